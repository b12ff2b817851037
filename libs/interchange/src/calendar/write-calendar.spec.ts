import { describe, expect, test } from '@jest/globals';
import { addDays, instant, localDate } from '@drivbank/kernel';
import { calendarSummary } from '@drivbank/wording';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { writeCalendar, type CalendarDay } from './write-calendar.js';

const FEEDS = 1_000;
const OCTETS_MAX = 75;

const day = (own: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: 'p1.d1@drivbank.example',
  sequence: 0,
  day: localDate('2030-06-12'),
  status: 'open',
  frozen: false,
  deadline: 'Delrapport',
  process: 'Trygg natt',
  address: 'https://drivbank.example/processes/p1',
  changedAt: instant('2030-01-01T09:00:00Z'),
  ...own,
});
const written = (own: Partial<CalendarDay> = {}) =>
  writeCalendar({ name: 'Mina frister', language: 'sv', days: [day(own)] });

/** As another program reads it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const days = calendar.getAllSubcomponents('vevent').map((event) => {
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
    return {
      uid: event.getFirstPropertyValue('uid'),
      sequence: event.getFirstPropertyValue('sequence'),
      status: event.getFirstPropertyValue('status'),
      summary: event.getFirstPropertyValue('summary'),
      url: event.getFirstPropertyValue('url'),
      transparency: event.getFirstPropertyValue('transp'),
      wholeDay: start.isDate,
      day: start.toString(),
      changedAt: event.getFirstPropertyValue('dtstamp')?.toString(),
      end: event.getFirstPropertyValue('dtend'),
    };
  });
  return { calendar, name: calendar.getFirstPropertyValue('x-wr-calname'), days };
}

describe('a calendar', () => {
  test('has a whole day for each deadline, which takes no time, and the address of its process', () =>
    expect(readBack(written()).days).toEqual([
      {
        uid: 'p1.d1@drivbank.example',
        sequence: 0,
        status: 'CONFIRMED',
        summary: 'Delrapport – Trygg natt',
        url: 'https://drivbank.example/processes/p1',
        transparency: 'TRANSPARENT',
        wholeDay: true,
        day: '2030-06-12',
        changedAt: '2030-01-01T09:00:00Z',
        end: null,
      },
    ]));

  test('asks to be fetched each hour, and knows no time zone', () => {
    const text = written();
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n');
    expect(text).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE/);
  });

  test.each([
    ['met', false, 'CONFIRMED', 'Klar: Delrapport – Trygg natt'],
    ['waived', false, 'CANCELLED', 'Eftergiven: Delrapport – Trygg natt'],
    ['cancelled', false, 'CANCELLED', 'Borttagen: Delrapport – Trygg natt'],
    ['open', true, 'TENTATIVE', 'Pausad: Delrapport – Trygg natt'],
  ] as const)('says of one that is %s, frozen %p: %s, %s', (status, frozen, expected, summary) =>
    expect(readBack(written({ status, frozen })).days[0]).toMatchObject({ status: expected, summary }),
  );

  test('of nothing is a calendar still', () =>
    expect(readBack(writeCalendar({ name: 'Tom', language: 'en', days: [] }))).toMatchObject({
      name: 'Tom',
      days: [],
    }));
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT',
    '\r\n ATTENDEE:mailto:a@b.example',
    String.raw`\n\N\,\;\\`,
    'a;b,c:d"e\\',
    '\ud800',
    '👩‍👩‍👧‍👦'.repeat(40),
    'å'.repeat(200),
    '',
  ),
);
const anyDay: fc.Arbitrary<CalendarDay> = fc
  .record({
    id: fc.uuid(),
    sequence: fc.nat(10_000),
    days: fc.nat(40_000),
    status: fc.constantFrom('open', 'met', 'waived', 'cancelled'),
    frozen: fc.boolean(),
    deadline: hostile,
    process: hostile,
  })
  .map(({ id, days, ...rest }) =>
    day({ uid: `${id}@drivbank.example`, day: addDays(localDate('2000-01-01'), days), ...rest }),
  );

/** Runs of what a line cannot hold are one space; half a character is the sign for one that is missing. */
const asOneLine = (text: string) =>
  [...text]
    .map((sign) => (/^[\ud800-\udfff]$/.test(sign) ? '\ufffd' : sign))
    .map((sign) => (/[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(sign) ? '\n' : sign))
    .join('')
    .split(/\n+/)
    .join(' ');

const STATUS = { open: 'CONFIRMED', met: 'CONFIRMED', waived: 'CANCELLED', cancelled: 'CANCELLED' };

test(`${FEEDS} calendars of hostile texts are read back as they were meant`, () =>
  fc.assert(
    fc.property(
      hostile,
      fc.constantFrom('sv', 'en'),
      fc.array(anyDay, { maxLength: 8 }),
      (name, language, days) => {
        const text = writeCalendar({ name, language, days });
        const lines = text.split('\r\n');
        expect(lines.filter((line) => Buffer.byteLength(line) > OCTETS_MAX)).toEqual([]);
        expect(lines.filter((line) => /[\0-\x1f\x7f]/.test(line))).toEqual([]);
        const read = readBack(text);
        expect(
          read.days.map(({ uid, sequence, status, summary, day: on, wholeDay }) => [
            uid,
            sequence,
            status,
            summary,
            on,
            wholeDay,
          ]),
        ).toEqual(
          days.map((one) => [
            one.uid,
            one.sequence,
            STATUS[one.status] === 'CONFIRMED' && one.frozen ? 'TENTATIVE' : STATUS[one.status],
            asOneLine(calendarSummary(one, language)),
            one.day,
            true,
          ]),
        );
      },
    ),
    { numRuns: FEEDS, seed: 5545 },
  ));
