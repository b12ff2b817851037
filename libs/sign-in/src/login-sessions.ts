import type { Instant } from '@drivbank/kernel';

/** Unused for so long, and a session is over (reliability.md, section 14). */
export const IDLE_MS_MAX = 30 * 60_000;
/** However much it is used, nobody stays signed in for longer. */
export const LIFE_MS_MAX = 12 * 3_600_000;
/** A use within this time of the last one is not written down. */
export const USE_NOTED_EVERY_MS = 60_000;

/** What whoever has signed in has proved. */
export type Login = {
  readonly personId: string;
  /** The event that set what he showed, a password, a link or a passkey: with that gone the session is over. */
  readonly provedBy: string;
  readonly secondFactor: boolean;
  /** How the browser names itself, for the list of one's own sessions. */
  readonly client: string;
};

export type LoginSession = Login & {
  /** SHA-256 of the token, hex: names the session in lists and opens nothing. */
  readonly sessionId: string;
  readonly openedAt: Instant;
  /** When it was last used, to the minute. */
  readonly usedAt: Instant;
};

/**
 * Who is signed in, and what else must be remembered for minutes or hours only: attempts that are counted, codes
 * that are spent, sign-ins that are under way, when a passkey was last used. All of it can be lost: then people sign
 * in again, and nothing else has happened. Tokens are 256 random bits that their holder alone has; what is kept is
 * their hash.
 *
 * Not in here: who may sign in and whether he still may. Everything throws `LoginSessionsUnavailable` while the store
 * cannot be reached: nobody is let in because nobody can be asked.
 */
export interface LoginSessions {
  /** The token of a new session. */
  open(login: Login): Promise<string>;
  /** The session of that token, unless it is over; it is used by this. */
  use(token: string): Promise<LoginSession | undefined>;
  /** The same, without using it. */
  look(token: string): Promise<LoginSession | undefined>;
  /** Those of one person, the latest first. */
  of(personId: string): Promise<readonly LoginSession[]>;
  /** Nothing happens when it is another person's, or over. */
  end(personId: string, sessionId: string): Promise<void>;
  endAll(personId: string, except?: string): Promise<void>;

  /** Notes one more attempt, and tells how many there have been within that time, with this one. */
  count(what: string, withinMs: number): Promise<number>;
  /** How many there have been, without one more. */
  counted(what: string, withinMs: number): Promise<number>;
  /** Attempts that were made do not count any more. */
  forget(what: string): Promise<void>;
  /**
   * Keeps a text under a name for that long. False when something is kept there already: of many the first
   * has it.
   */
  keep(name: string, text: string, forMs: number): Promise<boolean>;
  /** What is kept there, unless it is too late. */
  kept(name: string): Promise<string | undefined>;
  /** What is kept there, for one of many who ask: it is gone then. */
  take(name: string): Promise<string | undefined>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

export class LoginSessionsUnavailable extends Error {
  constructor(options?: { cause?: unknown }) {
    super('The store of login sessions cannot be reached', options);
    this.name = 'LoginSessionsUnavailable';
  }
}
