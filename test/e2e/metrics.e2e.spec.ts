import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { ENDPOINTS } from '@drivbank/contracts';
import { Client } from '../support/client.js';
import { EventStoreServer } from '../support/eventstore-server/eventstore-server.js';
import { scrape } from '../support/prometheus-text.js';
import { RunningServer } from '../support/running-server.js';
import { sharedLog } from '../support/shared-log.js';
import { until } from '../support/until.js';

type Metric = { readonly name: string; readonly type: string; readonly labels: readonly string[] };

const MONITORING = join(__dirname, '../../infra/monitoring/metrics.json');
/** What dashboards and alerts are written against. */
const { ours, runtime } = JSON.parse(readFileSync(MONITORING, 'utf8')) as Record<string, readonly Metric[]>;
const EXPECTED = [...ours!, ...runtime!];

const SERIES_MAX = 2_000;

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.remove();
  server = undefined;
});

async function started(settings: Readonly<Record<string, string>>) {
  server = await RunningServer.start(undefined, undefined, settings);
  return server.address;
}

test.each(['api', 'worker', 'api,worker'])('a node that is %s tells every metric', async (roles) => {
  const address = await started({ DRIVBANK_ROLES: roles });
  // So that requests are measured.
  await fetch(`${address}/health/live`);
  const { types, series } = await scrape(address);
  for (const { name, type, labels } of EXPECTED) {
    expect([name, types.get(name)]).toEqual([name, type]);
    expect([name, labelsOf(name, series)]).toEqual([name, expect.arrayContaining([...labels])]);
  }
  const own = [...types.keys()].filter((name) => /^(drivbank|http)_/.test(name));
  expect(own.sort()).toEqual(ours!.map(({ name }) => name));
  expect(series.size).toBeLessThan(SERIES_MAX);
  expect(series.get('drivbank_view_state{state="following"}')).toBe(1);
  expect(series.get('drivbank_view_lag_events')).toBe(0);
  expect(series.get('drivbank_log_events')).toBeGreaterThan(0);
  expect(series.get('drivbank_queue_jobs{state="parked"}')).toBe(0);
  // Founding a log is commands like others.
  expect(series.get('drivbank_appends_total{outcome="done"}')).toBeGreaterThan(0);
});

/** Of all series of that metric; parts of a histogram have one more. */
function labelsOf(name: string, series: ReadonlyMap<string, number>): readonly string[] {
  const all = [...series.keys()].filter((one) => one.startsWith(`${name}{`) || one.startsWith(`${name}_`));
  return [...new Set(all.flatMap((one) => [...one.matchAll(/[{,](\w+)="/g)].map(([, label]) => label!)))];
}

test('only who sweeps says when, so that nobody is alarmed by those who do not', async () => {
  const last = 'drivbank_sweep_last_success_timestamp_seconds';
  const worker = await started({ DRIVBANK_ROLES: 'worker' });
  await until('a sweep', async () => (await scrape(worker)).series.has(last));
  await server!.remove();
  expect((await scrape(await started({ DRIVBANK_ROLES: 'api' }))).series.has(last)).toBe(false);
});

test('a command is counted by what came of it', async () => {
  const address = await started({});
  const client = new Client(address);
  const { coordinator } = await client.firstIds();
  const person = { details: { name: 'Kanariefågeln', email: 'kanarie@kommun.example' } };
  const before = (await scrape(address)).series;
  await client.post('/people', person, { as: coordinator, key: 'one' });
  await client.post('/people', person, { as: coordinator, key: 'one' });
  const unknown = '/people/5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11/change-details';
  expect((await client.post(unknown, person, { as: coordinator })).status).toBe(404);
  const { series, text } = await scrape(address);
  const more = (name: string) => series.get(name)! - before.get(name)!;
  expect(more('drivbank_commands_total{outcome="accepted"}')).toBe(1);
  expect(more('drivbank_commands_total{outcome="repeated"}')).toBe(1);
  expect(more('drivbank_commands_total{outcome="rejected"}')).toBe(1);
  expect(more('drivbank_append_duration_seconds_count')).toBe(1);
  expect(
    series.get('http_request_duration_seconds_count{route="/api/v1/people",method="POST",status="2xx"}'),
  ).toBe(2);
  expect(text).not.toMatch(/kanarie/i);
});

test('whoever asks cannot make series: routes are known, addresses and methods are not', async () => {
  const address = await started({});
  const ask = (path: string, method: string) => fetch(address + path, { method, redirect: 'manual' });
  const made = Array.from({ length: 200 }, (_, i) => `/api/v1/processes/kanarie${i}/kanarie${i}`);
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PROPFIND', 'REPORT'];
  await Promise.all(made.map((path, i) => ask(path, methods[i % methods.length]!)));
  await Promise.all(made.map((path) => ask(path.replace('/api/v1', ''), 'GET')));
  const { series, text } = await scrape(address);
  expect(text).not.toContain('kanarie');

  const requests = [...series.keys()].filter((name) => name.startsWith('http_request_duration_seconds'));
  const some =
    /\{(?:le="[^"]*",)?route="\/api\/v1\/processes\/:processId\/:action",method="POST",status="4xx"\}/;
  const each = requests.filter((name) => some.test(name)).length;
  expect(each).toBeGreaterThan(0);
  // Every route, with every kind of status that it can have.
  const counted = ENDPOINTS.filter(({ tag }) => tag !== 'accounts');
  const routes = new Set(counted.map(({ method, path }) => method + generic(path)));
  const atMost = (routes.size + OTHER_ROUTES) * STATUSES * each;
  expect(atMost + series.size - requests.length).toBeLessThan(SERIES_MAX);
});

/** Commands to one thing share a route. */
const generic = (path: string) => path.replace(/(\{\w+\})\/[a-z-]+$/, '$1/{action}');
/** Health, metrics, files, accounts with two methods, the unknown with three. */
const OTHER_ROUTES = 11;
/** 2xx, 4xx, 500 and 503; files also 3xx. */
const STATUSES = 4;

test('a queue that cannot be reached is absent, and the rest is told', async () => {
  const address = await started({ REDIS_URL: 'redis://127.0.0.1:1' });
  const { types, series } = await scrape(address);
  expect([...types.keys()]).toContain('drivbank_queue_jobs');
  expect([...series.keys()].filter((name) => name.startsWith('drivbank_queue_jobs'))).toEqual([]);
  expect(series.get('drivbank_view_lag_events')).toBe(0);
});

test('a log that cannot be reached is absent, and the rest is told', async () => {
  const store = await EventStoreServer.start();
  const address = await started(sharedLog(store));
  expect((await scrape(address)).series.get('drivbank_log_events')).toBeGreaterThan(0);
  await store.stop();
  const { series } = await until('the interruption', async () => {
    const scraped = await scrape(address);
    expect([...scraped.types.keys()]).toEqual(expect.arrayContaining(EXPECTED.map(({ name }) => name)));
    return scraped.series.get('drivbank_view_state{state="interrupted"}') === 1 && scraped;
  });
  expect(series.has('drivbank_view_lag_events')).toBe(false);
  expect(series.has('drivbank_log_events')).toBe(false);
  expect(series.get('drivbank_view_lag_seconds')).toBeGreaterThan(0);
});
