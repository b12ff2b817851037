import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { documents, saidBy, text, yaml } from './here.mjs';

const FOLDER = 'infra/helm/drivbank';
const SITE = ['--set', 'site=drivbank.kommunen.example'];
const EVERYTHING = `ingress.enabled=true,serviceMonitor.enabled=true,otlpEndpoint=http://otel:4318,webhookHosts=esb.kommunen.local,secrets.identityProviders=x,image.pullSecrets[0].name=x`;

export function chart() {
  const values = yaml(FOLDER, 'values.yaml');
  const templates = readdirSync(`${FOLDER}/templates`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|tpl|txt)$/.test(name))
    .map((name) => ({ name: `${FOLDER}/templates/${name}`, source: text(FOLDER, 'templates', name) }));
  const rendered = readByHelm();
  return {
    findings: [
      ...valid(values),
      ...used(values, templates),
      ...templates.filter(({ name }) => name.endsWith('.yaml')).flatMap(flawsOf),
      ...sameVersion(),
      ...(rendered.findings ?? []),
    ],
    left: rendered.left ?? [],
    looked: `${templates.length} templates, ${leaves(values).length} values`,
  };
}

function valid(values) {
  const schema = z.fromJSONSchema(JSON.parse(text(FOLDER, 'values.schema.json')));
  const issues = schema.safeParse(values).error?.issues ?? [];
  const stranger = schema.safeParse({ ...values, sitte: '' }).success;
  return [
    ...issues.map((issue) => `${FOLDER}/values.yaml: ${issue.path.join('.')}: ${issue.message}`),
    ...(stranger ? [`${FOLDER}/values.schema.json: lets through what it does not know`] : []),
  ];
}

const leaves = (value, name = '') =>
  typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length === 0
    ? [name]
    : Object.entries(value).flatMap(([key, part]) => leaves(part, name ? `${name}.${key}` : key));

/** Every value does something, and no template asks for one that is not there. */
function used(values, templates) {
  const all = templates.map(({ source }) => source).join('\n');
  const asked = [...all.matchAll(/(?:\.Values|\$values)\.([A-Za-z.]+)/g)].map(([, name]) => name);
  // The pod asks for the resources of its role: (index $values .role).resources
  if (all.includes('(index $values .role).resources')) asked.push('api.resources', 'worker.resources');
  const known = leaves(values);
  const within = (a, b) => a === b || a.startsWith(`${b}.`);
  return [
    ...known
      .filter((name) => !asked.some((other) => within(name, other)))
      .map((name) => `${FOLDER}/values.yaml: ${name} does nothing`),
    ...[...new Set(asked)]
      .filter((name) => !known.some((other) => within(other, name)))
      .map((name) => `${FOLDER}/templates: ask for ${name}, which is not in values.yaml`),
  ];
}

/**
 * The structure without the values: lines that only direct are left out, what stands in a line becomes a word. It finds
 * broken indentation, doubled keys and nameless objects; what the lines direct is for Helm to say.
 */
function flawsOf({ name, source }) {
  const bare = source
    .replace(/^\s*\{\{-? *\/\*[\s\S]*?\*\/ *-?\}\}\n/gm, '')
    .replace(/^\s*\{\{.*\}\}\s*$/gm, '')
    .replace(/"?\{\{[^}]*\}\}"?/g, 'x');
  return documents(bare).flatMap((document) => {
    const broken = document.errors.map(({ message }) => `${name}: ${message.split('\n')[0]}`);
    if (broken.length > 0) return broken;
    const { apiVersion, kind, metadata } = document.toJS() ?? {};
    return apiVersion && kind && metadata?.name
      ? []
      : [`${name}: an object without apiVersion, kind or name`];
  });
}

function sameVersion() {
  const { version } = JSON.parse(text('package.json'));
  const { version: chartVersion, appVersion } = yaml(FOLDER, 'Chart.yaml');
  return version === chartVersion && version === appVersion
    ? []
    : [`${FOLDER}/Chart.yaml: is ${chartVersion} of ${appVersion}, the product is ${version}`];
}

function readByHelm() {
  const linted = saidBy('helm', ['lint', '--strict', FOLDER, ...SITE]);
  if (!linted) return { left: ['helm is not installed: the chart was not rendered, only read'] };
  const made = saidBy('helm', ['template', 'drivbank', FOLDER, ...SITE, '--set', EVERYTHING]);
  return { findings: [linted, made].filter(({ ok }) => !ok).map(({ words }) => `${FOLDER}: ${words}`) };
}
