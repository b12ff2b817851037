import { describe, expect, test } from '@jest/globals';
import { preferred, publicLanguage } from './public-language.js';

describe('The language of a public page', () => {
  test.each([
    ['en-GB,en;q=0.9,sv;q=0.8', 'en'],
    ['sv-SE', 'sv'],
    ['de,en;q=0.2,sv;q=0.7', 'sv'],
    ['en;q=0,de', undefined],
    ['de, fr', undefined],
    ['', undefined],
    [';;;,q=1,en;q=x', undefined],
  ])('that a browser prefers by %p is %p', (header, language) => expect(preferred(header)).toBe(language));

  test('is that of the address, then of the reader, then of the browser', () => {
    const headers = { 'accept-language': 'en', cookie: 'drivbank-language=sv' };
    expect(publicLanguage({ query: { lang: 'en' }, headers })).toBe('en');
    expect(publicLanguage({ query: { lang: 'fi' }, headers })).toBe('sv');
    expect(publicLanguage({ query: {}, headers: { 'accept-language': 'en' } })).toBe('en');
    expect(publicLanguage({ query: {}, headers: {} })).toBe('sv');
  });
});
