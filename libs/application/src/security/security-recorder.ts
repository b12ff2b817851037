import { localDateOf, type Clock } from '@drivbank/kernel';
import { grantsOn } from '@drivbank/domain';
import type { SecurityEntry, SecurityKind, SecurityLog } from '@drivbank/privacy';
import type { CommandDesk } from '../commands.js';

/** The request that something was asked by. */
export type AskedBy = {
  readonly address: string;
  /** Method and route. */
  readonly asked: string;
  readonly traceId: string;
};

export type Noted = {
  readonly kind: SecurityKind;
  readonly personId: string | null;
  readonly about?: string | undefined;
  /** Instead of the operation. */
  readonly what?: string | undefined;
  readonly outcome?: SecurityEntry['outcome'];
};

type Parts = {
  readonly log: SecurityLog;
  readonly desk: CommandDesk;
  readonly clock: Clock;
  /** Told of every entry that stands. */
  readonly told?: ((entry: SecurityEntry) => void) | undefined;
  /** Told of what could not be recorded and happened all the same. */
  readonly lost?: ((error: unknown) => void) | undefined;
};

/** For a deed of the operator's, who works on the files of a server that does not run. */
const BY_PROGRAM = { address: null, asked: 'drivbank', traceId: null };

/** Writes down who did what to a way in, with the roles that he held then. */
export class SecurityRecorder {
  readonly log: SecurityLog;

  constructor(private readonly parts: Parts) {
    this.log = parts.log;
  }

  /** Throws `SecurityLogUnavailable`: what must not happen unseen then does not happen. */
  async record(noted: Noted, by: AskedBy | typeof BY_PROGRAM = BY_PROGRAM): Promise<void> {
    const { kind, personId, about = null, what = by.asked, outcome = 'done' } = noted;
    const entry = {
      at: this.parts.clock.now(),
      kind,
      personId,
      roles: personId === null ? [] : await this.rolesOf(personId),
      address: by.address,
      about,
      what,
      outcome,
      traceId: by.traceId,
    };
    await this.parts.log.append(entry);
    this.parts.told?.(entry);
  }

  /** For what has happened already, or was refused: that stands, and the operator is told. */
  async recordIfPossible(noted: Noted, by: AskedBy): Promise<void> {
    try {
      await this.record(noted, by);
    } catch (error) {
      this.parts.lost?.(error);
    }
  }

  private async rolesOf(personId: string): Promise<readonly string[]> {
    const person = await this.parts.desk.stateOf('person', personId);
    if (person.status === 'absent') return [];
    const today = grantsOn(person.grants, localDateOf(this.parts.clock.now()));
    return [...new Set(today.map(({ role }) => role))];
  }
}
