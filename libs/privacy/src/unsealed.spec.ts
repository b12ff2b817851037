import { expect, test } from '@jest/globals';
import { sealText } from './sealed-text.js';
import { sqliteKeyring } from './sqlite/sqlite-keyring.js';
import { ERASED, unsealed } from './unsealed.js';

test('opens texts wherever they stand, and shows what was erased', async () => {
  const keyring = sqliteKeyring(':memory:');
  const sealed = async (owner: string, text: string) => {
    const at = { eventId: 'e', path: 'text' };
    return { ...sealText(text, await keyring.current(owner), at), at };
  };
  const page = {
    rows: [
      { name: await sealed('person-1', 'Åsa'), n: 1 },
      { name: await sealed('person-2', 'Bo'), n: 2 },
    ],
  };
  await keyring.destroy('person-2');
  expect(await unsealed(page, keyring)).toEqual({
    rows: [
      { name: 'Åsa', n: 1 },
      { name: ERASED, n: 2 },
    ],
  });
  await keyring.close();
});
