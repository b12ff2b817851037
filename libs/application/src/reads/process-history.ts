import { daysBetween, eventIdOf, localDateOf, occurredOn, type InStream } from '@drivbank/kernel';
import { processCodec, type InnovationProcess } from '@drivbank/domain';
import type { EventStore } from '@drivbank/event-store';
import { unsealed, type Keyring } from '@drivbank/privacy';
import { motiveOf, type ProcessRecord } from '@drivbank/projections';
import { eventSentence, type Names } from '@drivbank/wording';
import { streamOf } from '../aggregates.js';
import { asOf, type Moment } from './moment.js';
import { criterionName, directoryOf, gateName, spoken, stageName, type Directory } from './names.js';
import { recordOf } from './process-page.js';

/** A record made so long after the thing itself is flagged. */
const BACKDATED_FROM_DAYS = 30;

export type HistoryRequest = {
  /** Events before this one, newest first. */
  readonly before?: number | undefined;
  readonly type?: string | undefined;
  readonly limit: number;
};

/** The story of one process, newest first, straight from its stream. */
export async function processHistory(
  moment: Moment,
  log: EventStore,
  keyring: Keyring,
  processId: string,
  { before, type, limit }: HistoryRequest,
) {
  const record = await recordOf(moment, processId);
  const { eventNumbers } = record;
  const events = (await log.readStream(streamOf('innovationProcess', processId))).filter(
    (event) => event.revision < eventNumbers.length && (type === undefined || event.type === type),
  );
  const older = events.filter(({ revision }) => before === undefined || revision < before);
  const shown = older.slice(-limit).reverse();
  const facts = shown.map((recorded) => ({ recorded, event: eventOf(recorded) }));
  const people = facts.flatMap(({ recorded, event }) => [recorded.metadata.actor.id, ...idsIn(event)]);
  const directory = await directoryOf(moment, keyring, [
    ...people,
    ...record.coordinators.map(({ id }) => id),
  ]);
  const names = namesFor(record, directory);
  const motives = await unsealed(shown.map(motiveOf), keyring);
  const last = shown.at(-1);
  return {
    items: facts.map(({ recorded, event }, i) => ({
      number: eventNumbers[recorded.revision]!,
      ...entryOf(recorded, directory),
      sentence: eventSentence(event, names),
      motive: isFirstOfCommand(shown[i]!) ? (motives[i] ?? null) : null,
    })),
    total: events.length,
    next: last && older.length > shown.length ? String(last.revision) : null,
    asOf: asOf(moment),
  };
}

/** A motive is given once for everything that a command led to, and is told once. */
const isFirstOfCommand = ({ id, metadata }: InStream) => id === eventIdOf(metadata.commandId, 0);

const eventOf = ({ id, type, data, metadata }: InStream): InnovationProcess.Event =>
  processCodec.decode({ id, type, data, schemaVersion: metadata.schemaVersion });

function entryOf({ revision, id, type, metadata }: InStream, directory: Directory) {
  const { actor, recordedAt, source } = metadata;
  const on = occurredOn(metadata);
  return {
    revision,
    eventId: id,
    type,
    by: actor.kind === 'person' ? directory.person(actor.id) : { id: actor.id, name: 'Drivbänk' },
    role: actor.role,
    onBehalfOf: actor.onBehalfOf === undefined ? null : directory.organisation(actor.onBehalfOf),
    recordedAt,
    occurredOn: on,
    backdated: daysBetween(on, localDateOf(recordedAt)) > BACKDATED_FROM_DAYS,
    source,
  };
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'string' && (name === 'personId' || name === 'coordinatorId') ? [part] : idsIn(part),
  );
}

function namesFor(record: ProcessRecord, directory: Directory): Names {
  const definition = directory.definition(record.template.id, record.template.version);
  const deadlines = new Map(record.deadlines.map(({ id, name }) => [id, name]));
  return {
    organisation: (id) => directory.organisation(id).name,
    person: (id) => spoken(directory.person(id).name),
    stage: (id) => stageName(definition, id),
    gate: (id) => gateName(definition, id),
    criterion: (gateId, id) => criterionName(definition, gateId, id),
    deadline: (id) => deadlines.get(id) ?? { sv: id },
  };
}
