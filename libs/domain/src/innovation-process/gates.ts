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
import { gateStateOf } from './gate-standing.js';
import type { Command, Event, GateDecided, GateState, Known, Rejection } from './innovation-process.js';
import { obstaclesAtGate, obstacleTo, type GateCommand } from './obstacles.js';

type Answer = Decision<Event, Rejection>;

export function decideGate(command: GateCommand, process: Known, now: Circumstances): Answer {
  const { gateId } = command;
  const gate = process.template.definition.gates.find(({ id }) => id === gateId);
  if (!gate) return reject({ code: 'GateNotFound', gateId });
  const state = gateStateOf(process, gateId);
  if ('criterionId' in command) {
    const { criterionId } = command;
    if (!gate.criteria.some(({ id }) => id === criterionId))
      return reject({ code: 'CriterionNotFound', criterionId });
  }
  const [obstacle] = obstaclesAtGate(command.type, gate, process);
  if (obstacle) return reject(obstacle);
  switch (command.type) {
    case 'ReportDelegatedDecision':
      return decideReport(command, state, process, now);
    case 'RequestGate':
      if (state.decision === null && state.requestedBy.includes(now.by.id)) return accept();
      return accept({ type: 'GateRequested', gateId, personId: now.by.id });
    case 'SupersedeDecision':
    case 'DecideGate':
      return decide(command, gate, state, process, now);
    default:
      return decidePreparation(command, state, now);
  }
}

type Preparation = Extract<
  GateCommand,
  { type: 'SubmitEvidence' | 'AssessCriterion' | 'WaiveCriterion' | 'RecommendAtGate' }
>;

/** What is laid before the decider. Allowed from the first day, and shut once a decision stands. */
function decidePreparation(command: Preparation, state: GateState, now: Circumstances): Answer {
  switch (command.type) {
    case 'SubmitEvidence':
      return liesThere(command, state) ? accept() : accept({ ...command, type: 'EvidenceSubmitted' });
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

/** What lay there as a checksum alone can come as a file too. */
const liesThere = (
  { criterionId, sha256, file }: Extract<Command, { type: 'SubmitEvidence' }>,
  { evidence }: GateState,
) =>
  evidence.some(
    (one) => one.criterionId === criterionId && one.sha256 === sha256 && (file === undefined || one.isFiled),
  );

function decide(
  command: Extract<Command, { type: 'DecideGate' | 'SupersedeDecision' }>,
  gate: Gate,
  state: GateState,
  process: Known,
  now: Circumstances,
): Answer {
  const { gateId, outcome, mandate, conditions } = command;
  const refusal = obstacleTo(command.type, gateId, process, now.by) ?? flawIn(command, now);
  if (refusal) return reject(refusal);

  const decided: GateDecided = {
    type: 'GateDecided',
    gateId,
    outcome,
    mandate,
    decisionKind: gate.decisionKind,
    conditions,
    evidence: [...new Set(state.evidence.map(({ sha256 }) => sha256))],
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

/** What is wrong with the decision itself. */
function flawIn(
  { outcome, mandate, conditions }: Extract<Command, { type: 'DecideGate' | 'SupersedeDecision' }>,
  { by, at, motivated }: Circumstances,
): Rejection | undefined {
  const today = localDateOf(at);
  const past = conditions.find(({ dueOn }) => dueOn < today);
  if (!motivated) return { code: 'MotiveMissing' };
  if (mandate.kind === 'delegate' && mandate.personId !== by.id) return { code: 'DelegateIsSomebodyElse' };
  if (mandate.kind === 'board' && mandate.heldOn > today) return { code: 'OccurredInFuture' };
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
