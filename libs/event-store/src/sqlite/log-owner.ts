import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileLocked, lockFile } from '@drivbank/sqlite';

/** Another process owns the log; `address` is where it can be talked to, when it has said so. */
export class LogIsOwned extends Error {
  constructor(
    readonly directory: string,
    readonly address: string | undefined,
  ) {
    super(
      `The log in ${directory} is in use${address ? ` by the server at ${address}` : ' by another process'}`,
    );
    this.name = 'LogIsOwned';
  }
}

export type Ownership = {
  /** Where others reach the owner, `http://127.0.0.1:3000`. */
  readonly announce: (address: string) => void;
  readonly release: () => void;
};

const addressFile = (directory: string) => join(directory, 'owner.json');

/** One process owns the log of a data directory. Throws `LogIsOwned`. */
export function takeOwnership(directory: string): Ownership {
  const lock = locked(directory);
  rmSync(addressFile(directory), { force: true });
  return {
    announce: (address) =>
      writeFileSync(addressFile(directory), JSON.stringify({ address, pid: process.pid })),
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
    if (error instanceof FileLocked) throw new LogIsOwned(directory, announcedAddress(directory));
    throw error;
  }
}

function announcedAddress(directory: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(addressFile(directory), 'utf8')) as { address?: string }).address;
  } catch {
    return undefined;
  }
}
