import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RedisFinding } from '@drivbank/job-queue';
import { RedisServer } from '../../../../test/support/redis-server.js';
import { until } from '../../../../test/support/until.js';
import { openEngine, type Engine } from '../engine.js';
import { RecordingMailer } from '../testing/recording-mailer.js';
import { operationsStatus } from './operations-status.js';

let redis: RedisServer;
let directory: string;
let engine: Engine;
const told: (readonly RedisFinding[])[] = [];
beforeEach(async () => {
  redis = await RedisServer.start({ more: ['--maxmemory-policy', 'allkeys-lru'] });
  directory = mkdtempSync(join(tmpdir(), 'drivbank-redis-watch-'));
  engine = await openEngine({
    directory,
    mailer: new RecordingMailer(),
    organisation: 'Kommunen',
    publicUrl: 'http://kommun.example',
    redis: { url: redis.url, prefix: 'watched' },
    redisChecked: (findings) => told.push(findings),
  });
});
afterEach(async () => {
  await engine.close();
  await redis.remove();
  rmSync(directory, { recursive: true });
});

const unfit = async () =>
  (await operationsStatus(engine)).redis!.filter(({ fine }) => !fine).map(({ about }) => about);

test('an unfit Redis is told of at the start, when it is lost, and when it is back', async () => {
  await until('the first look', async () => (await unfit()).join() === 'eviction,persistence');
  expect(told).toHaveLength(1);
  await redis.kill('SIGKILL');
  await until('its loss', async () => (await unfit()).join() === 'reachable');
  await redis.restart();
  await until('its return', async () => (await unfit()).join() === 'eviction,persistence');
  expect(told.at(-1)!.filter(({ fine }) => !fine)).toHaveLength(2);
});
