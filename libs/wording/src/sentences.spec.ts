import { describe, expect, test } from '@jest/globals';
import { eventSentence } from './event-sentences.js';
import type { Bilingual } from './language.js';
import { rejectionWording } from './rejections.js';
import { sampleEvents, sampleNames } from './testing/sample-events.js';
import { sampleRejections } from './testing/sample-rejections.js';

const sentences: [string, Bilingual][] = [
  ...sampleEvents.map((event): [string, Bilingual] => [event.type, eventSentence(event, sampleNames)]),
  ...sampleRejections.map((rejection): [string, Bilingual] => [rejection.code, rejectionWording(rejection)]),
];

describe('Each event and each refusal', () => {
  test.each(sentences)('%s is told in whole sentences, in both languages', (_type, { sv, en }) => {
    for (const text of [sv, en]) {
      expect(text).toMatch(/^[A-ZÅÄÖ0-9”“]/);
      expect(text).toMatch(/[.?]$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\s\s|\.\./);
    }
    expect(sv).not.toBe(en);
  });

  test.each(sentences)('%s uses words and dates, not names out of the program', (_type, { sv, en }) => {
    for (const text of [sv, en]) expect(text).not.toMatch(/[a-z]_[a-z]|[a-z][A-Z]|\d{4}-\d\d-\d\d/);
  });

  test.each(sentences)('%s counts one day as one', (_type, { sv, en }) => {
    expect(sv).not.toMatch(/\b1 dagar/);
    expect(en).not.toMatch(/\b1 days/);
  });
});

describe('The story of a process', () => {
  test('in Swedish and in English', () => {
    expect(sampleEvents.map((event) => eventSentence(event, sampleNames))).toMatchSnapshot();
  });

  test('a name that has only Swedish stands in the English sentence as it is', () => {
    const [event] = sampleEvents.filter(({ type }) => type === 'DeadlineSet');
    expect(eventSentence(event!, sampleNames).en).toContain('“Delrapport”');
  });
});

test('The refusals, in Swedish and in English', () => {
  expect(sampleRejections.map(rejectionWording)).toMatchSnapshot();
});
