import { CommandRejected, whenEnded, type Ended, type Observer } from '@drivbank/application';
import {
  EventNotStorable,
  IdempotencyKeyReused,
  StoreUnavailable,
  VersionConflict,
} from '@drivbank/event-store';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const APPEND_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 20];
const SWEEP_SECONDS = [0.01, 0.05, 0.25, 1, 5, 15, 60, 300];

/** Counts and times what this node does. Every series is there from the start, so that its rate begins at nothing. */
export function deedMetrics(registry: Registry): Observer {
  return {
    append: appendMetrics(registry),
    command: commandMetrics(registry),
    sweep: sweepMetrics(registry),
    message: messageMetrics(registry),
    webhook: webhookMetrics(registry),
    mail: (_, send) => send(),
  };
}

function appendMetrics(registry: Registry): Observer['append'] {
  const duration = new Histogram({
    name: 'drivbank_append_duration_seconds',
    help: 'How long the log took to answer an append, whatever it answered',
    buckets: APPEND_SECONDS,
    registers: [registry],
  });
  const appends = new Counter({
    name: 'drivbank_appends_total',
    help: 'Appends that the log answered, by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of ['done', 'conflict', 'unavailable']) appends.inc({ outcome }, 0);
  return (_, append) =>
    whenEnded(append, (ended, seconds) => {
      const outcome = 'answer' in ended ? 'done' : failureOf(ended.error);
      // What cannot be stored is a mistake of the caller's and never reached the log: his command counts as rejected.
      if (outcome === 'rejected' || outcome === 'failed') return;
      duration.observe(seconds);
      appends.inc({ outcome });
    });
}

function commandMetrics(registry: Registry): Observer['command'] {
  const commands = new Counter({
    name: 'drivbank_commands_total',
    help: 'Commands by outcome: rejected is a no with a reason, failed is what should not happen',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of ['accepted', 'repeated', 'rejected', 'conflict', 'unavailable', 'failed'])
    commands.inc({ outcome }, 0);
  const outcomeOf = (ended: Ended<{ readonly repeated: boolean }>) => {
    if ('error' in ended) return failureOf(ended.error);
    return ended.answer.repeated ? 'repeated' : 'accepted';
  };
  return (_, give) => whenEnded(give, (ended) => commands.inc({ outcome: outcomeOf(ended) }));
}

function failureOf(error: unknown): 'rejected' | 'conflict' | 'unavailable' | 'failed' {
  if (error instanceof VersionConflict) return 'conflict';
  if (error instanceof StoreUnavailable) return 'unavailable';
  const answered = [CommandRejected, IdempotencyKeyReused, EventNotStorable];
  return answered.some((kind) => error instanceof kind) ? 'rejected' : 'failed';
}

function sweepMetrics(registry: Registry): Observer['sweep'] {
  const duration = new Histogram({
    name: 'drivbank_sweep_duration_seconds',
    help: 'How long it took to look for what has fallen due, and to send it',
    buckets: SWEEP_SECONDS,
    registers: [registry],
  });
  const lastSuccess = new Gauge({
    name: 'drivbank_sweep_last_success_timestamp_seconds',
    help: 'When this node last finished a sweep; absent on a node that has not swept',
    registers: [registry],
  });
  lastSuccess.remove();
  return (_, sweep) =>
    whenEnded(sweep, (ended, seconds) => {
      duration.observe(seconds);
      if ('answer' in ended) lastSuccess.setToCurrentTime();
    });
}

function messageMetrics(registry: Registry): Observer['message'] {
  const sent = new Counter({
    name: 'drivbank_reminders_sent_total',
    help: 'Reminders that this node has sent; late is more than an hour after their time',
    labelNames: ['channel', 'late'],
    registers: [registry],
  });
  const failed = new Counter({
    name: 'drivbank_reminders_failed_total',
    help: 'Reminders that this node tried to send in vain, counted at each attempt',
    registers: [registry],
  });
  for (const channel of ['in_app', 'email'])
    for (const late of ['true', 'false']) sent.inc({ channel, late }, 0);
  return ({ channel }, deliver) =>
    whenEnded(deliver, (ended) => {
      if ('error' in ended) return;
      const { as, late, reminders } = ended.answer;
      if (as === 'sent') sent.inc({ channel, late: String(late) }, reminders);
      if (as === 'failed') failed.inc(reminders);
    });
}

function webhookMetrics(registry: Registry): Observer['webhook'] {
  const attempts = new Counter({
    name: 'drivbank_webhook_attempts_total',
    help: 'Attempts of this node to tell a receiver of something, by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of ['delivered', 'failed']) attempts.inc({ outcome }, 0);
  return (_, attempt) =>
    whenEnded(attempt, (ended) => {
      if ('answer' in ended) attempts.inc({ outcome: ended.answer.as });
    });
}
