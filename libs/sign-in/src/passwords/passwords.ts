import { randomBytes } from 'node:crypto';
import { hash, verify, type Algorithm } from '@node-rs/argon2';
import { calibrated, type Argon2Parameters } from './argon2-parameters.js';

/** Each takes up to 64 MiB and a core. */
const AT_ONCE_MAX = 2;
/** More than would be answered within half a minute. */
const WAITING_MAX = 100;

/** So many want to sign in at once that whoever comes now had better come back. */
export class TooManyPasswords extends Error {
  constructor() {
    super('Too many passwords are being checked at once');
    this.name = 'TooManyPasswords';
  }
}

type Argon2 = {
  readonly hash: (password: string, parameters: Argon2Parameters) => Promise<string>;
  readonly verify: (hash: string, password: string) => Promise<boolean>;
};

const argon2: Argon2 = {
  // By its number: the enum is a constant of the declarations, which this build does not see.
  hash: (password, parameters) =>
    hash(password, { ...parameters, parallelism: 1, algorithm: 2 satisfies Algorithm.Argon2id }),
  verify,
};

/** Hashes of passwords, by argon2id. A password means the same however its letters were composed (NFKC). */
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  private constructor(
    readonly parameters: Argon2Parameters,
    private readonly nobodys: string,
    private readonly by: Argon2,
  ) {}

  /** Measures this machine first, which takes up to two seconds. */
  static async calibrated(by: Argon2 = argon2): Promise<Passwords> {
    const parameters = await calibrated(async (tried) => {
      const startedAt = performance.now();
      await by.hash('a password to be measured', tried);
      return performance.now() - startedAt;
    });
    return new Passwords(parameters, await by.hash(randomBytes(32).toString('base64'), parameters), by);
  }

  /** Throws `TooManyPasswords`. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => this.by.hash(password.normalize('NFKC'), this.parameters));
  }

  /**
   * Without a hash it is false, after the same work: nobody learns whether there is an account. Throws
   * `TooManyPasswords`.
   */
  async verify(hashed: string | undefined, password: string): Promise<boolean> {
    const right = await this.inTurn(() => this.by.verify(hashed ?? this.nobodys, password.normalize('NFKC')));
    return right && hashed !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE_MAX) {
      if (this.waiting.length >= WAITING_MAX) throw new TooManyPasswords();
      await new Promise<void>((turn) => this.waiting.push(turn));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
