import { afterEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { RedisServer } from '../../../../test/support/redis-server.js';
import { checkRedis } from '../index.js';

let server: RedisServer | undefined;
afterEach(() => server?.remove());

const unfit = async (url: string) =>
  (await checkRedis(url)).filter(({ fine }) => !fine).map(({ about, value }) => [about, value]);

describe('A Redis is told to be', () => {
  test('fine, when it neither throws out nor forgets', async () => {
    server = await RedisServer.start({ durable: true });
    const findings = await checkRedis(server.url);
    expect(findings.map(({ about, fine }) => [about, fine])).toEqual([
      ['reachable', true],
      ['version', true],
      ['eviction', true],
      ['persistence', true],
    ]);
  });

  test('apt to throw out and to forget, and what to do about it, in both languages', async () => {
    server = await RedisServer.start({ more: ['--maxmemory-policy', 'allkeys-lru'] });
    expect(await unfit(server.url)).toEqual([
      ['eviction', 'allkeys-lru'],
      ['persistence', 'no'],
    ]);
    const [, , eviction] = await checkRedis(server.url);
    expect(eviction?.sentence.sv).toMatch(/Sätt maxmemory-policy till noeviction\.$/);
    expect(eviction?.sentence.en).toMatch(/Set maxmemory-policy to noeviction\.$/);
  });

  test('out of reach, without its password', async () => {
    server = await RedisServer.start();
    const url = server.url.replace('//', '//someone:secret@');
    await server.kill('SIGKILL');
    const findings = await checkRedis(url);
    expect(findings).toMatchObject([{ about: 'reachable', fine: false }]);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  test('out of reach, when it wants a password that it was not given', async () => {
    server = await RedisServer.start();
    const administrator = new Redis(server.url);
    await administrator.config('SET', 'requirepass', 'secret');
    administrator.disconnect();
    expect(await unfit(server.url)).toMatchObject([['reachable', expect.stringContaining('AUTH')]]);
  });
});
