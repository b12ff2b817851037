import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { EVERYTHING, type FreeText, type SecretReading } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { Tables } from '@drivbank/projections';
import { actorsFor, inFirstRoleThatMay, type Identity } from '../acting.js';
import { CommandRejected, fingerprintOf } from '../commands.js';
import type { Engine } from '../engine.js';
import { presentMoment, type Moment } from '../reads/moment.js';
import { directoryOf } from '../reads/names.js';
import { recordOf } from '../reads/process-page.js';
import { ReferenceNotFound } from '../references.js';
import type { AskedBy, Noted, SecurityRecorder } from './security-recorder.js';

const LISTED_MAX = 200;
/** How long whoever has changed something waits until lists show it. */
const SEEN_MS_MAX = 5_000;

type Parts = Pick<Engine, 'desk' | 'clock' | 'follower' | 'keyring'> & {
  readonly recorder: SecurityRecorder;
};
type Wanted = { readonly processId: string; readonly ground: string };
type Row = Selectable<Tables['secret_reading']>;

/** Which processes have a secrecy mark, and who reads them though he is not assigned: for administrators and auditors. */
export class SecretReadings {
  constructor(private readonly parts: Parts) {}

  /** Ids, provisions, since when and whose; no titles. */
  async marks() {
    const moment = this.moment();
    const rows = await moment.queries
      .selectFrom('process_board')
      .innerJoin('document', 'document.id', 'process_board.doc_id')
      .select(['process_id', 'secrecy', 'owner_id'])
      .select(sql<string>`json_extract(document.json, '$.secrecy.on')`.as('since'))
      .where('document.view', '=', 'process-record')
      .where('secrecy', '>=', '')
      .orderBy('since', 'desc')
      .orderBy('process_id')
      .execute();
    const directory = await directoryOf(moment, this.parts.keyring, []);
    return {
      items: rows.map((row) => ({
        processId: row.process_id,
        provision: row.secrecy!,
        since: row.since,
        owner: directory.organisation(row.owner_id),
      })),
    };
  }

  /** The newest, with their grounds. */
  async list() {
    const moment = this.moment();
    const rows = await moment.queries
      .selectFrom('secret_reading')
      .selectAll()
      .orderBy('asked_at', 'desc')
      .orderBy('reading_id')
      .limit(LISTED_MAX)
      .execute();
    return { items: await toldOf(rows, moment, this.parts.keyring) };
  }

  /** By an auditor. Throws `ReferenceNotFound` for a process that has no mark. */
  async open(identity: Identity, { processId, ground }: Wanted, by: AskedBy): Promise<string> {
    const process = await this.parts.desk.stateOf('innovationProcess', processId);
    if (process.status === 'absent' || !process.secrecy) throw new ReferenceNotFound('process', processId);
    const command = { type: 'OpenSecretReading', processId, ground } as const;
    return this.begin(identity, command, 'secret-reading-opened', by);
  }

  /** By an administrator. Throws `ReferenceNotFound` for a process that is not there. */
  async askToBreakGlass(identity: Identity, { processId, ground }: Wanted, by: AskedBy): Promise<string> {
    const process = await this.parts.desk.stateOf('innovationProcess', processId);
    if (process.status === 'absent') throw new ReferenceNotFound('process', processId);
    const command = { type: 'AskToBreakGlass', processId, ground } as const;
    return this.begin(identity, command, 'break-glass-asked', by);
  }

  /** By another administrator or an auditor. */
  async allow(identity: Identity, readingId: string, by: AskedBy): Promise<void> {
    const { processId: about, personId } = await this.begun(readingId);
    const noted = { kind: 'break-glass-allowed', about, what: personId } as const;
    await this.give(identity, readingId, { type: 'AllowBreakingGlass' }, noted, by);
  }

  async end(identity: Identity, readingId: string, by: AskedBy): Promise<void> {
    const { processId: about } = await this.begun(readingId);
    await this.give(
      identity,
      readingId,
      { type: 'EndSecretReading' },
      { kind: 'secret-reading-ended', about },
      by,
    );
  }

  private async begin(
    identity: Identity,
    command: Extract<SecretReading.Command, Wanted>,
    kind: Noted['kind'],
    by: AskedBy,
  ): Promise<string> {
    const readingId = randomUUID();
    await this.give(identity, readingId, command, { kind, about: command.processId }, by);
    return readingId;
  }

  private async begun(readingId: string) {
    const reading = await this.parts.desk.stateOf('secretReading', readingId);
    if (reading.status === 'absent')
      throw new CommandRejected('secretReading', { code: 'SecretReadingNotFound' });
    return reading;
  }

  /** A refusal is on record too. What is read then is recorded before it is told, so that is enough. */
  private async give(
    identity: Identity,
    id: string,
    command: SecretReading.Command,
    noted: Omit<Noted, 'personId'>,
    by: AskedBy,
  ): Promise<void> {
    const { desk, clock, follower, recorder } = this.parts;
    const { personId } = identity;
    const commandId = randomUUID();
    const around = { commandId, source: 'ui', requestFingerprint: fingerprintOf(commandId) } as const;
    const actors = await actorsFor(desk, clock, identity, { category: 'secretReading', id, command });
    try {
      const { position } = await inFirstRoleThatMay(actors, (actor) =>
        desk.give('secretReading', id, command, { actor, ...around }),
      );
      await recorder.recordIfPossible({ ...noted, personId }, by);
      await follower.reached(position, SEEN_MS_MAX);
    } catch (error) {
      if (error instanceof CommandRejected)
        await recorder.recordIfPossible({ ...noted, personId, outcome: 'refused' }, by);
      throw error;
    }
  }

  private moment() {
    return presentMoment(this.parts.follower, this.parts.clock, EVERYTHING);
  }
}

/** Who has read one process though he is not assigned, for whoever sees it. Throws `NotFound`. */
export async function readingsOf(moment: Moment, keyring: Keyring, processId: string) {
  await recordOf(moment, processId);
  const rows = await moment.queries
    .selectFrom('secret_reading')
    .selectAll()
    .where('process_id', '=', processId)
    .where('opened_at', 'is not', null)
    .orderBy('opened_at', 'desc')
    .orderBy('reading_id')
    .limit(LISTED_MAX)
    .execute();
  return { items: await toldOf(rows, moment, keyring) };
}

async function toldOf(rows: readonly Row[], moment: Moment, keyring: Keyring) {
  const people = rows.flatMap((row) => [row.person_id, row.allowed_by ?? [], row.ended_by ?? []].flat());
  const directory = await directoryOf(moment, keyring, people);
  const grounds = await unsealed(
    rows.map(({ ground }) => JSON.parse(ground) as FreeText),
    keyring,
  );
  const named = (id: string | null) => id && directory.person(id);
  return rows.map((row, i) => ({
    readingId: row.reading_id,
    processId: row.process_id,
    person: directory.person(row.person_id),
    way: row.way,
    ground: grounds[i]!,
    askedAt: row.asked_at,
    openedAt: row.opened_at,
    allowedBy: named(row.allowed_by),
    until: row.until,
    endedBy: named(row.ended_by),
    endedAt: row.ended_at,
    isOpen: row.until !== null && row.until > moment.at && row.ended_at === null,
  }));
}
