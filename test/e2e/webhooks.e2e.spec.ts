import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningServer } from '../support/running-server.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';
import { isSigned, WebhookReceiver } from '../support/webhook-receiver.js';

const EVERYWHERE: Scope = { kind: 'deployment' };
const ROUTE = '/account/webhooks';

type Own = {
  items: {
    webhookId: string;
    address: string;
    status: string;
    why: string | null;
    silence: string | null;
    waiting: number;
    failed: number;
  }[];
};
type Sent = {
  total: number;
  items: { deliveryId: string; type: string; status: string; answered: number | null; beginning: string }[];
};

let hall: TownHall;
let receiver: WebhookReceiver;
let templateId: string;
let ownerId: string;
let carin: Employee;
const secrets: string[] = [];

beforeAll(async () => {
  receiver = await WebhookReceiver.open();
  hall = await TownHall.open({ DRIVBANK_WEBHOOK_HOSTS: '127.0.0.1' });
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  templateId = await hall.template();
  ownerId = await hall.found('Nämnden');
});
afterAll(async () => {
  receiver.close();
  await hall.close();
});

async function initiated(title: string, by = carin): Promise<string> {
  const facts = { title, purpose: title, ownerId, coordinatorId: carin.personId, templateId };
  return hall.give(by, '/processes', { ...facts, motive: 'Vi prövar' });
}

async function opened(by: Employee, more: object = {}) {
  const wish = { address: receiver.address, kinds: null, processId: null, ...more };
  const answer = await by.post<{ webhookId: string; secret: string }>(ROUTE, wish);
  expect([answer.status, answer.code]).toEqual([200, undefined]);
  secrets.push(answer.body.secret);
  return answer.body;
}

const listed = async (by: Employee) => (await by.get<Own>(ROUTE)).body.items;
const one = async (by: Employee, id: string) => (await listed(by)).find(({ webhookId }) => webhookId === id)!;
const sent = async (by: Employee, id: string, query = '') =>
  (await by.get<Sent>(`${ROUTE}/${id}/deliveries${query}`)).body;
const settled = (by: Employee, id: string) =>
  until('all is settled', async () => (await one(by, id)).waiting === 0);
const receivedFor = (secret: string) => receiver.received.filter((letter) => isSigned(letter, secret));
const closed = (by: Employee, id: string) => by.post(`${ROUTE}/${id}/close`);

describe('a webhook', () => {
  test('tells of what its person sees, signed, and shows what was sent', async () => {
    const { webhookId, secret } = await opened(carin);
    const canary = `kanarie${randomUUID().slice(0, 8)}`;
    const id = await initiated(`Titel ${canary}`);
    const first = await until('the first', () => receivedFor(secret)[0]);
    expect(first.event).toMatchObject({ type: 'se.drivbank.process-initiated.v1', subject: id });
    expect(receiver.received.map(({ body }) => body).join('')).not.toContain(canary);
    await settled(carin, webhookId);
    const { items, total } = await sent(carin, webhookId);
    expect(total).toBe(receivedFor(secret).length);
    expect(items.at(-1)).toMatchObject({
      deliveryId: first.event.id,
      type: 'ProcessInitiated',
      status: 'delivered',
      answered: 204,
      processTitle: `Titel ${canary}`,
    });
    await closed(carin, webhookId);
  });

  test('has schemas that anybody reads, of events and of nothing else', async () => {
    const stranger = new Visitor(hall.server.address);
    const schema = await stranger.get('/event-schemas/se.drivbank.gate-decided.v1');
    expect(schema.body).toMatchObject({ title: 'GateDecided', type: 'object' });
    expect((await stranger.get('/event-schemas/se.drivbank.nothing.v1')).status).toBe(404);
    expect((await stranger.get('/event-schemas/__proto__')).status).toBe(404);
  });

  test('is tested, and what failed is sent again under its id', async () => {
    const { webhookId, secret } = await opened(carin);
    const tested = await carin.post<{ deliveryId: string }>(`${ROUTE}/${webhookId}/test`);
    const letter = await until('the test', () => receivedFor(secret)[0]);
    expect(letter.event).toMatchObject({
      id: tested.body.deliveryId,
      type: 'se.drivbank.webhook-tested.v1',
      data: {},
    });
    receiver.takes = { status: 500, body: 'Jag är trasig' };
    await initiated('Den som misslyckas');
    const failed = await until('a failure', async () => {
      const { items } = await sent(carin, webhookId, '?failed=true');
      return items.find(({ status }) => status === 'retrying');
    });
    expect(failed).toMatchObject({ answered: 500, beginning: 'Jag är trasig' });
    receiver.takes = { status: 204 };
    const since = new Date(Date.now() - 3_600_000).toISOString();
    const again = await carin.post(`${ROUTE}/${webhookId}/send-failed-again`, { since });
    expect(again.status).toBe(200);
    await settled(carin, webhookId);
    const path = `${ROUTE}/${webhookId}/deliveries/${failed.deliveryId}/send-again`;
    const before = receiver.ids.filter((id) => id === failed.deliveryId).length;
    expect((await carin.post(path)).status).toBe(200);
    await until('it again', () => receiver.ids.filter((id) => id === failed.deliveryId).length > before);
    const unknown = `${ROUTE}/${webhookId}/deliveries/${randomUUID()}/send-again`;
    expect((await carin.post(unknown)).status).toBe(404);
    await closed(carin, webhookId);
  });

  test('that answers 410 is stopped, and its owner gets a mail', async () => {
    const { webhookId } = await opened(carin);
    receiver.takes = { status: 410 };
    await carin.post(`${ROUTE}/${webhookId}/test`);
    await until('the stop', async () => (await one(carin, webhookId)).status === 'stopped');
    receiver.takes = { status: 204 };
    expect(await one(carin, webhookId)).toMatchObject({ status: 'stopped', why: 'gone' });
    expect((await carin.post(`${ROUTE}/${webhookId}/test`)).code).toBe('WebhookRefused');
    await carin.post(`${ROUTE}/${webhookId}/resume`);
    await settled(carin, webhookId);
    await carin.post(`${ROUTE}/${webhookId}/rotate-secret`);
    await closed(carin, webhookId);
    const mails = readdirSync(join(hall.server.directory, 'mail')).map((file) =>
      readFileSync(join(hall.server.directory, 'mail', file), 'utf8'),
    );
    expect(mails.filter((mail) => mail.includes('/webhooks'))).toHaveLength(1);
    const log = await hall.administrator.get('/security-log?kind=webhook-stopped');
    expect(log.body).toMatchObject({ items: [{ kind: 'webhook-stopped', what: 'gone', person: null }] });
    const asked = ['webhook-opened', 'webhook-secret-rotated', 'webhook-closed'].join(',');
    type Noted = { items: { kind: string }[] };
    const noted = await hall.administrator.get<Noted>(`/security-log?kind=${asked}&limit=500`);
    expect([...new Set(noted.body.items.map(({ kind }) => kind))].sort().join(',')).toBe(
      asked.split(',').sort().join(','),
    );
  });
});

describe('who may', () => {
  test('coordinators and portfolio leads open them, each for himself, and nobody else', async () => {
    const bo = await hall.employ('Bo', [{ role: 'portfolio_lead', scope: EVERYWHERE }]);
    const dan = await hall.employ('Dan', [{ role: 'gate_decider', scope: EVERYWHERE }]);
    const { webhookId } = await opened(bo);
    const wish = { address: receiver.address, kinds: null, processId: null };
    expect((await dan.post(ROUTE, wish)).code).toBe('NotAllowed');
    expect(await listed(carin)).toEqual([]);
    const there = `${ROUTE}/${webhookId}`;
    const asks = ['pause', 'resume', 'close', 'rotate-secret', 'test'].map((ask) =>
      carin.post(`${there}/${ask}`),
    );
    const again = carin.post(`${there}/send-failed-again`, { since: new Date().toISOString() });
    const codes = (await Promise.all([...asks, again, carin.get(`${there}/deliveries`)])).map((a) => a.code);
    expect(new Set(codes)).toEqual(new Set(['WebhookNotFound']));
    expect(await one(bo, webhookId)).toMatchObject({ status: 'open' });
    await closed(bo, webhookId);
  });

  test('whoever loses his role or his account is told nothing more', async () => {
    const eva = await hall.employ('Eva', []);
    const grantId = await hall.grant(eva.personId, { role: 'coordinator', scope: EVERYWHERE });
    expect(grantId).toBeDefined();
    const { webhookId, secret } = await opened(eva);
    await initiated('Det som Eva ser');
    await until('Eva’s', () => receivedFor(secret)[0]);
    await settled(eva, webhookId);
    const seen = receivedFor(secret).length;
    await hall.administrator.post(`/accounts/${eva.personId}/deactivate`);
    const control = await opened(carin);
    await initiated('Det som Eva inte ser');
    await until('the control', () => receivedFor(control.secret).length > 0);
    await settled(carin, control.webhookId);
    expect(receivedFor(secret)).toHaveLength(seen);
    await closed(carin, control.webhookId);
  });

  test('addresses inside are refused, unless the operator has said so', async () => {
    const refusals = [
      'https://10.0.0.1/',
      'https://169.254.169.254/',
      'https://localhost/',
      'http://receiver.example/',
      'https://user:pass@receiver.example/',
      'https://receiver.example:25/',
      'nonsense',
    ];
    for (const address of refusals) {
      const answer = await carin.post(ROUTE, { address, kinds: null, processId: null });
      expect([address, answer.status, answer.code]).toEqual([address, 422, 'WebhookRefused']);
    }
    const kinds = ['NeverHeardOf'];
    const unknown = { address: receiver.address, kinds, processId: null };
    expect((await carin.post(ROUTE, unknown)).code).toBe('WebhookRefused');
    const elsewhere = { address: receiver.address, kinds: null, processId: randomUUID() };
    expect((await carin.post(ROUTE, elsewhere)).code).toBe('ReferenceNotFound');
  });
});

test('what is not told yet when the server is killed is told when it is there again, under its old id', async () => {
  const { webhookId, secret } = await opened(carin);
  receiver.takes = 'hang';
  await initiated('Mitt i');
  const letter = await until('a letter that hangs', () => receivedFor(secret)[0]);
  await hall.server.end('SIGKILL');
  receiver.takes = { status: 204 };
  const again = await RunningServer.start(hall.server.directory, undefined, {
    DRIVBANK_SIGN_IN: 'accounts',
    DRIVBANK_WEBHOOK_HOSTS: '127.0.0.1',
  });
  try {
    const times = () => receiver.ids.filter((id) => id === letter.event.id).length;
    await until('it again', () => times() > 1);
    const back = Object.assign(new Visitor(again.address), { personId: carin.personId });
    back.cookie = carin.cookie;
    await settled(back, webhookId);
    const { items } = await sent(back, webhookId);
    expect(items.every(({ status }) => status === 'delivered')).toBe(true);
    const output = again.output;
    for (const one of secrets) expect(output).not.toContain(one);
  } finally {
    await again.end();
  }
});
