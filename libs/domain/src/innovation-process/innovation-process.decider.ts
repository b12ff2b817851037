import {
  accept,
  daysBetween,
  localDateOf,
  reject,
  type Circumstances,
  type Decider,
  type Decision,
} from '@drivbank/kernel';
import { decideAudit } from './audit-notes.js';
import { correct } from './corrections.js';
import { decideDeadline } from './deadlines.js';
import { decideGate } from './gates.js';
import { evolve } from './innovation-process.evolve.js';
import type { Command, Event, Known, Rejection, State } from './innovation-process.js';
import {
  close,
  extendScaling,
  implement,
  initiate,
  pause,
  registerEarlier,
  reopen,
  resume,
  scale,
} from './lifecycle.js';
import { obstaclesNow } from './obstacles.js';
import { decideOwnership } from './ownership.js';
import { decideSecrecy } from './secrecy.js';
import { decidePublication } from './publication.js';
import { decideStage } from './stages.js';
import { refusalOf } from './who-may.js';

type Answer = Decision<Event, Rejection>;

/** Back-dating by more than this needs a motive; imports carry the dates of their source. */
const BACKDATING_DAYS_MAX = 30;

/** A process moves forward through its phases, into a new phase only through a gate, and only people decide. */
export const innovationProcess: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, now) {
    const known = state.status === 'absent' ? undefined : state;
    const refusal = refusalOf(command, known, now.by) ?? refusalOfDate(now);
    if (refusal) return reject(refusal);
    if (command.type === 'InitiateProcess' || command.type === 'RegisterEarlierProcess') {
      if (known) return reject({ code: 'ProcessAlreadyInitiated' });
      return command.type === 'InitiateProcess' ? initiate(command, now) : registerEarlier(command);
    }
    return known ? carryOn(command, known, now) : reject({ code: 'ProcessNotFound' });
  },

  evolve,
};

function refusalOfDate({ on, at, by, motivated }: Circumstances): Rejection | undefined {
  const days = daysBetween(on, localDateOf(at));
  if (days < 0) return { code: 'OccurredInFuture' };
  if (days > BACKDATING_DAYS_MAX && !motivated && by.kind !== 'import')
    return { code: 'BackdatingNeedsMotive', days };
  return undefined;
}

type Ongoing = Exclude<Command, { type: 'InitiateProcess' | 'RegisterEarlierProcess' }>;

function carryOn(command: Ongoing, process: Known, now: Circumstances): Answer {
  const [obstacle] = obstaclesNow(command.type, process);
  return obstacle ? reject(obstacle) : decide(command, process, now);
}

function decide(command: Ongoing, process: Known, now: Circumstances): Answer {
  switch (command.type) {
    case 'RenameProcess':
      return command.title === process.title
        ? accept()
        : accept({ type: 'ProcessRenamed', title: command.title });
    case 'DescribeProcess':
      return accept({ type: 'ProcessDescribed', purpose: command.purpose });
    case 'RecordProgress':
      return accept({ type: 'ProgressRecorded', text: command.text });
    case 'RecordLesson':
      return accept({ type: 'LessonRecorded', lessonId: `l${process.lessons + 1}`, lesson: command.lesson });
    case 'RecordEarlierEnd':
      return recordEarlierEnd(process);
    case 'AssignCoordinator':
    case 'ReleaseCoordinator':
    case 'TransferOwnership':
    case 'AcceptOwnership':
    case 'DeclineOwnership':
    case 'ProposeReceiver':
    case 'AcceptReceivership':
    case 'DeclineReceivership':
      return decideOwnership(command, process, now);
    case 'CompleteStage':
    case 'SkipStage':
    case 'ReturnToStage':
      return decideStage(command, process, now);
    case 'RequestGate':
    case 'SubmitEvidence':
    case 'AssessCriterion':
    case 'WaiveCriterion':
    case 'RecommendAtGate':
    case 'DecideGate':
    case 'SupersedeDecision':
    case 'ReportDelegatedDecision':
      return decideGate(command, process, now);
    case 'ScaleProcess':
      return scale(command.plan, process, now);
    case 'ExtendScaling':
      return extendScaling(command.plan, process);
    case 'ImplementProcess':
      return implement(command, process, now);
    case 'PauseProcess':
      return pause(command, process, now);
    case 'ResumeProcess':
      return resume(command, process, now);
    case 'CloseProcess':
      if (process.status === 'open') return close(command, process, now);
      return command.outcome === process.outcome
        ? accept()
        : reject({ code: 'ProcessIsClosed', outcome: process.outcome! });
    case 'ReopenProcess':
      return process.status === 'closed'
        ? reopen(command, process, now)
        : reject({ code: 'ProcessIsNotClosed' });
    case 'SetDeadline':
    case 'MoveDeadline':
    case 'MeetDeadline':
    case 'WaiveDeadline':
    case 'CancelDeadline':
    case 'MarkDeadlineMissed':
      return decideDeadline(command, process, now);
    case 'CorrectRecord':
      return correct(command, process, now);
    case 'AddAuditNote':
    case 'AnswerAuditNote':
      return decideAudit(command, process, now);
    case 'MarkProcessSecret':
    case 'LiftSecrecy':
      return decideSecrecy(command, process, now);
    case 'PublishProcess':
    case 'UnpublishProcess':
      return decidePublication(command, process, now);
  }
}

function recordEarlierEnd(process: Known): Answer {
  if (process.origin !== 'earlier') return reject({ code: 'ProcessNotEarlier' });
  if (process.status === 'closed') return accept();
  return accept({ type: 'ProcessClosed', outcome: 'not_stated', early: false });
}
