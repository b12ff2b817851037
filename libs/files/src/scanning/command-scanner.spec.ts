import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { commandScanner } from './command-scanner.js';

const directory = mkdtempSync(join(tmpdir(), 'drivbank-scan-'));
afterAll(() => rmSync(directory, { recursive: true }));

let programs = 0;
/** A program of the operator's that runs these lines. */
function programOf(lines: string): string {
  const program = join(directory, `scan ${programs++}.sh`);
  writeFileSync(program, `#!/bin/sh\n${lines}\n`);
  chmodSync(program, 0o700);
  return program;
}

describe('A program that is asked', () => {
  test('lets in by 0, and is given the path as one argument, whatever stands in it', async () => {
    const path = join(directory, 'a; touch b $(touch c)');
    writeFileSync(path, 'innehåll');
    await commandScanner(programOf('[ $# = 1 ] && grep -q innehåll "$1"'))(path);
  });

  test('refuses by 1', async () => {
    await expect(commandScanner(programOf('exit 1'))('a')).rejects.toMatchObject({ why: 'infected' });
  });

  test.each([
    ['any other number', 'exit 2'],
    ['a signal', 'kill -9 $$'],
    ['no answer in time', 'exec sleep 20'],
  ])('says nothing by %s', async (_, lines) => {
    const asked = commandScanner(programOf(lines), 300)('a');
    await expect(asked).rejects.toMatchObject({ name: 'FilesUnavailable', reason: 'not-scanned' });
  });

  test('says nothing when it is not there', async () => {
    const asked = commandScanner(join(directory, 'finns inte'))('a');
    await expect(asked).rejects.toMatchObject({ name: 'FilesUnavailable', reason: 'not-scanned' });
  });
});
