import type { EngineState } from '@drivbank/application';
import { Counter, Gauge, type Registry } from 'prom-client';

const VIEW_STATES: readonly EngineState['views']['state'][] = [
  'catching-up',
  'following',
  'interrupted',
  'failed',
  'stopped',
];
const QUEUE_STATES = ['waiting', 'running', 'parked'] as const;

/** Shows what was asked at the moment of the scrape. What is not known is absent, and never a zero. */
export function stateMetrics(registry: Registry): (state: EngineState | null, now: number) => void {
  const shows = [viewMetrics(registry), logMetrics(registry), reminderMetrics(registry)];
  return (state, now) => shows.forEach((show) => show(state, now));
}

type Show = ReturnType<typeof stateMetrics>;

function viewMetrics(registry: Registry): Show {
  const lagEvents = gauge(registry, 'drivbank_view_lag_events', 'Events of the log that the views lack');
  const lagSeconds = gauge(
    registry,
    'drivbank_view_lag_seconds',
    'How long ago the views were at the end of the log, or the process began when they never were',
  );
  const views = new Gauge({
    name: 'drivbank_view_state',
    help: '1 for the state that the views are in',
    labelNames: ['state'],
    registers: [registry],
  });
  return (known) => {
    set(lagEvents, known && known.views.lagEvents);
    set(lagSeconds, known && Math.min(known.views.lagMs / 1_000, process.uptime()));
    for (const state of VIEW_STATES) views.set({ state }, Number(known?.views.state === state));
  };
}

function logMetrics(registry: Registry): Show {
  const events = gauge(registry, 'drivbank_log_events', 'Events in the log');
  const retries = new Counter({
    name: 'drivbank_store_retries_total',
    help: 'Calls to the event store that were repeated',
    registers: [registry],
  });
  const reconnects = new Counter({
    name: 'drivbank_store_reconnects_total',
    help: 'Times that the client of the event store was made anew',
    registers: [registry],
  });
  return (known) => {
    set(events, known && known.log.events);
    if (!known) return;
    retries.reset();
    retries.inc(known.log.traffic.retries);
    reconnects.reset();
    reconnects.inc(known.log.traffic.renewals);
  };
}

function reminderMetrics(registry: Registry): Show {
  const oldest = gauge(
    registry,
    'drivbank_reminders_oldest_unsent_seconds',
    'How long ago the oldest reminder fell due that has not gone out; 0 for none. A node that is no worker knows of those that a worker has begun',
  );
  const parked = gauge(
    registry,
    'drivbank_messages_parked',
    'Messages that are not tried any more until somebody says so',
  );
  const paused = gauge(
    registry,
    'drivbank_sending_paused',
    '1 while nothing is sent because the clock of this node has jumped forward',
  );
  const jobs = new Gauge({
    name: 'drivbank_queue_jobs',
    help: 'Jobs in the queue; absent while it does not answer',
    labelNames: ['state'],
    registers: [registry],
  });
  return (known, now) => {
    const at = known && known.reminders.oldestUnsentAt;
    set(oldest, known && (at === null ? 0 : Math.max(0, now - Date.parse(at!)) / 1_000));
    set(parked, known && known.reminders.parked);
    set(paused, known && Number(known.reminders.clockJump !== null));
    jobs.reset();
    const counts = known?.reminders.queue;
    if (counts) for (const state of QUEUE_STATES) jobs.set({ state }, counts[state]);
  };
}

const gauge = (registry: Registry, name: string, help: string) =>
  new Gauge({ name, help, registers: [registry] });

function set(gauge: Gauge, value: number | null): void {
  if (value === null) gauge.remove();
  else gauge.set(value);
}
