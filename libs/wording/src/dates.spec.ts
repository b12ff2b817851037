import { describe, expect, test } from '@jest/globals';
import { amount, distance, longDate } from './dates.js';

describe('Dates', () => {
  test.each([
    ['2027-03-28', '28 mars 2027', '28 March 2027'],
    ['2030-01-01', '1 januari 2030', '1 January 2030'],
    ['2026-12-31', '31 december 2026', '31 December 2026'],
  ])('%s', (date, sv, en) => {
    expect([longDate(date, 'sv'), longDate(date, 'en')]).toEqual([sv, en]);
  });

  test.each([
    ['2030-06-12', 'i dag', 'today'],
    ['2030-06-13', 'i morgon', 'tomorrow'],
    ['2030-06-14', 'om 2 dagar', 'in 2 days'],
    ['2031-06-12', 'om 365 dagar', 'in 365 days'],
    ['2030-06-11', '1 dag försenad', '1 day overdue'],
    ['2030-06-05', '7 dagar försenad', '7 days overdue'],
  ])('seen on 12 June 2030, %s is %s', (date, sv, en) => {
    expect([distance(date, '2030-06-12', 'sv'), distance(date, '2030-06-12', 'en')]).toEqual([sv, en]);
  });

  test('a day is a day although the clocks change', () => {
    expect(distance('2027-03-29', '2027-03-28', 'sv')).toBe('i morgon');
    expect(distance('2027-11-01', '2027-10-30', 'sv')).toBe('om 2 dagar');
  });
});

describe('Amounts', () => {
  /** Intl parts thousands with spaces that do not break. */
  const plain = (text: string) => text.replace(/\s/g, ' ');

  test.each([
    [125_000_000, 'SEK', '1 250 000 kr', 'SEK 1,250,000'],
    [50, 'SEK', '0,50 kr', 'SEK 0.50'],
    [0, 'SEK', '0 kr', 'SEK 0'],
    [100_050, 'EUR', '1 000,50 €', '€1,000.50'],
  ] as const)('%d öre of %s', (amountOre, currency, sv, en) => {
    const money = { amountOre, currency };
    expect([plain(amount(money, 'sv')), plain(amount(money, 'en'))]).toEqual([sv, en]);
  });
});
