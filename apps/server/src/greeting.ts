import { filesIn } from '@drivbank/application';
import type { Configuration } from './config.js';

type Started = {
  readonly address: string;
  readonly configuration: Configuration;
  /** How many the views know of. */
  readonly events: number;
  /** Where the first administrator begins, who is told of it last and by itself. */
  readonly setupLink: string | undefined;
};

/** In plain words: where it listens, where its data is, what to do first, and what to beware of. */
export function greeting(started: Started): string {
  const { address, configuration, events } = started;
  return `
Drivbänk är igång / is running:  ${address}

  Data     ${whereItIs(configuration)}  (${events} händelser / events)
  Mejl     ${mailOf(configuration)}
${configuration.roles.includes('api') ? firstSteps(started) : WORKER_ONLY}${configuration.insecureHttp ? INSECURE : ''}
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

function firstSteps({ address, configuration: { signIn, url, demonstration }, setupLink }: Started): string {
  const api = `  API      ${address}/docs\n`;
  if (setupLink !== undefined) return api + JUST_LOOKING;
  if (signIn) return api + signInAt(url ?? address);
  return api + (demonstration ? DEMONSTRATION : TRIAL) + NOBODY_SIGNS_IN;
}

const JUST_LOOKING = `  Prova    npm run demo, i en katalog för sig / in a directory of its own
`;

const signInAt = (address: string) => `
  Börja    öppna ${address} och logga in
           open it and sign in
`;

const DEMONSTRATION = `
  Börja    öppna adressen; vem du är väljer du längst ned i menyn, bland påhittade personer för varje roll
           open the address; choose who you are at the foot of the menu, among invented people for every role
`;

const TRIAL = `
  Börja    öppna adressen och välj "Påbörja en process"
           open the address and choose "Start a process"
  Läs in   npm run drivbank -- import vinnova <fil / file>
`;

const NOBODY_SIGNS_IN = `
  OBS      Det här är ett prov. Ingen loggar in: vem som helst på den här datorn kan handla i vem som
           helsts namn, så servern svarar bara här. På riktigt: npm start, utan DRIVBANK_SIGN_IN=trial
  NOTE     This is a trial. NOBODY IS AUTHENTICATED: anybody on this computer can act in anybody's name,
           so the server answers here only. In earnest: npm start, without DRIVBANK_SIGN_IN=trial
`;

const INSECURE = `
  VARNING  Lösenord går okrypterade över nätet (DRIVBANK_INSECURE_HTTP=1). Bara för prov.
  WARNING  PASSWORDS CROSS THE NETWORK UNENCRYPTED (DRIVBANK_INSECURE_HTTP=1). For trials only.
`;

/** Said wherever the output goes: without it nobody gets in. */
export const setupWords = (link: string, wasTrial: boolean) => `
  BÖRJA HÄR   Öppna länken: du blir systemförvaltare, den som bjuder in andra. Den gäller en gång, i 30 minuter,
              och finns också i setup-link.txt i datakatalogen. För sent? Starta om.
  START HERE  Open the link: you become the administrator, who invites the others. It works once, for 30 minutes,
              and is also in setup-link.txt in the data directory. Too late? Start again.

  ${link}
${wasTrial ? WAS_TRIAL : ''}`;

const WAS_TRIAL = `
  OBS      Det här var ett prov, och allt i det finns kvar. Nu loggar man in: systemförvaltaren bjuder in personerna
           under Personer och roller. Efter det är det inget prov mer. Hellre som förr: DRIVBANK_SIGN_IN=trial npm start
  NOTE     This was a trial, and everything in it is still here. Now people sign in: the administrator invites them
           under People and roles. After that it is no trial again. Rather as before: DRIVBANK_SIGN_IN=trial npm start
`;
