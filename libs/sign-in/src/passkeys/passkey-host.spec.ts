import { expect, test } from '@jest/globals';
import { passkeyHostAt } from './passkey-host.js';

test.each([
  ['https://drivbank.kommunen.example', 'drivbank.kommunen.example'],
  ['https://drivbank.kommunen.example:8443/', 'drivbank.kommunen.example'],
  ['https://Innovation.example', 'innovation.example'],
  ['http://localhost:3000', 'localhost'],
])('passkeys at %s belong to %s and to its very address', (url, id) =>
  expect(passkeyHostAt(url)).toEqual({ id, origin: new URL(url).origin }),
);

test.each([
  'http://127.0.0.1:3000',
  'https://10.0.0.5',
  'https://[::1]:3000',
  'https://[2001:db8::1]',
  'https://0x7f.1',
  'http://drivbank.kommunen.example',
])('browsers make none at %s', (url) => expect(passkeyHostAt(url)).toBeUndefined());
