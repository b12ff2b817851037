import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { path, text, yaml } from './here.mjs';

const FOLDER = 'infra/compose';
const FILE = `${FOLDER}/compose.yaml`;
/** Of the Compose specification, what is used here: a name that was misspelt is not among them. */
const KEYS = new Set(
  `image build command entrypoint environment env_file restart stop_grace_period user read_only tmpfs cap_drop cap_add
   security_opt secrets configs network_mode networks ports volumes depends_on healthcheck profiles ulimits`.split(
    /\s+/,
  ),
);
/** Made on the machine by prepare.sh, and never in the repository. */
const MADE = /^(state|certificates|secrets|backups)\//;

export function compose() {
  const project = yaml(FILE);
  const services = Object.entries(project.services);
  const findings = [
    ...services.flatMap(([name, service]) => rulesOf(name, service, project)),
    ...declared(project, services),
    ...doors(project.services),
    ...watched(project.services),
    ...interpolated(),
    ...files(project),
  ];
  return {
    findings,
    left: ['docker compose up: no container engine was asked; image tags were not asked for at any registry'],
    looked: `${services.length} services`,
  };
}

const list = (value) => (Array.isArray(value) ? value : Object.keys(value ?? {}));
const nameOf = (reference) => (typeof reference === 'string' ? reference : reference.source);

function rulesOf(name, service, { services }) {
  const say = (what) => `${FILE}: ${name} ${what}`;
  const { image, ports = [], profiles, depends_on: needs = {}, healthcheck } = service;
  const foreign = Object.keys(service).filter((key) => !KEYS.has(key));
  const tag = /:(\$\{DRIVBANK_VERSION|v?\d+\.\d+(\.\d+)?(-[a-z]+)?$)/;
  const open = ports.filter((port) => !port.startsWith('127.0.0.1:'));
  const confined = service.cap_drop?.includes('ALL') || image.startsWith('eventstore/');
  return [
    ...foreign.map((key) => say(`has a key that is not used here: ${key}`)),
    ...(tag.test(image) ? [] : [say(`has an image that is not pinned: ${image}`)]),
    ...(open.length > 0 && name !== 'gateway' ? [say(`is open to the network: ${open}`)] : []),
    ...(confined ? [] : [say('keeps its capabilities')]),
    ...(profiles || service.restart ? [] : [say('is not started again')]),
    ...Object.entries(needs).flatMap(([other, { condition }]) => {
      if (!services[other]) return [say(`needs ${other}, which is not there`)];
      const blind = condition === 'service_healthy' && !services[other].healthcheck;
      return blind ? [say(`waits for the health of ${other}, which has no check`)] : [];
    }),
    ...(healthcheck && !healthcheck.test ? [say('has a health check without a test')] : []),
  ];
}

/** What is used is declared, and what is declared is used. */
function declared(project, services) {
  return ['networks', 'volumes', 'secrets', 'configs'].flatMap((kind) => {
    const known = Object.keys(project[kind]);
    const used = new Set(services.flatMap(([, service]) => usedBy(service, kind)));
    return [
      ...[...used].filter((name) => !known.includes(name)).map((name) => `${FILE}: ${kind} lacks ${name}`),
      ...known.filter((name) => !used.has(name)).map((name) => `${FILE}: nobody uses ${name} of ${kind}`),
    ];
  });
}

function usedBy(service, kind) {
  const references = list(service[kind]).map(nameOf);
  if (kind !== 'volumes') return references;
  return references
    .map((mount) => /^\$\{\w+:-(\w+)\}|^([\w-]+)(?=:)/.exec(mount)?.slice(1).find(Boolean))
    .filter(Boolean);
}

/** Every node shares the network of a pod with exactly one door, and is not to be reached beside it. */
function doors(services) {
  const nodes = Object.entries(services).filter(
    ([, { image, profiles }]) => image.startsWith('drivbank:') && !profiles,
  );
  return nodes.flatMap(([name, { network_mode: mode = '', ports, networks, environment }]) => {
    const say = (what) => `${FILE}: ${name} ${what}`;
    const pod = services[mode.replace(/^service:/, '')];
    const door = Object.values(services).filter(
      (other) => other.network_mode === mode && other.image.startsWith('caddy:'),
    );
    const role = environment.DRIVBANK_ROLES;
    return [
      ...(pod && !pod.ports ? [] : [say('has no pod, or one with open ports')]),
      ...(ports || networks ? [say('has a way in beside its door')] : []),
      ...(door.length === 1 ? [] : [say(`has ${door.length} doors`)]),
      ...(door.every(({ command }) => command.includes(`/etc/caddy/door-${role}.Caddyfile`))
        ? []
        : [say(`has not the door of its role, ${role}`)]),
      ...(pod?.networks?.inside?.aliases?.includes(environment.DRIVBANK_NODE)
        ? []
        : [say('is not known by its name')]),
    ];
  });
}

/** Prometheus asks every node, and the gateway sends people to every api node. */
function watched(services) {
  const { scrape_configs: jobs } = yaml(FOLDER, 'prometheus.yaml');
  const targets = jobs.flatMap(({ static_configs: groups }) => groups.flatMap((group) => group.targets));
  const doors = /\{\$DOORS:([^}]*)\}/.exec(text(FOLDER, 'gateway.Caddyfile'))[1].split(' ');
  const nodes = Object.values(services).flatMap(({ environment }) => environment?.DRIVBANK_NODE ?? []);
  const api = nodes.filter((node) => services[node].environment.DRIVBANK_ROLES.includes('api'));
  const same = (a, b) => a.toSorted().join() === b.toSorted().join();
  return [
    ...(same(
      targets.filter((target) => target.endsWith(':8081')),
      nodes.map((node) => `${node}:8081`),
    )
      ? []
      : [`${FOLDER}/prometheus.yaml: does not ask exactly ${nodes}`]),
    ...(same(
      doors,
      api.map((node) => `${node}:8080`),
    )
      ? []
      : [`${FOLDER}/gateway.Caddyfile: does not send people to exactly ${api}`]),
  ];
}

/** Every ${NAME} is said in .env.example or has a value of its own, and .env.example says nothing else. */
function interpolated() {
  const source = text(FILE);
  const asked = [...source.matchAll(/\$\{([A-Z_]+)(:-)?/g)].map(([, name, own]) => ({ name, own }));
  const handedOn = [...source.matchAll(/^ +([A-Z_]+):$/gm)].map(([, name]) => ({ name }));
  const told = [...text(FOLDER, '.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  const used = new Set([...asked, ...handedOn].map(({ name }) => name));
  return [
    ...asked
      .filter(({ name, own }) => !own && !told.includes(name))
      .map(({ name }) => `${FOLDER}/.env.example: does not tell of ${name}`),
    ...told.filter((name) => !used.has(name)).map((name) => `${FOLDER}/.env.example: ${name} does nothing`),
  ];
}

/** What is mounted is in the repository, or made by prepare.sh. */
function files({ secrets, configs, services }) {
  const prepare = text(FOLDER, 'prepare.sh');
  const named = Object.values({ ...secrets, ...configs }).map(({ file }) => file);
  const mounted = Object.values(services)
    .flatMap(({ volumes = [] }) => volumes)
    .filter((mount) => mount.startsWith('.'))
    .map((mount) => mount.split(':')[0].replace(/^\.\//, ''));
  const missing = [...named, ...mounted].filter(
    (file) => !MADE.test(`${file}/`) && !existsSync(path(FOLDER, file)),
  );
  const unmade = Object.values(secrets)
    .filter(({ file }) => !prepare.includes(`made ${file} `))
    .map(({ file }) => `${FOLDER}/prepare.sh: does not make ${file}`);
  const kept = readFileSync(path(FOLDER, '.gitignore'), 'utf8').split('\n');
  const leaked = ['.env', 'secrets/', 'certificates/', 'state/', 'backups/'].filter(
    (name) => !kept.includes(name),
  );
  return [
    ...missing.map((file) => `${FILE}: there is no ${normalize(join(FOLDER, file))}`),
    ...unmade,
    ...leaked.map((name) => `${FOLDER}/.gitignore: does not keep out ${name}`),
  ];
}
