import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { FileRefused } from '../file-refused.js';
import { GOOD_FILES, HOSTILE_FILES } from '../testing/samples.js';
import { safeFileName } from './file-name.js';
import { FILE_TYPES } from './file-types.js';
import { mediaTypeOf } from './media-type-of.js';

const directory = mkdtempSync(join(tmpdir(), 'drivbank-types-'));
afterAll(() => rmSync(directory, { recursive: true }));
const file = join(directory, 'file');

/** As a file is taken: its name first, then its bytes. */
async function judged({ name, bytes }: { readonly name: string; readonly bytes: Buffer }): Promise<string> {
  writeFileSync(file, bytes);
  try {
    return await mediaTypeOf(file, safeFileName(name));
  } catch (error) {
    if (error instanceof FileRefused) return error.why;
    throw error;
  }
}

test.each(GOOD_FILES)('$name is $mediaType', async (sample) => {
  expect(await judged(sample)).toBe(sample.mediaType);
});

test('there is a sample of every type', () => {
  const all = Object.values(FILE_TYPES).map(({ mediaType }) => mediaType);
  expect(new Set(GOOD_FILES.map(({ mediaType }) => mediaType))).toEqual(new Set(all));
});

describe('is refused', () => {
  // Empty files are refused where they are kept.
  test.each(HOSTILE_FILES.filter(({ why }) => why !== 'empty'))('$what: $why', async ({ why, ...sample }) => {
    expect(await judged(sample)).toBe(why);
  });
});
