import {
  accept,
  addDays,
  addMonths,
  daysBetween,
  lastDayOf,
  localDateOf,
  reject,
  type Circumstances,
  type Decision,
  type LocalDate,
  type NonWorkingDayRule,
} from '@drivbank/kernel';
import type { DeadlineKind, DeadlineRule, Definition } from '../process-template/process-template.js';
import type {
  Command,
  Condition,
  DeadlineSet,
  DeadlineState,
  Event,
  Known,
  Rejection,
} from './innovation-process.js';

type Answer = Decision<Event, Rejection>;

/** Kinds set by statute or agreement: law 1930:173 moves them to the next working day unless said otherwise. */
const STATUTORY: readonly DeadlineKind[] = ['legal', 'funder_report', 'delegation_report'];

/** Kinds that outlive the process: reports and follow-ups are due after it is closed. */
const OUTLIVING: readonly DeadlineKind[] = ['follow_up', 'funder_report', 'delegation_report', 'lessons'];

/** Delegated decisions are reported to the board as it has decided; a month is our default, movable. */
const DELEGATION_REPORT_DAYS = 30;

const defaultRule = (kind: DeadlineKind): NonWorkingDayRule => (STATUTORY.includes(kind) ? 'after' : 'none');

export const outlives = (deadline: DeadlineState) => OUTLIVING.includes(deadline.kind);

export const openDeadlines = ({ deadlines }: Known) => deadlines.filter(({ status }) => status === 'open');

/** The last day on which the deadline can be met. */
export const lastDay = ({ dueOn, nonWorkingDays }: DeadlineState) => lastDayOf(dueOn, nonWorkingDays);

type Wanted = Pick<DeadlineSet, 'kind' | 'name' | 'dueOn'> & Partial<DeadlineSet>;

/** Numbers new deadlines on from those that the process has. */
export function deadlinesSet(
  definition: Definition,
  known: number,
  wanted: readonly Wanted[],
): readonly DeadlineSet[] {
  return wanted.map((deadline, i) => ({
    nonWorkingDays: defaultRule(deadline.kind),
    remindOffsetsDays: definition.remindOffsetsDays,
    ...deadline,
    type: 'DeadlineSet',
    deadlineId: `d${known + i + 1}`,
  }));
}

/** What the template asks for when a phase or stage is entered on that day. */
export function wantedOnEntering(
  definition: Definition,
  entered: readonly { readonly entered: 'phase' | 'stage'; readonly id: string }[],
  on: LocalDate,
): readonly Wanted[] {
  const applies = ({ when }: DeadlineRule) =>
    entered.some(
      (e) => e.entered === when.entered && e.id === (when.entered === 'phase' ? when.phase : when.stage),
    );
  return definition.deadlineRules.filter(applies).map(({ kind, name, months, nonWorkingDays }) => ({
    kind,
    name,
    dueOn: addMonths(on, months),
    nonWorkingDays,
  }));
}

export const wantedByConditions = (conditions: readonly Condition[]): readonly Wanted[] =>
  conditions.map(({ name, dueOn }) => ({ kind: 'condition', name: { sv: name }, dueOn }));

export const wantedForReport = (gateId: string, gateName: Definition['name'], on: LocalDate): Wanted => ({
  kind: 'delegation_report',
  name: {
    sv: `Anmäl delegationsbeslut: ${gateName.sv}`,
    ...(gateName.en && { en: `Report delegated decision: ${gateName.en}` }),
  },
  dueOn: addDays(on, DELEGATION_REPORT_DAYS),
  gateId,
});

type DeadlineCommand = Extract<
  Command,
  {
    type:
      | 'SetDeadline'
      | 'MoveDeadline'
      | 'MeetDeadline'
      | 'WaiveDeadline'
      | 'CancelDeadline'
      | 'MarkDeadlineMissed';
  }
>;

export function decideDeadline(command: DeadlineCommand, process: Known, now: Circumstances): Answer {
  const today = localDateOf(now.at);
  if (command.type === 'SetDeadline') {
    const { name, ...wanted } = command;
    if (process.status === 'closed') return reject({ code: 'ProcessIsClosed', outcome: process.outcome! });
    if (command.dueOn < today) return reject({ code: 'DeadlineInPast', dueOn: command.dueOn });
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const set = { ...(given as Omit<typeof wanted, 'type'>), name: { sv: name } } as Wanted;
    return accept(...deadlinesSet(process.template.definition, process.deadlines.length, [set]));
  }

  const { deadlineId } = command;
  const deadline = process.deadlines.find(({ id }) => id === deadlineId);
  if (!deadline) return reject({ code: 'DeadlineNotFound', deadlineId });
  if (process.status === 'closed' && !outlives(deadline))
    return reject({ code: 'ProcessIsClosed', outcome: process.outcome! });
  if (command.type === 'MarkDeadlineMissed') return decideMissed(command, deadline, process, today);
  if (command.type !== 'MoveDeadline' && alreadySo(command.type, deadline)) return accept();
  if (deadline.status !== 'open')
    return reject({ code: 'DeadlineNotOpen', deadlineId, status: deadline.status });

  switch (command.type) {
    case 'MoveDeadline':
      return decideMove(command, deadline, now, today);
    case 'MeetDeadline':
      if (deadline.kind === 'delegation_report')
        return reject({ code: 'DeadlineKeptUntilReported', deadlineId });
      return accept({ type: 'DeadlineMet', deadlineId, late: now.on > lastDay(deadline) });
    case 'WaiveDeadline':
      return now.motivated
        ? accept({ type: 'DeadlineWaived', deadlineId })
        : reject({ code: 'MotiveMissing' });
    case 'CancelDeadline':
      return now.motivated
        ? accept({ type: 'DeadlineCancelled', deadlineId, because: 'asked' })
        : reject({ code: 'MotiveMissing' });
  }
}

const DONE_BY = { MeetDeadline: 'met', WaiveDeadline: 'waived', CancelDeadline: 'cancelled' } as const;

const alreadySo = (type: keyof typeof DONE_BY, { status }: DeadlineState) => DONE_BY[type] === status;

function decideMove(
  command: Extract<Command, { type: 'MoveDeadline' }>,
  deadline: DeadlineState,
  now: Circumstances,
  today: LocalDate,
): Answer {
  const { deadlineId, dueOn, consentReference } = command;
  if (dueOn === deadline.dueOn) return accept();
  if (!now.motivated) return reject({ code: 'MotiveMissing' });
  if (dueOn < today) return reject({ code: 'DeadlineInPast', dueOn });
  if (deadline.kind === 'funder_report' && !consentReference)
    return reject({ code: 'ConsentMissing', deadlineId });
  return accept({
    type: 'DeadlineMoved',
    deadlineId,
    from: deadline.dueOn,
    dueOn,
    ...(consentReference && { consentReference }),
  });
}

/** A job's command: it names the revision that it was made for, so late and doubled jobs are harmless. */
function decideMissed(
  command: Extract<Command, { type: 'MarkDeadlineMissed' }>,
  deadline: DeadlineState,
  process: Known,
  today: LocalDate,
): Answer {
  const { deadlineId, deadlineRevision } = command;
  if (deadline.status !== 'open' || (deadline.missed && deadline.revision === deadlineRevision))
    return accept();
  if (deadline.revision !== deadlineRevision)
    return reject({ code: 'DeadlineHasMoved', deadlineId, revision: deadline.revision });
  if (process.paused?.deadlines === 'frozen' && deadline.kind !== 'resume')
    return reject({ code: 'DeadlinesFrozen' });
  const last = lastDay(deadline);
  if (today <= last) return reject({ code: 'DeadlineNotPassed', deadlineId, lastDay: last });
  return accept({ type: 'DeadlineMissed', deadlineId, deadlineRevision });
}

export const cancelled = (
  deadlines: readonly DeadlineState[],
  because: Extract<Event, { type: 'DeadlineCancelled' }>['because'],
): readonly Event[] => deadlines.map(({ id }) => ({ type: 'DeadlineCancelled', deadlineId: id, because }));

/** A pause moves what was open by its own length, but never a funder's date: that takes the funder's consent. */
export function shifted(process: Known, on: LocalDate): readonly Event[] {
  const days = daysBetween(process.paused!.on, on);
  if (days === 0) return [];
  return openDeadlines(process)
    .filter(({ kind }) => kind !== 'resume' && kind !== 'funder_report')
    .map(({ id, dueOn }) => ({
      type: 'DeadlineMoved',
      deadlineId: id,
      from: dueOn,
      dueOn: addDays(dueOn, days),
    }));
}
