import { expect, test } from '@jest/globals';
import { weekCounts } from './weeks';

const due = (lastDay: string, more = {}) => ({ lastDay, status: 'open', frozen: false, ...more });

test('what is overdue stands in this week, what comes in its own; settled and frozen ones nowhere', () => {
  const counts = weekCounts(
    [
      due('2027-03-20'),
      due('2027-03-25'),
      due('2027-03-28'),
      due('2027-03-29'),
      due('2027-03-26', { status: 'met' }),
      due('2027-03-26', { frozen: true }),
    ],
    '2027-03-25',
  );
  expect(counts).toHaveLength(12);
  expect(counts.slice(0, 2)).toEqual([
    { monday: '2027-03-22', week: 12, overdue: 1, coming: 2 },
    { monday: '2027-03-29', week: 13, overdue: 0, coming: 1 },
  ]);
});
