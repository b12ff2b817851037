import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FileAltered, FileMissing, FileRefused } from './file-refused.js';
import type { Files, Keeping } from './files.js';

/** Files that hold nothing yet; `alter` changes a byte of one behind their back, `age` makes all of them older. */
export type FilesUnderTest = {
  readonly files: Files;
  /** The same files, as another node opens them. */
  readonly elsewhere: Files;
  readonly alter: (sha256: string) => Promise<void>;
  readonly age: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

const DAY_MS = 86_400_000;
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const yesterday = () => new Date(Date.now() - DAY_MS);
const nothingStays = async () => new Set<string>();

async function* piecesOf(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The law of the Files port. */
export function filesContract(open: () => Promise<FilesUnderTest>): void {
  describe('Files contract', () => {
    let under: FilesUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.close());

    const keep = (content: string | Uint8Array, keeping: Partial<Keeping> = {}, files = under.files) =>
      files.keep(piecesOf(Buffer.from(content as string)), {
        claim: 'p1',
        bytesMax: 1_000_000,
        judge: async () => undefined,
        ...keeping,
      });

    test('keeps bytes under their hash, for any node', async () => {
      const bytes = randomBytes(100_000);
      const kept = await keep(bytes, { judge: async ({ sha256 }) => expect(sha256).toBe(sha256Of(bytes)) });
      expect(kept).toMatchObject({ sha256: sha256Of(bytes), bytes: bytes.length });
      expect(await under.elsewhere.read(kept.sha256)).toMatchObject({ bytes: bytes.length });
    });

    test('the same bytes are one file, from whomever they come, also at once', async () => {
      const all = await Promise.all(
        ['p1', 'p2', 'p1'].map((claim, i) =>
          keep('samma', { claim }, i === 1 ? under.elsewhere : under.files),
        ),
      );
      expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
      for (const claim of ['p1', 'p2']) await under.files.hold(all[0]!.sha256, claim);
    });

    test('only where it was handed in can a file be named', async () => {
      const { sha256 } = await keep('hemligt', { claim: 'p1' });
      await expect(under.files.hold(sha256, 'p2')).rejects.toThrow(FileMissing);
      expect(await under.elsewhere.hold(sha256, 'p1')).toMatchObject({ sha256 });
    });

    test.each([
      ['nothing at all', '', {}, 'empty'],
      ['one byte too many', 'abcde', { bytesMax: 4 }, 'too-large'],
    ] as const)('%s is refused, and nothing of it stays', async (_, content, keeping, why) => {
      await expect(keep(content, keeping)).rejects.toMatchObject({ name: 'FileRefused', why });
      await expect(under.files.read(sha256Of(Buffer.from(content)))).rejects.toThrow(FileMissing);
    });

    test('just as many bytes as are allowed are taken', async () => {
      expect(await keep('abcd', { bytesMax: 4 })).toMatchObject({ bytes: 4 });
    });

    test('what the judge refuses is not kept', async () => {
      const judge = () => Promise.reject(new FileRefused('infected'));
      await expect(keep('ondska', { judge })).rejects.toMatchObject({ why: 'infected' });
      await expect(under.files.read(sha256Of(Buffer.from('ondska')))).rejects.toThrow(FileMissing);
    });

    test('what breaks off is not kept', async () => {
      async function* brokenOff() {
        yield Buffer.from('halv');
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      }
      const keeping = { claim: 'p1', bytesMax: 100, judge: async () => undefined };
      await expect(under.files.keep(brokenOff(), keeping)).rejects.toMatchObject({ why: 'broken-off' });
      await expect(under.files.read(sha256Of(Buffer.from('halv')))).rejects.toThrow(FileMissing);
    });

    test.each(['../../../etc/passwd', 'A'.repeat(64), '', `${'a'.repeat(63)}/`, 'between'])(
      'there is no file %p',
      async (name) => {
        await expect(under.files.read(name)).rejects.toThrow(FileMissing);
        await expect(under.files.hold(name, 'p1')).rejects.toThrow(FileMissing);
      },
    );

    test('what is not what it was is never handed out, never named and never written over', async () => {
      const { sha256 } = await keep('äkta');
      await under.alter(sha256);
      await expect(under.files.read(sha256)).rejects.toThrow(FileAltered);
      await expect(under.files.hold(sha256, 'p1')).rejects.toThrow(FileAltered);
      await expect(keep('äkta')).rejects.toThrow(FileAltered);
      await expect(under.files.read(sha256)).rejects.toThrow(FileAltered);
    });

    describe('forgets', () => {
      test('what has waited for longer than that, and leaves what must stay', async () => {
        const [named, waiting] = [await keep('nämnd'), await keep('väntar')];
        await under.age(2 * DAY_MS);
        const young = await keep('ny');
        const asked: string[] = [];
        const staying = async (sha256s: readonly string[]) => {
          asked.push(...sha256s);
          return new Set([named.sha256]);
        };
        expect(await under.files.forget({ before: yesterday(), staying })).toEqual([waiting.sha256]);
        expect(asked.sort()).toEqual([named.sha256, waiting.sha256].sort());
        for (const { sha256 } of [named, young]) await under.elsewhere.read(sha256);
        await expect(under.files.read(waiting.sha256)).rejects.toThrow(FileMissing);
      });

      test('nothing that was handed in again', async () => {
        const { sha256 } = await keep('en gång till');
        await under.age(2 * DAY_MS);
        await keep('en gång till', {}, under.elsewhere);
        expect(await under.files.forget({ before: yesterday(), staying: nothingStays })).toEqual([]);
        await under.files.hold(sha256, 'p1');
      });

      test('nothing that is handed in again while it decides what stays', async () => {
        const { sha256 } = await keep('i sista stund');
        await under.age(2 * DAY_MS);
        const staying = async () => {
          await keep('i sista stund', {}, under.elsewhere);
          return new Set<string>();
        };
        expect(await under.files.forget({ before: yesterday(), staying })).toEqual([]);
        await under.files.hold(sha256, 'p1');
      });

      test('who handed something in, after a while', async () => {
        const { sha256 } = await keep('nämnd');
        await under.age(2 * DAY_MS);
        await under.files.forget({ before: yesterday(), staying: async (all) => new Set(all) });
        await under.files.read(sha256);
        await expect(under.files.hold(sha256, 'p1')).rejects.toThrow(FileMissing);
      });

      test('once, also when two nodes do it together', async () => {
        const { sha256 } = await keep('väntar');
        await under.age(2 * DAY_MS);
        const gone = await Promise.all(
          [under.files, under.elsewhere].map((files) =>
            files.forget({ before: yesterday(), staying: nothingStays }),
          ),
        );
        expect(gone.flat()).toEqual([sha256]);
      });
    });
  });
}
