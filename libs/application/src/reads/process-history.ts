import { daysBetween, eventIdOf, localDateOf, occurredOn, type InStream } from '@drivbank/kernel';
import type { EventStore } from '@drivbank/event-store';
import { unsealed, type Keyring } from '@drivbank/privacy';
import { motiveOf, type ProcessRecord } from '@drivbank/projections';
import { eventSentence, type Names } from '@drivbank/wording';
import { notesIn } from './audit-notes.js';
import { asOf, type Moment } from './moment.js';
import { criterionName, directoryOf, gateName, spoken, stageName, type Directory } from './names.js';
import { recordOf } from './process-page.js';
import { eventOf, eventsOf } from './process-stream.js';
import { tokenNames } from './token-names.js';

/** A record made so long after the thing itself is flagged. */
const BACKDATED_FROM_DAYS = 30;

export type HistoryRequest = {
  /** Events before this one, newest first. */
  readonly before?: number | undefined;
  readonly types?: readonly string[] | undefined;
  /** The person who did it; `drivbank` is what nobody did. */
  readonly by?: string | undefined;
  /** In the sentence, the motive or the name, in either language, whatever the case. */
  readonly q?: string | undefined;
  readonly limit: number;
};

/** The story of one process, newest first, straight from its stream. */
export async function processHistory(
  moment: Moment,
  log: EventStore,
  keyring: Keyring,
  processId: string,
  request: HistoryRequest,
) {
  const { before = Infinity, q, limit } = request;
  const record = await recordOf(moment, processId);
  const known = await eventsOf(log, record);
  const asked = known.filter((event) => isAskedFor(event, request));
  const narrator = await narratorOf(moment, keyring, record, known);
  const matching = q === undefined ? asked : await narrator.saying(q, asked);
  const older = matching.filter(({ revision }) => revision < before);
  const shown = older.slice(-limit).reverse();
  const last = shown.at(-1);
  return {
    items: await narrator.entries(shown),
    total: matching.length,
    types: counted(known.map(({ type }) => type)).map(([type, count]) => ({ type, count })),
    people: counted(known.map(actorOf)).map(([id, count]) => ({ person: narrator.actor(id), count })),
    next: last && older.length > shown.length ? String(last.revision) : null,
    asOf: asOf(moment),
  };
}

/** Who did what no person did. */
const SYSTEM = 'drivbank';

const actorOf = ({ metadata: { actor } }: InStream) => (actor.kind === 'person' ? actor.id : SYSTEM);

const isAskedFor = (event: InStream, { types, by }: HistoryRequest) =>
  (types === undefined || types.includes(event.type)) && (by === undefined || actorOf(event) === by);

function counted(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Tells events of one process in words, with the names that held at the moment. */
async function narratorOf(
  moment: Moment,
  keyring: Keyring,
  record: ProcessRecord,
  known: readonly InStream[],
) {
  const directory = await directoryOf(moment, keyring, [
    ...known.flatMap(({ metadata, data }) => [metadata.actor.id, ...idsIn(data)]),
    ...record.coordinators.map(({ id }) => id),
  ]);
  const tokens = await tokenNames(
    moment,
    keyring,
    known.flatMap(({ metadata }) => metadata.actor.tokenId ?? []),
  );
  const names = namesFor(record, directory);
  const notesAt = await notesByEvent(record, keyring, directory);
  const actor = (id: string) => (id === SYSTEM ? { id, name: 'Drivbänk' } : directory.person(id));
  const motivesOf = (events: readonly InStream[]) => unsealed(events.map(motiveOf), keyring);

  return {
    actor,

    async entries(events: readonly InStream[]) {
      const facts = events.map(eventOf);
      const [motives, opened] = await Promise.all([motivesOf(events), unsealed(facts, keyring)]);
      return events.map((recorded, i) => {
        const { type: _, ...data } = opened[i]!;
        return {
          number: record.eventNumbers[recorded.revision]!,
          ...entryOf(recorded, directory),
          by: actor(actorOf(recorded)),
          via: tokens.get(recorded.metadata.actor.tokenId ?? '') ?? null,
          sentence: eventSentence(facts[i]!, names),
          motive: isFirstOfCommand(recorded) ? (motives[i] ?? null) : null,
          notes: notesAt.get(recorded.revision) ?? [],
          data,
        };
      });
    },

    /** Those in which all the words of `q` stand. */
    async saying(q: string, events: readonly InStream[]) {
      const words = q.toLocaleLowerCase('sv').split(/\s+/);
      const motives = await motivesOf(events);
      return events.filter((recorded, i) => {
        const { sv, en } = eventSentence(eventOf(recorded), names);
        const texts = [sv, en, motives[i], actor(actorOf(recorded)).name];
        const said = texts
          .filter((text) => typeof text === 'string')
          .join(' ')
          .toLocaleLowerCase('sv');
        return words.every((word) => said.includes(word));
      });
    },
  };
}

/** Each audit note stands at the event that it is about; one about the process as a whole, at its own. */
async function notesByEvent(
  { auditNotes, eventNumbers }: ProcessRecord,
  keyring: Keyring,
  directory: Directory,
) {
  const opened = (await unsealed({ auditNotes }, keyring)) as Pick<ProcessRecord, 'auditNotes'>;
  const told = notesIn({ ...opened, eventNumbers }, directory);
  const at = new Map<number, (typeof told)[number][]>();
  auditNotes.forEach(({ about, revision }, i) => {
    const place = about?.revision ?? revision;
    at.set(place, [...(at.get(place) ?? []), told[i]!]);
  });
  return at;
}

/** A motive is given once for everything that a command led to, and is told once. */
const isFirstOfCommand = ({ id, metadata }: InStream) => id === eventIdOf(metadata.commandId, 0);

function entryOf({ revision, id, type, metadata }: InStream, directory: Directory) {
  const { actor, recordedAt, source, commandId } = metadata;
  const on = occurredOn(metadata);
  return {
    revision,
    eventId: id,
    type,
    role: actor.role,
    onBehalfOf: actor.onBehalfOf === undefined ? null : directory.organisation(actor.onBehalfOf),
    recordedAt,
    occurredOn: on,
    backdated: daysBetween(on, localDateOf(recordedAt)) > BACKDATED_FROM_DAYS,
    source,
    commandId,
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
    event: (revision) => record.eventNumbers[revision]!,
  };
}
