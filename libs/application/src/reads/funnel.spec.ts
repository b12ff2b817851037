import { describe, expect, test } from '@jest/globals';
import { counted } from './funnel.js';
import { plannedBy } from './timeline.js';

const visit = (process_id: string, began_on: string, ended_on: string | null, how: string | null) => ({
  process_id,
  kind: 'stage' as const,
  subject_id: 'try',
  began_on,
  ended_on,
  how,
  template_id: 'nesta',
  template_version: 1,
});

describe('what became of those who came into a stage', () => {
  test('each is counted once, by how its last visit ended', () => {
    const visits = [
      visit('a', '2026-01-01', '2026-01-11', 'completed'),
      visit('b', '2026-01-01', '2026-01-21', 'skipped'),
      visit('c', '2026-01-01', '2026-01-31', 'phase'),
      visit('d', '2026-01-01', '2026-02-10', 'closed'),
      visit('e', '2026-01-01', '2026-01-06', 'returned'),
      visit('f', '2026-01-01', null, null),
    ];
    expect(counted(visits)).toEqual({
      entered: 6,
      forward: 3,
      back: 1,
      closed: 1,
      here: 1,
      medianDays: 20,
      p90Days: 40,
    });
  });

  test('all visits of one process are its time there, when it has left', () => {
    const twice = [
      visit('a', '2026-01-01', '2026-01-11', 'returned'),
      visit('a', '2026-02-01', '2026-02-06', 'completed'),
    ];
    expect(counted(twice)).toMatchObject({ entered: 1, forward: 1, back: 0, medianDays: 15, p90Days: 15 });
    const backAgain = [...twice, visit('a', '2026-03-01', null, null)];
    expect(counted(backAgain)).toMatchObject({
      entered: 1,
      forward: 0,
      here: 1,
      medianDays: null,
      p90Days: null,
    });
  });

  test('nobody is no number of days', () => {
    expect(counted([])).toEqual({
      entered: 0,
      forward: 0,
      back: 0,
      closed: 0,
      here: 0,
      medianDays: null,
      p90Days: null,
    });
  });
});

test('what is planned goes from the first grant’s first day to the last grant’s last, when both are known', () => {
  const grant = (starts_on: string | null, ends_on: string | null) => ({ starts_on, ends_on });
  const grants = [grant('2026-03-01', '2026-09-30'), grant('2026-01-01', null), grant(null, '2027-01-31')];
  expect(plannedBy(grants)).toEqual({ from: '2026-01-01', to: '2027-01-31' });
  expect(plannedBy([grant('2026-03-01', null)])).toBeNull();
  expect(plannedBy([])).toBeNull();
});
