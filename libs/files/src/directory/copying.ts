import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncToDisk } from '@drivbank/sqlite';
import { hashOfSync } from './hash-of.js';

/** A file that is not there, or not what its name says. */
export type FileLack = { readonly sha256: string; readonly why: 'missing' | 'altered' };

type Copying = {
  readonly from: string;
  readonly to: string;
  readonly sha256s: readonly string[];
  /** Other copies on the same disk: what they have takes no place a second time. */
  readonly beside?: readonly string[];
};

/**
 * Copies files from directory to directory, each compared with its name where it arrives, and on disk when this
 * returns; what is there already is not copied again. Answers with those that could not be. Blocks its thread.
 */
export function copyFiles(copying: Copying): readonly FileLack[] {
  const { to, sha256s } = copying;
  if (sha256s.length === 0) return [];
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const lacks = sha256s.flatMap((sha256) => copyOne(sha256, copying) ?? []);
  syncToDisk(to);
  return lacks;
}

function copyOne(sha256: string, { from, to, beside = [] }: Copying): FileLack | undefined {
  const [source, target] = [join(from, sha256), join(to, sha256)];
  const isThere = () => lackAt(to, sha256) === undefined;
  if (isThere()) return undefined;
  if (!existsSync(source)) return { sha256, why: 'missing' };
  if (beside.some((other) => isLinked(join(other, sha256), target) && isThere())) return undefined;
  return isCopied(source, target, sha256) ? undefined : { sha256, why: 'altered' };
}

/** Which of the files that should be in a directory are not there, or not what they were. Blocks its thread. */
export const lacksIn = (directory: string, sha256s: readonly string[]): readonly FileLack[] =>
  sha256s.flatMap((sha256) => lackAt(directory, sha256) ?? []);

function lackAt(directory: string, sha256: string): FileLack | undefined {
  const path = join(directory, sha256);
  if (!existsSync(path)) return { sha256, why: 'missing' };
  return hashOfSync(path) === sha256 ? undefined : { sha256, why: 'altered' };
}

function isLinked(other: string, target: string): boolean {
  try {
    rmSync(target, { force: true });
    linkSync(other, target);
    return true;
  } catch {
    return false;
  }
}

function isCopied(source: string, target: string, sha256: string): boolean {
  const part = `${target}.part`;
  copyFileSync(source, part, constants.COPYFILE_FICLONE);
  if (hashOfSync(part) !== sha256) {
    rmSync(part);
    return false;
  }
  syncToDisk(part);
  renameSync(part, target);
  return true;
}
