/**
 * Whether a name for somebody is, or begins with, a personnummer or samordningsnummer (whose day is 60 more): a date
 * and four digits of which the last proves the others.
 */
export function isNationalNumber(identity: string): boolean {
  const [person = ''] = identity.split('@');
  const found = /^(?:\d{2})?(\d{2}(\d{2})(\d{2}))[-+]?(\d{4})$/.exec(person.trim());
  if (!found) return false;
  const [, date, month, day, rest] = found;
  return isWithin(month!, 1, 12) && isWithin(String(Number(day) % 60), 1, 31) && provesItself(date! + rest!);
}

const isWithin = (text: string, from: number, to: number) => Number(text) >= from && Number(text) <= to;

/** Luhn. */
function provesItself(digits: string): boolean {
  const sums = [...digits].map((digit, i) => Number(digit) * (i % 2 === 0 ? 2 : 1));
  return sums.reduce((sum, each) => sum + Math.floor(each / 10) + (each % 10), 0) % 10 === 0;
}
