import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openText, sealText } from './sealed-text.js';

const key = { name: 'person-1#1', secret: randomBytes(32) };
const place = { eventId: 'e-1', path: 'details.name' };

test('opens what it sealed, any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const wellFormed = Buffer.from(text).toString();
      expect(openText(sealText(wellFormed, key, place), key, place)).toBe(wellFormed);
    }),
  );
});

test('seals the same text differently each time', () => {
  expect(sealText('a', key, place)).not.toEqual(sealText('a', key, place));
});

test.each([
  ['another event', key, { ...place, eventId: 'e-2' }],
  ['another field', key, { ...place, path: 'details.email' }],
  ['another key', { ...key, secret: randomBytes(32) }, place],
])('refuses a text that was moved to %s', (_, otherKey, otherPlace) => {
  expect(() => openText(sealText('hemligt', key, place), otherKey, otherPlace)).toThrow();
});

test('refuses every single-bit change', () => {
  const { sealed } = sealText('hemligt', key, place);
  const bytes = Buffer.from(sealed.text, 'base64');
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => openText({ sealed: { ...sealed, text: changed.toString('base64') } }, key, place)).toThrow();
  }
});
