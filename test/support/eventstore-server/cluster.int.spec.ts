import { afterEach, expect, test } from '@jest/globals';
import { NO_STREAM, type EventStoreDBClient } from '@eventstore/db-client';
import { Driving, some } from './driving.js';
import type { EventStoreServer } from './eventstore-server.js';

const driving = new Driving();
afterEach(() => driving.end());

/** Three nodes on one log, of which the first leads. */
async function cluster() {
  const leader = await driving.server();
  const { log } = leader;
  const followers = [
    await driving.server({ log, state: 'follower' }),
    await driving.server({ log, state: 'follower' }),
  ];
  const nodes = [leader, ...followers];
  introduce(nodes);
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
  return { leader, followers, nodes, url: (options = '') => `esdb://${hosts}?tls=false${options}` };
}

function introduce(nodes: readonly EventStoreServer[]): void {
  for (const node of nodes) node.join(nodes.filter((other) => other !== node).map(({ member }) => member));
}

const append = (client: EventStoreDBClient) =>
  client.appendToStream('s', some(1), { expectedRevision: NO_STREAM });

test('a client finds the leader among the nodes that it was given', async () => {
  const { followers, url } = await cluster();
  for (const { faults } of followers) faults.add({ on: 'append', what: { kind: 'internal' } });
  expect(await append(driving.client(url()))).toMatchObject({ success: true });
});

test('a client that wants a follower finds one', async () => {
  const { leader, url } = await cluster();
  leader.faults.add({ on: 'append', what: { kind: 'internal' } });
  expect(await append(driving.client(url('&nodePreference=follower')))).toMatchObject({ success: true });
});

test('when the leader is killed, the client finds the next one', async () => {
  const { leader, nodes, followers, url } = await cluster();
  const client = driving.client(url());
  await client.appendToStream('before', some(1));
  await leader.kill();
  const next = await driving.server({ log: leader.log, state: 'leader' });
  const hosts = [next, followers[0]!];
  introduce(hosts);
  for (const node of nodes.slice(2)) await node.stop();
  await expect(append(client)).rejects.toMatchObject({ type: 'unavailable' });
  expect(await append(client)).toMatchObject({ success: true });
});

test('a node that no gossip comes from is passed over', async () => {
  const { followers, url } = await cluster();
  followers[0]!.faults.add({ on: 'gossip', what: { kind: 'not-ready' } });
  followers[1]!.faults.add({ on: 'gossip', what: { kind: 'silence' } });
  expect(await append(driving.client(url('&gossipTimeout=1')))).toMatchObject({ success: true });
});

test('a cluster that is down is an error without a type', async () => {
  const { nodes, url } = await cluster();
  await Promise.all(nodes.map((node) => node.kill()));
  const error: unknown = await append(driving.client(url('&maxDiscoverAttempts=2'))).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toEqual(new Error('Failed to discover after 2 attempts.'));
});
