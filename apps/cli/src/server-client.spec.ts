import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { Failed, onServer } from './server-client.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function asking(answer: RequestListener) {
  const started = (server = createServer(answer));
  await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening));
  const seen: number[] = [];
  const { port } = started.address() as AddressInfo;
  const asked = onServer(
    { address: `http://127.0.0.1:${port}`, secret: 's' },
    'verify',
    {},
    (done) => void seen.push(done),
  );
  return { asked, seen };
}

const lines = (...told: object[]) => told.map((line) => `${JSON.stringify(line)}\n`).join('');

test('tells how far it is, and what came of it', async () => {
  const { asked, seen } = await asking((_, response) =>
    response.end(lines({ done: 1, total: 2 }, { done: 2, total: 2 }, { result: 'whole' })),
  );
  expect([await asked, seen]).toEqual(['whole', [1, 2]]);
});

test.each<[string, RequestListener]>([
  ['dies before it answers', ({ socket }) => socket.destroy()],
  [
    'dies in the middle',
    (_, response) => void response.write(lines({ done: 1, total: 2 }), () => response.destroy()),
  ],
  ['ends without a result', (_, response) => void response.end(lines({ done: 1, total: 2 }))],
])('says in one sentence when the server %s', async (_what, answer) => {
  const { asked } = await asking(answer);
  await expect(asked).rejects.toBeInstanceOf(Failed);
});
