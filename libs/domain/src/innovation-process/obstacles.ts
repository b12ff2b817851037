import type { Actor } from '@drivbank/kernel';
import type { Gate } from '../process-template/process-template.js';
import { gateStateOf, isBehind, opensTheWay, stoppedAt } from './gate-standing.js';
import type { Command, Known, Rejection } from './innovation-process.js';
import { refusalOf } from './who-may.js';

export type GateCommand = Extract<Command, { gateId: string }>;

/** What a closed process still takes: what was learned, what was promised, what was wrong, what is audited or told the public, and being woken. */
const AFTER_CLOSING: readonly Command['type'][] = [
  'RecordLesson',
  'RecordEarlierEnd',
  'CloseProcess',
  'ReopenProcess',
  'CorrectRecord',
  'ReportDelegatedDecision',
  'MoveDeadline',
  'MeetDeadline',
  'WaiveDeadline',
  'CancelDeadline',
  'MarkDeadlineMissed',
  'AddAuditNote',
  'AnswerAuditNote',
  'MarkProcessSecret',
  'LiftSecrecy',
  'PublishProcess',
  'UnpublishProcess',
];

/** What takes a process further or back on its way. */
const MOVES: readonly Command['type'][] = [
  'ScaleProcess',
  'ExtendScaling',
  'ImplementProcess',
  'CompleteStage',
  'SkipStage',
  'ReturnToStage',
];

/** What a paused process does not take: it must be resumed first. */
const NOT_WHILE_PAUSED: readonly Command['type'][] = [...MOVES, 'DecideGate', 'SupersedeDecision'];

/** What a gate that answered "stop" leaves no room for. */
const NOT_AFTER_STOP: readonly Command['type'][] = [...MOVES, 'RequestGate', 'DecideGate'];

const when = (is: boolean, rejection: Rejection): readonly Rejection[] => (is ? [rejection] : []);

/** Every reason why the process takes no such command as it stands, whoever gives it. */
export function obstaclesNow(type: Command['type'], process: Known): readonly Rejection[] {
  const stopped = NOT_AFTER_STOP.includes(type) ? stoppedAt(process) : undefined;
  return [
    ...when(process.status === 'closed' && !AFTER_CLOSING.includes(type), {
      code: 'ProcessIsClosed',
      outcome: process.outcome!,
    }),
    ...when(process.paused !== null && NOT_WHILE_PAUSED.includes(type), { code: 'ProcessIsPaused' }),
    ...when(stopped !== undefined, { code: 'ProcessMustClose', gateId: stopped! }),
  ];
}

/** Those of the gate alone. */
export function obstaclesAtGate(type: GateCommand['type'], gate: Gate, process: Known): readonly Rejection[] {
  const { id: gateId } = gate;
  const { decision, delegated, requestedBy } = gateStateOf(process, gateId);
  const behind = when(isBehind(process, gate), { code: 'GatePassedAlready', gateId });
  const decided: Rejection = { code: 'GateDecidedAlready', gateId, outcome: decision! };
  switch (type) {
    case 'ReportDelegatedDecision':
      return when(decision === null || !delegated, { code: 'GateNotDelegated', gateId });
    case 'SupersedeDecision':
      return [
        ...behind,
        ...when(decision === null, { code: 'GateNotDecided', gateId }),
        ...unassessed(gate, process),
      ];
    case 'DecideGate':
      return [
        ...when(decision !== null, decided),
        ...when(requestedBy.length === 0, { code: 'GateNotRequested', gateId }),
        ...unassessed(gate, process),
      ];
    default:
      return [...behind, ...when(opensTheWay(decision), decided)];
  }
}

function unassessed(gate: Gate, process: Known): readonly Rejection[] {
  const { assessed } = gateStateOf(process, gate.id);
  const missing = gate.criteria.filter(({ id, mandatory }) => mandatory && !assessed.includes(id));
  return when(missing.length > 0, { code: 'CriteriaNotAssessed', criteria: missing.map(({ id }) => id) });
}

/** Every reason why a gate of the process takes no such command as things stand, whoever gives it. */
export function obstaclesTo(type: GateCommand['type'], gateId: string, process: Known): readonly Rejection[] {
  const gate = process.template.definition.gates.find(({ id }) => id === gateId);
  if (!gate) return [{ code: 'GateNotFound', gateId }];
  return [...obstaclesNow(type, process), ...obstaclesAtGate(type, gate, process)];
}

/** What stands in the way of one person alone, in the role in which he or she acts. */
export function obstacleTo(
  type: GateCommand['type'],
  gateId: string,
  process: Known,
  by: Pick<Actor, 'id' | 'role'>,
): Rejection | undefined {
  const refusal = refusalOf({ type }, process, by);
  if (refusal || (type !== 'DecideGate' && type !== 'SupersedeDecision')) return refusal;
  const { requestedBy } = gateStateOf(process, gateId);
  const alone = requestedBy.length > 0 && requestedBy.every((id) => id === by.id);
  return alone ? { code: 'DeciderIsSoleRequester' } : undefined;
}
