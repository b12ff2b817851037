import { describe, expect, test } from '@jest/globals';
import type { Bilingual } from './language.js';
import * as exported from './words.js';

type Table = Readonly<Record<string, Bilingual>>;
const tables = Object.entries(exported).filter(
  (entry): entry is [string, Table] => typeof entry[1] === 'object',
);

describe('Words', () => {
  test('there are tables of them', () => expect(tables.length).toBeGreaterThanOrEqual(11));

  test.each(tables)('%s: each value has a word in both languages', (_name, words) => {
    expect(Object.keys(words).length).toBeGreaterThan(1);
    const flawed = Object.entries(words).filter(([, { sv, en }]) =>
      [sv, en].some((word) => word === '' || word !== word.trim() || /_|undefined/.test(word)),
    );
    expect(flawed).toEqual([]);
  });

  test.each(tables)('%s: no two values share a word', (_name, words) => {
    for (const language of ['sv', 'en'] as const) {
      const all = Object.values(words).map((word) => word[language]);
      expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    }
  });

  test('a value that no table knows is shown as it is', () => {
    expect(exported.wordFor(exported.ROLE_WORDS, 'coordinator').sv).toBe('samordnare');
    for (const unknown of ['astronaut', 'constructor', 'toString'])
      expect(exported.wordFor(exported.ROLE_WORDS, unknown)).toEqual({ sv: unknown, en: unknown });
  });
});
