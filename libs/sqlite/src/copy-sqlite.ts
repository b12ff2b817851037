import { closeSync, fsyncSync, openSync } from 'node:fs';
import { openSqliteForReading } from './open-sqlite.js';

/** Copies a database while others write to it: the copy is one moment of it, compact, and on disk when this returns. */
export function copySqlite(file: string, target: string): void {
  const db = openSqliteForReading(file);
  try {
    db.prepare('VACUUM INTO ?').run(target);
  } finally {
    db.close();
  }
  syncToDisk(target);
}

/** Returns when the disk has the file, or the entries of the directory. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
