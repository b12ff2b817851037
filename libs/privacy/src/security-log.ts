import type { Instant } from '@drivbank/kernel';

export type SecurityKind =
  | 'signed-in'
  | 'sign-in-wrong'
  | 'sign-in-too-many'
  | 'second-factor-wrong'
  | 'password-wrong'
  | 'provider-refused'
  | 'signed-out'
  | 'set-up'
  | 'invited'
  | 'invited-elsewhere'
  | 'invitation-accepted'
  | 'password-changed'
  | 'second-factor-added'
  | 'second-factor-removed'
  | 'second-factor-reset'
  | 'account-deactivated'
  | 'account-reactivated'
  | 'provider-linked'
  | 'provider-unlinked'
  | 'affiliation-written'
  | 'passkey-added'
  | 'passkey-removed'
  | 'passkey-reset'
  | 'passkey-refused'
  | 'passkey-copied'
  | 'calendar-opened'
  | 'calendar-closed'
  | 'role-granted'
  | 'role-revoked'
  | 'webhook-opened'
  | 'webhook-secret-rotated'
  | 'webhook-closed'
  | 'webhook-stopped'
  | 'token-issued'
  | 'token-revoked'
  | 'token-refused'
  | 'exported'
  | 'refused'
  | 'accounts-read'
  | 'security-log-read'
  | 'secret-read'
  | 'secret-listed'
  | 'secret-marks-read'
  | 'secret-reading-opened'
  | 'secret-reading-ended'
  | 'break-glass-asked'
  | 'break-glass-allowed'
  | 'operation';

/**
 * That somebody came in, was kept out, changed a way in or read what is read by few. Ids only: never a name, an
 * address of mail, a password, a token or what a request held.
 */
export type SecurityEntry = {
  readonly at: Instant;
  readonly kind: SecurityKind;
  /** Who did it; null where nobody is known. */
  readonly personId: string | null;
  /** What he held then. */
  readonly roles: readonly string[];
  /** Of the machine that asked; null for a program on the server. */
  readonly address: string | null;
  /** The person whose account or role it was, if it was somebody's; of kinds that are about a process, the process. */
  readonly about: string | null;
  /** The operation, by its route; of a role that was granted, the role. */
  readonly what: string;
  readonly outcome: 'done' | 'refused';
  /** What the request is called in the operator's log and in traces. */
  readonly traceId: string | null;
};

export type Kept = SecurityEntry & { readonly id: string };

export type SecurityQuestion = {
  /** Any kind, without it. */
  readonly kinds?: readonly SecurityKind[] | undefined;
  /** Done by this person or to his account. */
  readonly person?: string | undefined;
  /** About this, whoever did it. */
  readonly about?: string | undefined;
  readonly from?: Instant | undefined;
  /** Inclusive, as `from`. */
  readonly to: Instant;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
};

export type SecurityPage = { readonly entries: readonly Kept[]; readonly next: string | null };

/**
 * What an installation remembers of access, for a time: it is no part of the log of what happened, since it must be
 * forgotten. Every method throws `SecurityLogUnavailable`.
 */
export interface SecurityLog {
  /** Durable when it is answered. */
  append(entry: SecurityEntry): Promise<void>;
  /** The newest first, in the order in which they were written. */
  search(question: SecurityQuestion): Promise<SecurityPage>;
  /** Nobody reads what is older any more. */
  forgetBefore(at: Instant): Promise<void>;
  close(): Promise<void>;
}

/** Nothing was recorded, or nothing can be read. */
export class SecurityLogUnavailable extends Error {
  constructor(cause: unknown) {
    super('The security log does not answer', { cause });
    this.name = 'SecurityLogUnavailable';
  }
}

/** Whatever a store throws, under the one name that callers know. */
export async function orUnavailable<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new SecurityLogUnavailable(error);
  }
}
