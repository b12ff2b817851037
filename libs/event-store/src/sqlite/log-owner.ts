import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileLocked, lockFile } from '@drivbank/sqlite';

/** Where the owner of a log answers, and by what it knows whoever may read its directory. */
export type Announced = { readonly address: string; readonly secret: string };

/** Another process owns the log; `announced` says how it can be talked to, when it has said so. */
export class LogIsOwned extends Error {
  constructor(
    readonly directory: string,
    readonly announced: Announced | undefined,
  ) {
    const by = announced ? `the server at ${announced.address}` : 'another process';
    super(`The log in ${directory} is in use by ${by}`);
    this.name = 'LogIsOwned';
  }
}

export type Ownership = {
  /** Where others reach the owner, `http://127.0.0.1:3000`. */
  readonly announce: (address: string) => void;
  /** 256 random bits, announced with the address in a file that only the operator reads. */
  readonly secret: string;
  readonly release: () => void;
};

const addressFile = (directory: string) => join(directory, 'owner.json');

/** One process owns the log of a data directory. Throws `LogIsOwned`. */
export function takeOwnership(directory: string): Ownership {
  const lock = locked(directory);
  rmSync(addressFile(directory), { force: true });
  const secret = randomBytes(32).toString('base64url');
  return {
    secret,
    announce: (address) =>
      writeFileSync(addressFile(directory), JSON.stringify({ address, pid: process.pid, secret }), {
        mode: 0o600,
      }),
    release() {
      rmSync(addressFile(directory), { force: true });
      lock.release();
    },
  };
}

function locked(directory: string): { readonly release: () => void } {
  try {
    return lockFile(join(directory, 'owner.lock'));
  } catch (error) {
    if (error instanceof FileLocked) throw new LogIsOwned(directory, announcedIn(directory));
    throw error;
  }
}

function announcedIn(directory: string): Announced | undefined {
  try {
    return JSON.parse(readFileSync(addressFile(directory), 'utf8')) as Announced;
  } catch {
    return undefined;
  }
}
