import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Keyring } from './keyring.js';
import { openText, sealText } from './sealed-text.js';

/** The law of the Keyring port. `open` gives an empty keyring the first time and the same one again after a close. */
export function keyringContract(open: () => Promise<Keyring>): void {
  describe('Keyring contract', () => {
    let keyring: Keyring;
    beforeEach(async () => void (keyring = await open()));
    afterEach(() => keyring.close());
    const place = { eventId: 'e-1', path: 'motive' };

    test('makes one key for an owner and keeps it', async () => {
      const [a, b] = await Promise.all([keyring.current('person-1'), keyring.current('person-1')]);
      expect(a).toEqual(b);
      expect(a.name).toBe('person-1#1');
      expect(await keyring.find(a.name)).toEqual(a);
    });

    test('gives each owner a secret of its own', async () => {
      const [a, b] = [await keyring.current('person-1'), await keyring.current('person-2')];
      expect(a.secret.equals(b.secret)).toBe(false);
    });

    test('opens after a restart what was sealed before it', async () => {
      const sealed = sealText('Åsa Öberg', await keyring.current('person-1'), place);
      await keyring.close();
      keyring = await open();
      expect(openText(sealed, (await keyring.find('person-1#1'))!, place)).toBe('Åsa Öberg');
    });

    test('forgets a destroyed key for good and never uses its version again', async () => {
      await keyring.current('person-1');
      await keyring.current('person-2');
      await keyring.destroy('person-1');
      expect(await keyring.find('person-1#1')).toBeUndefined();
      expect((await keyring.current('person-1')).name).toBe('person-1#2');
      expect(await keyring.find('person-2#1')).toBeDefined();
    });

    test('tells all its keys and takes over those of another, except what it has', async () => {
      await keyring.current('person-1');
      await keyring.destroy('person-1');
      const own = await keyring.current('person-1');
      const secret = Buffer.alloc(32, 7);
      const foreign = [
        { owner: 'person-1', version: 2, secret: Buffer.alloc(32, 9) },
        { owner: 'person-2', version: 1, secret: null },
        { owner: 'person-2', version: 2, secret },
      ];
      await keyring.adopt(foreign);
      await keyring.adopt(foreign);
      expect(await keyring.all()).toEqual([
        { owner: 'person-1', version: 1, secret: null },
        { owner: 'person-1', version: 2, secret: own.secret },
        { owner: 'person-2', version: 1, secret: null },
        { owner: 'person-2', version: 2, secret },
      ]);
      expect(await keyring.current('person-2')).toEqual({ name: 'person-2#2', secret });
      expect(await keyring.find('person-2#1')).toBeUndefined();
    });

    test('knows no key that was never made, and destroys what is not there without complaint', async () => {
      expect(await keyring.find('person-9#1')).toBeUndefined();
      await expect(keyring.destroy('person-9')).resolves.toBeUndefined();
    });
  });
}
