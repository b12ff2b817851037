import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { masterKeysIn, MasterKeyWrong } from './master-keys.js';

let directory: string;
let file: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'drivbank-keys-'));
  file = join(directory, 'master.key');
});
afterAll(() => rmSync(directory, { recursive: true }));

const key = () => randomBytes(32).toString('base64');

function holding(content: string, mode = 0o600) {
  writeFileSync(file, content);
  chmodSync(file, mode);
  return masterKeysIn(file);
}

test('the first key wraps, the others are still understood', () => {
  const [present, former] = [key(), key()];
  const keys = holding(`${present}\n${former}\n\n`);
  expect(keys.current.secret.toString('base64')).toBe(present);
  const { name } = holding(former).current;
  expect(keys.named(name)?.secret.toString('base64')).toBe(former);
  expect(keys.named('another')).toBeUndefined();
});

describe('whoever may read the file', () => {
  test.each([0o400, 0o600, 0o440, 0o640])('owner and group: %o is taken', (mode) => {
    expect(holding(key(), mode).current.secret).toHaveLength(32);
  });

  test.each([0o644, 0o604, 0o660, 0o620, 0o666])(
    'others, or a group that may write: %o is refused',
    (mode) => {
      expect(() => holding(key(), mode)).toThrow(/can be read by others: chmod 600/);
    },
  );
});

test.each([
  ['', /holds no master key/],
  ['secret', /32 bytes in base64/],
  [randomBytes(31).toString('base64'), /32 bytes in base64/],
  [`${key()} ${key()}`, /32 bytes in base64/],
])('what is no key is refused in a sentence: %j', (content, sentence) => {
  expect(() => holding(content)).toThrow(sentence);
  expect(() => holding(content)).toThrow(MasterKeyWrong);
});

test('a file that is not there is told', () => {
  expect(() => masterKeysIn(join(directory, 'nowhere'))).toThrow(/cannot be read/);
});
