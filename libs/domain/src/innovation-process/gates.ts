import { accept, localDateOf, reject, type Circumstances, type Decision } from '@drivbank/kernel';
import type { Gate } from '../process-template/process-template.js';
import {
  cancelled,
  deadlinesSet,
  lastDay,
  openDeadlines,
  wantedByConditions,
  wantedForReport,
} from './deadlines.js';
import type {
  Command,
  Event,
  GateDecided,
  GateOutcome,
  GateState,
  Known,
  Rejection,
} from './innovation-process.js';

type Answer = Decision<Event, Rejection>;

export const NEW_GATE: GateState = {
  requestedBy: [],
  assessed: [],
  evidence: [],
  decision: null,
  delegated: false,
  reported: false,
};

const gateStateOf = ({ gates }: Known, gateId: string): GateState => gates[gateId] ?? NEW_GATE;

const opensTheWay = (outcome: GateOutcome | null) => outcome === 'go' || outcome === 'conditional_go';

/** Why the way is still shut: the gate that leads there has no decision that opens it. */
export function shutBy(process: Known, gate: Gate | undefined): Rejection | undefined {
  if (!gate) return undefined;
  const { decision } = gateStateOf(process, gate.id);
  return opensTheWay(decision) ? undefined : { code: 'GateNotPassed', gateId: gate.id, outcome: decision };
}

/** A gate answered "stop": nothing but closing is left, or a new decision in its place. */
export function stoppedAt(process: Known): string | undefined {
  return Object.entries(process.gates).find(([, gate]) => gate.decision === 'stop')?.[0];
}

type GateCommand = Extract<Command, { gateId: string }>;

export function decideGate(command: GateCommand, process: Known, now: Circumstances): Answer {
  const { gateId } = command;
  const gate = process.template.definition.gates.find(({ id }) => id === gateId);
  if (!gate) return reject({ code: 'GateNotFound', gateId });
  const state = gateStateOf(process, gateId);
  const passed = isBehind(process, gate);

  if ('criterionId' in command) {
    const { criterionId } = command;
    if (!gate.criteria.some(({ id }) => id === criterionId))
      return reject({ code: 'CriterionNotFound', criterionId });
  }
  switch (command.type) {
    case 'ReportDelegatedDecision':
      return decideReport(command, state, process, now);
    case 'SupersedeDecision':
      if (passed) return reject({ code: 'GatePassedAlready', gateId });
      if (state.decision === null) return reject({ code: 'GateNotDecided', gateId });
      return decide(command, gate, state, process, now);
    case 'RequestGate':
      if (passed) return reject({ code: 'GatePassedAlready', gateId });
      if (opensTheWay(state.decision))
        return reject({ code: 'GateDecidedAlready', gateId, outcome: state.decision! });
      if (state.decision === null && state.requestedBy.includes(now.by.id)) return accept();
      return accept({ type: 'GateRequested', gateId, personId: now.by.id });
    case 'DecideGate':
      if (state.decision !== null)
        return reject({ code: 'GateDecidedAlready', gateId, outcome: state.decision });
      if (state.requestedBy.length === 0) return reject({ code: 'GateNotRequested', gateId });
      return decide(command, gate, state, process, now);
    default:
      return decidePreparation(command, state, passed, now);
  }
}

type Preparation = Extract<
  GateCommand,
  { type: 'SubmitEvidence' | 'AssessCriterion' | 'WaiveCriterion' | 'RecommendAtGate' }
>;

/** What is laid before the decider. Allowed from the first day, and shut once a decision stands. */
function decidePreparation(
  command: Preparation,
  state: GateState,
  passed: boolean,
  now: Circumstances,
): Answer {
  const { gateId } = command;
  if (passed) return reject({ code: 'GatePassedAlready', gateId });
  if (opensTheWay(state.decision))
    return reject({ code: 'GateDecidedAlready', gateId, outcome: state.decision! });
  switch (command.type) {
    case 'SubmitEvidence':
      return state.evidence.includes(command.sha256)
        ? accept()
        : accept({ ...command, type: 'EvidenceSubmitted' });
    case 'AssessCriterion':
      return accept({ ...command, type: 'CriterionAssessed' });
    case 'WaiveCriterion':
      return now.motivated
        ? accept({ ...command, type: 'CriterionWaived' })
        : reject({ code: 'MotiveMissing' });
    case 'RecommendAtGate':
      return now.motivated
        ? accept({ ...command, type: 'GateRecommendationGiven' })
        : reject({ code: 'MotiveMissing' });
  }
}

/** Behind us: the phase or stage that the gate opens has been entered. */
function isBehind(process: Known, { opens }: Gate): boolean {
  const { phase, stage, template } = process;
  if (opens.kind === 'phase') return phase === 'implemented' || phase === opens.phase;
  const ids = template.definition.stages.map(({ id }) => id);
  const here = stage ?? ids.findLast((_, i) => template.definition.stages[i]!.phase === phase);
  return here !== undefined && ids.indexOf(here) >= ids.indexOf(opens.stage);
}

function decide(
  command: Extract<Command, { type: 'DecideGate' | 'SupersedeDecision' }>,
  gate: Gate,
  state: GateState,
  process: Known,
  now: Circumstances,
): Answer {
  const { gateId, outcome, mandate, conditions } = command;
  const refusal = refusalToDecide(command, gate, state, now);
  if (refusal) return reject(refusal);

  const decided: GateDecided = {
    type: 'GateDecided',
    gateId,
    outcome,
    mandate,
    decisionKind: gate.decisionKind,
    conditions,
    evidence: state.evidence,
  };
  const reportable = mandate.kind === 'delegate' && gate.decisionKind === 'beslut';
  const outdated = openDeadlines(process).filter((deadline) => deadline.gateId === gateId);
  return accept<Event>(
    command.type === 'DecideGate' ? decided : { ...decided, type: 'GateDecisionSuperseded' },
    ...cancelled(outdated, 'superseded'),
    ...deadlinesSet(process.template.definition, process.deadlines.length, [
      ...wantedByConditions(conditions).map((wanted) => ({ ...wanted, gateId })),
      ...(reportable ? [wantedForReport(gateId, gate.name, now.on)] : []),
    ]),
  );
}

function refusalToDecide(
  { outcome, mandate, conditions }: Extract<Command, { type: 'DecideGate' | 'SupersedeDecision' }>,
  gate: Gate,
  state: GateState,
  { by, at, motivated }: Circumstances,
): Rejection | undefined {
  const today = localDateOf(at);
  const missing = gate.criteria.filter(({ id, mandatory }) => mandatory && !state.assessed.includes(id));
  const past = conditions.find(({ dueOn }) => dueOn < today);
  if (!motivated) return { code: 'MotiveMissing' };
  if (state.requestedBy.every((id) => id === by.id)) return { code: 'DeciderIsSoleRequester' };
  if (mandate.kind === 'delegate' && mandate.personId !== by.id) return { code: 'DelegateIsSomebodyElse' };
  if (mandate.kind === 'board' && mandate.heldOn > today) return { code: 'OccurredInFuture' };
  if (missing.length > 0) return { code: 'CriteriaNotAssessed', criteria: missing.map(({ id }) => id) };
  if (outcome === 'conditional_go' && conditions.length === 0) return { code: 'ConditionsMissing' };
  if (outcome !== 'conditional_go' && conditions.length > 0) return { code: 'ConditionsNotAllowed', outcome };
  return past && { code: 'DeadlineInPast', dueOn: past.dueOn };
}

function decideReport(
  command: Extract<Command, { type: 'ReportDelegatedDecision' }>,
  state: GateState,
  process: Known,
  now: Circumstances,
): Answer {
  const { gateId } = command;
  if (state.decision === null || !state.delegated) return reject({ code: 'GateNotDelegated', gateId });
  if (state.reported) return accept();
  if (command.heldOn > localDateOf(now.at)) return reject({ code: 'OccurredInFuture' });
  const owed = openDeadlines(process).filter((d) => d.kind === 'delegation_report' && d.gateId === gateId);
  return accept<Event>(
    { ...command, type: 'DelegatedDecisionReported' },
    ...owed.map((deadline): Event => ({
      type: 'DeadlineMet',
      deadlineId: deadline.id,
      late: command.heldOn > lastDay(deadline),
    })),
  );
}
