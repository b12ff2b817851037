import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ENDPOINTS, Reads, type Endpoint } from '@drivbank/contracts';
import * as fc from 'fast-check';
import { arbitraryOf, type Known } from '../support/arbitrary-of.js';
import { TownHall, type Scope } from '../support/town-hall.js';
import type { Visitor } from '../support/visitor.js';

/** 10,000 with each change; 300,000 by hand: `DRIVBANK_FUZZ_REQUESTS=300000 DRIVBANK_FUZZ_SEED=7 npm run test:e2e -- fuzz`. */
const REQUESTS = Number(process.env.DRIVBANK_FUZZ_REQUESTS ?? 10_000);
/** Ten times as long as a request takes on a machine that does nothing else. */
const MS_EACH_MAX = 30;
const SEED = Number(process.env.DRIVBANK_FUZZ_SEED ?? 1);
const AT_ONCE = 8;
const ANSWERED_WITHIN_MS = 2_000;
/** Where a password is hashed, and whoever guesses is made to wait. */
const GUESSED_WITHIN_MS = 30_000;

/** What never stands in an answer: where a program broke, what it asked a database, where it lies on the disk. */
const INSIDES = /\n\s+at |\.(js|ts):\d+|SQLITE|\bSELECT \*|node_modules|\/home\/|\/tmp\//;

/** An open stream, and what ends the session. */
const NOT_FUZZED = [
  '/live',
  '/sign-out',
  '/account/sessions/end-others',
  '/account/sessions/{sessionId}/end',
];
const FUZZED = ENDPOINTS.filter(({ path }) => !NOT_FUZZED.includes(path));
const isGuessed = ({ path, body }: Endpoint) =>
  /^\/(sign-in|setup|invitation|account)/.test(path) && body !== undefined;
const [GUESSED, OTHERS] = [FUZZED.filter(isGuessed), FUZZED.filter((endpoint) => !isGuessed(endpoint))];

let hall: TownHall;
let visitors: readonly Visitor[];
let known: Known;
beforeAll(async () => {
  hall = await TownHall.open();
  const everywhere: Scope = { kind: 'deployment' };
  const roles = ['coordinator', 'portfolio_lead', 'gate_decider'].map((role) => ({
    role,
    scope: everywhere,
  }));
  const carin = await hall.employ('Carin', roles);
  const reader = await hall.employ('Petra', [{ role: 'participant', scope: everywhere }]);
  visitors = [carin, carin, carin, hall.administrator, reader];
  type Items = { items: { id: string; name: { en?: string } }[] };
  const ownerId = (await carin.get<Items>('/organisations')).body.items[0]!.id;
  const templateId = (await carin.get<Items>('/templates')).body.items.find(
    ({ name }) => name.en === 'The lifecycle',
  )!.id;
  const first = {
    title: 'Den första',
    purpose: 'Att pröva',
    ownerId,
    coordinatorId: carin.personId,
    templateId,
  };
  const processId = await hall.give(carin, '/processes', { ...first, motive: 'Vi prövar' });
  known = {
    returnTo: '/portfolio',
    processId,
    organisationId: ownerId,
    ownerId,
    templateId,
    personId: await hall.register('Den som saken gäller'),
    receiverId: ownerId,
    coordinatorId: carin.personId,
  };
});
afterAll(() => hall.close());

const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\u202e',
  '\ud800',
  'å'.normalize('NFD'),
  '../../etc/passwd',
  "' OR 1=1 --",
  '<script>',
  '%00',
  '__proto__',
  'constructor',
  '1e400',
  '-0',
  'NaN',
  'null',
  '0000-00-00',
  '9999-12-31T23:59:60Z',
  'a'.repeat(20_000),
];
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.constantFrom(null, true, -1, -0, 1.5, 1e21, Number.MAX_SAFE_INTEGER, [], {}, [[[]]], { length: -1 }),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
);

/** Something else in one place of it: another value, nothing, or something that nobody asked for. */
const spoilt = (valid: unknown): fc.Arbitrary<unknown> => {
  if (typeof valid !== 'object' || valid === null) return hostile;
  const fields = Object.keys(valid);
  const more = fc.record({
    field: fc.constantFrom('more', '__proto__', 'constructor', 'own', 'id'),
    value: hostile,
  });
  const added = more.map(
    ({ field, value }) =>
      JSON.parse(
        JSON.stringify(valid).replace(
          /^\{/,
          () => `{${JSON.stringify(field)}:${JSON.stringify(value) ?? 'null'}${fields.length > 0 ? ',' : ''}`,
        ),
      ) as unknown,
  );
  if (fields.length === 0) return added;
  const at = fc.constantFrom(...fields);
  return fc.oneof(
    fc.tuple(at, hostile).map(([field, value]) => ({ ...valid, [field]: value })),
    at.map((field) => Object.fromEntries(Object.entries(valid).filter(([name]) => name !== field))),
    at.chain((field) =>
      spoilt((valid as Record<string, unknown>)[field]).map((value) => ({ ...valid, [field]: value })),
    ),
    added,
  );
};

const asJson = (value: unknown) => JSON.stringify(value) ?? '';
const RAW = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '{',
    '[]',
    '"',
    '\ufeff{}',
    '{"a":1,"a":2}',
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    `"${'x'.repeat(2_000_000)}"`,
  ),
);

const bodyFor = ({ body }: Endpoint): fc.Arbitrary<string | undefined> => {
  const valid = body ? arbitraryOf(body, known) : fc.constant({});
  return fc.oneof(
    { weight: 60, arbitrary: valid.map(asJson) },
    { weight: 25, arbitrary: valid.chain(spoilt).map(asJson) },
    { weight: 15, arbitrary: RAW },
  );
};

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('d1', 'r1', 'to-scaled', '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11') },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 1_000)) },
);
const inPath = (name: string) =>
  Object.hasOwn(known, name)
    ? fc.oneof({ weight: 9, arbitrary: fc.constant(String(known[name])) }, { weight: 1, arbitrary: word })
    : word;

function addressFor({ path }: Endpoint): fc.Arbitrary<string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return fc
    .tuple(...names.map(inPath))
    .map((values) =>
      names.reduce((address, name, i) => address.replace(`{${name}}`, () => encoded(values[i]!)), path),
    );
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('.', '%2E') || '%20';

const FIELDS = [
  'asKnownAt',
  'q',
  'sort',
  'cursor',
  'limit',
  'from',
  'to',
  'type',
  'by',
  'owner',
  'process',
  'title',
  'lastDay.from',
  'missed',
  'coordinator',
];
const value = fc.oneof(
  fc.constantFrom(
    '1',
    '0',
    '-1',
    'title',
    '-title',
    'lastDay',
    '2026-01-01',
    '2026-12-31T10:00:00Z',
    '500',
    'a,b',
  ),
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string(),
);
const queryFor = (endpoint: Endpoint): fc.Arbitrary<string> =>
  endpoint.query === undefined
    ? fc.constant('')
    : fc
        .dictionary(fc.oneof(fc.constantFrom(...FIELDS), fc.string({ maxLength: 8 })), value, { maxKeys: 3 })
        .map((query) => {
          const pairs = new URLSearchParams();
          for (const [name, text] of Object.entries(query))
            pairs.append(name.toWellFormed(), text.toWellFormed());
          return pairs.size === 0 ? '' : `?${pairs.toString()}`;
        });

/** In the place of a version: the one that was last heard of. */
const AS_IT_IS = 'as it is';
const versions = new Map<string, number>();
const kindOf = ({ path }: Endpoint) => path.split('/')[1]!;

type Wish = {
  readonly endpoint: Endpoint;
  readonly address: string;
  readonly body: string | undefined;
  readonly who: number;
  readonly headers: Record<string, string>;
};
const headersFor = ({ method }: Endpoint): fc.Arbitrary<Record<string, string>> =>
  method === 'get'
    ? fc.constant({})
    : fc.record({
        'content-type': fc.oneof(
          { weight: 20, arbitrary: fc.constant('application/json') },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              'text/plain',
              'application/json; charset=utf-16',
              'multipart/form-data',
              'application/vnd.vinnova+json',
            ),
          },
        ),
        'idempotency-key': fc.oneof(
          { weight: 9, arbitrary: fc.uuid() },
          { weight: 1, arbitrary: fc.constantFrom('', 'same', 'k'.repeat(300)) },
        ),
        'if-match': fc.oneof(
          { weight: 9, arbitrary: fc.constant(AS_IT_IS) },
          { weight: 1, arbitrary: fc.constantFrom('*', '"-1"', 'W/"1"', '""', '"7"') },
        ),
        'sec-fetch-site': fc.constant('same-origin'),
      });

const wishTo = (endpoint: Endpoint): fc.Arbitrary<Wish> =>
  fc.record({
    endpoint: fc.constant(endpoint),
    address: fc.tuple(addressFor(endpoint), queryFor(endpoint)).map(([path, query]) => path + query),
    body: endpoint.method === 'get' ? fc.constant(undefined) : bodyFor(endpoint),
    who: fc.nat({ max: visitors.length - 1 }),
    headers: headersFor(endpoint),
  });

const wish = (): fc.Arbitrary<Wish> =>
  fc.oneof(
    { weight: 99, arbitrary: fc.oneof(...OTHERS.map(wishTo)) },
    { weight: 1, arbitrary: fc.oneof(...GUESSED.map(wishTo)) },
  );

/** What is wrong with an answer; nothing when it is as it should be. */
function flawIn({ endpoint }: Wish, status: number, type: string, text: string): string | undefined {
  if (status >= 500) return `answers ${status}`;
  if (INSIDES.test(text)) return 'shows its insides';
  if (status < 400 && !endpoint.answer) return undefined;
  const body = JSON.parse(text) as unknown;
  if (status < 400)
    return endpoint.answer && !endpoint.answer.safeParse(body).success
      ? `is not of the declared shape: ${endpoint.answer.safeParse(body).error?.message.slice(0, 300)}`
      : undefined;
  if (!type.startsWith('application/problem+json')) return `is a ${type}`;
  return Reads.problem.safeParse(body).success ? undefined : 'is no problem as declared';
}

const versionIn = (text: string) => {
  try {
    return JSON.parse(text) as { revision?: number; actual?: number };
  } catch {
    return {};
  }
};

async function asked(one: Wish, statuses: Map<string, Set<number>>): Promise<string | undefined> {
  const { endpoint, address, body, headers, who } = one;
  const { method, path } = endpoint;
  const url = `${hall.server.address}/api/v1${address}`;
  const version = `"${versions.get(kindOf(endpoint)) ?? 0}"`;
  const current = Object.fromEntries(
    Object.entries(headers).map(([name, content]) => [name, content === AS_IT_IS ? version : content]),
  );
  const startedAt = performance.now();
  const response = await fetch(url, {
    method,
    headers: { ...current, cookie: visitors[who]!.cookie! },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const tookMs = performance.now() - startedAt;
  statuses.set(`${method} ${path}`, (statuses.get(`${method} ${path}`) ?? new Set()).add(response.status));
  const { revision, actual = revision } = response.ok || response.status === 412 ? versionIn(text) : {};
  if (actual !== undefined) versions.set(kindOf(endpoint), actual);
  const flaw =
    tookMs > (isGuessed(endpoint) ? GUESSED_WITHIN_MS : ANSWERED_WITHIN_MS)
      ? `took ${Math.round(tookMs)} ms`
      : flawIn(one, response.status, response.headers.get('content-type') ?? '', text);
  const given = Object.entries(current)
    .map(([name, content]) => ` -H '${name}: ${content}'`)
    .join('');
  return (
    flaw &&
    `${flaw}: curl -X ${method} '${url}'${given} -d ${JSON.stringify(body)?.slice(0, 400)} -> ${text.slice(0, 300)}`
  );
}

test(
  'no request breaks it, hangs, or is answered with something that was not declared',
  async () => {
    const once = FUZZED.flatMap((endpoint) => fc.sample(wishTo(endpoint), { numRuns: 1, seed: SEED }));
    const wishes = [...once, ...fc.sample(wish(), { numRuns: REQUESTS - once.length, seed: SEED })];
    /** The first of each operation. */
    const flaws = new Map<string, string>();
    const statuses = new Map<string, Set<number>>();
    const work = async () => {
      for (let one = wishes.pop(); one; one = wishes.pop()) {
        const flaw = await asked(one, statuses);
        if (flaw && !flaws.has(one.endpoint.path)) flaws.set(one.endpoint.path, flaw);
      }
    };
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const all = [...statuses.values()];
    const succeeded = all.filter((seen) => [...seen].some((status) => status < 300)).length;
    console.log(
      `seed ${SEED}: ${REQUESTS} requests to ${all.length} operations in ${Math.round((performance.now() - startedAt) / 1_000)} s; ${succeeded} operations succeeded at least once`,
    );
    expect([...flaws.values()]).toEqual([]);
    expect(all).toHaveLength(FUZZED.length);
  },
  REQUESTS * MS_EACH_MAX,
);
