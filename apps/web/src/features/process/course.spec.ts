import { describe, expect, test } from '@jest/globals';
import type { Shape } from '../../shared/api/client';
import { courseOf, daysShown, plannedUntil, type Happening } from './course';

type Page = Shape<'ProcessPage'>;

const page = (own: Partial<Page> = {}): Page =>
  ({
    phases: [
      { phase: 'initiated', on: '2026-01-10' },
      { phase: 'scaled', on: '2026-06-01' },
    ],
    stages: [
      {
        id: 'try',
        name: { sv: 'Pröva' },
        visits: [{ enteredOn: '2026-01-10', leftOn: '2026-05-30', how: 'completed' }],
      },
      { id: 'spread', name: { sv: 'Sprid' }, visits: [{ enteredOn: '2026-06-01', leftOn: null, how: null }] },
    ],
    gates: [{ name: { sv: 'Grind' }, decisions: [{ outcome: 'go', on: '2026-05-30' }] }],
    deadlines: [
      { deadlineId: 'd1', name: { sv: 'Rapport' }, lastDay: '2026-12-01', status: 'open' },
      { deadlineId: 'd2', name: { sv: 'Möte' }, lastDay: '2026-03-01', status: 'met' },
      { deadlineId: 'd3', name: { sv: 'Struken' }, lastDay: '2026-04-01', status: 'cancelled' },
    ],
    paused: null,
    closed: null,
    fundings: [],
    ...own,
  }) as unknown as Page;

const told = (course: readonly Happening[]) =>
  course.map(({ what, id, from, to, planned }) => [what, id, from, to, planned]);

describe('the course of a process', () => {
  test('is in the order of time, with what goes on open and what lies ahead planned', () => {
    expect(told(courseOf(page()))).toEqual([
      ['phase', 'initiated', '2026-01-10', '2026-06-01', false],
      ['stage', 'try', '2026-01-10', '2026-05-30', false],
      ['deadline', 'd2', '2026-03-01', '2026-03-01', false],
      ['decision', 'go', '2026-05-30', '2026-05-30', false],
      ['phase', 'scaled', '2026-06-01', null, false],
      ['stage', 'spread', '2026-06-01', null, false],
      ['deadline', 'd1', '2026-12-01', '2026-12-01', true],
    ]);
  });

  test('ends with its close', () => {
    const closed = { closedOn: '2026-09-01' } as Page['closed'];
    const course = courseOf(page({ closed }));
    expect(told(course)).toContainEqual(['phase', 'scaled', '2026-06-01', '2026-09-01', false]);
    expect(told(course)).toContainEqual(['stage', 'spread', '2026-06-01', '2026-09-01', false]);
    expect(told(course)).toContainEqual(['phase', 'closed', '2026-09-01', '2026-09-01', false]);
  });

  test('plans are a grant and the end of a pause', () => {
    const fundings = [{ id: 'f', title: 'Bidrag', startsOn: '2026-02-01', endsOn: '2027-02-01' }];
    const paused = { on: '2026-07-01', resumeOn: '2026-10-01' };
    const course = courseOf(page({ fundings, paused } as unknown as Partial<Page>));
    expect(told(course)).toContainEqual(['plan', 'f', '2026-02-01', '2027-02-01', true]);
    expect(told(course)).toContainEqual(['pause', 'pause', '2026-07-01', '2026-10-01', true]);
    expect(plannedUntil(course, '2026-11-25')).toBe('2027-02-01');
  });
});

describe('the days in sight', () => {
  const course = courseOf(page());

  test('hold today and every day that is marked, with room at the end', () => {
    const { from, to } = daysShown(course, '2026-11-25', false);
    expect(from).toBe('2026-01-10');
    expect(to > '2026-12-01').toBe(true);
    expect(daysShown(course, '2027-11-25', false).to > '2027-11-25').toBe(true);
  });

  test('are not stretched to today by what has ended', () => {
    expect(daysShown(course, '2036-11-25', true).to < '2027-06-01').toBe(true);
  });

  test('are at least some weeks, also on the first day', () => {
    const { from, to } = daysShown([], '2026-11-25', false);
    expect([from, to]).toEqual(['2026-11-25', '2026-12-26']);
  });
});

test('nothing is planned when nothing open lies ahead', () => {
  expect(plannedUntil(courseOf(page()), '2026-11-25')).toBe('2026-12-01');
  expect(plannedUntil(courseOf(page()), '2026-12-02')).toBeUndefined();
});
