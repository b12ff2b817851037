import { RedisLink } from './redis-link.js';

/** What an operator should know of a Redis that the queue is on. `fine` or not, the queue does its work on it. */
export type RedisFinding = {
  readonly about: 'reachable' | 'version' | 'eviction' | 'persistence';
  readonly fine: boolean;
  readonly value: string;
  /** What it means, and what to do about it when it is not fine. */
  readonly sentence: { readonly sv: string; readonly en: string };
};

/** The oldest that BullMQ recommends. */
const VERSION_MIN = [6, 2];

/** Asks Redis about itself, with a command that managed services allow too. Answers within seconds and never throws. */
export async function checkRedis(url: string): Promise<readonly RedisFinding[]> {
  const link = new RedisLink(url);
  try {
    const info = factsOf(await link.call((client) => client.info()));
    const address = new URL(url).host;
    const reached = both(`Redis svarar på ${address}.`, `Redis answers at ${address}.`);
    return [finding('reachable', true, address, reached), version(info), eviction(info), persistence(info)];
  } catch (error) {
    return [unreachable(error as Error)];
  } finally {
    link.close();
  }
}

type Facts = ReadonlyMap<string, string>;

const factsOf = (info: string): Facts =>
  new Map([...info.matchAll(/^(\w+):(.*?)\r?$/gm)].map(([, name, value]) => [name!, value!]));

const both = (sv: string, en: string) => ({ sv, en });

const finding = (
  about: RedisFinding['about'],
  fine: boolean,
  value: string,
  sentence: RedisFinding['sentence'],
): RedisFinding => ({ about, fine, value, sentence });

function unreachable({ message }: Error): RedisFinding {
  const sentence = both(
    `Redis svarar inte (${message}). Påminnelser väntar tills det gör det. Kontrollera adressen i REDIS_URL och att Redis är igång.`,
    `Redis does not answer (${message}). Reminders wait until it does. Check the address in REDIS_URL, and that Redis runs.`,
  );
  return finding('reachable', false, message, sentence);
}

function version(info: Facts): RedisFinding {
  const value = info.get('redis_version') ?? 'unknown';
  const [major = 0, minor = 0] = value.split('.').map(Number);
  const fine = major > VERSION_MIN[0]! || (major === VERSION_MIN[0] && minor >= VERSION_MIN[1]!);
  const sentence = fine
    ? both(`Redis ${value} är nytt nog.`, `Redis ${value} is new enough.`)
    : both(
        `Redis ${value} är för gammalt: jobbkön är byggd för 6.2 eller senare. Uppgradera Redis.`,
        `Redis ${value} is too old: the job queue is made for 6.2 or later. Upgrade Redis.`,
      );
  return finding('version', fine, value, sentence);
}

function eviction(info: Facts): RedisFinding {
  const value = info.get('maxmemory_policy') ?? 'unknown';
  const fine = value === 'noeviction';
  const sentence = fine
    ? both(
        'Redis kastar inga jobb när minnet tar slut (maxmemory-policy noeviction).',
        'Redis throws out no jobs when its memory is full (maxmemory-policy noeviction).',
      )
    : both(
        `Redis får kasta jobb när minnet tar slut (maxmemory-policy ${value}). Då kan påminnelser bli någon minut sena: de läggs tillbaka ur loggen. Sätt maxmemory-policy till noeviction.`,
        `Redis may throw out jobs when its memory is full (maxmemory-policy ${value}). Reminders can then be a minute late: they are put back from the log. Set maxmemory-policy to noeviction.`,
      );
  return finding('eviction', fine, value, sentence);
}

function persistence(info: Facts): RedisFinding {
  const fine = info.get('aof_enabled') === '1';
  const sentence = fine
    ? both(
        'Redis skriver jobben till disk (appendonly yes).',
        'Redis writes the jobs to disk (appendonly yes).',
      )
    : both(
        'Redis glömmer jobb när det startas om (appendonly no). De läggs tillbaka ur loggen inom någon minut. Sätt appendonly till yes.',
        'Redis forgets jobs when it is restarted (appendonly no). They are put back from the log within a minute or so. Set appendonly to yes.',
      );
  return finding('persistence', fine, fine ? 'yes' : 'no', sentence);
}
