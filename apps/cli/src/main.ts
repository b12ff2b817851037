import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  backUp,
  BackingWrong,
  OperationRefused,
  importVinnova,
  moveFromEventStore,
  moveToEventStore,
  replayViews,
  restore,
  SignInRefused,
  rotateKeys,
  verifyData,
  type EvidenceLack,
  type ReplayReport,
} from '@drivbank/application';
import { LogIsOwned, StoreUnavailable } from '@drivbank/event-store';
import { importReport, NotVinnova, type ImportOutcome } from '@drivbank/interchange';
import { signInRefusalWording } from '@drivbank/wording';
import { Command, Option } from 'commander';
import { demonstrate } from './demonstration/demonstrate.js';
import { progressBar } from './progress-bar.js';
import { askServer, Failed, onServer } from './server-client.js';
import { assertLog, eventStore, withLog } from './with-log.js';

const { version } = JSON.parse(readFileSync(join(__dirname, '../../../../package.json'), 'utf8')) as {
  version: string;
};

const program = new Command('drivbank')
  .description('Drivbänk: innovation processes from initiated to closed, remembered for ever')
  .version(version)
  .addOption(new Option('--data <directory>', 'the data directory').env('DRIVBANK_DATA').default('data'))
  .addOption(
    new Option('--language <language>', 'of what is printed')
      .choices(['sv', 'en'])
      .env('DRIVBANK_LANGUAGE')
      .default('sv'),
  );

const directory = () => resolve(program.opts<{ data: string }>().data);
const language = () => program.opts<{ language: 'sv' | 'en' }>().language;
const say = (sv: string, en: string) => (language() === 'sv' ? sv : en);

program
  .command('import')
  .description('take over processes that began elsewhere')
  .command('vinnova')
  .description("read projects in the form of Vinnova's open API; a second run adds only what differs")
  .argument('<file>', 'JSON')
  .action(async (file: string) => {
    const text = textOf(file);
    const bar = progressBar(say('Läser in', 'Importing'));
    const outcome = await withLog<ImportOutcome>(directory(), {
      here: (engine) => importVinnova(engine, text, bar),
      there: (server) =>
        onServer(server, 'import-vinnova', { type: 'application/vnd.vinnova+json', body: text }, bar),
    });
    console.log(importReport(outcome, language()));
    if (outcome.refused.length > 0) process.exitCode = 2;
  });

program
  .command('replay')
  .description('rebuild all views from the log and prove that they equal the live ones')
  .action(async () => {
    if (!eventStore()) assertLog(directory());
    const bar = progressBar(say('Bygger om', 'Rebuilding'));
    const report = await withLog<ReplayReport>(directory(), {
      here: (engine) => replayViews(engine, bar),
      there: (server) => onServer(server, 'replay', {}, bar),
    });
    for (const { view, live, rebuilt } of report.views)
      console.log(
        `${live === rebuilt ? '=' : '≠'} ${view.padEnd(16)} ${live}${live === rebuilt ? '' : ` ${rebuilt}`}`,
      );
    if (!report.equal)
      throw new Failed('Vyerna är inte vad loggen säger.', 'The views are not what the log says.');
    console.log(say(`Lika: ${report.events} händelser.`, `Equal: ${report.events} events.`));
  });

program
  .command('verify')
  .description(
    'check every event of the log and every document that it names against its hash; names the bad ones',
  )
  .action(() => {
    assertLog(directory());
    const bar = progressBar(say('Kontrollerar', 'Verifying'));
    const { events, flaws, documents, lacks } = verifyData(directory(), bar);
    for (const { number, stream, revision, detail } of flaws)
      console.log(
        number === null ? detail : `${say('händelse', 'event')} ${number} (${stream} ${revision}): ${detail}`,
      );
    if (flaws.length > 0)
      throw new Failed('Loggen är inte vad som skrevs.', 'The log is not what was written.');
    console.log(say(`Loggen är hel: ${events} händelser.`, `The log is whole: ${events} events.`));
    tellLacks(lacks);
    if (documents > 0 && lacks.length === 0)
      console.log(say(`Alla ${documents} dokument är hela.`, `All ${documents} documents are whole.`));
  });

program
  .command('backup')
  .description('copy log, keys and documents to a new directory, also while the server runs')
  .argument('<directory>', 'where to; must not exist')
  .action((target: string) => {
    assertLog(directory());
    const bar = progressBar(say('Kontrollerar kopian', 'Verifying the copy'));
    const { events, lacks } = backUp(directory(), resolve(target), bar);
    console.log(
      say(`Säkerhetskopierat: ${events} händelser i ${target}.`, `Backed up: ${events} events in ${target}.`),
    );
    tellLacks(lacks);
  });

program
  .command('restore')
  .description('put a backup into a data directory without a log')
  .argument('<directory>', 'the backup')
  .action((backup: string) => {
    const bar = progressBar(say('Kontrollerar', 'Verifying'));
    const { events, lacks } = restore(resolve(backup), directory(), bar);
    console.log(
      say(
        `Återställt: ${events} händelser i ${directory()}.`,
        `Restored: ${events} events in ${directory()}.`,
      ),
    );
    tellLacks(lacks);
  });

const eventStoreOptions = (command: Command) =>
  command
    .addOption(
      new Option('--namespace <name>', 'stands before the names of our streams there')
        .env('EVENTSTORE_NAMESPACE')
        .default('drivbank'),
    )
    .addOption(
      new Option('--master-key-file <file>', 'wraps the keys of sealed texts there; 32 bytes in base64')
        .env('DRIVBANK_MASTER_KEY_FILE')
        .makeOptionMandatory(),
    );

eventStoreOptions(program.command('migrate-log'))
  .description(
    'take log, keys and documents to an event store, or back; what was broken off goes on where it was',
  )
  .addOption(
    new Option('--to <url>', 'from the data directory to this event store, esdb://…').conflicts('from'),
  )
  .addOption(new Option('--from <url>', 'from this event store to the data directory'))
  .addOption(
    new Option('--shared <directory>', 'that all nodes there see: documents are in it').env(
      'DRIVBANK_SHARED',
    ),
  )
  .action(async ({ to, from, namespace, masterKeyFile, shared }: Record<string, string>) => {
    const url = to ?? from;
    if (url === undefined)
      throw new Failed(
        'Ange vart med --to, eller varifrån med --from.',
        'Say where to with --to, or where from with --from.',
      );
    const options = {
      url,
      namespace: namespace!,
      masterKeyFile: resolve(masterKeyFile!),
      shared: shared && resolve(shared),
    };
    const bar = progressBar(say('Flyttar', 'Moving'));
    if (to !== undefined) assertLog(directory());
    const { events, foundThere, lacks } =
      to === undefined
        ? await moveFromEventStore(options, directory(), bar)
        : await moveToEventStore(directory(), options, bar);
    console.log(
      say(
        `Flyttat och jämfört: ${events} händelser (${foundThere} fanns redan).`,
        `Moved and compared: ${events} events (${foundThere} were there already).`,
      ),
    );
    tellLacks(lacks);
  });

eventStoreOptions(
  program
    .command('keys')
    .description('keys that sealed texts are under')
    .command('rotate')
    .description('wrap all keys by the first master key in the file; then the others can be thrown away'),
)
  .addOption(
    new Option('--event-store <url>', 'where the keys are').env('EVENTSTORE_URL').makeOptionMandatory(),
  )
  .action(async ({ eventStore, namespace, masterKeyFile }: Record<string, string>) => {
    const options = { url: eventStore!, namespace: namespace!, masterKeyFile: resolve(masterKeyFile!) };
    const { owners, rewrapped } = await rotateKeys(options, progressBar(say('Byter', 'Rotating')));
    console.log(
      say(
        `${rewrapped} nycklar är inslagna på nytt, av ${owners} ägares. Den gamla huvudnyckeln behövs inte längre.`,
        `${rewrapped} keys are wrapped anew, of ${owners} owners. The former master key is not needed any more.`,
      ),
    );
  });

program
  .command('admin')
  .description('accounts, for installations that nobody watches')
  .command('create')
  .description('appoint the first administrator; the second factor is added at the first sign-in')
  .requiredOption('--name <name>', 'of the person')
  .requiredOption('--email <address>', 'to sign in with')
  .requiredOption('--password-file <file>', 'its first line is the password; - reads standard input')
  .action(async ({ name, email, passwordFile }: Record<'name' | 'email' | 'passwordFile', string>) => {
    const [password = ''] = textOf(passwordFile === '-' ? STANDARD_INPUT : passwordFile).split(/\r?\n/);
    await withLog(directory(), {
      here: ({ accounts }) => accounts!.appoint({ name, loginName: email, password }).then(() => undefined),
      there: (server) => askServer(server, 'setup', { name, email, password }),
    });
    console.log(
      say(
        `${name} är systemförvaltare, och lägger till en andra faktor vid sin första inloggning.`,
        `${name} is administrator, and adds a second factor when signing in for the first time.`,
      ),
    );
  });

program
  .command('demonstrate')
  .description(
    'fill an empty data directory with the demonstration; npm run demo does this and starts the server',
  )
  .action(async () => {
    const made = await demonstrate(directory(), progressBar(say('Spelar upp', 'Playing')));
    if (!made)
      console.log(
        say(
          'Katalogen har redan en logg, som är kvar som den är.',
          'The directory has a log already, which stays as it is.',
        ),
      );
  });

const LACK_WORDS = {
  missing: ['saknas', 'is missing'],
  altered: ['är inte vad som lämnades in', 'is not what was handed in'],
} as const;

/** Everything else was done; that something is amiss is told by the exit code too. */
function tellLacks(lacks: readonly EvidenceLack[]): void {
  for (const { sha256, why, number, stream } of lacks) {
    const [sv, en] = LACK_WORDS[why];
    console.log(
      say(`Dokumentet ${sha256} ${sv}`, `The document ${sha256} ${en}`) +
        say(` (händelse ${number}, ${stream}).`, ` (event ${number}, ${stream}).`),
    );
  }
  if (lacks.length > 0) process.exitCode = 2;
}

/** By its number: whoever handed it over may read what it comes from, and the service's own user need not. */
const STANDARD_INPUT = 0;

function textOf(file: string | number): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Failed(`Filen ${file} går inte att läsa.`, `The file ${file} cannot be read.`);
  }
}

program.parseAsync().catch((error: Error) => {
  if ([BackingWrong, LogIsOwned, StoreUnavailable].some((kind) => error instanceof kind)) {
    console.error(error.message);
    process.exit(1);
  }
  if (error instanceof SignInRefused) {
    const { sv, en } = signInRefusalWording(error.why);
    console.error(say(sv, en));
    process.exit(1);
  }
  const expected =
    error instanceof Failed || error instanceof OperationRefused || error instanceof NotVinnova;
  console.error(expected ? say(error.sv, error.en) : error);
  process.exit(1);
});
