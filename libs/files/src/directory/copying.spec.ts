import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { copyFiles, lacksIn } from './copying.js';

let root: string;
let from: string;
let to: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drivbank-copy-'));
  [from, to] = [join(root, 'from'), join(root, 'to')];
  mkdirSync(from);
});
afterEach(() => rmSync(root, { recursive: true }));

function fileOf(content: string, directory = from): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  writeFileSync(join(directory, sha256), content);
  return sha256;
}

test('copies what is asked for, and says what is missing or altered', () => {
  const [whole, altered, other] = [fileOf('hel'), fileOf('skadad'), fileOf('inte efterfrågad')];
  const missing = 'a'.repeat(64);
  appendFileSync(join(from, altered), '!');
  const lacks = copyFiles({ from, to, sha256s: [whole, altered, missing] });
  expect(lacks).toEqual([
    { sha256: altered, why: 'altered' },
    { sha256: missing, why: 'missing' },
  ]);
  expect(readdirSync(to)).toEqual([whole]);
  expect(readFileSync(join(to, whole), 'utf8')).toBe('hel');
  expect(lacksIn(to, [whole, other])).toEqual([{ sha256: other, why: 'missing' }]);
  expect(lacksIn(from, [whole, altered])).toEqual([{ sha256: altered, why: 'altered' }]);
});

test('mends a copy that is wrong, and leaves one that is right', () => {
  const sha256 = fileOf('hel');
  expect(copyFiles({ from, to, sha256s: [sha256] })).toEqual([]);
  const { ino } = statSync(join(to, sha256));
  copyFiles({ from, to, sha256s: [sha256] });
  expect(statSync(join(to, sha256)).ino).toBe(ino);
  writeFileSync(join(to, sha256), 'halv');
  expect(copyFiles({ from, to, sha256s: [sha256] })).toEqual([]);
  expect(lacksIn(to, [sha256])).toEqual([]);
});

test('takes no place for what a copy beside it has, unless that is wrong', () => {
  const [same, spoilt] = [fileOf('samma'), fileOf('skadad där')];
  const beside = join(root, 'beside');
  copyFiles({ from, to: beside, sha256s: [same, spoilt] });
  writeFileSync(join(beside, spoilt), 'annat');
  expect(
    copyFiles({ from, to, sha256s: [same, spoilt], beside: [join(root, 'finns inte'), beside] }),
  ).toEqual([]);
  expect(statSync(join(to, same)).ino).toBe(statSync(join(beside, same)).ino);
  expect(lacksIn(to, [same, spoilt])).toEqual([]);
  expect(readFileSync(join(beside, spoilt), 'utf8')).toBe('annat');
});
