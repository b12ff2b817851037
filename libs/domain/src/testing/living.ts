import { addDays, instant, type Actor, type Circumstances, type Decision } from '@drivbank/kernel';
import { innovationProcess } from '../innovation-process/innovation-process.decider.js';
import type {
  Command,
  Event,
  GateOutcome,
  Known,
  Rejection,
  State,
} from '../innovation-process/innovation-process.js';
import type { Gate } from '../process-template/process-template.js';
import { WHO_MAY } from '../innovation-process/who-may.js';
import { EVERYTHING } from './definitions.js';
import { FIRST_DAY, type Wish } from './process-wishes.js';

/** One wish and what became of it. */
export type Step = {
  readonly command: Command;
  readonly now: Circumstances;
  readonly before: State;
  readonly decision: Decision<Event, Rejection>;
  readonly after: State;
};

/** Gives the wishes to one process in turn, as a server would. */
export function live(wishes: readonly Wish[]): readonly Step[] {
  let state = innovationProcess.initial;
  let today = FIRST_DAY;
  return wishes.map((wish) => {
    today = addDays(today, wish.later);
    const before = state;
    const { command, by } = given(wish, before);
    const now: Circumstances = {
      at: instant(`${today}T11:00:00Z`),
      on: addDays(today, -wish.back),
      by,
      motivated: wish.motivated,
    };
    const decision = innovationProcess.decide(command, before, now);
    if (decision.accepted)
      for (const event of decision.events) state = innovationProcess.evolve(state, event, now);
    return { command, now, before, decision, after: state };
  });
}

function given({ command, by }: Wish, state: State): { command: Command; by: Actor } {
  return command.type === 'Onward' ? leadingOn(state, by, command.outcome) : { command, by };
}

/** The command that leads on from here, by somebody who may give it. */
function leadingOn(state: State, by: Actor, outcome: GateOutcome): { command: Command; by: Actor } {
  const command = state.status === 'absent' ? INITIATE : next(state, outcome);
  const [role] = WHO_MAY[command.type];
  const coordinator = state.status === 'absent' ? undefined : state.coordinators[0];
  const id = role === 'coordinator' && coordinator ? coordinator : 'gunnar';
  return { command, by: { ...by, id, role: role!, onBehalfOf: 'care' } };
}

const INITIATE: Command = {
  type: 'InitiateProcess',
  title: 'Trygg hemgång',
  purpose: 'Färre återinläggningar',
  ownerId: 'care',
  coordinatorId: 'carin',
  template: { id: 'template', version: 1, definition: EVERYTHING },
  exploratory: true,
};

const COST = { amountOre: 100, currency: 'SEK' } as const;

function next(process: Known, outcome: GateOutcome): Command {
  const { phase, stage, template, paused, lessons, status, receiver } = process;
  if (status === 'closed') return { type: 'ReopenProcess', coordinatorId: 'carin' };
  if (paused) return { type: 'ResumeProcess', shift: 'by_pause_length' };
  const stopped = Object.values(process.gates).some(({ decision }) => decision === 'stop');
  if (stopped)
    return {
      type: 'CloseProcess',
      outcome: 'stopped_learning',
      goalAttainment: 2,
      followUpOn: 'none',
      lessonsDueOn: addDays(FIRST_DAY, 9_000),
    };
  const shut = gateAhead(process);
  if (shut) return towards(process, shut, outcome);
  const stages = template.definition.stages.filter((s) => s.phase === phase).map(({ id }) => id);
  if (stage !== null && stage !== stages.at(-1)) return { type: 'CompleteStage', stage };
  if (phase === 'initiated')
    return {
      type: 'ScaleProcess',
      plan: { types: ['out'], where: 'hela staden', receiverId: 'care', cost: COST },
    };
  if (receiver === null) return { type: 'ProposeReceiver', organisationId: 'care' };
  if (!receiver.accepted) return { type: 'AcceptReceivership' };
  if (phase === 'scaled') return { type: 'ImplementProcess', operatingBudget: COST };
  if (lessons === 0)
    return { type: 'RecordLesson', lesson: { situation: 's', action: 'a', result: 'r', advice: 'råd' } };
  const open = process.deadlines.find(({ status: s, kind }) => s === 'open' && kind !== 'delegation_report');
  if (open) return { type: 'MeetDeadline', deadlineId: open.id };
  return { type: 'CloseProcess', outcome: 'in_operation', goalAttainment: 1, followUpOn: 'none' };
}

/** The first gate that has not been passed, when the process stands before it. */
function gateAhead({ phase, stage, template, gates }: Known) {
  const { stages } = template.definition;
  const ids = stages.filter((s) => s.phase === phase).map(({ id }) => id);
  const following = ids[ids.indexOf(stage ?? '') + 1];
  const phases = { initiated: 'scaled', scaled: 'implemented', implemented: undefined } as const;
  const gate = template.definition.gates.find(({ opens }) =>
    opens.kind === 'stage'
      ? opens.stage === following
      : following === undefined && opens.phase === phases[phase],
  );
  const decision = gate && gates[gate.id]?.decision;
  return decision === 'go' || decision === 'conditional_go' ? undefined : gate;
}

function towards({ gates }: Known, gate: Gate, outcome: GateOutcome): Command {
  const gateId = gate.id;
  const { requestedBy = [], assessed = [], decision = null } = gates[gateId] ?? {};
  if (requestedBy.length === 0 || decision !== null) return { type: 'RequestGate', gateId };
  const missing = gate.criteria.find(({ id, mandatory }) => mandatory && !assessed.includes(id));
  if (missing) return { type: 'AssessCriterion', gateId, criterionId: missing.id, assessment: 'met' };
  const mandate = { kind: 'delegate', personId: 'gunnar', delegationPoint: '4.2' } as const;
  return { type: 'DecideGate', gateId, outcome, mandate, conditions: [] };
}
