import { describe, expect, test } from '@jest/globals';
import { passwordFlaw } from './password-flaw.js';

const flawOf = (password: string, secondFactor = false) =>
  passwordFlaw(password, { words: ['Åsa Öberg', 'asa.oberg@kommunen.example', 'Kommunen'], secondFactor });

describe('how long', () => {
  test.each([
    ['blåbärssoppan', true, undefined],
    ['blåbärssopp', true, 'too-short'],
    ['blåbärssoppan', false, 'too-short'],
    ['blåbärssoppa på', false, undefined],
    ['👩‍🌾'.normalize() + 'abcdefghijk', true, undefined],
    [`${'blåbär '.repeat(18)}ab`, false, undefined],
    [`${'blåbär '.repeat(18)}abc`, false, 'too-long'],
  ])('%p with a second factor: %p', (password, secondFactor, flaw) => {
    expect(flawOf(password, secondFactor)).toBe(flaw);
  });
});

test.each([
  'lösenord2026!!!',
  'Sommaren2026----',
  'SOMMAREN 2026 2026',
  'password12345678',
  'P@ssw0rd!!!!!!!!!!',
  'qwertyqwertyqwerty',
  'Hammarby1891 1891',
  'aaaaaaaaaaaaaaaa',
  'ababababababababab',
  '1234567890123456',
  '2026-11-25 10:00',
  'tre kronor 20262026',
  'jag älskar dig 2026',
])('%p is what a guesser tries first', (password) => expect(flawOf(password)).toBe('common'));

test.each(['ÅsaÖbergÅsaÖberg1', 'asa.oberg@kommunen', 'Kommunen Öberg 12'])(
  '%p is known to whoever knows her',
  (password) => expect(flawOf(password)).toBe('about-you'),
);

test.each([
  'korrekt häst batteri häfta',
  'nr47 kaffe vid Nydala',
  'x8FkQ2vLp0ZrT5nW',
  'Kommunen köpte tre blå elcyklar',
])('%p will do', (password) => expect(flawOf(password)).toBeUndefined());
