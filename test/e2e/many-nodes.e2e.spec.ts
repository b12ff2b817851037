import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { EventStoreServer } from '../support/eventstore-server/eventstore-server.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { SeededProcess } from '../support/seeded-process.js';
import { sharedLog } from '../support/shared-log.js';
import { until } from '../support/until.js';

const EVENTS_WORTH_A_SNAPSHOT = 5_000;

let store: EventStoreServer;
let settings: Readonly<Record<string, string>>;
let nodes: RunningServer[];
beforeAll(async () => {
  store = await EventStoreServer.start();
  settings = { ...sharedLog(store), DRIVBANK_SHARED: temporaryDirectory() };
  nodes = [];
  for (let i = 0; i < 2; i++) nodes.push(await RunningServer.start(undefined, undefined, settings));
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.remove()));
  await store.stop();
  rmSync(settings['DRIVBANK_SHARED']!, { recursive: true });
});

test('whoever has written on one node sees it on the other', async () => {
  const [first, second] = nodes.map(({ address }) => new Client(address)) as [Client, Client];
  const { coordinator } = await first.firstIds();
  for (let i = 0; i < 20; i++) {
    const details = { name: `Person ${i}` };
    const { body } = await first.post<{ id: string; position: string }>(
      '/people',
      { details },
      { as: coordinator },
    );
    const headers = { 'drivbank-position': body.position };
    const people = await second.get<{ items: { id: string }[] }>('/people', { headers });
    expect([people.status, people.body.items.some(({ id }) => id === body.id)]).toEqual([200, true]);
  }
});

test('a document that is sent to one node is handed in at another, and both give it out', async () => {
  const [first, second] = nodes.map(({ address }) => address) as [string, string];
  const { id, ids } = await SeededProcess.begin(first, 'Sensorer');
  const sent = await fetch(`${first}/api/v1/processes/${id}/files?name=a.txt`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'drivbank-act-as': ids.coordinator },
    body: 'Utvärdering',
  });
  const { sha256, ...file } = (await sent.json()) as { sha256: string };
  const client = new Client(second);
  const page = await until('the process', async () => {
    const { status, body } = await client.get<{ card: { revision: number } }>(`/processes/${id}`);
    return status === 200 && body;
  });
  const evidence = { gateId: 'to-scaled', criterionId: 'effect-shown', name: 'Utvärdering', sha256, file };
  const asked = { as: ids.coordinator, seen: page.card.revision };
  const handedIn = await client.post<{ position: string }>(
    `/processes/${id}/submit-evidence`,
    evidence,
    asked,
  );
  expect(handedIn.status).toBe(200);
  const headers = { 'drivbank-position': handedIn.body.position };
  for (const node of [first, second]) {
    const answer = await fetch(`${node}/api/v1/processes/${id}/files/${sha256}`, { headers });
    expect([answer.status, await answer.text()]).toEqual([200, 'Utvärdering']);
  }
});

test('a node that joins begins with the views that another has left', async () => {
  const first = new Client(nodes[0]!.address);
  const { coordinator } = await first.firstIds();
  const registering = Array.from({ length: 16 }, async () => {
    for (let i = 0; i <= EVENTS_WORTH_A_SNAPSHOT / 16; i++)
      await first.post('/people', { details: { name: 'Person' } }, { as: coordinator });
  });
  await Promise.all(registering);
  await until('a snapshot of views', () =>
    nodes.some(({ output }) => output.includes('a snapshot of views was left')),
  );
  const third = await RunningServer.start(undefined, undefined, settings);
  nodes.push(third);
  expect(third.output).toContain('a snapshot of views was taken');
  const [there, here] = await Promise.all(
    [first, new Client(third.address)].map((client) => client.get<{ items: readonly unknown[] }>('/people')),
  );
  expect([here!.status, there!.status]).toEqual([200, 200]);
  expect(here!.body.items).toEqual(there!.body.items);
  expect(here!.body.items.length).toBeGreaterThan(EVENTS_WORTH_A_SNAPSHOT);
});
