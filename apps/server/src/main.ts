import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, openEngine, type Engine } from '@drivbank/application';
import { LogIsOwned } from '@drivbank/event-store';
import { fileMailer, smtpMailer } from '@drivbank/mail';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configurationFrom, ConfigurationWrong, HELP, type Configuration } from './config.js';
import { brandOf } from './edge/brand.js';
import { createServer } from './server.js';

const ROOT = join(__dirname, '../../../..');

async function main(): Promise<void> {
  const configuration = configurationFrom(process.argv.slice(2), process.env);
  if (configuration === 'help') return console.log(HELP);
  const { directory, smtpUrl, mailFrom: from, demonstration, organisation, host, port } = configuration;
  const mailer = smtpUrl
    ? smtpMailer({ url: smtpUrl, from })
    : fileMailer({ directory: filesIn(directory).mail, from });
  const publicUrl = configuration.url ?? `http://${inUrl(host)}:${port}`;
  const engine = await openEngine({ directory, mailer, organisation, publicUrl });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const webRoot = join(ROOT, 'dist/web');
  const app = await createServer({
    engine,
    facts: { version, demonstration },
    publicUrl: configuration.url,
    webRoot: existsSync(join(webRoot, 'index.html')) ? webRoot : undefined,
    brand: brandOf(configuration.brand),
  });
  closeOnSignal(app, engine);
  await app.listen(port, host).catch(async (error: NodeJS.ErrnoException) => {
    await engine.close();
    throw error.code === 'EADDRINUSE'
      ? new ConfigurationWrong(
          `Port ${port} is in use by another program. Choose another: npm start -- --port ${port + 1}`,
        )
      : error;
  });
  const address = `http://${inUrl(host)}:${(app.getHttpServer().address() as { port: number }).port}`;
  engine.ownership.announce(address);
  engine.reminding.start();
  console.log(greeting(address, configuration, engine));
}

const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** In plain words: where it listens, where its data is, what to do first, and what to beware of. */
function greeting(address: string, { directory, smtpUrl }: Configuration, engine: Engine): string {
  const events = engine.follower.views.checkpoint.number + 1;
  return `
Drivbänk är igång / is running:  ${address}

  Data     ${directory}  (${events} händelser / events)
  Mejl     ${smtpUrl ? 'SMTP' : `sparas som filer i / kept as files in ${filesIn(directory).mail}`}
  API      ${address}/docs

  Börja    öppna adressen och välj "Påbörja en process"
           open the address and choose "Start a process"
  Läs in   npx drivbank import vinnova <fil / file>
  Prova    npm run demo

  OBS      Ingen loggar in ännu: vem som helst på den här datorn kan handla i vem som helsts namn.
           Därför svarar servern bara på den här datorn.
  NOTE     NOBODY IS AUTHENTICATED: anybody on this computer can act in anybody's name.
           That is why the server answers on this computer only.

  Avsluta / stop: Ctrl-C
`;
}

function closeOnSignal(app: NestFastifyApplication, engine: Engine): void {
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    await app.close();
    await engine.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

main().catch((error: Error) => {
  const expected = error instanceof ConfigurationWrong || error instanceof LogIsOwned;
  console.error(expected ? error.message : error);
  process.exit(1);
});
