import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { EventStoreServer } from '../support/eventstore-server/eventstore-server.js';
import { RunningServer } from '../support/running-server.js';
import { sharedLog } from '../support/shared-log.js';
import { TraceCollector, type CollectedSpan } from '../support/trace-collector.js';
import { until } from '../support/until.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const TITLE = 'Kanariefågeln';

let collector: TraceCollector;
let store: EventStoreServer | undefined;
const servers: RunningServer[] = [];
beforeEach(async () => {
  collector = await TraceCollector.start();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.remove()));
  await store?.stop();
  store = undefined;
  await collector.close();
});

async function started(
  settings: Readonly<Record<string, string>>,
  { directory, preload }: { directory?: string; preload?: string } = {},
) {
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '50' };
  const server = await RunningServer.start(directory, preload && join(__dirname, '../support', preload), {
    ...traced,
    ...settings,
  });
  servers.push(server);
  return server;
}

async function initiate(client: Client, headers: Readonly<Record<string, string>> = {}) {
  const { coordinator, organisation, template } = await client.firstIds();
  const body = {
    title: TITLE,
    purpose: TITLE,
    motive: TITLE,
    ownerId: organisation,
    coordinatorId: coordinator,
    templateId: template,
  };
  const answer = await client.post<{ id: string; revision: number }>('/processes', body, {
    as: coordinator,
    headers,
  });
  expect(answer.status).toBe(201);
  return { ...answer.body, coordinator };
}

const named = (spans: readonly CollectedSpan[], name: string) => spans.find((span) => span.name === name);

const CHAIN = ['POST /api/v1/processes', 'command InitiateProcess', 'append', 'views applied'];

describe('a command', () => {
  test('is one trace from its request to the views, in the trace of its caller', async () => {
    const server = await started({ DRIVBANK_NODE: 'one' });
    await initiate(new Client(server.address), { traceparent: `00-${TRACE}-${CALLER}-01` });
    const applied = await until('views applied', () => named(collector.of(TRACE), 'views applied'));
    expect(collector.chain(applied)).toEqual(CHAIN);
    const request = named(collector.of(TRACE), CHAIN[0]!)!;
    expect(request).toMatchObject({ parentSpanId: CALLER, node: 'one' });
    expect(request.attributes).toContainEqual({
      key: 'http.route',
      value: { stringValue: '/api/v1/processes' },
    });
    expect(collector.received).not.toContain(TITLE);
  });

  test('is a trace of its own when the caller is in none', async () => {
    const server = await started({});
    await initiate(new Client(server.address));
    const applied = await until('views applied', () =>
      collector.spans.find((span) => collector.chain(span).join() === CHAIN.join()),
    );
    expect(named(collector.of(applied.traceId), CHAIN[0]!)!.parentSpanId ?? '').toBe('');
  });

  test('is followed to the views of another node, though nothing but the event has gone there', async () => {
    store = await EventStoreServer.start();
    const shared = sharedLog(store);
    const writer = await started({ ...shared, DRIVBANK_NODE: 'writer', DRIVBANK_ROLES: 'api' });
    await started({ ...shared, DRIVBANK_NODE: 'reader', DRIVBANK_ROLES: 'worker' });
    await initiate(new Client(writer.address), { traceparent: `00-${TRACE}-${CALLER}-01` });
    const onBoth = () => collector.of(TRACE).filter(({ name }) => name === 'views applied');
    // What is written together may be applied in two turns: a node can tell of it more than once.
    const nodes = () => [...new Set(onBoth().map(({ node }) => node))].sort();
    await until('views on both nodes', () => nodes().length === 2);
    expect(nodes()).toEqual(['reader', 'writer']);
    for (const applied of onBoth()) expect(collector.chain(applied)).toEqual(CHAIN);
  });

  test('that fails is found by the number in its problem', async () => {
    const { address } = await started({});
    const { body } = await new Client(address).post<{ traceId: string }>('/processes', {});
    const request = await until('the request', () => collector.of(body.traceId)[0]);
    expect(request.attributes).toContainEqual({
      key: 'http.response.status_code',
      value: { intValue: 401 },
    });
  });
});

test('a due reminder is one trace from the sweep to the mail', async () => {
  const server = await started({});
  const client = new Client(server.address);
  const { id, revision, coordinator } = await initiate(client);
  const details = { name: 'Samordnaren', email: 'kanarie@kommun.example' };
  await client.post(`/people/${coordinator}/change-details`, { details }, { as: coordinator });
  const dueOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const deadline = { kind: 'other', name: TITLE, dueOn, remindOffsetsDays: [0] };
  const asked = { as: coordinator, seen: revision };
  expect((await client.post(`/processes/${id}/set-deadline`, deadline, asked)).status).toBe(200);
  await server.end();

  const { directory } = server;
  await started({ DRIVBANK_TEST_DAYS_AHEAD: '10' }, { directory, preload: 'days-later.cjs' });
  const mail = await until('a mail', () => named(collector.spans, 'mail'));
  expect(collector.chain(mail)).toEqual(['sweep', 'message', 'mail']);
  const inSweep = (name: string) => () => named(collector.of(mail.traceId), name);
  const recorded = await until('what was recorded', inSweep('command RecordSent'));
  expect(collector.chain(recorded)).toEqual(['sweep', 'message', 'command RecordSent']);
  const applied = await until('the views', inSweep('views applied'));
  expect(collector.chain(applied).slice(-2)).toEqual(['append', 'views applied']);
  expect(collector.received).not.toMatch(/kanarie/i);
});

test('traces that cannot be delivered are told of once, and hold up nothing', async () => {
  const server = await started({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
  const client = new Client(server.address);
  await initiate(client);
  await until('the warning', () => server.output.includes('traces cannot be delivered'));
  await initiate(client);
  await server.end();
  expect(server.output.match(/traces cannot be delivered/g)).toHaveLength(1);
});

test('without an address nothing of OpenTelemetry is loaded but what counts metrics', async () => {
  const preload = join(__dirname, '../support/loaded-modules.cjs');
  const loadedBy = async (server: RunningServer) => {
    servers.push(server);
    await server.end();
    const [, list] = /\{"loaded":(\[.*\])\}/.exec(server.output)!;
    return (JSON.parse(list!) as string[]).filter((name) => name.startsWith('@opentelemetry/'));
  };
  expect(await loadedBy(await RunningServer.start(undefined, preload))).toEqual(['@opentelemetry/api']);
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  const loaded = await loadedBy(await RunningServer.start(undefined, preload, traced));
  expect(loaded).toContain('@opentelemetry/sdk-trace-node');
});
