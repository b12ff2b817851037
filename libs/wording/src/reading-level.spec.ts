import { expect, test } from '@jest/globals';
import { eventSentence, type Names } from './event-sentences.js';
import { rejectionWording } from './rejections.js';
import { reminderMail } from './reminder-mail.js';
import { sampleEvents } from './testing/sample-events.js';
import { sampleRejections } from './testing/sample-rejections.js';

/** Läsbarhetsindex (Björnsson 1968): words a sentence, and a hundred times the share of words over six letters. */
function lix(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []);
  const sentences = texts.flatMap((text) =>
    text.split(/[.?!:](?:\s|$)/).filter((part) => /\p{L}/u.test(part)),
  );
  const long = words.filter((word) => word.length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}

/** What people and things are called is not ours to choose, so it is short here. */
const shortNames: Names = {
  organisation: () => 'Vård',
  person: () => 'Bo Ek',
  stage: () => ({ sv: 'Pröva' }),
  gate: () => ({ sv: 'Till drift' }),
  criterion: () => ({ sv: 'Nytta' }),
  deadline: () => ({ sv: 'Plan' }),
  event: () => 12,
};

const mail = (late: boolean, as: 'coordinator' | 'owner') =>
  reminderMail({
    language: 'sv',
    today: '2030-06-12',
    items: [
      {
        processTitle: 'Tyst stad',
        name: { sv: 'Delrapport' },
        lastDay: '2030-06-19',
        link: '',
        secret: false,
      },
    ],
    as,
    late,
    settingsLink: '',
  }).text.split('\n');

test('the measure itself: short words in short sentences are easy, long ones are not', () => {
  expect(lix(['Vi ser en ko. Den är röd.'])).toBe(3.5);
  expect(lix(['Kommunfullmäktige sammanträder regelbundet.'])).toBe(103);
});

test.each([
  ['the story of a process', sampleEvents.map((event) => eventSentence(event, shortNames).sv)],
  ['refusals', sampleRejections.map((rejection) => rejectionWording(rejection).sv)],
  ['mails', [...mail(true, 'coordinator'), ...mail(false, 'owner')]],
])('%s: easy Swedish, LIX at most 40', (_name, texts) => {
  expect(lix(texts)).toBeLessThanOrEqual(40);
});
