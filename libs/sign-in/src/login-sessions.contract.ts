import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant, millisecondsOf, type Clock } from '@drivbank/kernel';
import { IDLE_MS_MAX, LIFE_MS_MAX, type Login, type LoginSessions } from './login-sessions.js';

const MINUTE_MS = 60_000;

/** A clock that the test moves. */
class Hands implements Clock {
  private at = instant('2030-01-07T09:00:00Z');
  now = () => this.at;
  pass(ms: number): void {
    this.at = instant(millisecondsOf(this.at) + ms);
  }
}

/**
 * The law of the LoginSessions port. `open` gives an empty store the first time and the same one again after
 * a close.
 */
export function loginSessionsContract(open: (clock: Clock) => Promise<LoginSessions>): void {
  describe('LoginSessions contract', () => {
    let clock: Hands;
    let sessions: LoginSessions;
    beforeEach(async () => {
      clock = new Hands();
      sessions = await open(clock);
    });
    afterEach(() => sessions.close());
    const ada: Login = { personId: 'ada', provedBy: 'e-1', secondFactor: true, client: 'Firefox' };
    const bo: Login = { ...ada, personId: 'bo', secondFactor: false };

    test('a token opens its own session and no other', async () => {
      const [adas, bos] = [await sessions.open(ada), await sessions.open(bo)];
      expect(adas).toMatch(/^[\w-]{43}$/);
      expect(await sessions.use(adas)).toMatchObject({ ...ada, openedAt: clock.now() });
      expect(await sessions.use(bos)).toMatchObject(bo);
      expect(await sessions.use(adas.slice(1))).toBeUndefined();
    });

    test('what names a session in a list does not open it', async () => {
      const { sessionId } = (await sessions.use(await sessions.open(ada)))!;
      expect(await sessions.use(sessionId)).toBeUndefined();
    });

    test('outlives a restart', async () => {
      const token = await sessions.open(ada);
      await sessions.close();
      sessions = await open(clock);
      expect(await sessions.use(token)).toMatchObject(ada);
    });

    test('is over when nobody has used it for half an hour; looking is no use', async () => {
      const token = await sessions.open(ada);
      clock.pass(IDLE_MS_MAX - MINUTE_MS);
      expect(await sessions.use(token)).toBeDefined();
      clock.pass(IDLE_MS_MAX - MINUTE_MS);
      expect(await sessions.look(token)).toBeDefined();
      clock.pass(MINUTE_MS);
      expect(await sessions.use(token)).toBeUndefined();
      expect(await sessions.of('ada')).toEqual([]);
    });

    test('is over after twelve hours however much it is used', async () => {
      const token = await sessions.open(ada);
      for (let passed = 0; passed < LIFE_MS_MAX - MINUTE_MS; passed += 10 * MINUTE_MS) {
        expect(await sessions.use(token)).toBeDefined();
        clock.pass(10 * MINUTE_MS);
      }
      expect(await sessions.use(token)).toBeUndefined();
    });

    test('a person has a list of his own, the latest first, and ends one of them, or all but one', async () => {
      const first = await sessions.open(ada);
      clock.pass(1);
      const second = await sessions.open({ ...ada, client: 'Chrome' });
      await sessions.open(bo);
      const [latest, earliest] = await sessions.of('ada');
      expect([latest?.client, earliest?.client]).toEqual(['Chrome', 'Firefox']);
      await sessions.end('bo', earliest!.sessionId);
      expect(await sessions.use(first)).toBeDefined();
      await sessions.end('ada', earliest!.sessionId);
      expect(await sessions.use(first)).toBeUndefined();
      const third = await sessions.open(ada);
      await sessions.endAll('ada', latest!.sessionId);
      expect([await sessions.use(second), await sessions.use(third)]).toMatchObject([{}, undefined]);
      await sessions.endAll('ada');
      expect(await sessions.of('ada')).toEqual([]);
      expect(await sessions.of('bo')).toHaveLength(1);
    });

    test('counts attempts within a time that moves along', async () => {
      expect(await sessions.count('ada', 15 * MINUTE_MS)).toBe(1);
      clock.pass(10 * MINUTE_MS);
      expect(await sessions.count('ada', 15 * MINUTE_MS)).toBe(2);
      expect(await sessions.count('bo', 15 * MINUTE_MS)).toBe(1);
      clock.pass(6 * MINUTE_MS);
      expect(await sessions.count('ada', 15 * MINUTE_MS)).toBe(2);
      expect(await sessions.counted('ada', 15 * MINUTE_MS)).toBe(2);
      await sessions.forget('ada');
      expect(await sessions.counted('ada', 15 * MINUTE_MS)).toBe(0);
      expect(await sessions.count('ada', 15 * MINUTE_MS)).toBe(1);
    });

    test('counts every one of many at once', async () => {
      const counts = await Promise.all(Array.from({ length: 20 }, () => sessions.count('ada', MINUTE_MS)));
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    });

    test('keeps a text for the first of many, until its time', async () => {
      const firsts = await Promise.all(['a', 'b', 'c'].map((text) => sessions.keep('code', text, MINUTE_MS)));
      expect(firsts.filter(Boolean)).toHaveLength(1);
      const text = await sessions.kept('code');
      expect(text).toBe(['a', 'b', 'c'][firsts.indexOf(true)]);
      clock.pass(MINUTE_MS);
      expect(await sessions.kept('code')).toBeUndefined();
      expect(await sessions.keep('code', 'd\ne', MINUTE_MS)).toBe(true);
      expect(await sessions.kept('code')).toBe('d\ne');
      await sessions.drop('code');
      expect(await sessions.kept('code')).toBeUndefined();
    });

    test('gives what is kept to one of many, until its time', async () => {
      await sessions.keep('state', 'a\nb', MINUTE_MS);
      const taken = await Promise.all([1, 2, 3].map(() => sessions.take('state')));
      expect(taken.filter((text) => text !== undefined)).toEqual(['a\nb']);
      expect(await sessions.kept('state')).toBeUndefined();
      await sessions.keep('late', 'c', MINUTE_MS);
      clock.pass(MINUTE_MS);
      expect(await sessions.take('late')).toBeUndefined();
      expect(await sessions.take('never')).toBeUndefined();
    });
  });
}
