import { afterEach, expect, test } from '@jest/globals';
import { ENDPOINTS } from '@drivbank/contracts';
import { Client } from '../support/client.js';
import { RunningServer } from '../support/running-server.js';
import { until } from '../support/until.js';

const { answer } = ENDPOINTS.find(({ path }) => path === '/operations/status')!;

type Status = { readonly redis: readonly { readonly about: string; readonly fine: boolean }[] | null };

let server: RunningServer | undefined;
afterEach(() => server?.remove());

async function status(): Promise<Status> {
  const { status: code, body } = await new Client(server!.address).get('/operations/status');
  expect(code).toBe(200);
  // Nothing that the contract does not name, and all that it does.
  expect(answer!.parse(body)).toEqual(body);
  return body as unknown as Status;
}

test('a node says what it is and how it stands', async () => {
  server = await RunningServer.start(undefined, undefined, { DRIVBANK_NODE: 'kvarnen-1' });
  expect(await status()).toMatchObject({
    node: { name: 'kvarnen-1', roles: ['api', 'worker'] },
    store: { kind: 'sqlite', durability: 'synchronous', connected: true },
    views: { state: 'following', lagEvents: 0 },
    queue: { kind: 'memory' },
    mail: { kind: 'files' },
    redis: null,
  });
});

test('a Redis that does not answer is warned of in the log and in the status', async () => {
  server = await RunningServer.start(undefined, undefined, { REDIS_URL: 'redis://127.0.0.1:1' });
  await until('the finding', async () => (await status()).redis!.some(({ fine }) => !fine));
  expect((await status()).redis).toMatchObject([{ about: 'reachable', fine: false }]);
  expect(server.output).toMatch(/"level":"?(40|warn)"?.*Redis does not answer.*REDIS_URL/);
});
