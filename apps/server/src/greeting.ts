import { filesIn, type Engine } from '@drivbank/application';
import type { Configuration } from './config.js';

/** In plain words: where it listens, where its data is, what to do first, and what to beware of. */
export function greeting(address: string, configuration: Configuration, engine: Engine): string {
  const events = engine.follower.views.checkpoint.number + 1;
  return `
Drivbänk är igång / is running:  ${address}

  Data     ${whereItIs(configuration)}  (${events} händelser / events)
  Mejl     ${mailOf(configuration)}
${configuration.roles.includes('api') ? firstSteps(address, configuration) : WORKER_ONLY}${configuration.insecureHttp ? INSECURE : ''}
  Avsluta / stop: Ctrl-C
`;
}

function whereItIs({ directory, eventStore, redis }: Configuration): string {
  const log = eventStore
    ? `EventStoreDB, ${eventStore.namespace}.*; vyer / views in ${directory}`
    : directory;
  return redis ? `${log}; jobb / jobs in Redis` : log;
}

const mailOf = ({ smtpUrl, shared, directory }: Configuration) =>
  smtpUrl ? 'SMTP' : `sparas som filer i / kept as files in ${filesIn(shared ?? directory).mail}`;

const WORKER_ONLY = `
  Den här noden skickar påminnelser och svarar bara på /health och /metrics.
  This node sends reminders and answers /health and /metrics only.
`;

const firstSteps = (address: string, { signIn }: Configuration) => `  API      ${address}/docs

  Börja    öppna adressen och välj "Påbörja en process"
           open the address and choose "Start a process"
  Läs in   npm run drivbank -- import vinnova <fil / file>
  Prova    npm run demo
${signIn ? '' : NOBODY_SIGNS_IN}`;

const NOBODY_SIGNS_IN = `
  OBS      Ingen loggar in: vem som helst på den här datorn kan handla i vem som helsts namn.
           Därför svarar servern bara på den här datorn. Konton: DRIVBANK_SIGN_IN=accounts
  NOTE     NOBODY IS AUTHENTICATED: anybody on this computer can act in anybody's name.
           That is why the server answers on this computer only. Accounts: DRIVBANK_SIGN_IN=accounts
`;

const INSECURE = `
  VARNING  Lösenord går okrypterade över nätet (DRIVBANK_INSECURE_HTTP=1). Bara för prov.
  WARNING  PASSWORDS CROSS THE NETWORK UNENCRYPTED (DRIVBANK_INSECURE_HTTP=1). For trials only.
`;

/** Said wherever the output goes: without it nobody gets in. */
export const setupWords = (link: string) => `
  Ingen systemförvaltare finns än. Öppna länken inom 30 minuter (finns också i setup-link.txt i datakatalogen):
  There is no administrator yet. Open the link within 30 minutes (also in setup-link.txt in the data directory):

  ${link}
`;
