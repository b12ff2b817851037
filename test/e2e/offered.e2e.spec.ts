import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { PROCESS_COMMANDS, type ProcessCommandKey } from '@drivbank/contracts';
import { arbitraryOf, type Known } from '../support/arbitrary-of.js';
import { Client } from '../support/client.js';
import { RunningServer } from '../support/running-server.js';
import { SeededProcess } from '../support/seeded-process.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';

type Page = { mayGive: ProcessCommandKey[]; card: { revision: number; mayMove: boolean } };

const KEYS = Object.keys(PROCESS_COMMANDS) as ProcessCommandKey[];
const CONTRIBUTED: ProcessCommandKey[] = ['recommend-at-gate', 'record-lesson', 'record-progress'];
const ANSWERED: ProcessCommandKey[] = [
  'accept-ownership',
  'decline-ownership',
  'accept-receivership',
  'decline-receivership',
];
const DECIDED: ProcessCommandKey[] = ['waive-criterion', 'decide-gate', 'supersede-decision'];
const TOLD: ProcessCommandKey[] = ['publish', 'unpublish'];
const AUDITED: ProcessCommandKey[] = ['add-audit-note'];
const LED: ProcessCommandKey[] = ['transfer-ownership', 'reopen'];
/** Nobody of that role, a role that does not suffice, or somebody else's process. */
const REFUSALS = ['ActorUnknown', 'NotAllowed', 'NotCoordinatorHere'];
/** A version that nothing has: who may is told of the conflict, and nothing happens. */
const NEVER_SEEN = 999_999;

let hall: TownHall;
let own: string;
let other: string;
let known: Known;
const people = new Map<string, Employee>();

beforeAll(async () => {
  hall = await TownHall.open();
  const ownerId = await hall.found('Egna nämnden');
  const otherId = await hall.found('Andra nämnden');
  const everywhere: Scope = { kind: 'deployment' };
  const carin = await hall.employ('Carin', [{ role: 'coordinator', scope: everywhere }]);
  const templateId = await hall.template();
  own = await hall.begin(carin, 'Egen', ownerId);
  other = await hall.begin(carin, 'Andras', otherId);
  known = {
    returnTo: '/',
    organisationId: otherId,
    ownerId,
    receiverId: otherId,
    coordinatorId: carin.personId,
    personId: carin.personId,
    templateId,
    deadlineId: 'd1',
    grantId: 'r1',
    number: null,
    currency: 'SEK',
    sha256: 'a'.repeat(64),
    now: new Date().toISOString(),
  };
  people.set('who coordinates both', carin);
  const inOwn: Scope = { kind: 'organisation', organisationId: ownerId };
  const decider = { role: 'gate_decider', scope: inOwn };
  for (const [name, role, scope] of [
    ['a coordinator of other processes', 'coordinator', everywhere],
    ['who leads one organisation', 'portfolio_lead', inOwn],
    ['a participant in one process', 'participant', { kind: 'process', processId: own }],
    ['an auditor', 'auditor', everywhere],
    ['a communicator', 'communicator', everywhere],
  ] as const)
    people.set(name, await hall.employ(name, [{ role, scope }]));
  const auditsToo = await hall.employ('Rut', [decider, { role: 'auditor', scope: everywhere }]);
  people.set('who decides in one organisation and audits everywhere', auditsToo);
  await until('the views', async () => {
    const { body } = await carin.get<{ total: number }>('/processes');
    return body.total === 2;
  });
});
afterAll(() => hall.close());

const pageFor = async (visitor: Employee, id: string) => visitor.get<Page>(`/processes/${id}`);
const without = (keys: readonly ProcessCommandKey[]) => KEYS.filter((key) => !keys.includes(key)).sort();
const sorted = (...keys: readonly ProcessCommandKey[]) => [...keys].sort();

describe.each<[string, string[] | null, string[] | null]>([
  [
    'who coordinates both',
    without([...LED, ...DECIDED, ...AUDITED]),
    without([...LED, ...DECIDED, ...AUDITED]),
  ],
  [
    'a coordinator of other processes',
    sorted(...CONTRIBUTED, ...ANSWERED),
    sorted(...CONTRIBUTED, ...ANSWERED),
  ],
  ['who leads one organisation', without([...DECIDED, ...AUDITED]), null],
  ['a participant in one process', sorted(...CONTRIBUTED, 'submit-evidence'), null],
  ['an auditor', AUDITED, AUDITED],
  ['a communicator', TOLD, TOLD],
  [
    'who decides in one organisation and audits everywhere',
    sorted(
      ...[...CONTRIBUTED, ...ANSWERED, ...DECIDED, ...AUDITED],
      ...(['assess-criterion', 'report-delegated-decision', 'close'] as const),
    ),
    AUDITED,
  ],
])('%s', (name, inOwn, inOther) => {
  test.each([
    ['own', inOwn],
    ['other', inOther],
  ] as const)(
    'is offered in the %s organisation what is not refused, and nothing else',
    async (which, wanted) => {
      const visitor = people.get(name)!;
      const id = which === 'own' ? own : other;
      const { status, body } = await pageFor(visitor, id);
      if (wanted === null) return expect(status).toBe(404);
      expect([...body.mayGive].sort()).toEqual(wanted);
      const gate = (await visitor.get<Page>(`/processes/${id}/gates/to-scaled`)).body;
      expect(gate.mayGive).toEqual(body.mayGive);
      const history = await visitor.get<{ items: { eventId: string }[] }>(`/processes/${id}/history`);
      const { eventId } = history.body.items[0]!;
      const wrong: string[] = [];
      for (const key of KEYS) {
        const contract = arbitraryOf(PROCESS_COMMANDS[key].body, known);
        const fields = fc.sample(contract, { numRuns: 1, seed: 1 })[0] as object;
        const wish = key === 'correct' ? { ...fields, eventId } : fields;
        const offered = body.mayGive.includes(key);
        const seen = offered ? NEVER_SEEN : body.card.revision;
        const { code } = await hall.ask(visitor, `/processes/${id}/${key}`, wish, seen);
        if (REFUSALS.includes(code as string) === offered) wrong.push(`${key}: ${code as string}`);
      }
      expect(wrong).toEqual([]);
      expect((await pageFor(visitor, id)).body.card.revision).toBe(body.card.revision);
    },
  );
});

test('a card is moved by whoever may give a command that moves it', async () => {
  const movesOwn = async (name: string) => (await pageFor(people.get(name)!, own)).body.card.mayMove;
  expect(await movesOwn('who coordinates both')).toBe(true);
  expect(await movesOwn('who leads one organisation')).toBe(true);
  expect(await movesOwn('who decides in one organisation and audits everywhere')).toBe(true);
  expect(await movesOwn('a participant in one process')).toBe(false);
  expect(await movesOwn('an auditor')).toBe(false);
});

test('the past is offered nothing', async () => {
  const carin = people.get('who coordinates both')!;
  const { events } = (await hall.administrator.get<{ events: number }>('/about')).body;
  const { body } = await carin.get<Page>(`/processes/${own}?asKnownAt=${events - 1}`);
  expect([body.mayGive, body.card.mayMove]).toEqual([[], false]);
});

test('in a trial everything is offered until somebody says who he is, and then what he may give in the role that he chose', async () => {
  const server = await RunningServer.start();
  try {
    const { path, ids } = await SeededProcess.begin(server.address, 'Prövas');
    const client = new Client(server.address);
    const offered = async (as?: string) =>
      (await client.get<Page>(path, as === undefined ? {} : { as })).body.mayGive;
    expect(await offered()).toEqual(KEYS);
    expect(await offered(`${ids.decider}; role=gate_decider`)).toContain('decide-gate');
    expect(await offered(`${ids.decider}; role=gate_decider`)).not.toContain('rename');
    expect(await offered(`${ids.coordinator}; role=coordinator`)).not.toContain('reopen');
  } finally {
    await server.remove();
  }
});
