import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commandIdOf, consequentCommandId, derivedId, eventIdOf } from './ids.js';

describe('Derived ids never change', () => {
  // Worked out by another implementation of UUIDv5. A change here breaks every retry and natural key there is.
  test('so these are fixed', () => {
    expect(derivedId('Åsa', 'ö')).toBe('8198a135-cb94-552d-b833-a92d3d918aa5');
    expect(derivedId('')).toBe('4de83e2c-0d36-5d08-89f3-5ef214e3ed3e');
    expect(commandIdOf('carin', 'key-1')).toBe('fe4f0d08-c657-5ed2-af37-937999708881');
    expect(consequentCommandId('reminders', 'e-1')).toBe('79610bca-d594-5fee-9fed-dfc937062ba2');
    expect(eventIdOf(commandIdOf('carin', 'key-1'), 0)).toBe('05018045-416b-5843-8b10-1b03dc04add1');
  });

  test('a number counts as it is written', () => expect(derivedId('a', 7)).toBe(derivedId('a', '7')));

  test('each is a UUID of version 5, and other parts give another', () => {
    const part = fc.string().filter((text) => !text.includes('\n'));
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(derivedId(...a)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(derivedId(...a) === derivedId(...b)).toBe(a.join('\n') === b.join('\n'));
      }),
    );
  });
});
