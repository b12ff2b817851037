import { readdirSync } from 'node:fs';
import { text, yaml } from './here.mjs';

const OURS = /^(DRIVBANK|EVENTSTORE|REDIS|SMTP|MAIL|OTEL)_[A-Z_]+$/;

const sources = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(spec|contract)\.ts$/.test(file))
    .map((file) => text(folder, file));

/** Every name that the server reads: the schema of its configuration, and what is read straight from the environment. */
function readByServer() {
  const [, object] = /z\.object\(\{\n([\s\S]*?)\n\}\)/.exec(text('apps/server/src/environment.ts'));
  const schema = [...object.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)];
  const direct = ['apps/server/src', 'libs']
    .flatMap(sources)
    .flatMap((source) => [...source.matchAll(/process\.env(?:\.|\[')([A-Z][A-Z0-9_]+)/g)]);
  return new Set([...schema, ...direct].map(([, name]) => name).filter((name) => OURS.test(name)));
}

const namesIn = (source, pattern) => [...source.matchAll(pattern)].map(([, name]) => name);

/** Whatever a node is started with, by each way of deploying it. */
function saidInInfra() {
  const image = namesIn(text('infra/container/Dockerfile'), /^\s*(?:ENV )?([A-Z_]+)=\S+(?: \\)?$/gm);
  const connections = namesIn(text('infra/compose/prepare.sh'), /"([A-Z]+_URL)=/g);
  const services = Object.values(yaml('infra/compose/compose.yaml').services);
  const nodes = services.filter(({ image, profiles }) => image.startsWith('drivbank:') && !profiles);
  const pod = text('infra/helm/drivbank/templates/_pod.tpl');
  return {
    'infra/systemd/drivbank.env': namesIn(text('infra/systemd/drivbank.env'), /^#?([A-Z_]+)=/gm),
    'infra/container/Dockerfile': image,
    'infra/compose/prepare.sh': connections,
    'infra/compose/compose.yaml': nodes.flatMap(({ environment }) => Object.keys(environment)),
    'infra/helm/drivbank/templates/_pod.tpl': namesIn(pod, /- name: ([A-Z_]+)$/gm),
  };
}

/** Every setting of the server is told of, and infra/ says nothing that the server does not read. */
export function settings() {
  const known = readByServer();
  const said = saidInInfra();
  const files = new Map();
  for (const [file, names] of Object.entries(said))
    for (const name of names.filter((name) => OURS.test(name) && !known.has(name)))
      files.set(name, [...new Set([...(files.get(name) ?? []), file])]);
  const template = new Set(said['infra/systemd/drivbank.env']);
  const untold = [...known]
    .filter((name) => !template.has(name))
    .map((name) => `infra/systemd/drivbank.env does not tell of ${name}`);
  const unread = [...files].map(([name, where]) => `the server reads no ${name}: ${where.join(', ')}`);
  return {
    findings: [...untold, ...unread],
    looked: `${known.size} settings of the server`,
  };
}
