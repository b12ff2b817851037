import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { redisForSpec } from '../../../../test/support/redis-server.js';
import { until } from '../../../../test/support/until.js';
import { Rates } from './rates.js';

let redis: Awaited<ReturnType<typeof redisForSpec>>;
beforeAll(async () => {
  redis = await redisForSpec();
});
afterAll(() => redis.remove());

/** Both have a connection when one knows what the other has spent: before that each counts alone. */
const together = (one: Rates<'reads'>, other: Rates<'reads'>) =>
  until('two nodes that count together', async () => {
    const who = randomUUID();
    for (let i = 0; i < 3; i++) await one.spend('reads', who);
    return (await other.spend('reads', who)) !== undefined;
  });

test('all nodes count together', async () => {
  const shared = { url: redis.url, prefix: randomUUID() };
  const [one, other] = [new Rates({ reads: 3 }, shared), new Rates({ reads: 3 }, shared)];
  await together(one, other);
  const answers = await Promise.all([one, other, one, other, one].map((node) => node.spend('reads', 'anna')));
  for (const node of [one, other]) node.close();
  expect(answers.filter((wait) => wait === undefined)).toHaveLength(3);
  expect(answers.filter((wait) => wait !== undefined && wait <= 60)).toHaveLength(2);
});

test('while Redis is away a node counts for itself', async () => {
  const alone = new Rates({ reads: 1 }, { url: 'redis://127.0.0.1:1', prefix: randomUUID() });
  expect(await alone.spend('reads', 'anna')).toBeUndefined();
  expect(await alone.spend('reads', 'anna')).toBeGreaterThan(0);
  alone.close();
});
