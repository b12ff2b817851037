import { addDays, instant, instantAt, localDate, millisecondsOf, type Instant } from '@drivbank/kernel';
import type { OwedBy } from '../reminders.js';
import type { Span, Spell } from './simulation.js';

/** Numbers that look random and are the same each time (a linear congruential generator). */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const PEOPLE = Array.from({ length: 40 }, (_, index) => `person-${index}`);
const OFFSETS = [
  [-7, -1, 1, 7],
  [-30, -7, -1],
  [-14, 0, 7, 14],
  [-1, 1],
];
const RULES = ['after', 'before', 'none'] as const;

/** Hours on both sides of the one that is missing in March and doubled in October. */
export const HOURS = [0, 1, 3, 8, 12, 17, 23];

/** Everybody has an hour of their own, and keeps it. */
export const steadyHourOf = ({ id }: { readonly id: string }) =>
  id.startsWith('person-') ? HOURS[Number(id.slice(7)) % HOURS.length]! : 8;

/**
 * Dates over the years that are set, moved, frozen and taken up again, handed over, met and cancelled at odd moments.
 * No change happens inside a downtime: nobody can change anything then, so it is made a little after.
 */
export function datesOver(
  { from, to }: Span,
  count: number,
  { downtimes = [], seed = 7 }: { downtimes?: readonly Span[]; seed?: number } = {},
): readonly Spell[] {
  const roll = dice(seed);
  const days = Math.floor((millisecondsOf(to) - millisecondsOf(from)) / 86_400_000);
  const first = localDate(from.slice(0, 10));
  // Between the hours and to a millisecond of its own, so that no change coincides with a sending.
  const moment = (day: number): Instant => {
    const at = instant(millisecondsOf(instantAt(addDays(first, day), roll(24))) + 1_000 + roll(3_598_000));
    const down = downtimes.find((span) => span.from <= at && at <= span.to);
    return down ? instant(millisecondsOf(down.to) + 1_000 + roll(3_598_000)) : at;
  };

  return Array.from({ length: count }, (_, index) => {
    const due = 60 + roll(days - 110);
    const moments = Array.from({ length: 4 }, () => moment(due - 45 + roll(60))).sort();
    const until = moment(due + 20 + roll(40));
    const [begun, changed, again] = moments as [Instant, Instant, Instant];
    const deadline: OwedBy = {
      processId: `process-${index % 400}`,
      deadlineId: `d${index}`,
      revision: 0,
      dueOn: addDays(first, due),
      nonWorkingDays: RULES[roll(3)]!,
      remindOffsetsDays: OFFSETS[roll(4)]!,
      since: begun,
      ownerId: `organisation-${roll(6)}`,
      coordinators: PEOPLE.slice(0, roll(3)).map((_person, n) => ({
        id: PEOPLE[(index * 7 + n * 13) % PEOPLE.length]!,
        since: begun,
      })),
    };
    const whole: Spell = { from: begun, until, deadline };
    switch (roll(6)) {
      case 0: {
        const moved = {
          ...deadline,
          revision: 1,
          since: changed,
          dueOn: addDays(deadline.dueOn, 1 + roll(20)),
        };
        return [
          { ...whole, until: changed },
          { from: changed, until, deadline: moved },
        ];
      }
      case 1:
        return [
          { ...whole, until: changed },
          { from: again, until, deadline: { ...deadline, since: again } },
        ];
      case 2: {
        const coordinators = [{ id: PEOPLE[roll(PEOPLE.length)]!, since: changed }];
        return [
          { ...whole, until: changed },
          { from: changed, until, deadline: { ...deadline, coordinators } },
        ];
      }
      case 3:
        return [{ ...whole, until: changed }];
      default:
        return [whole];
    }
  }).flat();
}
