import { holidaysOf, type LocalDate } from '@drivbank/kernel';

/** The named days on which offices are closed, as the rule for last days counts them; both days included. */
export function holidays(from: LocalDate, to: LocalDate) {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return years
    .flatMap((year) => holidaysOf(year))
    .filter(({ date }) => date >= from && date <= to)
    .map(({ date, sv, en }) => ({ date, name: { sv, en } }));
}
