import { describe, expect, test } from '@jest/globals';
import { flawsOf } from '../flaws.js';
import { BUILT_IN_TEMPLATES } from './built-in-templates.js';

const texts = (value: unknown): { sv: string; en?: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value) return [value as { sv: string; en?: string }];
  return Object.values(value).flatMap(texts);
};
const ids = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value ? [String(value.id)] : [];
  return [...own, ...Object.values(value).flatMap(ids)];
};

describe.each(BUILT_IN_TEMPLATES)('the built-in template $key', ({ definition }) => {
  test('can be published', () => expect(flawsOf(definition)).toEqual([]));

  test('says everything in Swedish and in English', () => {
    for (const { sv, en } of texts(definition))
      expect([sv, en]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect(texts(definition).length).toBeGreaterThan(12);
  });

  test('names its parts in kebab-case', () => {
    for (const id of ids(definition)) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
