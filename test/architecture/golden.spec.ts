import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CODECS, type Category, type Events } from '@drivbank/projections';
import {
  innovationProcess,
  processCodec,
  type EventCodec,
  type InnovationProcess,
  type SealedText,
} from '@drivbank/domain';
import { categoryOf, circumstancesOf, type InStream, type Sealed } from '@drivbank/kernel';

/** Written once, never again: a golden file that fails asks for an upcaster, not for another file. */
const GOLDEN = join(__dirname, '../golden');
const CATEGORIES = Object.keys(CODECS) as Category[];

type Golden = { readonly file: string; readonly version: number; readonly stored: InStream };

const goldens = CATEGORIES.flatMap((category) =>
  readdirSync(join(GOLDEN, category)).map((name): Golden & { readonly category: Category } => ({
    category,
    file: `${category}/${name}`,
    version: Number(name.split('.')[1]),
    stored: JSON.parse(readFileSync(join(GOLDEN, category, name), 'utf8')) as InStream,
  })),
);

const codecOf = (category: Category) => CODECS[category] as EventCodec<Events[Category]>;

const decoded = ({ id, type, data, metadata }: InStream, category: Category) =>
  codecOf(category).decode({ id, type, data, schemaVersion: metadata.schemaVersion });

/** What would be stored today for a golden event. Nothing in it is plain, so nothing is sealed anew. */
const storedAgain = (stored: InStream, category: Category) =>
  codecOf(category).encode(decoded(stored, category), (_, path): Sealed => {
    throw new Error(`${path} is not sealed`);
  });

/** The value as it is stored, and where its sealed texts stand against where the codec says that they belong. */
function untied(value: unknown, steps: readonly string[] = []): { texts: Text[]; value: unknown } {
  if (typeof value !== 'object' || value === null) return { texts: [], value };
  if ('sealed' in value) {
    const { at, ...sealed } = value as SealedText;
    return { texts: [{ at, path: steps.join('.') }], value: sealed };
  }
  const parts = Object.entries(value).map(([key, part]) => [key, untied(part, [...steps, key])] as const);
  const texts = parts.flatMap(([, part]) => part.texts);
  const plain = parts.map(([key, part]) => [key, part.value] as const);
  return { texts, value: Array.isArray(value) ? plain.map(([, part]) => part) : Object.fromEntries(plain) };
}

type Text = { readonly at: SealedText['at']; readonly path: string };

describe('events that were stored once', () => {
  test.each(CATEGORIES)(
    '%s has a golden file of the present version of every type, and no other',
    (category) => {
      const types = goldens.filter((golden) => golden.category === category).map(({ stored }) => stored.type);
      expect([...new Set(types)].sort()).toEqual([...codecOf(category).types].sort());
      for (const type of types) {
        const versions = goldens.filter(({ stored }) => stored.type === type);
        const newest = versions.reduce((a, b) => (a.version > b.version ? a : b));
        expect([type, newest.version]).toEqual([type, storedAgain(newest.stored, category).schemaVersion]);
      }
    },
  );

  test('every type name belongs to one aggregate', () => {
    const names = CATEGORIES.flatMap((category) => codecOf(category).types);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  describe.each(goldens)('$file', ({ category, file, version, stored }) => {
    test('stands under its own name', () => {
      const { type, stream, metadata } = stored;
      expect(`${categoryOf(stream)}/${type}.${metadata.schemaVersion}.json`).toBe(file);
    });

    test('still means the same', () => {
      const { schemaVersion, data } = storedAgain(stored, category);
      const { value, texts } = untied(data);
      for (const { at, path } of texts) expect(at).toEqual({ eventId: stored.id, path });
      if (version === schemaVersion) expect(value).toStrictEqual(stored.data);
      else expect(version).toBeLessThan(schemaVersion);
    });
  });
});

describe.each(['initiated-to-closed', 'taken-over-and-stopped', 'given-by-a-token', 'evidence-as-a-file'])(
  'the recorded process %s',
  (name) => {
    const read = (file: string): unknown =>
      JSON.parse(readFileSync(join(GOLDEN, 'histories', `${file}.json`), 'utf8'));
    const history = read(name) as readonly InStream[];

    test('has no gap', () => {
      expect(history.map(({ revision }) => revision)).toEqual([...history.keys()]);
    });

    test('folds to the very state that it had when it was recorded', () => {
      const state = history.reduce<InnovationProcess.State>((before, { id, type, data, metadata }) => {
        const event = processCodec.decode({ id, type, data, schemaVersion: metadata.schemaVersion });
        return innovationProcess.evolve(before, event, circumstancesOf(metadata));
      }, innovationProcess.initial);
      expect(JSON.stringify(state)).toBe(JSON.stringify(read(`${name}.state`)));
    });
  },
);
