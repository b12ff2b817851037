/** What an address says, read with care: anybody can write an address. */
export const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export const chosen = <Choice extends string>(value: unknown, from: readonly Choice[]): Choice | undefined =>
  from.find((choice) => choice === value);
