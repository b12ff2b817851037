import { parseArgs } from 'node:util';
import { openControlPort } from './control-port.js';
import { EventStoreServer } from './eventstore-server.js';

const HELP = `node main.js (--file <log> | --memory) [--port <n>] [--append-bytes-max <n>] [--no-batch-append]
  [--statistics-every-ms <n>] [--while-stdin-is-open]
Says its addresses in one line of JSON when it listens. SIGTERM shuts it down.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      memory: { type: 'boolean', default: false },
      port: { type: 'string' },
      'append-bytes-max': { type: 'string' },
      'no-batch-append': { type: 'boolean', default: false },
      'statistics-every-ms': { type: 'string' },
      'while-stdin-is-open': { type: 'boolean', default: false },
    },
  });
  if ((values.file === undefined) !== values.memory) throw new Error(`Say where the log is kept.\n${HELP}`);
  const server = await EventStoreServer.start({
    file: values.file,
    port: numberIn(values, 'port'),
    appendBytesMax: numberIn(values, 'append-bytes-max'),
    batchAppend: !values['no-batch-append'],
    statisticsEveryMs: numberIn(values, 'statistics-every-ms'),
  });
  const { connectionString, port } = server;
  const end = () => void server.stop().then(() => process.exit());
  process.on('SIGTERM', end);
  if (values['while-stdin-is-open']) process.stdin.on('close', end).resume();
  console.log(JSON.stringify({ connectionString, port, control: await openControlPort(server) }));
}

function numberIn(
  values: Readonly<Record<string, string | boolean | undefined>>,
  name: string,
): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(String(text))) throw new Error(`--${name} takes a whole number, not ${text}.`);
  return Number(text);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
