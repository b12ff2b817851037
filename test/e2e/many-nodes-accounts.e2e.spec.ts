import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EventStoreServer } from '../support/eventstore-server/eventstore-server.js';
import { RedisServer } from '../support/redis-server.js';
import { RunningServer } from '../support/running-server.js';
import { sharedLog } from '../support/shared-log.js';
import { Program, TownHall, type Employee } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { PASSWORD, Visitor } from '../support/visitor.js';
import { isSigned, WebhookReceiver } from '../support/webhook-receiver.js';

const EVERYWHERE = { kind: 'deployment' } as const;
const ROUTE = '/account/webhooks';

let store: EventStoreServer;
let redis: RedisServer;
let receiver: WebhookReceiver;
let hall: TownHall;
let other: RunningServer;
let carin: Employee;
/** Carin's browser, whose next request a gateway sends to the other node. */
let elsewhere: Visitor;

beforeAll(async () => {
  [store, redis, receiver] = await Promise.all([
    EventStoreServer.start(),
    RedisServer.start(),
    WebhookReceiver.open(),
  ]);
  const settings = {
    ...sharedLog(store),
    REDIS_URL: redis.url,
    DRIVBANK_SIGN_IN: 'accounts',
    DRIVBANK_WEBHOOK_HOSTS: '127.0.0.1',
  };
  hall = await TownHall.open(settings);
  other = await RunningServer.start(undefined, undefined, settings);
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  elsewhere = new Visitor(other.address);
  elsewhere.cookie = carin.cookie;
}, 120_000);
afterAll(async () => {
  receiver.close();
  await Promise.all([hall.close(), other.remove()]);
  await Promise.all([store.stop(), redis.remove()]);
});

test('whoever has signed in at one node is in at the others, and so is her program', async () => {
  expect((await elsewhere.get('/account')).body).toMatchObject({ personId: carin.personId });
  const { token } = await hall.program(carin, { scope: 'read' });
  const [here, there] = [hall.server, other].map(({ address }) => new Program(address, token)) as [
    Program,
    Program,
  ];
  await until('it is known there', async () => (await there.get('/processes')).status === 200);
  const { items } = (await elsewhere.get<{ items: { tokenId: string }[] }>('/account/tokens')).body;
  expect((await elsewhere.post(`/account/tokens/${items[0]!.tokenId}/revoke`)).status).toBe(200);
  await until(
    'it is known here that it has ended',
    async () => (await here.get('/processes')).status === 401,
  );
});

test('a webhook is told every event under one id, whichever node it came from and whichever is lost', async () => {
  const opened = await carin.post<{ webhookId: string; secret: string }>(ROUTE, {
    address: receiver.address,
    kinds: ['ProcessInitiated'],
    processId: null,
  });
  expect(opened.status).toBe(200);
  const { webhookId, secret } = opened.body;
  const told: string[] = [];
  const [ownerId, templateId] = [await hall.municipality(), await hall.template()];
  const begin = async (visitor: Visitor, count: number) => {
    for (let i = 0; i < count; i++) {
      const facts = { title: `Process ${i}`, purpose: 'Att pröva', ownerId, templateId, motive: 'Vi prövar' };
      const answer = await visitor.ask<{ id: string }>('POST', '/processes', {
        body: { ...facts, coordinatorId: carin.personId },
        headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() },
      });
      expect(answer.status).toBe(201);
      told.push(answer.body.id);
    }
  };
  await until('the other node knows it', async () =>
    (await elsewhere.get<{ items: { webhookId: string }[] }>(ROUTE)).body.items.some(
      (one) => one.webhookId === webhookId,
    ),
  );
  await Promise.all([begin(carin, 15), begin(elsewhere, 15)]);
  const { loginName: email } = (await carin.get<{ loginName: string }>('/account')).body;
  await redis.flush();
  expect((await elsewhere.get('/account')).status).toBe(401);
  expect((await elsewhere.post('/sign-in', { email, password: PASSWORD })).status).toBe(200);
  await begin(elsewhere, 5);
  await hall.server.end('SIGKILL');
  await begin(elsewhere, 5);
  const letters = () => receiver.received.filter((letter) => isSigned(letter, secret));
  const subjects = () => new Set(letters().map(({ event }) => event.subject));
  await until('every one is told', () => told.every((id) => subjects().has(id)));
  const ids = letters().map(({ headers }) => headers['webhook-id']);
  console.log(`${told.length} events, ${ids.length} letters under ${new Set(ids).size} ids`);
  expect(new Set(ids).size).toBe(told.length);
});
