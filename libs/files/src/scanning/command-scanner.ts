import { execFile } from 'node:child_process';
import { FileRefused, FilesUnavailable } from '../file-refused.js';

const SCANNED_MS_MAX = 60_000;
const REFUSED = 1;

/** Throws `FileRefused` for what must not be kept, and `FilesUnavailable` when nothing can be said of it. */
export type Scanner = (path: string) => Promise<void>;

/**
 * Asks a program of the operator's, with the path of a file as its only argument and no shell between: 0 lets the file
 * in, 1 refuses it. Whatever else it does is no answer, and without one nothing is let in.
 */
export const commandScanner =
  (program: string, withinMs = SCANNED_MS_MAX): Scanner =>
  (path) =>
    new Promise((resolve, reject) => {
      const how = { timeout: withinMs, killSignal: 'SIGKILL', windowsHide: true } as const;
      execFile(program, [path], how, (error) => {
        if (!error) return resolve();
        if (error.code === REFUSED && !error.killed) return reject(new FileRefused('infected'));
        reject(new FilesUnavailable('not-scanned', { cause: error }));
      });
    });
