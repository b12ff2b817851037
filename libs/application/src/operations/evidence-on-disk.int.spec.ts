import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { evidenceIn } from '../files.js';
import { handIn, sentTo } from '../testing/hand-in.js';
import { Trial } from '../testing/trial.js';
import { backUp, restore } from './backup.js';
import { verifyData } from './evidence-on-disk.js';

const silent = () => undefined;
let trial: Trial;
let scratch: string;
let sha256s: readonly string[];
beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'drivbank-documents-'));
  trial = await Trial.open();
  await trial.initiate();
  sha256s = [await handIn(trial, 'ett'), await handIn(trial, 'två')];
  await sentTo(trial, 'ännu inte inlämnat');
});
afterEach(async () => {
  await trial.close();
  rmSync(scratch, { recursive: true });
});

const documentIn = (directory: string, sha256: string) =>
  join(evidenceIn(directory, trial.engine.logId), sha256);
const verified = (directory: string) => {
  const { flaws, documents, lacks } = verifyData(directory, silent);
  return { flaws, documents, lacks: lacks.map(({ sha256, why }) => [sha256, why]) };
};

test('a backup has the documents that its log names, and what is restored from it has them too', () => {
  const { directory } = trial.engine;
  const [backup, restored] = [join(scratch, 'backup'), join(scratch, 'restored')];
  expect(backUp(directory, backup, silent).lacks).toEqual([]);
  expect(verified(backup)).toEqual({ flaws: [], documents: 2, lacks: [] });
  expect(restore(backup, restored, silent).lacks).toEqual([]);
  expect(verified(restored)).toEqual({ flaws: [], documents: 2, lacks: [] });
});

test('a second backup takes no place for what the first one has', () => {
  const { directory } = trial.engine;
  const [first, second] = [join(scratch, '1'), join(scratch, '2')];
  for (const backup of [first, second]) backUp(directory, backup, silent);
  const [inode, again] = [first, second].map((backup) => statSync(documentIn(backup, sha256s[0]!)).ino);
  expect(again).toBe(inode);
  rmSync(first, { recursive: true });
  expect(verified(second).lacks).toEqual([]);
});

test('what is missing or altered is named by its event, and everything else is copied', () => {
  const { directory } = trial.engine;
  const [missing, altered] = sha256s as [string, string];
  rmSync(documentIn(directory, missing));
  appendFileSync(documentIn(directory, altered), '!');
  const lacks = [
    [missing, 'missing'],
    [altered, 'altered'],
  ];
  expect(verified(directory)).toEqual({ flaws: [], documents: 2, lacks });
  const [first] = verifyData(directory, silent).lacks;
  expect(first).toMatchObject({ stream: 'innovationProcess-p1', number: expect.any(Number) });
  const backup = join(scratch, 'backup');
  const report = backUp(directory, backup, silent);
  expect(report.lacks.map(({ sha256 }) => sha256)).toEqual([missing, altered]);
  expect(verified(backup).flaws).toEqual([]);
});
