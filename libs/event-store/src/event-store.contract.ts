import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { derivedId, instant, type Metadata, type Recorded } from '@drivbank/kernel';
import {
  CheckpointLost,
  comparePositions,
  EventNotStorable,
  START,
  StoreUnavailable,
  VersionConflict,
  type Checkpoint,
  type EventStore,
  type Expected,
  type NewEvent,
} from './event-store.js';

export type Opened = {
  readonly store: EventStore;
  /** The same log, as after a restart of its process. */
  readonly reopen: () => Promise<EventStore>;
};

const metadata: Metadata = {
  schemaVersion: 1,
  recordedAt: instant('2030-01-07T09:00:00.000Z'),
  actor: { kind: 'person', id: 'carin', role: 'coordinator', signedInBy: 'development-header' },
  commandId: 'c',
  requestFingerprint: 'f',
  $correlationId: 'c',
  $causationId: 'c',
  source: 'api',
  visibility: 'internal',
};

const nameOf = new Map<string, string>();
/** Ids are UUIDs; a test speaks of them by name. */
export function idNamed(name: string): string {
  const id = derivedId(name);
  nameOf.set(id, name);
  return id;
}

export const event = (name: string, data: NewEvent['data'] = { name }, type = 'Noted'): NewEvent => ({
  id: idNamed(name),
  type,
  data,
  metadata,
});
const events = (...names: string[]) => names.map((name) => event(name));
const namesOf = (read: readonly { readonly id: string }[]) => read.map(({ id }) => nameOf.get(id));
const STREAM = 'note-1';

/** Values that must come back as they went in. */
const STORABLE: readonly (readonly [string, NewEvent['data']])[] = [
  ['nothing', {}],
  ['Swedish letters', { text: 'Ängelholm, Åre, Örebro' }],
  ['letters of many alphabets', { text: '日本語 العربية Ελληνικά' }],
  ['emoji and their joiners', { text: '👩‍🌾🌱' }],
  ['control characters', { text: '\u0000\u0001\u001f\u007f' }],
  ['line separators', { text: '\u2028\u2029' }],
  ['quotes and backslashes', { text: '"\\\'`' }],
  ['decomposed letters', { text: 'A\u030a' }],
  ['nested lists', { list: [1, [2, [3, []]], { deep: { deeper: null } }] }],
  ['null', { nothing: null }],
  ['booleans', { yes: true, no: false }],
  ['large and small numbers', { most: Number.MAX_SAFE_INTEGER, least: Number.MIN_SAFE_INTEGER, tiny: 1e-7 }],
  ['fractions', { share: 0.1 + 0.2 }],
  ['names with dots and spaces', { 'a.b c': 1, Ärende: 2 }],
  ['an empty name', { '': 1 }],
  ['text that looks like SQL', { text: "'); DROP TABLE event; --" }],
  ['text of 100,000 letters', { text: 'å'.repeat(100_000) }],
];

/** Values that would not come back as they went in. */
const UNSTORABLE: readonly (readonly [string, Record<string, unknown>])[] = [
  ['undefined', { value: undefined }],
  ['a function', { value: () => 1 }],
  ['a symbol', { value: Symbol('s') }],
  ['a bigint', { value: 1n }],
  ['minus zero', { value: -0 }],
  ['not a number', { value: Number.NaN }],
  ['infinity', { value: Number.POSITIVE_INFINITY }],
  ['a lone surrogate', { value: '\ud800' }],
  ['a lone surrogate in a name', { '\udc00': 1 }],
  ['an integer-like name', { value: { '1': 1 } }],
  ['a name that is the prototype', JSON.parse('{"value":{"__proto__":1}}') as Record<string, unknown>],
  ['a date', { value: new Date(0) }],
  ['a map', { value: new Map([[1, 2]]) }],
  ['more than a megabyte', { value: 'x'.repeat(1_100_000) }],
];

const EXPECTATIONS: readonly (readonly [string, number, Expected, boolean])[] = [
  ['no stream, and there is none', 0, 'no-stream', true],
  ['no stream, and there is one', 1, 'no-stream', false],
  ['revision 0 of none', 0, 0, false],
  ['the revision where it is', 3, 2, true],
  ['an older revision', 3, 1, false],
  ['a newer revision', 3, 3, false],
  ['a far newer revision', 1, 1_000_000, false],
];

/** The law of the EventStore port: every adapter is run through it, whatever stands behind. */
export function eventStoreContract(open: () => Promise<Opened>): void {
  let store: EventStore;
  let reopen: Opened['reopen'];
  beforeEach(async () => {
    const opened = await open();
    store = opened.store;
    reopen = async () => (store = await opened.reopen());
  });
  afterEach(() => store.close());

  const write = (count: number, stream = STREAM) =>
    count === 0
      ? undefined
      : store.append(
          stream,
          events(...Array.from({ length: count }, (_, i) => `${stream}#${i}`)),
          'no-stream',
        );
  const namesIn = async (stream: string) => namesOf(await store.readStream(stream));
  const isEmpty = async () => (await store.last()) === undefined;
  const end = async (): Promise<Checkpoint> => {
    for (let at: Checkpoint = START; ;) {
      const { checkpoint, atEnd } = await store.readAll(at, 1_000);
      if (atEnd) return checkpoint;
      at = checkpoint;
    }
  };
  const all = async (pageSize = 100): Promise<Recorded[]> => {
    const read: Recorded[] = [];
    for (let at: Checkpoint = START; ;) {
      const page = await store.readAll(at, pageSize);
      if (page.events.length === 0) return read;
      read.push(...page.events);
      at = page.checkpoint;
    }
  };

  describe('appending', () => {
    test.each(EXPECTATIONS)('expects %s', async (_, existing, expected, fine) => {
      await write(existing);
      const appended = store.append(STREAM, events('new'), expected);
      if (fine) expect(await appended).toMatchObject({ revision: existing });
      else await expect(appended).rejects.toBeInstanceOf(VersionConflict);
      expect(await store.readStream(STREAM)).toHaveLength(existing + (fine ? 1 : 0));
    });

    test('a conflict says where the stream is', async () => {
      await write(2);
      const conflict = store.append(STREAM, events('new'), 0);
      await expect(conflict).rejects.toMatchObject({ stream: STREAM, expected: 0, actual: 1 });
      const absent = store.append('note-2', events('new'), 4);
      await expect(absent).rejects.toMatchObject({ expected: 4, actual: 'no-stream' });
    });

    test('answers with the revision and the position of the last event', async () => {
      const first = await store.append(STREAM, events('a', 'b'), 'no-stream');
      const second = await store.append(STREAM, events('c'), 1);
      expect([first.revision, second.revision]).toEqual([1, 2]);
      expect(comparePositions(first.position, second.position)).toBeLessThan(0);
      expect(await store.last()).toMatchObject({ revision: 2, position: second.position });
    });

    test('all events of an append, or none', async () => {
      const mixed = [event('good'), event('bad', { value: Number.NaN })];
      await expect(store.append(STREAM, mixed, 'no-stream')).rejects.toBeInstanceOf(EventNotStorable);
      expect(await isEmpty()).toBe(true);
      expect(await store.append(STREAM, events('a', 'b', 'c'), 'no-stream')).toMatchObject({ revision: 2 });
    });

    test('an append of nothing is refused', async () => {
      await expect(store.append(STREAM, [], 'no-stream')).rejects.toBeInstanceOf(EventNotStorable);
      expect(await store.readStream(STREAM)).toEqual([]);
    });

    test('a thousand events at once', async () => {
      await write(1_000);
      expect((await store.readStream(STREAM)).map(({ revision }) => revision)).toEqual(
        Array.from({ length: 1_000 }, (_, i) => i),
      );
    });

    test.each(STORABLE)('keeps %s', async (_, data) => {
      await store.append(STREAM, [event('a', data)], 'no-stream');
      const [read] = await store.readStream(STREAM);
      expect(JSON.stringify(read!.data)).toBe(JSON.stringify(data));
      expect(JSON.stringify(read!.metadata)).toBe(JSON.stringify(metadata));
    });

    test.each(UNSTORABLE)('refuses %s, and writes nothing', async (_, data) => {
      await expect(store.append(STREAM, [event('a', data)], 'no-stream')).rejects.toBeInstanceOf(
        EventNotStorable,
      );
      expect(await isEmpty()).toBe(true);
      expect(await store.append(STREAM, events('next'), 'no-stream')).toMatchObject({ revision: 0 });
    });

    test('the limit is on the whole append', async () => {
      const half = { text: 'x'.repeat(600_000) };
      const append = store.append(STREAM, [event('a', half), event('b', half)], 'no-stream');
      await expect(append).rejects.toBeInstanceOf(EventNotStorable);
    });
  });

  describe('repeating', () => {
    test('the same events again are answered as the first time', async () => {
      const first = await store.append(STREAM, events('a', 'b'), 'no-stream');
      await store.append(STREAM, events('c'), 1);
      expect(await store.append(STREAM, events('a', 'b'), 'no-stream')).toEqual(first);
      expect(await namesIn(STREAM)).toEqual(['a', 'b', 'c']);
    });

    test('also after a restart', async () => {
      const first = await store.append(STREAM, events('a'), 'no-stream');
      await store.append(STREAM, events('b'), 0);
      await reopen();
      expect(await store.append(STREAM, events('a'), 'no-stream')).toEqual(first);
      expect(await namesIn(STREAM)).toEqual(['a', 'b']);
    });

    test('also with another content: the first one stored counts', async () => {
      await store.append(STREAM, [event('a', { nonce: 1 })], 'no-stream');
      await store.append(STREAM, [event('a', { nonce: 2 })], 'no-stream');
      expect((await store.readStream(STREAM))[0]!.data).toEqual({ nonce: 1 });
    });

    test.each([
      ['another first event', ['x', 'b']],
      ['another second event', ['a', 'x']],
      ['more events than were written', ['a', 'b', 'c', 'd']],
    ])('%s is a conflict', async (_, ids) => {
      await store.append(STREAM, events('a', 'b', 'c'), 'no-stream');
      await expect(store.append(STREAM, events(...ids), 'no-stream')).rejects.toBeInstanceOf(VersionConflict);
      expect(await namesIn(STREAM)).toEqual(['a', 'b', 'c']);
    });

    test('a part of what was written is answered with its own place', async () => {
      await store.append(STREAM, events('a', 'b', 'c'), 'no-stream');
      expect(await store.append(STREAM, events('a', 'b'), 'no-stream')).toMatchObject({ revision: 1 });
    });

    test('the same id in another stream is another event', async () => {
      await store.append(STREAM, events('a'), 'no-stream');
      expect(await store.append('note-2', events('a'), 'no-stream')).toMatchObject({ revision: 0 });
      expect((await all()).map(({ stream }) => stream)).toEqual([STREAM, 'note-2']);
    });

    test('both at once: one is written, both are answered', async () => {
      const answers = await Promise.all([1, 2].map(() => store.append(STREAM, events('a'), 'no-stream')));
      expect(answers[0]).toEqual(answers[1]);
      expect(await namesIn(STREAM)).toEqual(['a']);
    });
  });

  describe('racing', () => {
    test('of many who expect the same, one is right', async () => {
      await write(1);
      const writers = Array.from({ length: 50 }, (_, i) => store.append(STREAM, events(`w${i}`), 0));
      const results = await Promise.allSettled(writers);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost.every(({ reason }) => reason instanceof VersionConflict)).toBe(true);
      expect(await store.readStream(STREAM)).toHaveLength(2);
    });

    test('one that fails does not take others down', async () => {
      const good = Array.from({ length: 20 }, (_, i) =>
        store.append(`note-${i}`, events(`e${i}`), 'no-stream'),
      );
      const bad = store.append('note-3', events('other'), 7);
      await expect(bad).rejects.toBeInstanceOf(VersionConflict);
      await expect(Promise.all(good)).resolves.toHaveLength(20);
    });

    test('numbers are gapless whatever failed in between', async () => {
      const tries = Array.from({ length: 60 }, (_, i) =>
        store.append(`note-${i % 7}`, events(`e${i}`), 'no-stream').catch(() => undefined),
      );
      await Promise.all(tries);
      expect((await all()).map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    });

    test('many streams at once each keep their order', async () => {
      const lanes = Array.from({ length: 10 }, async (_, lane) => {
        for (let i = 0; i < 20; i++)
          await store.append(`note-${lane}`, events(`${lane}/${i}`), i === 0 ? 'no-stream' : i - 1);
      });
      await Promise.all(lanes);
      for (let lane = 0; lane < 10; lane++)
        expect(await namesIn(`note-${lane}`)).toEqual(Array.from({ length: 20 }, (_, i) => `${lane}/${i}`));
    });
  });

  describe('reading a stream', () => {
    test('one that is not there is empty', async () => {
      expect(await store.readStream('note-none')).toEqual([]);
    });

    test('tells everything that was written, and its places', async () => {
      await store.append('note-0', events('z'), 'no-stream');
      const { position } = await store.append(STREAM, [event('a', { text: 'x' }, 'Written')], 'no-stream');
      const written = {
        stream: STREAM,
        revision: 0,
        id: idNamed('a'),
        type: 'Written',
        data: { text: 'x' },
        metadata,
      };
      expect(await store.readStream(STREAM)).toEqual([{ ...written, position }]);
      expect((await store.readAll(START, 10)).events[1]).toEqual({ ...written, number: 1 });
    });

    test.each([
      [0, ['a', 'b', 'c']],
      [1, ['b', 'c']],
      [2, ['c']],
      [3, []],
      [99, []],
    ])('from revision %d', async (from, ids) => {
      await store.append(STREAM, events('a', 'b', 'c'), 'no-stream');
      expect(namesOf(await store.readStream(STREAM, { from }))).toEqual(ids);
    });

    test('names that begin alike are different streams', async () => {
      await store.append('note-1', events('a'), 'no-stream');
      await store.append('note-10', events('b'), 'no-stream');
      await store.append('Note-1', events('c'), 'no-stream');
      expect(await namesIn('note-1')).toEqual(['a']);
    });

    test('survives a restart', async () => {
      await write(5);
      await reopen();
      expect(await store.readStream(STREAM)).toHaveLength(5);
      expect(await store.append(STREAM, events('next'), 4)).toMatchObject({ revision: 5 });
      expect((await end()).number).toBe(5);
    });
  });

  describe('reading the log', () => {
    test('an empty log has no page, no last event, and nobody is behind it', async () => {
      expect(await store.readAll(START, 10)).toEqual({ events: [], checkpoint: START, atEnd: true });
      expect(await store.last()).toBeUndefined();
      expect(await store.behind(START)).toBe(0);
    });

    test('the last event is the last of all streams', async () => {
      await write(3);
      await store.append('note-2', events('later'), 'no-stream');
      expect(await store.last()).toMatchObject({
        stream: 'note-2',
        revision: 0,
        id: idNamed('later'),
        metadata,
      });
    });

    test('whoever is at the end is not behind, and others are', async () => {
      await write(3);
      const at = await end();
      expect(await store.behind(at)).toBe(0);
      expect(await store.behind(START)).toBeGreaterThan(0);
      await store.append('note-2', events('later'), 'no-stream');
      expect(await store.behind(at)).toBeGreaterThan(0);
    });

    test('two readers do not take events from each other', async () => {
      await write(10);
      const pages = await Promise.all([store.readAll(START, 4), store.readAll(START, 7)]);
      expect(pages.map((page) => page.events.length)).toEqual([4, 7]);
      const [first, second] = await Promise.all(
        pages.map(({ checkpoint }) => store.readAll(checkpoint, 100)),
      );
      expect([first!.events.length, second!.events.length]).toEqual([6, 3]);
    });

    test.each([1, 2, 3, 7, 100])('in pages of %d, every event once and in order', async (size) => {
      for (let i = 0; i < 10; i++) await store.append(`note-${i}`, events(`${i}a`, `${i}b`), 'no-stream');
      const read = await all(size);
      expect(read.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i));
      expect(namesOf(read)).toEqual(Array.from({ length: 10 }, (_, i) => [`${i}a`, `${i}b`]).flat());
    });

    test('events of one append stand together', async () => {
      await Promise.all(
        ['x', 'y', 'z'].map((s) => store.append(`note-${s}`, events(`${s}1`, `${s}2`), 'no-stream')),
      );
      const streams = (await all()).map(({ stream }) => stream);
      expect(streams.filter((stream, i) => stream !== streams[i - 1])).toHaveLength(3);
    });

    test('a page that is not full leads on from where it ended', async () => {
      await write(3);
      const { checkpoint } = await store.readAll(START, 100);
      expect((await store.readAll(checkpoint, 100)).events).toEqual([]);
      await store.append('note-2', events('later'), 'no-stream');
      expect(namesOf((await store.readAll(checkpoint, 100)).events)).toEqual(['later']);
    });

    test('whoever has read up to a checkpoint has read everything before it, while others write', async () => {
      const writing = Promise.all(
        Array.from({ length: 8 }, async (_, lane) => {
          for (let i = 0; i < 25; i++)
            await store.append(`note-${lane}`, events(`${lane}/${i}`), i === 0 ? 'no-stream' : i - 1);
        }),
      );
      let written = false;
      void writing.then(() => (written = true));
      const seen: number[] = [];
      let at: Checkpoint = START;
      for (let done = false; !done;) {
        const page = await store.readAll(at, 7);
        seen.push(...page.events.map(({ number }) => number));
        at = page.checkpoint;
        done = written && page.events.length === 0;
        await new Promise(setImmediate);
      }
      expect(seen).toEqual(Array.from({ length: 200 }, (_, i) => i));
    });

    test('positions grow with numbers', async () => {
      const positions: string[] = [];
      for (let i = 0; i < 12; i++)
        positions.push((await store.append(`note-${i}`, events(`e${i}`), 'no-stream')).position);
      expect([...positions].sort(comparePositions)).toEqual(positions);
      expect(comparePositions(START.position, positions[0]!)).toBeLessThan(0);
    });
  });

  describe('checkpoints', () => {
    test('it holds its own', async () => {
      await write(3);
      expect(await store.holds(START)).toBe(true);
      expect(await store.holds(await end())).toBe(true);
      const { checkpoint } = await store.readAll(START, 2);
      expect(await store.holds(checkpoint)).toBe(true);
    });

    test('it does not hold those of another log, or of one that was longer', async () => {
      await write(2);
      const own = await end();
      const other = await open();
      await other.store.append('note-other', events('x', 'y', 'z'), 'no-stream');
      const foreign = (await other.store.readAll(START, 10)).checkpoint;
      await other.store.close();
      for (const lost of [foreign, { ...own, eventId: idNamed('somebody else') }]) {
        expect(await store.holds(lost)).toBe(false);
        await expect(store.readAll(lost, 10)).rejects.toBeInstanceOf(CheckpointLost);
      }
      expect(await store.holds(own)).toBe(true);
    });

    test('it holds them after a restart', async () => {
      await write(2);
      const at = await end();
      await reopen();
      expect(await end()).toEqual(at);
      expect(await store.holds(at)).toBe(true);
    });
  });

  describe('listening', () => {
    test('tells that the log has grown, until it is told to stop', async () => {
      let told = 0;
      const stop = store.onAppended(() => (told += 1));
      await write(1);
      expect(told).toBeGreaterThan(0);
      stop();
      const before = told;
      await store.append(STREAM, events('more'), 0);
      expect(told).toBe(before);
    });

    test('what is told can be read', async () => {
      const read = new Promise<number | undefined>((resolve) => {
        const stop = store.onAppended(() => {
          stop();
          void store.last().then((last) => resolve(last?.revision));
        });
      });
      await write(1);
      expect(await read).toBe(0);
    });
  });

  describe('closing', () => {
    test('takes no more, and may be asked twice', async () => {
      await store.close();
      await store.close();
      await expect(store.append(STREAM, events('a'), 'no-stream')).rejects.toBeInstanceOf(StoreUnavailable);
      await reopen();
    });

    test('what was asked before is answered', async () => {
      const asked = store.append(STREAM, events('a'), 'no-stream');
      await store.close();
      expect(await asked).toMatchObject({ revision: 0 });
      await reopen();
    });
  });
}
