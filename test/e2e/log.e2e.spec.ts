import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { scrape } from '../support/prometheus-text.js';
import { RunningServer } from '../support/running-server.js';
import { until } from '../support/until.js';

type Line = Readonly<Record<string, unknown>> & { readonly msg: string };

const linesOf = ({ output }: RunningServer) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('what a service manager is told', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await RunningServer.start(undefined, undefined, { DRIVBANK_NODE: 'first' });
  });
  afterAll(() => server.remove());

  test('lines of JSON, from start to stop', async () => {
    const client = new Client(server.address);
    const asked = { headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` } };
    const { body } = await client.get<{ traceId: string }>(`/processes/${randomUUID()}`, asked);
    expect(body.traceId).toBe(TRACE);
    await server.end();
    const lines = linesOf(server).filter(({ route }) => !String(route).startsWith('/health'));
    expect(lines.every(({ node, role }) => node === 'first' && role === 'api,worker')).toBe(true);
    expect(lines.map(({ msg }) => msg)).toEqual([
      'the views are catching-up',
      'the views are following',
      'started',
      'request',
      'stopping',
      'the views are stopped',
      'stopped',
    ]);
    expect(lines.find(({ msg }) => msg === 'started')).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      runtime: process.version,
      settings: { roles: ['api', 'worker'], mail: 'files' },
    });
    const request = lines.find(({ msg }) => msg === 'request')!;
    expect(request).toEqual({
      level: 'info',
      time: expect.any(String),
      node: 'first',
      role: 'api,worker',
      method: 'GET',
      route: '/api/v1/processes/:processId',
      status: 404,
      ms: expect.any(Number),
      traceId: TRACE,
      msg: 'request',
    });
  });
});

/** What nobody may find in a log: each was typed by somebody, in one place. */
const canaries: string[] = [];
const canary = () => {
  canaries.push(`kanarie${canaries.length}x${randomUUID().replaceAll('-', '')}`);
  return canaries.at(-1)!;
};

describe('nothing that people have typed is told, at whatever level', () => {
  const settings = { DRIVBANK_LOG_LEVEL: 'trace', DRIVBANK_ORGANISATION: canary() };
  const email = `${canary()}@${canary()}.example`;
  let server: RunningServer;
  let mail: MailCatcher;
  beforeAll(async () => {
    mail = await MailCatcher.start();
    server = await RunningServer.start(undefined, undefined, settings);
    await typedEverywhere(new Client(server.address), email);
    await server.end();
  });
  afterAll(async () => {
    await server.remove();
    await mail.close();
  });

  /** Mails are refused in words that hold more of what nobody may find. */
  test('nor what is mailed, also when it fails', async () => {
    mail.refusal = `${canary()} ${email}`;
    const later = {
      DRIVBANK_TEST_DAYS_AHEAD: '10',
      SMTP_URL: mail.url.replace('//', `//${canary()}:${canary()}@`),
    };
    const preload = join(__dirname, '../support/days-later.cjs');
    server = await RunningServer.start(server.directory, preload, { ...settings, ...later });
    await until('a mail', () => mail.mails.length > 0);
    await until('the end of the sweep', () => server.output.includes('a sweep sent messages'));
    const { text } = await scrape(server.address);
    await server.end();

    expect(mail.mails.join()).toContain(email);
    expect(canaries.length).toBeGreaterThanOrEqual(30);
    for (const each of canaries) expect([each, server.output.includes(each)]).toEqual([each, false]);
    expect(text).not.toContain('kanarie');
    const lines = linesOf(server);
    expect(lines).toContainEqual(expect.objectContaining({ lost: 'mail', level: 'warn' }));
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'a sweep sent messages', failed: 1 }));
    expect(lines.filter(({ msg }) => msg === 'request').length).toBeGreaterThan(20);
  });
});

/** Through every door there is: fields, texts, headers, addresses, questions, and what cannot be read. */
async function typedEverywhere(client: Client, email: string): Promise<void> {
  const { coordinator, organisation, template } = await client.firstIds();
  const as = { as: coordinator };
  const done = async (path: string, body: object, more: object = {}) => {
    const answer = await client.post<{ id: string; revision: number }>(path, body, { ...as, ...more });
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.body;
  };
  const details = { name: canary(), email, phone: canary(), title: canary() };
  await done('/people', { details });
  await done(`/people/${coordinator}/change-details`, { details, motive: canary() });
  await done(`/organisations/${organisation}/rename`, { name: canary(), motive: canary() });
  await done(`/organisations/${organisation}/change-contact`, { email: `${canary()}@kommun.example` });

  const fields = { ownerId: organisation, coordinatorId: coordinator, templateId: template };
  const { id, revision } = await done('/processes', {
    ...fields,
    ...{ title: canary(), purpose: canary(), motive: canary() },
  });
  let seen = revision;
  const give = async (action: string, body: object) => {
    seen = (await done(`/processes/${id}/${action}`, body, { seen })).revision;
  };
  await give('rename', { title: canary() });
  await give('describe', { purpose: canary(), motive: canary() });
  const dueOn = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  await give('set-deadline', {
    kind: 'other',
    name: canary(),
    note: canary(),
    dueOn,
    remindOffsetsDays: [0],
  });
  await give('record-progress', { text: canary() });
  const lesson = { situation: canary(), action: canary(), result: canary(), advice: canary() };
  await give('record-lesson', { lesson });
  await refusedEverywhere(client, id);
}

/** What is wrong is not quoted, either. */
async function refusedEverywhere({ address }: Client, id: string): Promise<void> {
  const ask = async (path: string, init: RequestInit = {}) => {
    const { status } = await fetch(address + path, init);
    expect([path, status >= 400]).toEqual([path, true]);
  };
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const api = '/api/v1/processes';
  await ask(`/${canary()}`);
  await ask(`${api}/${canary()}`);
  await ask(`${api}?sort=${canary()}&q=${canary()}`);
  await ask(`${api}?asKnownAt=${canary()}`);
  await ask(api, { headers: { 'drivbank-position': canary(), authorization: canary(), cookie: canary() } });
  await ask(api, { method: 'DELETE', headers: { 'user-agent': canary(), traceparent: canary() } });
  await post(`${api}/${id}/${canary()}`, '{}');
  await post(api, `{"title": ${canary()}`);
  await post(api, JSON.stringify({ [canary()]: canary() }));
  await post(api, '{}', { 'drivbank-act-as': canary(), 'idempotency-key': canary(), 'if-match': canary() });
  await post(api, '{}', { host: canary() });
  await post(api, '{}', { origin: `http://${canary()}.example` });
}

const DAY_MS = 86_400_000;
