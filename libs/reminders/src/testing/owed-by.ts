import { instant, localDate, type Instant, type LocalDate } from '@drivbank/kernel';
import * as fc from 'fast-check';
import type { OwedBy } from '../reminders.js';

/** A date with a coordinator: Wednesday 12 June 2030, reminded of a week and a day before and after. */
export const owedBy = (own: Partial<OwedBy> = {}): OwedBy => ({
  processId: 'p1',
  deadlineId: 'd1',
  revision: 0,
  dueOn: localDate('2030-06-12'),
  nonWorkingDays: 'after',
  remindOffsetsDays: [-7, -1, 1, 7],
  since: instant('2030-01-01T00:00:00Z'),
  ownerId: 'care',
  coordinators: [{ id: 'carin', since: instant('2030-01-01T00:00:00Z') }],
  ...own,
});

export const atEight = () => 8;

const FIRST = Date.parse('2026-01-01T00:00:00Z');
const LAST = Date.parse('2036-12-31T00:00:00Z');

const anyDate: fc.Arbitrary<LocalDate> = fc
  .integer({ min: FIRST / 86_400_000, max: LAST / 86_400_000 })
  .map((days) => localDate(new Date(days * 86_400_000).toISOString().slice(0, 10)));

export const anyInstant: fc.Arbitrary<Instant> = fc.integer({ min: FIRST, max: LAST }).map(instant);

/** Every hour that a person may choose. */
export const anyHour = fc.integer({ min: 0, max: 23 }).filter((hour) => hour !== 2);

export const anyOwedBy: fc.Arbitrary<OwedBy> = fc.record({
  processId: fc.constantFrom('p1', 'p2', 'p3'),
  deadlineId: fc.constantFrom('d1', 'd2', 'd10'),
  revision: fc.nat(3),
  dueOn: anyDate,
  nonWorkingDays: fc.constantFrom('before', 'after', 'none'),
  remindOffsetsDays: fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 6 }),
  since: anyInstant,
  ownerId: fc.constantFrom('care', 'streets'),
  coordinators: fc.uniqueArray(fc.record({ id: fc.constantFrom('carin', 'bo', 'dag'), since: anyInstant }), {
    selector: ({ id }) => id,
  }),
});
