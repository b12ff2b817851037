import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesIn, openEngine, type Engine, type EngineOptions } from '@drivbank/application';
import { LogIsOwned, type Announced } from '@drivbank/event-store';
import { fileMailer } from '@drivbank/mail';
import { Failed } from './server-client.js';

type Ways<Result> = {
  /** The files are ours: nobody else has them open. */
  readonly here: (engine: Engine) => Promise<Result>;
  /** A server has them: it does the work. */
  readonly there: (server: Announced) => Promise<Result>;
};

/** Does the work where the log is held. Throws `Failed`. */
export async function withLog<Result>(directory: string, { here, there }: Ways<Result>): Promise<Result> {
  const engine = await opened(directory);
  if ('address' in engine) return there(engine);
  try {
    return await here(engine);
  } finally {
    await engine.close();
  }
}

async function opened(directory: string): Promise<Engine | Announced> {
  try {
    return await openEngine({
      // Whether it becomes a trial is for a server to say: nobody is seated here to be acted as.
      signIn: 'accounts',
      directory,
      eventStore: eventStore(),
      mailer: fileMailer({ directory: filesIn(directory).mail, from: 'Drivbänk <drivbank@localhost>' }),
      organisation: process.env['DRIVBANK_ORGANISATION'] ?? 'Kommunen',
      publicUrl: 'http://127.0.0.1:3000',
    });
  } catch (error) {
    if (!(error instanceof LogIsOwned)) throw error;
    if (error.announced !== undefined) return error.announced;
    throw new Failed(
      `Loggen i ${directory} används av ett annat program. Vänta tills det är klart.`,
      `The log in ${directory} is in use by another program. Wait until it is done.`,
    );
  }
}

/** Where the log of many nodes is, as its nodes are told; undefined for one of files. Throws `Failed`. */
export function eventStore(): EngineOptions['eventStore'] {
  const {
    EVENTSTORE_URL: url,
    EVENTSTORE_NAMESPACE: namespace = 'drivbank',
    DRIVBANK_MASTER_KEY_FILE: masterKeyFile,
  } = process.env;
  if (url === undefined) return undefined;
  if (masterKeyFile === undefined)
    throw new Failed(
      'EVENTSTORE_URL kräver DRIVBANK_MASTER_KEY_FILE.',
      'EVENTSTORE_URL needs DRIVBANK_MASTER_KEY_FILE.',
    );
  return { url, namespace, masterKeyFile: resolve(masterKeyFile) };
}

/** For work that only makes sense on a log that exists. Throws `Failed`. */
export function assertLog(directory: string): void {
  if (!existsSync(filesIn(directory).log))
    throw new Failed(
      `I ${directory} finns ingen logg. Ange katalogen med --data.`,
      `There is no log in ${directory}. Name the directory with --data.`,
    );
}
