import {
  accept,
  daysBetween,
  localDateOf,
  reject,
  type Circumstances,
  type Decision,
} from '@drivbank/kernel';
import { PHASES, type Phase } from '../process-template/process-template.js';
import { cancelled, deadlinesSet, openDeadlines, outlives, shifted } from './deadlines.js';
import { shutBy } from './gate-standing.js';
import {
  EARLY_OUTCOMES,
  type Command,
  type Event,
  type Known,
  type Outcome,
  type Rejection,
  type ScalingPlan,
} from './innovation-process.js';
import { enteredPhase } from './stages.js';

type Answer = Decision<Event, Rejection>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function initiate(command: Of<'InitiateProcess'>, now: Circumstances): Answer {
  const { title, purpose, ownerId, coordinatorId, template, exploratory, secrecy } = command;
  if (!exploratory || !now.motivated) return reject({ code: 'NeedOrMotiveMissing' });
  return accept<Event>(
    {
      type: 'ProcessInitiated',
      title,
      purpose,
      ownerId,
      coordinatorIds: [coordinatorId],
      template,
      exploratory,
      origin: 'here',
      ...(secrecy && { secrecy }),
    },
    ...enteredPhase(template, 'initiated', 0, now.on),
  );
}

/** Taken over from a source: without the guards that need a coordinator, a need or a choice of template. */
export function registerEarlier(command: Of<'RegisterEarlierProcess'>): Answer {
  const { title, ownerId, template, summary, sourceKey } = command;
  return accept({
    type: 'ProcessInitiated',
    title,
    ...(summary && { summary }),
    ownerId,
    coordinatorIds: [],
    template,
    exploratory: true,
    origin: 'earlier',
    sourceKey,
  });
}

const follows = (from: Phase, to: Phase) => PHASES.indexOf(to) > PHASES.indexOf(from);

export function scale(plan: ScalingPlan, process: Known, now: Circumstances): Answer {
  if (process.phase === 'scaled') return extendScaling(plan, process);
  if (!follows(process.phase, 'scaled'))
    return reject({ code: 'IllegalTransition', from: process.phase, to: 'scaled' });
  const shut = shutBy(process, gateTo(process, 'scaled'));
  if (shut) return reject(shut);
  return accept<Event>(
    { type: 'ProcessScaled', plan },
    ...enteredPhase(process.template, 'scaled', process.deadlines.length, now.on),
  );
}

/** One more site, rule or culture step. After implementation only if the template says so. */
export function extendScaling(plan: ScalingPlan, { phase, template }: Known): Answer {
  const allowed =
    phase === 'scaled' || (phase === 'implemented' && template.definition.scalingAfterImplementation);
  return allowed ? accept({ type: 'ScalingExtended', plan }) : reject({ code: 'ScalingNotExtendable' });
}

export function implement(
  { operatingBudget }: Of<'ImplementProcess'>,
  process: Known,
  now: Circumstances,
): Answer {
  const { phase, template, receiver } = process;
  const skips = phase === 'initiated';
  const legal = phase === 'scaled' || (skips && template.definition.scaling === 'optional');
  if (!legal) return reject({ code: 'IllegalTransition', from: phase, to: 'implemented' });
  if (skips && !now.motivated) return reject({ code: 'MotiveMissing' });
  const shut = shutBy(process, gateTo(process, 'implemented'));
  if (shut) return reject(shut);
  if (!receiver?.accepted) return reject({ code: 'ReceiverNotAccepted' });
  return accept<Event>(
    {
      type: 'ProcessImplemented',
      receiverId: receiver.organisationId,
      operatingBudget,
      scalingSkipped: skips,
    },
    ...enteredPhase(template, 'implemented', process.deadlines.length, now.on),
  );
}

function gateTo({ template }: Known, phase: Phase) {
  return template.definition.gates.find(({ opens }) => opens.kind === 'phase' && opens.phase === phase);
}

export function pause(
  { resumeOn, deadlines }: Of<'PauseProcess'>,
  process: Known,
  now: Circumstances,
): Answer {
  if (process.paused) return accept();
  if (!now.motivated) return reject({ code: 'MotiveMissing' });
  if (resumeOn <= localDateOf(now.at)) return reject({ code: 'DeadlineInPast', dueOn: resumeOn });
  const name = { sv: 'Återuppta processen', en: 'Resume the process' };
  return accept<Event>(
    { type: 'ProcessPaused', resumeOn, deadlines },
    ...deadlinesSet(process.template.definition, process.deadlines.length, [
      { kind: 'resume', name, dueOn: resumeOn },
    ]),
  );
}

export function resume({ shift }: Of<'ResumeProcess'>, process: Known, now: Circumstances): Answer {
  if (!process.paused) return reject({ code: 'ProcessIsNotPaused' });
  const pausedDays = daysBetween(process.paused.on, now.on);
  const resuming = openDeadlines(process).filter(({ kind }) => kind === 'resume');
  return accept<Event>(
    { type: 'ProcessResumed', shift, pausedDays },
    ...cancelled(resuming, 'resumed'),
    ...(shift === 'by_pause_length' ? shifted(process, now.on) : []),
  );
}

const isEarly = (outcome: Outcome) => EARLY_OUTCOMES.some((early) => early === outcome);

/** Merged and superseded work has a successor: start there instead of waking this one. */
const FINAL_OUTCOMES: readonly Outcome[] = ['merged', 'superseded'];

export function close(command: Of<'CloseProcess'>, process: Known, now: Circumstances): Answer {
  const { outcome, goalAttainment, followUpOn, livesOnIn, lessonsDueOn } = command;
  const early = isEarly(outcome);
  const open = openDeadlines(process);
  const refusal = early ? refusalOfEarlyClose(process, now) : refusalOfFinish(outcome, process, now);
  if (refusal) return reject(refusal);

  const today = localDateOf(now.at);
  const past = [followUpOn, lessonsDueOn].find((day) => day !== undefined && day !== 'none' && day < today);
  if (past) return reject({ code: 'DeadlineInPast', dueOn: past as typeof today });
  if (process.lessons === 0 && !lessonsDueOn) return reject({ code: 'LessonMissing' });

  const followUp = { sv: 'Följ upp den avslutade processen', en: 'Follow up the closed process' };
  const lessons = { sv: 'Skriv lärdomar', en: 'Write down lessons' };
  return accept<Event>(
    { type: 'ProcessClosed', outcome, early, goalAttainment, followUpOn, ...(livesOnIn && { livesOnIn }) },
    ...cancelled(
      open.filter((deadline) => !outlives(deadline)),
      'closed',
    ),
    ...deadlinesSet(process.template.definition, process.deadlines.length, [
      ...(followUpOn === 'none' ? [] : [{ kind: 'follow_up', name: followUp, dueOn: followUpOn } as const]),
      ...(lessonsDueOn ? [{ kind: 'lessons', name: lessons, dueOn: lessonsDueOn } as const] : []),
    ]),
  );
}

function refusalOfFinish(outcome: Outcome, process: Known, now: Circumstances): Rejection | undefined {
  const unresolved = openDeadlines(process).filter((d) => !outlives(d) && d.kind !== 'resume');
  if (!now.motivated) return { code: 'MotiveMissing' };
  if (outcome === 'in_operation' && process.phase !== 'implemented')
    return { code: 'OutcomeNeedsPhase', outcome, phase: 'implemented' };
  if (process.lessons === 0) return { code: 'LessonMissing' };
  if (unresolved.length > 0) return { code: 'DeadlinesOpen', deadlines: unresolved.map(({ id }) => id) };
  return undefined;
}

/** Decided by a mandated decider or a portfolio lead; or a gate has already said "stop", and anybody in charge obeys. */
function refusalOfEarlyClose(process: Known, { by, motivated }: Circumstances): Rejection | undefined {
  const allowed = ['gate_decider', 'portfolio_lead'];
  const stopped = Object.values(process.gates).some(({ decision }) => decision === 'stop');
  if (!stopped && !allowed.includes(by.role)) return { code: 'NotAllowed', role: by.role, allowed };
  return motivated ? undefined : { code: 'MotiveMissing' };
}

export function reopen({ coordinatorId }: Of<'ReopenProcess'>, process: Known, now: Circumstances): Answer {
  const { outcome, phase } = process;
  if (outcome && FINAL_OUTCOMES.includes(outcome)) return reject({ code: 'OutcomeIsFinal', outcome });
  if (!now.motivated) return reject({ code: 'MotiveMissing' });
  const after = openDeadlines(process).filter(({ kind }) => kind === 'follow_up');
  return accept<Event>({ type: 'ProcessReopened', phase, coordinatorId }, ...cancelled(after, 'reopened'));
}
