import { accept, localDateOf, reject, type Circumstances, type Decision } from '@drivbank/kernel';
import {
  EARLY_OUTCOMES,
  type Command,
  type Event,
  type Known,
  type Rejection,
} from './innovation-process.js';

/** Which field of which recorded event can be put right. */
const CORRECTABLE = {
  title: ['ProcessInitiated', 'ProcessRenamed'],
  outcome: ['ProcessClosed'],
  phase: ['ProcessScaled', 'ProcessImplemented'],
} as const;

/** A wrong fact is never edited: this is a new fact about it, with its motive. */
export function correct(
  { target, correction }: Extract<Command, { type: 'CorrectRecord' }>,
  process: Known,
  now: Circumstances,
): Decision<Event, Rejection> {
  const impossible = {
    code: 'CorrectionNotPossible',
    eventType: target.eventType,
    field: correction.field,
  } as const;
  if (!now.motivated) return reject({ code: 'MotiveMissing' });
  if (correction.field === 'occurredAt') {
    if (correction.newValue > localDateOf(now.at)) return reject({ code: 'OccurredInFuture' });
  } else if (!(CORRECTABLE[correction.field] as readonly string[]).includes(target.eventType)) {
    return reject(impossible);
  }
  if (correction.field === 'phase' && !undoesLastChange(target.eventType, correction.newValue, process))
    return reject(impossible);
  if (correction.field === 'outcome' && !sameKind(correction.newValue, process)) return reject(impossible);
  return accept({
    type: 'RecordCorrected',
    targetEventId: target.eventId,
    targetType: target.eventType,
    correction,
  });
}

function undoesLastChange(eventType: string, phase: string, process: Known): boolean {
  const entered = eventType === 'ProcessScaled' ? 'scaled' : 'implemented';
  return process.status === 'open' && process.phase === entered && process.before.at(-1)?.phase === phase;
}

/** An early closing stays early: it was decided by other people on other grounds than a finished one. */
function sameKind(outcome: string, process: Known): boolean {
  const early = (value: string | null) => EARLY_OUTCOMES.some((known) => known === value);
  const was = process.outcome;
  return was !== null && (was === 'not_stated' || early(was) === early(outcome));
}
