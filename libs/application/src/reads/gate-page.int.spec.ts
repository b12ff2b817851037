import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localDate } from '@drivbank/kernel';
import { EVERYTHING, type GateCommand } from '@drivbank/domain';
import { firstPersonId } from '../founding.js';
import { byDecider, byLead, CARIN, Trial } from '../testing/trial.js';
import { gatePage } from './gate-page.js';

let trial: Trial;
let gateId: string;
let criteria: readonly { readonly id: string; readonly mandatory: boolean }[];

beforeAll(async () => {
  trial = await Trial.open();
  await trial.initiate('p1');
  const [gate] = (await trial.process('p1')).template.definition.gates;
  [gateId, criteria] = [gate!.id, gate!.criteria];
});
afterAll(() => trial.close());

const page = async (asKnownAt?: string) => {
  const { engine } = trial;
  const { position } = (await engine.log.last())!;
  const moment = await engine.reading.moment({ asKnownAt, position, sight: EVERYTHING });
  return gatePage(moment, engine.log, engine.keyring, 'p1', gateId);
};
const wayTo = async (command: GateCommand['type'], asKnownAt?: string) =>
  (await page(asKnownAt)).ways.find((way) => way.command === command)!;
const codesOf = ({ obstacles }: Awaited<ReturnType<typeof wayTo>>) => obstacles.map(({ code }) => code);
const peopleOf = ({ people }: Awaited<ReturnType<typeof wayTo>>) =>
  people.map(({ person, role, obstacle }) => [person.id, role, obstacle?.code ?? null]);

const decider = [byDecider.id, 'gate_decider'];
const lead = [firstPersonId('coordinator'), 'portfolio_lead'];

test('a decision that nobody asked for lacks all that it lacks, with the names of criteria', async () => {
  const way = await wayTo('DecideGate');
  expect(codesOf(way)).toEqual(['GateNotRequested', 'CriteriaNotAssessed']);
  const missing = way.obstacles[1]!.text;
  for (const { id } of criteria) expect(missing.sv).not.toContain(id);
  expect(peopleOf(way)).toEqual([[...decider, null]]);
});

test('who runs the process asks for it: its coordinator, and the portfolio lead who coordinates others', async () => {
  const way = await wayTo('RequestGate');
  expect(codesOf(way)).toEqual([]);
  expect(peopleOf(way).sort()).toEqual(
    [
      [CARIN, 'coordinator', null],
      [...lead, null],
    ].sort(),
  );
  expect(way.roles).toEqual(['coordinator', 'portfolio_lead']);
});

test('whoever alone asked for it stands in his own way, until somebody else asks too', async () => {
  const grant = {
    type: 'GrantRole',
    scope: { kind: 'deployment' },
    from: localDate('2030-05-06'),
    to: null,
  } as const;
  await trial.give(
    'person',
    CARIN,
    { ...grant, role: 'gate_decider' },
    {
      id: firstPersonId('coordinator'),
      role: 'administrator',
    },
  );
  await trial.act('p1', { type: 'RequestGate', gateId });
  for (const { id } of criteria.filter(({ mandatory }) => mandatory))
    await trial.act('p1', { type: 'AssessCriterion', gateId, criterionId: id, assessment: 'met' });
  const alone = await wayTo('DecideGate');
  expect(codesOf(alone)).toEqual([]);
  expect(peopleOf(alone)).toContainEqual([CARIN, 'gate_decider', 'DeciderIsSoleRequester']);
  expect(peopleOf(alone)).toContainEqual([...decider, null]);

  await trial.act('p1', { type: 'RequestGate', gateId }, byLead);
  expect(peopleOf(await wayTo('DecideGate'))).toContainEqual([CARIN, 'gate_decider', null]);
});

test('a role in another process or organisation is none here', async () => {
  const scope = { kind: 'process', processId: 'p2' } as const;
  const details = { name: 'Doris', email: 'doris@kommun.example' };
  const administrator = { id: firstPersonId('coordinator'), role: 'administrator' };
  await trial.give('person', 'doris', { type: 'RegisterPerson', details }, administrator);
  const grant = {
    type: 'GrantRole',
    role: 'gate_decider',
    scope,
    from: localDate('2030-05-06'),
    to: null,
  } as const;
  await trial.give('person', 'doris', grant, administrator);
  expect(peopleOf(await wayTo('DecideGate')).map(([id]) => id)).not.toContain('doris');
});

test('a paused process says so, and as known before it does not', async () => {
  const before = String((await page()).asOf.eventNumber);
  await trial.act('p1', { type: 'PauseProcess', resumeOn: localDate('2030-09-02'), deadlines: 'kept' });
  expect(codesOf(await wayTo('DecideGate'))).toEqual(['ProcessIsPaused']);
  expect(codesOf(await wayTo('DecideGate', before))).toEqual([]);
  await trial.act('p1', { type: 'ResumeProcess', shift: 'keep' });
});

test('what lies there is told with who laid it there', async () => {
  const evidence = { gateId, criterionId: criteria[0]!.id, name: 'Utvärdering', sha256: 'a'.repeat(64) };
  await trial.act('p1', { ...evidence, type: 'SubmitEvidence' });
  const { gate, card } = await page();
  expect(gate.state).toBe('waiting');
  expect(gate.criteria[0]!.evidence).toMatchObject([
    { name: 'Utvärdering', by: { id: CARIN, name: 'Carin' } },
  ]);
  expect(card.id).toBe('p1');
});

test('there is no gate that the template does not have', async () => {
  gateId = 'nowhere';
  await expect(page()).rejects.toThrow('There is no such gate');
});
