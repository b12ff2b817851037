import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';

type Note = {
  id: string;
  note: string;
  about: number | null;
  by: { id: string };
  replacedBy: string | null;
  answer: { text: string; by: { id: string } } | null;
  processId: string;
};
type Notes = { items: Note[]; total: number };
type Entry = { number: number; eventId: string; type: string; notes: Note[]; sentence: { sv: string } };

const EVERYWHERE: Scope = { kind: 'deployment' };

let hall: TownHall;
let carin: Employee;
let rut: Employee;
let id: string;

beforeAll(async () => {
  hall = await TownHall.open();
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  rut = await hall.employ('Rut', [{ role: 'auditor', scope: EVERYWHERE }]);
  id = await hall.begin(carin, 'Trygga nätter');
  await until('the views', async () => (await rut.get(`/processes/${id}`)).status === 200);
});
afterAll(() => hall.close());

const revision = async () =>
  (await carin.get<{ card: { revision: number } }>(`/processes/${id}`)).body.card.revision;

async function give(by: Employee, command: string, body: object): Promise<void> {
  const before = await revision();
  await hall.give(by, `/processes/${id}/${command}`, body, before);
  await until('the views', async () => (await revision()) > before);
}

const historyFor = async (reader: Employee, query = '') =>
  (await reader.get<{ items: Entry[] }>(`/processes/${id}/history${query}`)).body.items;
const notes = async (reader: Employee, query = '') =>
  (await reader.get<Notes>(`/audit-notes${query}`)).body.items;
type Waiting = { kind: string; processId: string; subjectId: string };
const waits = async (reader: Employee) => {
  const { body } = await reader.get<{ waitingForMe: Waiting[] }>('/needs');
  return body.waitingForMe.filter(({ kind }) => kind === 'audit_note').map(({ subjectId }) => subjectId);
};

describe('A note of an auditor', () => {
  test('stands at the event that it is about, and whoever coordinates is told of it', async () => {
    const first = (await historyFor(rut)).at(-1)!;
    await give(rut, 'add-audit-note', { note: 'Varför utan behov?', about: first.eventId });
    const seen = (await historyFor(carin)).find(({ eventId }) => eventId === first.eventId)!;
    expect(seen.notes).toMatchObject([
      { id: 'n1', note: 'Varför utan behov?', about: first.number, by: { id: rut.personId }, answer: null },
    ]);
    const own = (await historyFor(carin, '?type=AuditNoteAdded'))[0]!;
    expect([own.sentence.sv, own.notes]).toEqual([
      `Revisorn skrev anteckning 1 om händelse ${first.number}.`,
      [],
    ]);
    expect(await waits(carin)).toEqual(['n1']);
    expect(await waits(rut)).toEqual([]);
  });

  test('is replaced by another, and both stay', async () => {
    await give(rut, 'add-audit-note', { note: 'Vilket behov?', replaces: 'n1' });
    expect(await notes(rut, `?by=${rut.personId}&sort=at`)).toMatchObject([
      { id: 'n1', replacedBy: 'n2', processId: id },
      { id: 'n2', note: 'Vilket behov?', replacedBy: null },
    ]);
    expect(await waits(carin)).toEqual(['n2']);
  });

  test('is answered once by whoever runs the process, also when it is closed', async () => {
    const lead = await hall.employ('Pia', [{ role: 'portfolio_lead', scope: EVERYWHERE }]);
    const closing = {
      outcome: 'duplicate',
      goalAttainment: 3,
      followUpOn: 'none',
      lessonsDueOn: '2199-01-04',
      motive: 'Den fanns redan.',
    };
    await give(lead, 'close', closing);
    expect(await waits(carin)).toEqual(['n2']);
    const answer = { noteId: 'n2', answer: 'Det står i ärendet.' };
    const refused = await hall.ask(rut, `/processes/${id}/answer-audit-note`, answer, await revision());
    expect([refused.status, refused.code]).toEqual([403, 'NotAllowed']);
    await give(carin, 'answer-audit-note', answer);
    const again = await hall.ask(carin, `/processes/${id}/answer-audit-note`, answer, await revision());
    expect([again.status, again.code]).toEqual([409, 'AuditNoteAnsweredAlready']);
    expect(await waits(carin)).toEqual([]);
    expect(await notes(rut, '?status=answered')).toMatchObject([
      { id: 'n2', answer: { text: 'Det står i ärendet.', by: { id: carin.personId } } },
    ]);
    await give(rut, 'add-audit-note', { note: 'Tack.' });
  });

  test('is not about an event of another process', async () => {
    const other = await hall.begin(carin, 'En annan');
    const { eventId } = (await historyFor(rut))[0]!;
    const asked = await hall.ask(
      rut,
      `/processes/${other}/add-audit-note`,
      { note: 'Hur?', about: eventId },
      1,
    );
    expect([asked.status, asked.code]).toEqual([422, 'ReferenceNotFound']);
  });

  test('is shown to nobody who does not see the process', async () => {
    const petra = await hall.employ('Petra', [
      { role: 'participant', scope: { kind: 'process', processId: '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11' } },
    ]);
    expect(await notes(petra)).toEqual([]);
  });
});

test('what an auditor notes is no activity of the process', async () => {
  type Card = { card: { lastActivityAt: string } };
  const active = async () => (await carin.get<Card>(`/processes/${id}`)).body.card.lastActivityAt;
  const before = await active();
  await give(rut, 'add-audit-note', { note: 'Läst i dag.' });
  expect(await active()).toBe(before);
});
