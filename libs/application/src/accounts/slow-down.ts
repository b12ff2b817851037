import { setTimeout as sleep } from 'node:timers/promises';
import { hashOfToken, type LoginSessions } from '@drivbank/sign-in';
import { SignInRefused } from './sign-in-refused.js';

const WITHIN_MS = 15 * 60_000;
const AT_ONCE_PER_NAME = 5;
const FAILED_PER_ADDRESS = 30;
const WRONG_CODES_MAX = 5;
const BEGUN_PER_ADDRESS = 300;
const DELAY_MS_MAX = 8_000;
const DELAYED_MAX = 200;
const DELAYED_PER_ADDRESS_MAX = 20;
const COME_BACK_S = 30;

/**
 * Whoever guesses is slowed down, and never is the account locked: its owner with the right password waits
 * eight seconds at most, whatever others try (reliability.md, section 14). Only whoever has the right
 * password and guesses codes is stopped, for he is no stranger's victim but has stolen a password.
 */
export class SlowDown {
  private readonly delayed = new Map<string, number>();

  constructor(
    private readonly sessions: LoginSessions,
    private readonly pause: (ms: number) => Promise<unknown> = sleep,
  ) {}

  /** Counts an attempt before it is made, so that many at once are no way round. */
  async beforePassword(loginName: string, address: string): Promise<void> {
    const ofName = await this.sessions.count(nameKey(loginName), WITHIN_MS);
    const ofAddress = await this.sessions.counted(addressKey(address), WITHIN_MS);
    const steps = Math.max(ofName - AT_ONCE_PER_NAME, ofAddress - FAILED_PER_ADDRESS);
    if (steps > 0) await this.delay(address, Math.min(500 * 2 ** Math.min(steps, 10), DELAY_MS_MAX));
  }

  /** Throws `SignInRefused` when one address begins more sign-ins than a town hall does, for each is remembered. */
  async beforeUnderWay(address: string): Promise<void> {
    const begun = await this.sessions.count(begunKey(address), WITHIN_MS);
    if (begun > BEGUN_PER_ADDRESS) throw new SignInRefused('too-many', COME_BACK_S);
  }

  async wrong(address: string): Promise<void> {
    await this.sessions.count(addressKey(address), WITHIN_MS);
  }

  async right(loginName: string): Promise<void> {
    await this.sessions.forget(nameKey(loginName));
  }

  /** Throws `SignInRefused` when too many codes were tried with the right password. */
  async beforeCode(personId: string): Promise<void> {
    const tried = await this.sessions.count(codeKey(personId), WITHIN_MS);
    if (tried > WRONG_CODES_MAX) throw new SignInRefused('too-many', WITHIN_MS / 1_000);
  }

  async rightCode(personId: string): Promise<void> {
    await this.sessions.forget(codeKey(personId));
  }

  private async delay(address: string, ms: number): Promise<void> {
    const mine = this.delayed.get(address) ?? 0;
    const all = [...this.delayed.values()].reduce((sum, each) => sum + each, 0);
    if (mine >= DELAYED_PER_ADDRESS_MAX || all >= DELAYED_MAX)
      throw new SignInRefused('too-many', COME_BACK_S);
    this.delayed.set(address, mine + 1);
    try {
      await this.pause(ms);
    } finally {
      const left = this.delayed.get(address)! - 1;
      if (left === 0) this.delayed.delete(address);
      else this.delayed.set(address, left);
    }
  }
}

/** Nothing readable stands in the store. */
const nameKey = (loginName: string) => `name:${hashOfToken(loginName)}`;
const addressKey = (address: string) => `address:${hashOfToken(address)}`;
const begunKey = (address: string) => `begun:${hashOfToken(address)}`;
const codeKey = (personId: string) => `code:${personId}`;
