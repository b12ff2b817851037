import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { byToken, ENDPOINTS, type Endpoint } from '@drivbank/contracts';
import { ROLES, WHO_MAY_GIVE } from '@drivbank/domain';
import { arbitraryOf, type Known } from '../support/arbitrary-of.js';
import { handIn, revisionOf, upload } from '../support/files.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

/** Roles that read what processes are about; written down here anew, so that two have to agree. */
const READING = ROLES.filter((role) => role !== 'administrator' && role !== 'data_protection_officer');
const STRANGER = 'a stranger';
const WITHOUT_ROLE = 'without a role';
const EVERYWHERE: Scope = { kind: 'deployment' };

/**
 * Somebody with one role: everywhere, or for one organisation and, there and elsewhere, in one process each. A program
 * has a token of such a person, and nothing else.
 */
type Principal = {
  readonly name: string;
  readonly role?: string;
  readonly everywhere?: boolean;
  readonly isProgram?: boolean;
};
const PRINCIPALS: readonly Principal[] = [
  { name: STRANGER },
  { name: WITHOUT_ROLE },
  ...ROLES.map((role) => ({ name: `${role} everywhere`, role, everywhere: true })),
  ...ROLES.map((role) => ({ name: `${role} of one organisation`, role, everywhere: false })),
  { name: 'program of a portfolio lead', role: 'portfolio_lead', everywhere: true, isProgram: true },
  { name: 'program of a coordinator of one organisation', role: 'coordinator', isProgram: true },
];

/** Roles that read a process with a secrecy mark when they are held in that very one. */
const READING_SECRETS = [
  'coordinator',
  'gate_decider',
  'work_package_lead',
  'portfolio_lead',
  'follow_researcher',
];

/** Whose the process is, whether the principals have their role in it, and whether it has a secrecy mark. */
const PLACES = [
  { own: true, assigned: false, secret: false, published: true },
  { own: true, assigned: true, secret: false, published: false },
  { own: false, assigned: false, secret: false, published: false },
  { own: false, assigned: true, secret: false, published: false },
  { own: true, assigned: false, secret: true, published: false },
  { own: true, assigned: true, secret: true, published: false },
] as const;
/** One canary in the title, which everybody reads of what is published, and one in all that nobody reads there. */
type Place = (typeof PLACES)[number] & {
  readonly id: string;
  readonly canary: string;
  readonly titled: string;
  /** Of a document that was handed in. */
  readonly sha256: string;
};

let hall: TownHall;
let places: readonly Place[];
let known: Known;
let ids: { organisationId: string; personId: string; templateId: string };
const people = new Map<string, Visitor | Employee>();

beforeAll(async () => {
  hall = await TownHall.open();
  const own = await hall.found('Egna nämnden');
  const other = await hall.found('Andra nämnden');
  const carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  const templateId = await hall.template();
  places = await Promise.all(
    PLACES.map(async (place) => {
      const [canary, titled] = [`kanarie${randomUUID().slice(0, 8)}`, `titel${randomUUID().slice(0, 8)}`];
      const id = await hall.give(carin, '/processes', {
        title: `Titel ${titled}`,
        purpose: `Syfte ${canary}`,
        ownerId: place.own ? own : other,
        coordinatorId: carin.personId,
        templateId,
        motive: `Motiv ${canary}`,
      });
      const file = await upload(carin, id, { name: `${canary}.txt`, bytes: Buffer.from(canary) });
      const filed = await handIn(hall, carin, id, file.body, await revisionOf(carin, id));
      expect(filed.status).toBe(200);
      return { ...place, id, canary, titled, sha256: file.body.sha256 };
    }),
  );
  const personId = await hall.register('Den som saken gäller');
  ids = { organisationId: other, personId, templateId };
  known = {
    returnTo: '/portfolio',
    organisationId: other,
    ownerId: own,
    receiverId: other,
    coordinatorId: carin.personId,
    personId,
    templateId,
    deadlineId: 'd1',
    grantId: 'r1',
    number: null,
    currency: 'SEK',
    sha256: 'a'.repeat(64),
    now: new Date().toISOString(),
  };
  for (const { name, role, everywhere, isProgram } of PRINCIPALS) {
    const scopes: Scope[] = everywhere
      ? [EVERYWHERE]
      : [
          { kind: 'organisation', organisationId: own },
          ...places
            .filter(({ assigned }) => assigned)
            .map(({ id }) => ({ kind: 'process', processId: id }) as const),
        ];
    const granted = role === undefined ? [] : scopes.map((scope) => ({ role, scope }));
    const person = name === STRANGER ? new Visitor(hall.server.address) : await hall.employ(name, granted);
    people.set(name, isProgram ? await hall.program(person, { scope: 'give' }) : person);
  }
  const auditor = people.get('auditor everywhere')!;
  await until('the views', async () => {
    const { body } = await carin.get<{ total: number }>('/processes');
    return body.total === places.length;
  });
  for (const { id, canary } of places) {
    const { body } = await carin.get<{ card: { revision: number } }>(`/processes/${id}`);
    const note = `Anteckning ${canary}`;
    await hall.give(auditor, `/processes/${id}/add-audit-note`, { note }, body.card.revision);
  }
  const { id: toPublish } = places.find(({ published }) => published)!;
  const lead = people.get('portfolio_lead everywhere')!;
  await until('the notes', async () => {
    const { body } = await auditor.get<{ total: number }>('/audit-notes');
    return body.total === places.length;
  });
  const marking = { provision: '31 kap. 16 § OSL', motive: 'Vi prövar' };
  for (const { id } of places.filter(({ secret }) => secret)) {
    const { card } = (await carin.get<{ card: { revision: number } }>(`/processes/${id}`)).body;
    await hall.give(carin, `/processes/${id}/mark-secret`, marking, card.revision);
  }
  await until('the marks', async () => {
    const { body } = await carin.get<{ items: { secrecy: string | null }[] }>('/processes');
    return body.items.filter(({ secrecy }) => secrecy).length === 2;
  });
  const { body } = await carin.get<{ card: { revision: number } }>(`/processes/${toPublish}`);
  const words = { summary: { sv: 'Det här är till för alla.' }, provenance: 'reviewed' };
  await hall.give(lead, `/processes/${toPublish}/publish`, words, body.card.revision);
  await until('what is published', async () => {
    const { status } = await new Visitor(hall.server.address).get(`/public/processes/${toPublish}`);
    return status === 200;
  });
});
afterAll(() => hall.close());

const reads = (principal: Principal, place: Place) =>
  place.secret ? readsSecret(principal, place) : readsOpen(principal, place);

const readsSecret = ({ role, everywhere, isProgram }: Principal, { assigned }: Place) =>
  !isProgram && !everywhere && assigned && READING_SECRETS.some((reading) => reading === role);

const readsOpen = ({ role, everywhere }: Principal, place: Place) =>
  READING.some((reading) => reading === role) && (everywhere || place.own || place.assigned);

/** What somebody is to be answered with: the code of a refusal, or `in` for whatever else. */
function verdictFor(principal: Principal, endpoint: Endpoint, place: Place | undefined): string {
  const { access } = endpoint;
  if (principal.isProgram && byToken(endpoint) === 'never') return 'NeverByToken';
  if (endpoint.path.startsWith('/public/processes/')) return place?.published ? 'in' : 'NotFound';
  if (access === 'anybody') return 'in';
  if (principal.name === STRANGER) return 'SignInNeeded';
  if (access === 'signed-in') return 'in';
  if (access === 'operator') return 'OnTheServerOnly';
  if (principal.role === undefined) return 'ActorUnknown';
  if (access === 'known') return place && !reads(principal, place) ? 'NotFound' : 'in';
  if ('roles' in access)
    return principal.everywhere && access.roles.includes(principal.role) ? 'in' : 'NotAllowed';
  const doers: readonly string[] = WHO_MAY_GIVE[access.to]![access.gives]!;
  if (!doers.includes(principal.role) && !doers.includes('oneself')) return 'NotAllowed';
  if (place && !reads(principal, place)) return 'ProcessNotFound';
  return here(principal, access) ? 'in' : 'NotHere';
}

/** What is no command to a process is the whole deployment's, for those who speak for it. */
const here = ({ role, everywhere }: Principal, { to }: { to: string }) =>
  everywhere || to === 'innovationProcess' || !['administrator', 'portfolio_lead'].includes(role!);

const REFUSALS = [
  'SignInNeeded',
  'NeverByToken',
  'OnTheServerOnly',
  'NotAllowed',
  'ProcessNotFound',
  'NotFound',
  'ActorUnknown',
];

const addressOf = (path: string, place: Place | undefined) =>
  path
    .replace('{processId}', place?.id ?? '')
    .replace('{organisationId}', ids.organisationId)
    .replace('{personId}', ids.personId)
    .replace('{templateId}', ids.templateId)
    .replace('{gateId}', 'to-scaled')
    .replace('{sha256}', place?.sha256 ?? '')
    .replace('{type}', 'se.drivbank.gate-decided.v1')
    .replace('{deadlineId}', 'd1')
    .replaceAll(/\{\w+\}/g, '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11');

/** A version that nothing has: whoever may is told of the conflict, and nothing happens. */
const NEVER_SEEN = 999_999;

const bodyFor = (contract: NonNullable<Endpoint['body']>) =>
  fc.sample(arbitraryOf(contract, known), { numRuns: 1, seed: 1 })[0] as object;

async function answered(
  visitor: Visitor,
  { method, path, body, answer: declared }: Endpoint,
  place: Place | undefined,
) {
  const address = addressOf(path, place);
  if (method === 'get' && !declared) return opened(visitor, address);
  const answer =
    method === 'get'
      ? await visitor.get(address)
      : await hall.ask(visitor, address, body ? bodyFor(body) : {}, NEVER_SEEN);
  if (answer.status >= 500) return `${answer.status}`;
  const refusal = REFUSALS.includes(answer.code as string) ? (answer.code as string) : 'in';
  const where = (answer.body as { detailEn?: string }).detailEn ?? '';
  return refusal === 'ActorUnknown' && where.includes('does not hold here') ? 'NotHere' : refusal;
}

/** What answers with a stream or a page rather than with JSON: whether it opens. */
async function opened({ address, credentials: headers }: Visitor, path: string) {
  const aborting = new AbortController();
  const { signal } = aborting;
  const answer = await fetch(`${address}/api/v1${path}`, { headers, signal, redirect: 'manual' });
  const code = answer.status < 400 ? 'in' : ((await answer.json()) as { code: string }).code;
  aborting.abort();
  return code;
}

/** Everything that tells of processes, now and as it was. */
const READS = ENDPOINTS.filter(({ method, path }) => method === 'get' && path !== '/live').flatMap(
  ({ path }) => (path === '/needs' || path.includes('processes') ? [path, `${path}?asKnownAt=LAST`] : [path]),
);

/** Where roles hold, what was read, and which marks there are: ids, and nothing of what they are about. */
const NAMES_IDS = ['/people', '/security-log', '/secrecy/marks'];

test('nothing that is read tells of what the reader does not see, now or as it was', async () => {
  const { events } = (await hall.administrator.get<{ events: number }>('/about')).body;
  const told: string[] = [];
  let bodies = 0;
  const looks = async (principal: Principal) => {
    const visitor = people.get(principal.name)!;
    const hidden = places.filter((place) => !reads(principal, place));
    for (const path of READS)
      for (const place of path.includes('{processId}') ? places : [undefined]) {
        const { body } = await visitor.get(addressOf(path, place).replace('LAST', String(events - 1)));
        bodies += 1;
        const text = JSON.stringify(body);
        const isPublic = (one: Place) => one.published === true && path.startsWith('/public/');
        const leaks = hidden.filter(
          (one) =>
            text.includes(one.canary) ||
            (!isPublic(one) && (text.includes(one.id) || text.includes(one.titled))),
        );
        // A problem names the address that was asked for.
        const mayName = (id: string) => id === place?.id || NAMES_IDS.includes(path);
        if (
          leaks.some(
            ({ canary, titled, id }) => text.includes(canary) || text.includes(titled) || !mayName(id),
          )
        )
          told.push(`${principal.name}: ${path}`);
      }
  };
  await Promise.all(PRINCIPALS.map(looks));
  console.log(`${bodies} bodies read`);
  expect(told).toEqual([]);
});

test('a process that is not seen answers as one that is not there, to the letter', async () => {
  const outsider = people.get('participant of one organisation')!;
  const { id: unseen, sha256 } = places.find(({ own, assigned }) => !own && !assigned)!;
  const unknown = '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11';
  const told = async (id: string) => {
    const asked = ['', '/history', '/gates/to-scaled', '/deadlines/d1/reminders', `/files/${sha256}`].map(
      (rest) => `/processes/${id}${rest}`,
    );
    const reading = await Promise.all([...asked, `/moments?process=${id}`].map((path) => outsider.get(path)));
    const giving = await hall.ask(outsider, `/processes/${id}/record-progress`, { text: 'Nytt' }, 0);
    const bodies = [...reading, giving].map(({ status, body }) => [status, { ...body, traceId: '' }]);
    return JSON.parse(JSON.stringify(bodies).replaceAll(id, unknown)) as unknown;
  };
  expect(await told(unseen)).toEqual(await told(unknown));
  expect(JSON.stringify(await told(unseen))).not.toContain('[200');
});

describe('A role', () => {
  test('that is given and taken back holds from and to the next request, and closes what is open', async () => {
    const dora = await hall.employ('Dora', []);
    expect((await dora.get('/processes')).code).toBe('ActorUnknown');
    const [place] = places;
    await hall.grant(dora.personId, {
      role: 'participant',
      scope: { kind: 'process', processId: place!.id },
    });
    expect((await dora.get<{ total: number }>('/processes')).body.total).toBe(1);
    const open = await fetch(`${dora.address}/api/v1/live`, { headers: { cookie: dora.cookie! } });
    await hall.give(hall.administrator, `/people/${dora.personId}/revoke-role`, { grantId: 'r1' });
    expect((await dora.get('/processes')).code).toBe('ActorUnknown');
    const reader = open.body!.getReader();
    while (!(await reader.read()).done);
  });

  test('is given in a process by its coordinator, and by the coordinator of another not', async () => {
    const carin = people.get('coordinator everywhere') as Employee;
    const erik = await hall.register('Erik');
    const scope = { kind: 'process', processId: places[0]!.id } as const;
    const grant = { role: 'participant', scope, from: '2020-01-01', to: null };
    const refused = await hall.ask(carin, `/people/${erik}/grant-role`, grant);
    expect([refused.status, refused.code]).toEqual([403, 'ActorUnknown']);
    const made = await hall.give(carin, '/processes', {
      title: 'Egen',
      purpose: 'Att pröva',
      ownerId: ids.organisationId,
      coordinatorId: carin.personId,
      templateId: ids.templateId,
      motive: 'Vi prövar',
    });
    const own = { ...grant, scope: { kind: 'process', processId: made } };
    expect((await hall.ask(carin, `/people/${erik}/grant-role`, own)).status).toBe(200);
    expect((await hall.ask(carin, `/people/${erik}/revoke-role`, { grantId: 'r1' })).status).toBe(200);
    const lead = { ...own, role: 'gate_decider' };
    expect((await hall.ask(carin, `/people/${erik}/grant-role`, lead)).code).toBe('NotAllowed');
  });

  test('of an auditor is nothing that an administrator takes himself', async () => {
    const { administrator } = hall;
    const grant = { role: 'auditor', scope: EVERYWHERE, from: '2020-01-01', to: null };
    const own = await hall.ask(administrator, `/people/${administrator.personId}/grant-role`, grant);
    expect(own.code).toBe('RoleForOneself');
  });

  test('for one organisation begins processes there, and nowhere else', async () => {
    const fia = people.get('coordinator of one organisation') as Employee;
    const begin = (ownerId: unknown) =>
      hall.ask(fia, '/processes', {
        title: 'Ny',
        purpose: 'Att pröva',
        ownerId,
        coordinatorId: fia.personId,
        templateId: ids.templateId,
        motive: 'Vi prövar',
      });
    expect((await begin(known.ownerId)).status).toBe(201);
    const elsewhere = await begin(ids.organisationId);
    expect([elsewhere.status, elsewhere.code]).toEqual([403, 'ActorUnknown']);
  });
});

test('reminders and details are changed by oneself, and of others by an administrator', async () => {
  const petra = people.get('participant of one organisation') as Employee;
  const preferences = { preferences: { email: true, hour: 9, language: 'sv' } };
  const details = { details: { name: 'Petra', email: 'petra@kommunen.example' } };
  for (const [command, body] of [
    ['change-preferences', preferences],
    ['change-details', details],
  ] as const) {
    expect((await hall.ask(petra, `/people/${petra.personId}/${command}`, body)).status).toBe(200);
    expect((await hall.ask(petra, `/people/${ids.personId}/${command}`, body)).code).toBe('NotAllowed');
    expect((await hall.ask(hall.administrator, `/people/${ids.personId}/${command}`, body)).status).toBe(200);
  }
});

test('who does not keep the register of people finds names there, and of himself the rest', async () => {
  type People = { items: { id: string; name: string; email: string | null; roles: object[] }[] };
  const petra = people.get('participant of one organisation') as Employee;
  const { items } = (await petra.get<People>('/people')).body;
  const others = items.filter(({ id }) => id !== petra.personId);
  expect(items.find(({ id }) => id === petra.personId)).toMatchObject({ email: 'petra@kommunen.example' });
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(({ email }) => email !== null)).toEqual([]);
  const all = (await hall.administrator.get<People>('/people')).body.items;
  expect(others.length).toBeLessThan(all.length - 1);
});

/** Whoever leaves does nothing more: last. */
const OPERATIONS = [...ENDPOINTS].sort((a, b) => +(a.path === '/sign-out') - +(b.path === '/sign-out'));

test('every operation for every role, in the own organisation and another, with a part in the process and without, with a secrecy mark and without', async () => {
  const wrong: string[] = [];
  let cells = 0;
  const asks = async (principal: Principal) => {
    const visitor = people.get(principal.name)!;
    for (const endpoint of OPERATIONS)
      for (const place of endpoint.path.includes('{processId}') ? places : [undefined]) {
        const expected = verdictFor(principal, endpoint, place);
        const got = await answered(visitor, endpoint, place);
        cells += 1;
        if (got === expected) continue;
        const at = place
          ? `${place.own ? 'own' : 'other'}${place.secret ? ', secret' : ''}, ${place.assigned ? 'with' : 'without'} a part`
          : '';
        wrong.push(`${principal.name}: ${endpoint.method} ${endpoint.path} ${at}: ${got}, not ${expected}`);
      }
  };
  await Promise.all(PRINCIPALS.map(asks));
  console.log(`${ENDPOINTS.length} operations, ${PRINCIPALS.length} principals, ${cells} cells`);
  expect(wrong).toEqual([]);
});
