import { randomUUID } from 'node:crypto';
import { instant, millisecondsOf, type Clock } from '@drivbank/kernel';
import {
  LIFE_MS_MAX,
  LoginSessionsUnavailable,
  type Login,
  type LoginSession,
  type LoginSessions,
} from '../login-sessions.js';
import { isOpen, isWorthNoting } from '../still-open.js';
import { hashOfToken, newToken } from '../token.js';
import { connected } from './connected.js';

/** The time is ours, so that a text is late when our clock says so; Redis only forgets it some time after. */
const KEEP = `
  local held = redis.call('GET', KEYS[1])
  if held and tonumber(string.match(held, '^%d+')) > tonumber(ARGV[1]) then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  return 1`;

type Options = { readonly url: string; readonly prefix: string };

/**
 * In a Redis that all nodes share. A session is a text that expires, and its name in the set of its person.
 */
export function redisLoginSessions({ url, prefix }: Options, clock: Clock): LoginSessions {
  const redis = connected(url);
  const key = (kind: 'session' | 'person' | 'attempts' | 'kept', name: string) =>
    `${prefix}:sign-in:${kind}:${name}`;
  const now = () => millisecondsOf(clock.now());

  const read = async (sessionId: string): Promise<LoginSession | undefined> => {
    const text = await redis.get(key('session', sessionId));
    const session =
      text === null ? undefined : { ...(JSON.parse(text) as Omit<LoginSession, 'sessionId'>), sessionId };
    return session && isOpen(session, clock.now()) ? session : undefined;
  };
  const write = ({ sessionId, ...rest }: LoginSession) =>
    [key('session', sessionId), JSON.stringify(rest)] as const;
  const endThem = async (personId: string, sessionIds: readonly string[]) => {
    if (sessionIds.length === 0) return;
    await redis.del(...sessionIds.map((id) => key('session', id)));
    await redis.srem(key('person', personId), ...sessionIds);
  };

  const unlessLate = (held: string | null): string | undefined => {
    const [, until, text] = /^(\d+) (.*)$/s.exec(held ?? '') ?? [];
    return until !== undefined && instant(Number(until)) > clock.now() ? text : undefined;
  };

  const sessions: LoginSessions = {
    async open(login: Login) {
      const token = newToken();
      const at = clock.now();
      const session = { ...login, sessionId: hashOfToken(token), openedAt: at, usedAt: at };
      await redis.set(...write(session), 'PX', LIFE_MS_MAX);
      await redis.sadd(key('person', login.personId), session.sessionId);
      await redis.pexpire(key('person', login.personId), LIFE_MS_MAX);
      return token;
    },
    async use(token) {
      const session = await read(hashOfToken(token));
      // Only where it still is: what somebody else ended in between does not come back.
      if (session && isWorthNoting(session, clock.now()))
        await redis.call('SET', ...write({ ...session, usedAt: clock.now() }), 'XX', 'KEEPTTL');
      return session;
    },
    look: (token) => read(hashOfToken(token)),
    async of(personId) {
      const ids = await redis.smembers(key('person', personId));
      const found = await Promise.all(ids.map(read));
      const open = found.filter((session) => session !== undefined);
      return open.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    },
    async end(personId, sessionId) {
      if ((await read(sessionId))?.personId === personId) await endThem(personId, [sessionId]);
    },
    async endAll(personId, except) {
      const ids = await redis.smembers(key('person', personId));
      await endThem(
        personId,
        ids.filter((id) => id !== except),
      );
    },
    async count(what, withinMs) {
      const [name, at] = [key('attempts', what), now()];
      const answers = await redis
        .multi()
        .zremrangebyscore(name, '-inf', at - withinMs)
        .zadd(name, at, randomUUID())
        .zcard(name)
        .pexpire(name, withinMs)
        .exec();
      return answers![2]![1] as number;
    },
    counted: (what, withinMs) => redis.zcount(key('attempts', what), `(${now() - withinMs}`, '+inf'),
    forget: async (what) => void (await redis.del(key('attempts', what))),
    async keep(name, text, forMs) {
      const at = now();
      const held = `${at + forMs} ${text}`;
      return (await redis.eval(KEEP, 1, key('kept', name), at, held, forMs)) === 1;
    },
    kept: async (name) => unlessLate(await redis.get(key('kept', name))),
    take: async (name) => unlessLate(await redis.getdel(key('kept', name))),
    drop: async (name) => void (await redis.del(key('kept', name))),
    close: async () => redis.disconnect(),
  };
  return unavailableWhenBroken(sessions);
}

/** Every failure of Redis is the one that callers know. */
function unavailableWhenBroken(sessions: LoginSessions): LoginSessions {
  const told = Object.entries(sessions).map(([name, work]) => [
    name,
    async (...given: never[]) => {
      try {
        return await (work as (...given: never[]) => Promise<unknown>)(...given);
      } catch (cause) {
        throw new LoginSessionsUnavailable({ cause });
      }
    },
  ]);
  return Object.fromEntries(told) as LoginSessions;
}
