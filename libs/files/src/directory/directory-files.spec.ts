import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesContract } from '../files.contract.js';
import { directoryFiles } from './directory-files.js';

const newDirectory = () => join(mkdtempSync(join(tmpdir(), 'drivbank-files-')), 'files');

function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
}

filesContract(async () => {
  const directory = newDirectory();
  return {
    files: directoryFiles(directory),
    elsewhere: directoryFiles(directory),
    alter: async (sha256) => appendFileSync(join(directory, sha256), '!'),
    async age(ms) {
      for (const path of filesOf(directory)) {
        const then = new Date(statSync(path).mtimeMs - ms);
        utimesSync(path, then, then);
      }
    },
    close: async () => rmSync(join(directory, '..'), { recursive: true, force: true }),
  };
});

const keeping = { claim: 'p1', bytesMax: 100, judge: async () => undefined };
async function* once(text: string) {
  yield Buffer.from(text);
}

describe('The directory', () => {
  test('holds whole files under their names, for its owner alone, and nothing in between', async () => {
    const directory = newDirectory();
    const { sha256, path } = await directoryFiles(directory).keep(once('hela'), keeping);
    expect(path).toBe(join(directory, sha256));
    expect(readdirSync(join(directory, 'between'))).toEqual([]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'between')).mode & 0o777).toBe(0o700);
    rmSync(join(directory, '..'), { recursive: true });
  });

  test('takes back what was leaving when a process ended, and clears away what never became whole', async () => {
    const directory = newDirectory();
    const files = directoryFiles(directory);
    const { sha256 } = await files.keep(once('på väg ut'), keeping);
    const between = join(directory, 'between');
    writeFileSync(join(between, 'a.part'), 'halv');
    utimesSync(join(between, 'a.part'), 1, 1);
    renameSync(join(directory, sha256), join(between, `${sha256}.leaving`));
    const staying = async (all: readonly string[]) => new Set(all);
    expect(await files.forget({ before: new Date(Date.now() + 1_000), staying })).toEqual([]);
    expect(readdirSync(between)).toEqual([]);
    expect(await files.read(sha256)).toMatchObject({ sha256 });
    rmSync(join(directory, '..'), { recursive: true });
  });

  test('that cannot be written says so, and is no reason to blame who sends', async () => {
    const directory = newDirectory();
    writeFileSync(directory, 'ingen katalog');
    await expect(directoryFiles(directory).keep(once('text'), keeping)).rejects.toMatchObject({
      name: 'FilesUnavailable',
      reason: 'disk-error',
    });
    rmSync(join(directory, '..'), { recursive: true });
  });
});
