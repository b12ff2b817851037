import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { verifyLog, type LogFlaw } from '@drivbank/event-store';
import { forgetLoginSessions } from '@drivbank/sign-in';
import { copySqlite, syncToDisk } from '@drivbank/sqlite';
import { filesIn } from '../files.js';
import { carryDocuments, type EvidenceLack } from './evidence-on-disk.js';
import { OperationRefused } from './operation-refused.js';
import type { Progress } from './progress.js';

export type BackupReport = {
  readonly directory: string;
  readonly events: number;
  /** Documents that the log names and that could not be copied: everything else was. */
  readonly lacks: readonly EvidenceLack[];
};

/** What is the truth and cannot be derived. The log first: keys that it needs are older than its events. */
const truthIn = (directory: string) => [filesIn(directory).log, filesIn(directory).records];

/**
 * Copies log, keys and documents of a data directory, also while it is in use, to a directory that does not exist
 * yet. The copy is verified and on disk before it gets its name. Documents that a backup beside it has take no place
 * a second time. Blocks its thread. Throws `OperationRefused`.
 */
export function backUp(directory: string, target: string, progress: Progress): BackupReport {
  if (existsSync(target)) throw exists(target);
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true, mode: 0o700 });
  try {
    for (const file of truthIn(directory)) copySqlite(file, join(part, basename(file)));
    const { events } = verified(part, progress);
    const beside = backupsBeside(target);
    const lacks = carryDocuments({ namedBy: part, from: directory, to: part, beside });
    syncToDisk(part);
    renameSync(part, target);
    syncToDisk(dirname(target));
    return { directory: target, events, lacks };
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

/** The newest by name first. */
function backupsBeside(target: string): readonly string[] {
  const names = readdirSync(dirname(target)).toSorted().toReversed();
  const directories = names.map((name) => join(dirname(target), name));
  return directories.filter((path) => existsSync(filesIn(path).evidence)).slice(0, BESIDE_MAX);
}

const BESIDE_MAX = 3;

/** Puts a backup into a data directory that has no log. Views are built again at the next start. Throws `OperationRefused`. */
export function restore(backup: string, directory: string, progress: Progress): BackupReport {
  if (!existsSync(filesIn(backup).log))
    throw new OperationRefused(`I ${backup} finns ingen säkerhetskopia.`, `There is no backup in ${backup}.`);
  if (existsSync(filesIn(directory).log)) throw exists(directory);
  const { events } = verified(backup, progress);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const file of truthIn(backup)) {
    const target = join(directory, basename(file));
    copyFileSync(file, `${target}.part`);
    if (target === filesIn(directory).records) forgetLoginSessions(`${target}.part`);
    syncToDisk(`${target}.part`);
  }
  const lacks = carryDocuments({ namedBy: backup, from: backup, to: directory });
  // The log last: a restore that was cut short leaves a directory without one, and is begun again.
  for (const file of truthIn(directory).toReversed()) renameSync(`${file}.part`, file);
  syncToDisk(directory);
  return { directory, events, lacks };
}

function verified(directory: string, progress: Progress): { events: number } {
  const { events, flaws } = verifyLog(filesIn(directory).log, progress);
  const [first] = flaws;
  if (first) throw flawed(first);
  return { events };
}

const exists = (path: string) => new OperationRefused(`${path} finns redan.`, `${path} exists already.`);

const flawed = ({ number, detail }: LogFlaw) =>
  number === null
    ? new OperationRefused(`Loggfilen är skadad: ${detail}.`, `The log file is damaged: ${detail}.`)
    : new OperationRefused(
        `Loggen är skadad vid händelse ${number}: ${detail}.`,
        `The log is damaged at event ${number}: ${detail}.`,
      );
