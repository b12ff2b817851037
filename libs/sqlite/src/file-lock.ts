import { openUnsafe } from './open-sqlite.js';

/** Somebody else holds the lock. */
export class FileLocked extends Error {
  constructor(readonly file: string) {
    super(`${file} is locked by another process`);
    this.name = 'FileLocked';
  }
}

/**
 * A lock that dies with its process, however it dies: an open exclusive transaction on a file of its own, which the
 * kernel releases. A process id in a file would outlive a crash and may belong to somebody else by then.
 */
export function lockFile(file: string): { readonly release: () => void } {
  const db = openUnsafe(file);
  try {
    db.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY) throw new FileLocked(file);
    throw error;
  }
  return { release: () => db.close() };
}

const SQLITE_BUSY = 5;
