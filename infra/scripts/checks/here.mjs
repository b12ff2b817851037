import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const path = (...parts) => join(ROOT, ...parts);
export const text = (...parts) => readFileSync(path(...parts), 'utf8');

/** YAML with its anchors and merges resolved; what is doubled or broken throws. */
export const yaml = (...parts) => parse(text(...parts), { merge: true });
export const documents = (source) => parseAllDocuments(source);

/** What an installed program says of it; `undefined` when the program is not here. */
export function saidBy(program, args, options = {}) {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    ...options,
  });
  if (error?.code === 'ENOENT') return undefined;
  return { ok: status === 0, words: `${stdout}${stderr}`.trim() };
}

/** Gives the work a directory that is gone afterwards. */
export function inPassing(work) {
  const directory = mkdtempSync(join(tmpdir(), 'drivbank-check-'));
  try {
    return work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
