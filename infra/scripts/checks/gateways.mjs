import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPassing, path, saidBy, text } from './here.mjs';

const DOORS = 'infra/helm/drivbank/files';
const CADDYFILES = [
  `${DOORS}/door-api.Caddyfile`,
  `${DOORS}/door-worker.Caddyfile`,
  'infra/compose/gateway.Caddyfile',
  'infra/systemd/Caddyfile',
];
const NGINX = 'infra/systemd/nginx-site.conf';

/** Recipes and doors, read by the programs that they are written for. */
export function gateways() {
  return inPassing((directory) => {
    const verdicts = [...CADDYFILES.map((file) => readByCaddy(file, directory)), readByNginx(directory)];
    const of = (key) => verdicts.flatMap((verdict) => verdict[key] ?? []);
    return {
      findings: of('findings'),
      left: [...new Set(of('left'))],
      looked: `${CADDYFILES.length + 1} recipes`,
    };
  });
}

function readByCaddy(file, directory) {
  const site = join(directory, 'Caddyfile');
  const inPlace = text(file).replace('import operating.site', `import ${path(DOORS, 'operating.site')}`);
  writeFileSync(site, inPlace);
  const env = { ...process.env, HOME: directory, DRIVBANK_SITE: 'drivbank.kommunen.example' };
  const validated = saidBy('caddy', ['validate', '--config', site, '--adapter', 'caddyfile'], { env });
  if (!validated) return { left: ['caddy is not installed: doors and gateways were not validated'] };
  if (!validated.ok) return { findings: [`${file}: ${validated.words.split('\n').at(-1)}`] };
  const formatted = saidBy('caddy', ['fmt', path(file)], { env });
  return formatted.words === text(file).trim()
    ? {}
    : { findings: [`${file}: run caddy fmt --overwrite ${file}`] };
}

/** With sockets in place of ports and a certificate made in passing. */
function readByNginx(directory) {
  const at = (name) => join(directory, name);
  const made = saidBy(
    'openssl',
    `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=x -keyout ${at('key')} -out ${at('crt')}`.split(' '),
  );
  const site = text(NGINX)
    .replace(/listen \[::\].*;/g, '')
    .replace(/listen (\d+)/g, (_, port) => `listen unix:${at(port)}`)
    .replace('/etc/ssl/drivbank/site.crt', at('crt'))
    .replace('/etc/ssl/drivbank/site.key', at('key'));
  writeFileSync(
    at('nginx.conf'),
    `pid ${at('pid')};\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\nproxy_temp_path ${at('p')};\nclient_body_temp_path ${at('b')};\n${site}}\n`,
  );
  const tested = made && saidBy('nginx', ['-t', '-q', '-c', at('nginx.conf')]);
  if (!tested) return { left: [`nginx or openssl is not installed: ${NGINX} was not tested`] };
  return tested.ok ? {} : { findings: [`${NGINX}: ${tested.words}`] };
}
