import { randomUUID } from 'node:crypto';
import { derivedId, localDateOf, type Actor, type Clock, type LocalDate } from '@drivbank/kernel';
import { readVinnova, type ImportOutcome, type ProjectRecord } from '@drivbank/interchange';
import type { InnovationProcess } from '@drivbank/domain';
import { CommandRejected, fingerprintOf, type Caller, type CommandDesk } from '../commands.js';
import { FIRST_ORGANISATION_ID, templateIdOf } from '../founding.js';
import { pinnedTemplate } from '../references.js';
import type { Progress } from './progress.js';

const IMPORTER: Actor = { kind: 'import', id: 'vinnova', role: 'import', signedInBy: 'none' };
const FUNDER = 'Vinnova';
/** Records under way together: enough to share the log's transactions. */
const AT_ONCE = 16;

type Parts = { readonly desk: CommandDesk; readonly clock: Clock };

/** What one record led to. */
type Taken = { readonly isNew: boolean; readonly events: number; readonly organisations: number };

/**
 * Takes over projects that began before the system knew of them, back-dated by their own dates. Natural keys make
 * the ids, so a second run meets what the first one wrote and adds only what differs. Throws `NotVinnova`.
 */
export async function importVinnova(parts: Parts, text: string, progress: Progress): Promise<ImportOutcome> {
  const today = localDateOf(parts.clock.now());
  const { records, oddities, refused } = readVinnova(text, today);
  const template = await pinnedTemplate(parts.desk, templateIdOf('lifecycle'), undefined);
  const taken: Taken[] = [];
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const batch = records.slice(at, at + AT_ONCE).map((record) => take(parts.desk, record, template, today));
    taken.push(...(await Promise.all(batch)));
    progress(taken.length, records.length);
  }
  return {
    records: records.length + refused.length,
    taken: taken.filter(({ isNew }) => isNew).length,
    changed: taken.filter(({ isNew, events }) => !isNew && events > 0).length,
    unchanged: taken.filter(({ isNew, events }) => !isNew && events === 0).length,
    organisations: taken.reduce((sum, { organisations }) => sum + organisations, 0),
    events: taken.reduce((sum, { events, organisations }) => sum + events + organisations, 0),
    oddities,
    refused,
  };
}

async function take(
  desk: CommandDesk,
  record: ProjectRecord,
  template: InnovationProcess.PinnedTemplate,
  today: LocalDate,
): Promise<Taken> {
  const owner = await ownerOf(desk, record);
  const key = await naturalKeyOf(desk, record);
  const processId = derivedId('process', FUNDER, key);
  const notAfterToday = (date: LocalDate | null) => (date !== null && date < today ? date : undefined);
  const startedOn = notAfterToday(record.startsOn);
  const process = await desk.stateOf('innovationProcess', processId);
  const isNew = process.status === 'absent';
  let events = 0;
  if (isNew) {
    const { title, summary } = record;
    const register = {
      type: 'RegisterEarlierProcess',
      title: title.sv,
      ownerId: owner.id,
      template,
    } as const;
    const command = { ...register, ...(summary && { summary }), sourceKey: record.key };
    events += await given(desk.give('innovationProcess', processId, command, caller(startedOn)));
  }
  if (record.status === 'ended' && process.status !== 'closed') {
    const end = caller(notAfterToday(record.endsOn));
    events += await given(desk.give('innovationProcess', processId, { type: 'RecordEarlierEnd' }, end));
  }
  events += await recordFunding(desk, record, key, processId, isNew ? startedOn : undefined);
  return { isNew, events, organisations: owner.events };
}

/** A project that was first seen without a number is met again by its address. */
async function naturalKeyOf(desk: CommandDesk, { key, slugKey }: ProjectRecord): Promise<string> {
  if (slugKey === null || slugKey === key) return key;
  const bySlug = await desk.stateOf('funding', fundingIdOf(slugKey));
  return bySlug.status === 'known' ? slugKey : key;
}

const fundingIdOf = (key: string) => derivedId('funding', FUNDER, key);

async function recordFunding(
  desk: CommandDesk,
  record: ProjectRecord,
  key: string,
  processId: string,
  startedOn: LocalDate | undefined,
): Promise<number> {
  const { registryNumber, title, grant, startsOn, endsOn, status, statusAsWritten, call, sourceUrl } = record;
  const facts = {
    title: title.sv,
    grant,
    startsOn,
    endsOn,
    status,
    statusAsWritten,
    coordinatorAsWritten: record.coordinator?.asWritten ?? null,
    call,
    sourceUrl,
  };
  const command = {
    type: 'RecordFunding',
    funder: FUNDER,
    registryNumber,
    processIds: [processId],
    facts,
  } as const;
  return given(desk.give('funding', fundingIdOf(key), command, caller(startedOn)));
}

/** The coordinating organisation, registered when it is new; a project without one belongs to the first organisation. */
async function ownerOf(
  desk: CommandDesk,
  { coordinator }: ProjectRecord,
): Promise<{ id: string; events: number }> {
  if (!coordinator) return { id: FIRST_ORGANISATION_ID, events: 0 };
  const id = derivedId('organisation', coordinator.key);
  const known = await desk.stateOf('organisation', id);
  if (known.status === 'known') return { id, events: 0 };
  const { name, sector } = coordinator;
  const register = {
    type: 'RegisterOrganisation',
    name,
    sector,
    number: null,
    parentId: null,
    email: null,
  } as const;
  return { id, events: await given(desk.give('organisation', id, register, caller(undefined))) };
}

const caller = (occurredOn: LocalDate | undefined): Caller => {
  const commandId = randomUUID();
  return {
    actor: IMPORTER,
    commandId,
    source: 'import',
    requestFingerprint: fingerprintOf(commandId),
    occurredOn,
  };
};

/** How many events it added. Another record of the same run may have been first: then it adds none. */
async function given(giving: ReturnType<CommandDesk['give']>): Promise<number> {
  try {
    return (await giving).events;
  } catch (error) {
    if (error instanceof CommandRejected && ALREADY.includes(error.rejection.code)) return 0;
    throw error;
  }
}

const ALREADY: readonly string[] = ['OrganisationAlreadyRegistered', 'ProcessAlreadyInitiated'];
