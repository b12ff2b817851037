import { isGateBehind, type Template } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { Deed, GateRecord, ProcessRecord } from '@drivbank/projections';
import { nextSendAt } from '@drivbank/reminders';
import { localDateOf } from '@drivbank/kernel';
import { deadlineOf } from './deadline-sheet.js';
import { commandsFor } from './may-give.js';
import { asOf, type Moment } from './moment.js';
import { directoryOf, told, type Directory } from './names.js';
import { nowOf } from './now-of.js';
import { cardOf } from './process-board.js';
import { DEFAULT_HOUR, hoursOf } from './reminder-hours.js';

/** Nothing of that kind at that moment. */
export class NotFound extends Error {
  constructor(
    readonly what:
      | 'process'
      | 'gate'
      | 'deadline'
      | 'template'
      | 'person'
      | 'organisation'
      | 'message'
      | 'calendar'
      | 'webhook'
      | 'delivery'
      | 'event-type'
      | 'token'
      | 'secret-reading'
      | 'file',
  ) {
    super(`There is no such ${what}`);
    this.name = 'NotFound';
  }
}

export async function recordOf(
  { queries }: Pick<Moment, 'queries'>,
  processId: string,
): Promise<ProcessRecord> {
  const row = await queries
    .selectFrom('document')
    .select('json')
    .where('view', '=', 'process-record')
    .where('id', '=', processId)
    .executeTakeFirst();
  if (!row) throw new NotFound('process');
  return JSON.parse(row.json) as ProcessRecord;
}

/** Every person that a record names, at any depth. */
export function peopleIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'string' && ['by', 'personId', 'coordinatorId'].includes(name) ? [part] : peopleIn(part),
  );
}

export async function processPage(moment: Moment, keyring: Keyring, processId: string) {
  const { queries } = moment;
  const record = await recordOf(moment, processId);
  const people = [...peopleIn(record), ...record.coordinators.map(({ id }) => id)];
  const directory = await directoryOf(moment, keyring, people);
  const definition = directory.definition(record.template.id, record.template.version);
  const [hours, board, deadlines, fundings] = await Promise.all([
    hoursOf(moment),
    queries.selectFrom('process_board').selectAll().where('doc_id', '=', processId).executeTakeFirstOrThrow(),
    queries
      .selectFrom('deadline_sheet')
      .selectAll()
      .where('doc_id', '=', processId)
      .orderBy('last_day')
      .execute(),
    queries.selectFrom('funding').selectAll().where('process_id', '=', processId).execute(),
  ]);
  const card = cardOf(board, directory, moment);
  const { revision } = board;
  const sheet = deadlines.map((row) => deadlineOf({ ...row, revision }, directory, moment));
  const opened = (await unsealed(record, keyring)) as ProcessRecord;
  return {
    card,
    ...standing(opened, directory),
    stages: stagesOf(opened, definition),
    gates: definition?.gates.map((gate) => gateOf(gate, opened, definition, directory)) ?? [],
    deadlines: sheet.map((row) => ({
      ...row,
      nextReminderOn: nextReminderOn(row.deadlineId, record, hours, moment),
    })),
    fundings: fundings.map((row) => ({
      id: row.funding_id,
      funder: row.funder,
      registryNumber: row.registry_number,
      title: row.title,
      grant: row.grant_ore === null ? null : { amountOre: row.grant_ore, currency: row.currency },
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      status: row.status,
      statusAsWritten: row.status_as_written,
      call: row.call,
      sourceUrl: row.source_url,
    })),
    now: nowOf(opened, directory, definition, sheet, moment),
    mayGive: commandsFor(moment, record),
    asOf: asOf(moment),
  };
}

/** The day on which somebody is reminded of it next; null when nobody will be. */
function nextReminderOn(
  deadlineId: string,
  { processId, ownerId, coordinators, deadlines }: ProcessRecord,
  hours: ReadonlyMap<string, number>,
  { at }: Moment,
) {
  const deadline = deadlines.find(({ id }) => id === deadlineId);
  const dated = deadline?.revisions.at(-1);
  if (!deadline || !dated || dated.until !== null) return null;
  const owed = { ...deadline, ...dated, processId, deadlineId, ownerId, coordinators };
  const next = nextSendAt([owed], at, ({ id }) => hours.get(id) ?? DEFAULT_HOUR);
  return next ? localDateOf(next) : null;
}

/** Where the process stands, and how it came there. */
function standing(record: ProcessRecord, directory: Directory) {
  const { offeredTo, receiver, implemented, closed, paused, secrecy } = record;
  const withDeed = <D extends Deed>(deed: D) => told(deed, directory);
  return {
    purpose: record.purpose,
    summary: record.summary,
    exploratory: record.exploratory,
    sourceKey: record.sourceKey,
    offeredTo: offeredTo && {
      organisation: directory.organisation(offeredTo.organisationId),
      since: offeredTo.since,
    },
    receiver: receiver && {
      organisation: directory.organisation(receiver.organisationId),
      accepted: receiver.accepted,
      since: receiver.since,
    },
    secrecy: secrecy && {
      ...withDeed(secrecy),
      authority: directory.organisation(secrecy.authorityId),
    },
    phases: record.phases.map(({ phase, on }) => ({ phase, on })),
    paused: paused && withDeed(paused),
    scaling: record.scaling.map(withDeed),
    implemented: implemented && {
      ...withDeed(implemented),
      receiver: directory.organisation(implemented.receiverId),
    },
    closed: closed && withDeed(closed),
    lessons: record.lessons.map(withDeed),
    progress: record.progress.map(withDeed),
  };
}

function stagesOf({ stages: visits }: ProcessRecord, definition: Template.Definition | undefined) {
  return (definition?.stages ?? []).map(({ id, name, phase, kind, guidance }) => ({
    id,
    name,
    phase,
    kind,
    guidance: guidance ?? null,
    visits: visits
      .filter(({ stage }) => stage === id)
      .map(({ enteredOn, leftOn, how }) => ({ enteredOn, leftOn, how })),
  }));
}

/** A gate of the template with everything that lies at it. `record` has its texts opened. */
export function gateOf(
  gate: Template.Gate,
  record: ProcessRecord,
  definition: Template.Definition,
  directory: Directory,
) {
  const known: GateRecord | undefined = record.gates[gate.id];
  const { opens } = gate;
  return {
    id: gate.id,
    name: gate.name,
    opens: { kind: opens.kind, id: opens.kind === 'phase' ? opens.phase : opens.stage },
    decisionKind: gate.decisionKind,
    state: gateState(known, isGateBehind({ ...record, template: { definition } }, gate)),
    waitingSince: known?.waitingSince ?? null,
    requests: (known?.requests ?? []).map((deed) => told(deed, directory)),
    criteria: gate.criteria.map(({ id, name, mandatory }) => {
      const assessment = known?.assessments[id];
      return {
        id,
        name,
        mandatory,
        assessment: assessment ? told(assessment, directory) : null,
        evidence: (known?.evidence ?? [])
          .filter(({ criterionId }) => criterionId === id)
          .map((evidence) => told(evidence, directory)),
      };
    }),
    recommendations: (known?.recommendations ?? []).map((deed) => told(deed, directory)),
    decisions: (known?.decisions ?? []).map((deed) => told(deed, directory)),
  };
}

function gateState(gate: GateRecord | undefined, behind: boolean) {
  if (gate && gate.waitingSince !== null) return 'waiting';
  const decision = gate?.decisions.at(-1);
  if (decision) return opensTheWay(decision.outcome) ? 'decided' : 'refused';
  return behind ? 'passed' : 'ahead';
}

const opensTheWay = (outcome: string) => outcome === 'go' || outcome === 'conditional_go';
