import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EVERYTHING } from '@drivbank/domain';
import { FileMissing } from '@drivbank/files';
import { asOf } from '../reads/moment.js';
import { NotFound } from '../reads/process-page.js';
import { handIn, sentTo } from '../testing/hand-in.js';
import { Trial } from '../testing/trial.js';
import { handedIn } from './handed-in.js';

const DAY_MS = 86_400_000;
let trial: Trial;
beforeEach(async () => void (trial = await Trial.open()));
afterEach(() => trial.close());

/** The directory of the files of this log. */
const directory = () => {
  const { engine } = trial;
  return join(engine.directory, 'files', engine.logId);
};

function age(ms: number): void {
  for (const name of readdirSync(directory(), { recursive: true, encoding: 'utf8' })) {
    const path = join(directory(), name);
    const then = new Date(statSync(path).mtimeMs - ms);
    utimesSync(path, then, then);
  }
}

const found = async (sha256: string) =>
  handedIn(await trial.upToDate(), trial.engine.keyring, trial.engine.evidence, { processId: 'p1', sha256 });

describe('A document that was handed in', () => {
  test('is found with its name, and the log has that name sealed', async () => {
    await trial.initiate();
    const sha256 = await handIn(trial, 'innehåll');
    const { path, ...rest } = await found(sha256);
    expect(readFileSync(path, 'utf8')).toBe('innehåll');
    expect(rest).toEqual({ sha256, bytes: 9, mediaType: 'text/plain', name: 'Åsa Ek.txt' });
    const events = await trial.engine.log.readStream('innovationProcess-p1');
    expect(JSON.stringify(events)).not.toContain('Åsa Ek');
  });

  test('is not found as things stood before', async () => {
    await trial.initiate();
    const { eventNumber } = asOf(await trial.upToDate());
    const sha256 = await handIn(trial, 'innehåll');
    await trial.upToDate();
    const asKnownAt = String(eventNumber);
    const then = await trial.engine.reading.moment({ sight: EVERYTHING, asKnownAt });
    const { keyring, evidence } = trial.engine;
    await expect(handedIn(then, keyring, evidence, { processId: 'p1', sha256 })).rejects.toThrow(NotFound);
  });
});

describe('What a command says of a file', () => {
  test('must be so, of a file that was sent into this process', async () => {
    const { sha256, ...said } = await sentTo(trial, 'innehåll');
    const { evidence } = trial.engine;
    await expect(evidence.confirmed(sha256, { ...said, bytes: 3 }, 'p1')).rejects.toThrow(FileMissing);
    await expect(evidence.confirmed(sha256, { ...said, mediaType: 'text/csv' }, 'p1')).rejects.toThrow(
      FileMissing,
    );
    await expect(evidence.confirmed(sha256, { ...said, name: 'plan.exe' }, 'p1')).rejects.toMatchObject({
      why: 'type',
    });
    await expect(evidence.confirmed(sha256, said, 'p2')).rejects.toThrow(FileMissing);
    const asked = { ...said, name: '../a\u202e.txt' };
    expect(await evidence.confirmed(sha256, asked, 'p1')).toEqual({ ...said, name: 'a.txt' });
  });
});

describe('The sweep', () => {
  test('gives up what nobody has named within a day, and never what an event names', async () => {
    await trial.initiate();
    const named = await handIn(trial, 'nämnd');
    const waiting = (await sentTo(trial, 'väntar')).sha256;
    const { fileSweep, evidence } = trial.engine;
    expect(await fileSweep.once()).toEqual([]);
    age(2 * DAY_MS);
    await trial.upToDate();
    expect(await fileSweep.once()).toEqual([waiting]);
    await expect(evidence.read(waiting)).rejects.toThrow(FileMissing);
    expect(await fileSweep.once()).toEqual([]);
    await evidence.read(named);
  });

  test('believes the log more than the views', async () => {
    await trial.initiate();
    const named = await handIn(trial, 'nämnd');
    age(2 * DAY_MS);
    await trial.upToDate();
    trial.engine.follower.views.database.exec('DELETE FROM evidence_file');
    expect(await trial.engine.fileSweep.once()).toEqual([]);
    expect((await found(named)).sha256).toBe(named);
  });
});
