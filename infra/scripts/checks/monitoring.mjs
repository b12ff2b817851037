import { existsSync, readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { dashboards } from '../make-dashboards.mjs';
import { saidBy, text, yaml } from './here.mjs';

const FOLDER = 'infra/monitoring';
const ANNOTATIONS = ['summary', 'sammanfattning', 'meaning', 'look', 'do'];
/** Labels that Prometheus and histograms add by themselves. */
const ADDED = ['job', 'instance', 'roles', 'le'];

export function monitoring() {
  const alerts = yaml(FOLDER, 'alerts.yaml').groups.flatMap(({ rules }) => rules);
  const boards = dashboards();
  const panels = boards.flatMap(({ text }) => JSON.parse(text).panels);
  const asked = [
    ...alerts.map(({ alert, expr }) => ({ where: alert, expr })),
    ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ where: title, expr }))),
  ].map(({ where, expr }) => ({ where, ...readPromql(expr) }));
  const prometheus = readByPromtool();
  return {
    findings: [
      ...asked.flatMap(({ where, flaws }) => flaws.map((flaw) => `${where}: ${flaw}`)),
      ...knownMetrics(asked),
      ...alerts.flatMap(complete),
      ...boards.filter(isStale).map(({ file }) => `${file}: run node infra/scripts/make-dashboards.mjs`),
      ...prometheus.findings,
    ],
    left: prometheus.left,
    looked: `${alerts.length} alerts, ${panels.length} panels, ${asked.length} queries`,
  };
}

const isStale = ({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text;

/** The metrics and labels that an expression names, and where it cannot be parsed. */
function readPromql(template) {
  const expr = template.replaceAll('$__rate_interval', '5m');
  const [metrics, labels, flaws] = [[], [], []];
  parser.parse(expr).iterate({
    enter({ type, from, to, node }) {
      const here = expr.slice(from, to);
      if (type.isError) flaws.push(`not PromQL at «${expr.slice(from, from + 20)}»: ${expr}`);
      if (type.name === 'Identifier' && node.parent.name === 'VectorSelector') metrics.push(here);
      if (type.name === 'LabelName') labels.push(here);
    },
  });
  return { expr, metrics, labels, flaws };
}

/** Alerts and dashboards speak of what is in metrics.json, and each of ours is to be seen somewhere. */
function knownMetrics(asked) {
  const list = JSON.parse(text(FOLDER, 'metrics.json'));
  const known = new Map(Object.values(list).flatMap((part) => part.flatMap(seriesOf)));
  const strange = asked.flatMap(({ where, metrics, labels }) => {
    const allowed = new Set([...ADDED, ...metrics.flatMap((metric) => known.get(metric) ?? [])]);
    return [
      ...metrics
        .filter((metric) => !known.has(metric))
        .map((metric) => `${where}: nobody measures ${metric}`),
      ...labels
        .filter((label) => !allowed.has(label))
        .map((label) => `${where}: no label ${label} on ${metrics}`),
    ];
  });
  const shown = new Set(asked.flatMap(({ metrics }) => metrics));
  const unseen = list.ours.filter((metric) => !seriesOf(metric).some(([name]) => shown.has(name)));
  return [...strange, ...unseen.map(({ name }) => `${FOLDER}: ${name} is measured and shown nowhere`)];
}

/** A histogram is three series. */
const seriesOf = ({ name, type, labels }) =>
  type === 'histogram'
    ? ['_bucket', '_sum', '_count'].map((part) => [name + part, labels])
    : [[name, labels]];

function complete({ alert, labels, annotations }) {
  const missing = ANNOTATIONS.filter((name) => !annotations[name]);
  return [
    ...missing.map((name) => `${alert}: without ${name}`),
    ...(['warning', 'critical'].includes(labels.severity)
      ? []
      : [`${alert}: neither a warning nor critical`]),
  ];
}

function readByPromtool() {
  const rules = saidBy('promtool', ['check', 'rules', `${FOLDER}/alerts.yaml`]);
  if (!rules) return { findings: [], left: ['promtool is not installed: alerts were parsed and not tried'] };
  const tried = saidBy('promtool', ['test', 'rules', `${FOLDER}/alerts.test.yaml`]);
  const config = saidBy('promtool', ['check', 'config', '--syntax-only', 'infra/compose/prometheus.yaml']);
  return { findings: [rules, tried, config].filter(({ ok }) => !ok).map(({ words }) => words), left: [] };
}
