// `node infra/scripts/make-dashboards.mjs`: writes the dashboards that Grafana reads. What they show is said here; a panel
// is a question in Swedish and English, its answer in PromQL, and how to read it.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../monitoring/dashboards');
const DATASOURCE = { type: 'prometheus', uid: 'prometheus' };
const COLUMNS = 24;
const HEIGHT = { stat: 4, timeseries: 8, table: 8 };
const WIDTH = { stat: 4, timeseries: 8, table: 24 };

const OURS = 'job="drivbank"';
const HERE = 'job="drivbank",instance="$node"';
const rate = (metric, labels = OURS) => `rate(${metric}{${labels}}[$__rate_interval])`;
const quantile = (q, histogram, labels = OURS) =>
  `histogram_quantile(${q}, sum by (le) (${rate(`${histogram}_bucket`, labels)}))`;

/** A number that is green below the first limit, amber below the second, and red above. */
const stat = (title, description, expr, unit, [amber, red] = []) => ({
  type: 'stat',
  title,
  description,
  unit,
  queries: [[expr, '']],
  steps: [
    { color: 'green', value: null },
    ...(amber === undefined ? [] : [{ color: 'orange', value: amber }]),
    ...(red === undefined ? [] : [{ color: 'red', value: red }]),
  ],
});
const series = (title, description, unit, ...queries) => ({
  type: 'timeseries',
  title,
  description,
  unit,
  queries,
});
const table = (title, description, expr) => ({
  type: 'table',
  title,
  description,
  unit: 'none',
  queries: [[expr, '']],
});

const NODES_UP = stat('Noder uppe / Nodes up', 'Noder som svarar.', `sum(up{${OURS}})`, 'none');
const OLDEST = stat(
  'Äldsta osända påminnelse / Oldest unsent reminder',
  'Hur länge den äldsta påminnelsen som borde ha gått ut har väntat. Över en kvart: se tavlan Påminnelser.',
  `max(drivbank_reminders_oldest_unsent_seconds{${OURS}})`,
  's',
  [120, 900],
);
const PARKED = stat(
  'Parkerade jobb / Parked jobs',
  'Jobb som har getts upp och väntar på en människa.',
  `max(drivbank_queue_jobs{${OURS},state="parked"})`,
  'none',
  [1, 10],
);
const QUEUE = series(
  'Kön / Queue',
  'Väntande, pågående och fördröjda jobb. Fördröjda är framtida påminnelser, högst ett dygn fram.',
  'none',
  [`max by (state) (drivbank_queue_jobs{${OURS}})`, '{{state}}'],
);
const SENT = series(
  'Skickade påminnelser / Reminders sent',
  'Per kanal; late="true" är de som gick ut efter sin tid.',
  'none',
  [
    `sum by (channel, late) (increase(drivbank_reminders_sent_total{${OURS}}[$__rate_interval]))`,
    '{{channel}} late={{late}}',
  ],
);

const DASHBOARDS = {
  overview: {
    title: 'Drivbänk: översikt / overview',
    panels: [
      NODES_UP,
      stat(
        'Vyernas eftersläpning / View lag',
        'Hur gammalt det äldsta är som en nod visar.',
        `max(drivbank_view_lag_seconds{${OURS}})`,
        's',
        [5, 30],
      ),
      OLDEST,
      PARKED,
      stat(
        'Skrivning, p99 / Write, p99',
        'En av hundra skrivningar i loggen tar längre tid.',
        quantile(0.99, 'drivbank_append_duration_seconds'),
        's',
        [0.25, 1],
      ),
      stat(
        'Händelser i loggen / Events in the log',
        'Så många händelser har loggen.',
        `max(drivbank_log_events{${OURS}})`,
        'short',
      ),
      table(
        'Larm / Alerts',
        'Varje larm säger vad det betyder, vad man ser efter och vad man gör: infra/monitoring/alerts.yaml.',
        'ALERTS{alertname=~"Drivbank.+",alertstate="firing"}',
      ),
      series('Kommandon / Commands', 'Per sekund och utfall.', 'ops', [
        `sum by (outcome) (${rate('drivbank_commands_total')})`,
        '{{outcome}}',
      ]),
      series(
        'Skrivningar / Appends',
        'unavailable: lagret tog inte emot. undecided_then_done: svaret uteblev, men skrivningen fanns där.',
        'ops',
        [`sum by (outcome) (${rate('drivbank_appends_total')})`, '{{outcome}}'],
      ),
      series(
        'Skrivtid / Time to write',
        'Från beslut till händelse på disk.',
        's',
        [quantile(0.5, 'drivbank_append_duration_seconds'), 'p50'],
        [quantile(0.99, 'drivbank_append_duration_seconds'), 'p99'],
      ),
      series(
        'Svarstid / Time to answer',
        'Alla anrop.',
        's',
        [quantile(0.5, 'http_request_duration_seconds'), 'p50'],
        [quantile(0.99, 'http_request_duration_seconds'), 'p99'],
      ),
      series('Fel / Errors', 'Svar per sekund som inte lyckades. 503 sägs när lagret är borta.', 'reqps', [
        `sum by (status) (${rate('http_request_duration_seconds_count', `${OURS},status=~"[45].."`)})`,
        '{{status}}',
      ]),
      series('Eftersläpning per nod / Lag by node', 'Händelser som noden ännu inte har tillämpat.', 'none', [
        `drivbank_view_lag_events{${OURS}}`,
        '{{instance}}',
      ]),
      SENT,
      QUEUE,
      series(
        'Förbindelsen med lagret / Connection to the store',
        'Nya förbindelser och omtagningar per sekund.',
        'ops',
        [`sum(${rate('drivbank_store_reconnects_total')})`, 'reconnects'],
        [`sum(${rate('drivbank_store_retries_total')})`, 'retries'],
      ),
    ],
  },
  node: {
    title: 'Drivbänk: en nod / one node',
    node: true,
    panels: [
      stat('Uppe / Up', '1 när noden svarar.', `up{${HERE}}`, 'none'),
      stat('Igång sedan / Up for', 'Tid sedan start.', `time() - process_start_time_seconds{${HERE}}`, 's'),
      stat(
        'Eftersläpning / Lag',
        'Hur gammalt det är som noden visar.',
        `drivbank_view_lag_seconds{${HERE}}`,
        's',
        [5, 30],
      ),
      stat(
        'Minne / Memory',
        'Hela processen.',
        `process_resident_memory_bytes{${HERE}}`,
        'bytes',
        [1e9, 1.5e9],
      ),
      stat(
        'Händelseloopen, p99 / Event loop, p99',
        'Så mycket senare svarar noden på allt.',
        `nodejs_eventloop_lag_p99_seconds{${HERE}}`,
        's',
        [0.05, 0.2],
      ),
      stat(
        'Öppna filer / Open files',
        'Andel av gränsen.',
        `process_open_fds{${HERE}} / process_max_fds{${HERE}}`,
        'percentunit',
        [0.5, 0.8],
      ),
      series('Vyernas läge / State of the views', 'Det läge som har värdet 1 gäller.', 'none', [
        `drivbank_view_state{${HERE}}`,
        '{{state}}',
      ]),
      series(
        'Eftersläpning / Lag',
        'Händelser som inte är tillämpade, av loggens alla.',
        'none',
        [`drivbank_view_lag_events{${HERE}}`, 'kvar / left'],
        [`drivbank_log_events{${HERE}}`, 'i loggen / in the log'],
      ),
      series('Processor / CPU', 'Kärnor i bruk.', 'none', [
        rate('process_cpu_seconds_total', HERE),
        'kärnor / cores',
      ]),
      series(
        'Minne / Memory',
        'Stiger de båda stadigt är det en läcka.',
        'bytes',
        [`process_resident_memory_bytes{${HERE}}`, 'process'],
        [`nodejs_heap_size_used_bytes{${HERE}}`, 'heap'],
      ),
      series('Skräpsamling / Garbage collection', 'Andel av tiden.', 'percentunit', [
        `sum by (kind) (${rate('nodejs_gc_duration_seconds_sum', HERE)})`,
        '{{kind}}',
      ]),
      series('Anrop per väg / Requests by route', 'De tio som anropas mest.', 'reqps', [
        `topk(10, sum by (route, method) (${rate('http_request_duration_seconds_count', HERE)}))`,
        '{{method}} {{route}}',
      ]),
      series('Svarstid per väg, p99 / Time by route, p99', 'De tio långsammaste.', 's', [
        `topk(10, histogram_quantile(0.99, sum by (le, route, method) (${rate('http_request_duration_seconds_bucket', HERE)})))`,
        '{{method}} {{route}}',
      ]),
      series(
        'Skrivtid / Time to write',
        'Så som den här noden ser lagret.',
        's',
        [quantile(0.5, 'drivbank_append_duration_seconds', HERE), 'p50'],
        [quantile(0.99, 'drivbank_append_duration_seconds', HERE), 'p99'],
      ),
      series(
        'Förbindelsen med lagret / Connection to the store',
        'Nya förbindelser och omtagningar per sekund.',
        'ops',
        [rate('drivbank_store_reconnects_total', HERE), 'reconnects'],
        [rate('drivbank_store_retries_total', HERE), 'retries'],
      ),
    ],
  },
  reminders: {
    title: 'Drivbänk: påminnelser / reminders',
    panels: [
      OLDEST,
      PARKED,
      stat(
        'Sedan senaste genomgång / Since the last sweep',
        'Varje arbetare letar en gång i minuten efter påminnelser som ska ut.',
        `time() - max(drivbank_sweep_last_success_timestamp_seconds{${OURS}})`,
        's',
        [120, 300],
      ),
      stat(
        'Skickade, 24 h / Sent, 24 h',
        'Alla kanaler.',
        `sum(increase(drivbank_reminders_sent_total{${OURS}}[24h]))`,
        'short',
      ),
      stat(
        'Sena, 24 h / Late, 24 h',
        'Skickade efter sin tid, till exempel efter ett avbrott.',
        `sum(increase(drivbank_reminders_sent_total{${OURS},late="true"}[24h]))`,
        'short',
        [1, 50],
      ),
      stat(
        'Misslyckade, 24 h / Failed, 24 h',
        'Försök som mottagaren inte tog emot. De görs om.',
        `sum(increase(drivbank_reminders_failed_total{${OURS}}[24h]))`,
        'short',
        [1, 50],
      ),
      SENT,
      series('Misslyckade försök / Failed attempts', 'Per sekund.', 'ops', [
        `sum(${rate('drivbank_reminders_failed_total')})`,
        'failed',
      ]),
      series('Webhookar / Webhooks', 'Försök per utfall. Misslyckade görs om i tre dygn.', 'none', [
        `sum by (outcome) (increase(drivbank_webhook_attempts_total{${OURS}}[$__rate_interval]))`,
        '{{outcome}}',
      ]),
      QUEUE,
      series('Äldsta osända / Oldest unsent', 'Ska återgå till noll inom en minut.', 's', [
        `max(drivbank_reminders_oldest_unsent_seconds{${OURS}})`,
        's',
      ]),
      series(
        'Genomgångens tid / Time of a sweep',
        'Hur länge en arbetare letar.',
        's',
        [quantile(0.5, 'drivbank_sweep_duration_seconds'), 'p50'],
        [quantile(0.99, 'drivbank_sweep_duration_seconds'), 'p99'],
      ),
    ],
  },
};

/** Left to right, and down when a row is full. */
function placed(panels) {
  let [x, y, rowHeight] = [0, 0, 0];
  return panels.map((panel) => {
    const [w, h] = [WIDTH[panel.type], HEIGHT[panel.type]];
    if (x + w > COLUMNS || (rowHeight > 0 && h !== rowHeight)) [x, y, rowHeight] = [0, y + rowHeight, 0];
    const gridPos = { x, y, w, h };
    [x, rowHeight] = [x + w, h];
    return { ...panel, gridPos };
  });
}

const panelOf = ({ type, title, description, unit, queries, steps, gridPos }, index) => ({
  id: index + 1,
  type,
  title,
  description,
  datasource: DATASOURCE,
  gridPos,
  fieldConfig: {
    defaults: { unit, ...(steps && { thresholds: { mode: 'absolute', steps } }) },
    overrides: [],
  },
  options: type === 'stat' ? { reduceOptions: { calcs: ['lastNotNull'] }, graphMode: 'area' } : {},
  targets: queries.map(([expr, legendFormat], at) => ({
    refId: String.fromCharCode(65 + at),
    datasource: DATASOURCE,
    expr,
    legendFormat,
    ...(type === 'table' && { instant: true, format: 'table' }),
  })),
});

const NODE_VARIABLE = {
  name: 'node',
  label: 'nod / node',
  type: 'query',
  datasource: DATASOURCE,
  query: { query: `label_values(up{${OURS}}, instance)`, refId: 'nodes' },
  refresh: 2,
  sort: 1,
};

const dashboardOf = (uid, { title, panels, node = false }) => ({
  uid: `drivbank-${uid}`,
  title,
  tags: ['drivbank'],
  timezone: 'browser',
  schemaVersion: 39,
  refresh: '30s',
  time: { from: 'now-6h', to: 'now' },
  links: [{ type: 'dashboards', tags: ['drivbank'], title: 'Drivbänk', asDropdown: false }],
  templating: { list: node ? [NODE_VARIABLE] : [] },
  panels: placed(panels).map(panelOf),
});

/** What each file should hold. */
export const dashboards = () =>
  Object.entries(DASHBOARDS).map(([name, dashboard]) => ({
    file: join(FOLDER, `${name}.json`),
    text: `${JSON.stringify(dashboardOf(name, dashboard), null, 2)}\n`,
  }));

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { file, text } of dashboards()) {
    writeFileSync(file, text);
    console.log(file);
  }
