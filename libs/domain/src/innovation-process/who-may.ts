import type { Actor } from '@drivbank/kernel';
import { unless, type Doer } from '../roles.js';
import type { Command, Known, Rejection } from './innovation-process.js';

const RUN: readonly Doer[] = ['coordinator', 'portfolio_lead'];
const LEAD: readonly Doer[] = ['portfolio_lead'];
const DECIDE: readonly Doer[] = ['gate_decider'];
const RECEIVE: readonly Doer[] = ['coordinator', 'portfolio_lead', 'gate_decider'];
const IMPORT: readonly Doer[] = ['import'];
const PUBLISH: readonly Doer[] = [...RUN, 'communicator'];
const CONTRIBUTE: readonly Doer[] = [
  ...RUN,
  'gate_decider',
  'work_package_lead',
  'participant',
  'follow_researcher',
];

/** Which roles may give which command. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  InitiateProcess: RUN,
  RegisterEarlierProcess: IMPORT,
  RecordEarlierEnd: IMPORT,
  RenameProcess: RUN,
  DescribeProcess: RUN,
  AssignCoordinator: RUN,
  ReleaseCoordinator: RUN,
  TransferOwnership: LEAD,
  AcceptOwnership: RECEIVE,
  DeclineOwnership: RECEIVE,
  ProposeReceiver: RUN,
  AcceptReceivership: RECEIVE,
  DeclineReceivership: RECEIVE,
  CompleteStage: RUN,
  SkipStage: RUN,
  ReturnToStage: RUN,
  RequestGate: RUN,
  SubmitEvidence: [...RUN, 'work_package_lead', 'participant'],
  AssessCriterion: [...RUN, 'gate_decider'],
  WaiveCriterion: DECIDE,
  RecommendAtGate: CONTRIBUTE,
  DecideGate: DECIDE,
  SupersedeDecision: DECIDE,
  ReportDelegatedDecision: [...RUN, 'gate_decider'],
  ScaleProcess: RUN,
  ExtendScaling: RUN,
  ImplementProcess: RUN,
  PauseProcess: RUN,
  ResumeProcess: RUN,
  CloseProcess: [...RUN, 'gate_decider'],
  ReopenProcess: LEAD,
  RecordLesson: CONTRIBUTE,
  RecordProgress: CONTRIBUTE,
  SetDeadline: RUN,
  MoveDeadline: RUN,
  MeetDeadline: RUN,
  WaiveDeadline: RUN,
  CancelDeadline: RUN,
  MarkDeadlineMissed: ['system'],
  CorrectRecord: RUN,
  AddAuditNote: ['auditor'],
  AnswerAuditNote: RUN,
  MarkProcessSecret: RUN,
  LiftSecrecy: RUN,
  PublishProcess: PUBLISH,
  UnpublishProcess: PUBLISH,
};

/** A coordinator acts in the processes that he or she coordinates; everybody else by role alone. */
export function refusalOf(
  { type }: Pick<Command, 'type'>,
  process: Pick<Known, 'coordinators'> | undefined,
  by: Pick<Actor, 'id' | 'role'>,
): Rejection | undefined {
  const allowed = WHO_MAY[type];
  const refusal = unless(allowed, by);
  if (refusal) return refusal;
  if (!process || allowed === RECEIVE || allowed === CONTRIBUTE) return undefined;
  const outsider = by.role === 'coordinator' && !process.coordinators.includes(by.id);
  return outsider ? { code: 'NotCoordinatorHere' } : undefined;
}
