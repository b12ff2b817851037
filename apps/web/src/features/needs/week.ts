const DAY_MS = 86_400_000;

/** The Sunday of the week that the day is in: weeks begin on Mondays. */
export function endOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const daysLeft = (7 - date.getUTCDay()) % 7;
  return new Date(date.getTime() + daysLeft * DAY_MS).toISOString().slice(0, 10);
}
