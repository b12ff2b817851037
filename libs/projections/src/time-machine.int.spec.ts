import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { instant, millisecondsOf, type Instant } from '@drivbank/kernel';
import type { EventStore } from '@drivbank/event-store';
import * as fc from 'fast-check';
import { LogFollower } from './follower.js';
import { copiedLog, writtenLog, type WrittenLog } from './testing/written-log.js';
import { replay, TimeMachine } from './time-machine.js';
import { ViewStore } from './view-store.js';

const BASIS = 'the-log';
/** So many that places in the log have been remembered with their time more than once. */
const LONG_EVENTS = 700;

let written: WrittenLog;
beforeAll(async () => {
  written = await writtenLog({ atLeast: LONG_EVENTS });
});
afterAll(() => written.close());

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of toClose.splice(0).reverse()) await each.close();
});
const closing = <T extends { close(): unknown }>(each: T): T => {
  toClose.push(each);
  return each;
};
const newViews = (file = ':memory:') => closing(new ViewStore(file, BASIS));
const foldedUpTo = (number: number) => {
  const views = newViews();
  views.apply(written.events.slice(0, number + 1), written.after(number));
  return views;
};
const last = () => written.events.length - 1;
const recordedAt = (number: number) => written.events[number]!.metadata.recordedAt;

describe('As it was known', () => {
  let machine: TimeMachine;
  let present: ViewStore;
  beforeAll(async () => {
    present = new ViewStore(':memory:', BASIS);
    await replay(written.log, present);
    machine = new TimeMachine(written.log, BASIS, present);
  });
  afterAll(() => {
    machine.close();
    present.close();
  });

  const anyNumber = fc.integer({ min: 0, max: LONG_EVENTS - 1 });

  test('at an event is what its log up to there says', () =>
    fc.assert(
      fc.asyncProperty(anyNumber, async (number) => {
        const past = await machine.at(number);
        expect(past.checkpoint).toEqual(written.after(number));
        const views = new ViewStore(':memory:', BASIS);
        views.apply(written.events.slice(0, number + 1), written.after(number));
        expect(past.checksums()).toEqual(views.checksums());
        views.close();
      }),
      { numRuns: 25 },
    ));

  test('at the last event is now', async () => {
    expect((await machine.at(last())).checksums()).toEqual(present.checksums());
  });

  test('does not change the present', async () => {
    const before = present.checksums();
    await machine.at(40);
    expect(present.checksums()).toEqual(before);
    expect(present.checkpoint).toEqual(written.after(last()));
  });

  const shifted = (at: Instant, milliseconds: number) => instant(millisecondsOf(at) + milliseconds);

  test('at a moment is as of the last event recorded by then', () =>
    fc.assert(
      fc.asyncProperty(anyNumber, fc.constantFrom(-1, 0, 1), async (number, off) => {
        const moment = shifted(recordedAt(number), off);
        const expected = written.events.findLastIndex(({ metadata }) => metadata.recordedAt <= moment);
        expect(await machine.numberAt(moment)).toBe(expected);
      }),
      { numRuns: 60 },
    ));

  test.each([
    ['before the first event', () => shifted(recordedAt(0), -1), () => -1],
    ['long after the last', () => shifted(recordedAt(last()), 86_400_000), last],
  ])('%s', async (_when, moment, number) => {
    expect(await machine.numberAt(moment())).toBe(number());
  });

  test('of two askers, both get the same past', async () => {
    const [one, other] = await Promise.all([machine.at(90), machine.at(90)]);
    expect(one).toBe(other);
  });

  test('at an event that is yet to come is refused', async () => {
    await expect(machine.recordedAt(last() + 1)).rejects.toThrow(RangeError);
    expect(await machine.recordedAt(last())).toBe(recordedAt(last()));
  });
});

describe('Views that follow a log', () => {
  let logs = 0;
  const logUpTo = async (number: number) =>
    closing(
      await copiedLog(join(written.directory, `copy-${logs++}.db`), written.events.slice(0, number + 1)),
    );
  const following = async (log: EventStore, views: ViewStore) => {
    const follower = new LogFollower(log, views);
    closing({ close: () => follower.stop() });
    await follower.start();
    return follower;
  };

  test('are in step when they have started, and say so', async () => {
    const views = newViews();
    const follower = await following(await logUpTo(80), views);
    expect(follower.status).toEqual({ state: 'following' });
    expect(views.checksums()).toEqual(foldedUpTo(80).checksums());
  });

  test('take in what is appended, and tell those who wait for it', async () => {
    const log = await logUpTo(60);
    const views = newViews();
    const follower = await following(log, views);
    const moves: number[] = [];
    follower.listen({ moved: (number) => moves.push(number) });
    for (const { stream, revision, id, type, data, metadata } of written.events.slice(61, 81)) {
      const expected = revision === 0 ? 'no-stream' : revision - 1;
      const { position } = await log.append(stream, [{ id, type, data, metadata }], expected);
      if (revision % 3 === 0) expect(await follower.reached(position, 5_000)).toBe(true);
    }
    expect(await follower.reached((await log.last())!.position, 5_000)).toBe(true);
    expect(views.checksums()).toEqual(foldedUpTo(80).checksums());
    expect(moves.at(-1)).toBe(80);
    expect(moves).toEqual([...new Set(moves)].sort((a, b) => a - b));
  });

  test('say that they did not come so far in time', async () => {
    const follower = await following(await logUpTo(20), newViews());
    expect(await follower.reached(written.after(21).position, 1)).toBe(false);
  });

  test('are built again when they are ahead of a log that was restored', async () => {
    const views = foldedUpTo(80);
    await following(await logUpTo(40), views);
    expect(views.checkpoint).toEqual(written.after(40));
    expect(views.checksums()).toEqual(foldedUpTo(40).checksums());
  });

  test('are built again when the log went another way since it was restored', async () => {
    const log = await logUpTo(40);
    const views = foldedUpTo(41);
    const { data, metadata, type } = written.events[0]!;
    for (const id of ['another-1', 'another-2', 'another-3'])
      await log.append(`log-${id}`, [{ id, type, data, metadata }], 'no-stream');
    await following(log, views);
    const built = newViews();
    await replay(log, built);
    expect(views.checksums()).toEqual(built.checksums());
    expect(views.checkpoint.number).toBe(43);
  });

  test('stay where they are at an event that nobody knows, and say why', async () => {
    const log = await logUpTo(20);
    const { data, metadata } = written.events[0]!;
    await log.append(
      'log-strange',
      [{ id: 'strange', type: 'NobodyKnowsThis', data, metadata }],
      'no-stream',
    );
    const views = newViews();
    const follower = await following(log, views);
    expect(follower.status).toMatchObject({
      state: 'failed',
      error: { message: expect.stringContaining('NobodyKnowsThis') },
    });
    expect(views.checkpoint.number).toBe(-1);
  });
});
