import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { systemClock } from '@drivbank/kernel';
import { redisForSpec } from '../../../../test/support/redis-server.js';
import { loginSessionsContract } from '../login-sessions.contract.js';
import { LoginSessionsUnavailable } from '../login-sessions.js';
import { redisLoginSessions } from './redis-login-sessions.js';

let redis: Awaited<ReturnType<typeof redisForSpec>>;
beforeAll(async () => {
  redis = await redisForSpec();
});
afterAll(() => redis.remove());

let prefix: string;
beforeEach(() => void (prefix = randomUUID()));

loginSessionsContract(async (clock) => redisLoginSessions({ url: redis.url, prefix }, clock));

test('nobody is let in while it cannot be asked', async () => {
  const sessions = redisLoginSessions({ url: 'redis://127.0.0.1:1', prefix }, systemClock);
  await expect(sessions.use('token')).rejects.toThrow(LoginSessionsUnavailable);
  await sessions.close();
});
