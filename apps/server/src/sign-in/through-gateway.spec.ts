import { describe, expect, test } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { onlyThroughGateway, proxiesIn } from './through-gateway.js';

const asks = (proxies: string, remoteAddress: string, proto?: string, url = '/') => {
  const headers = { ...(proto !== undefined && { 'x-forwarded-proto': proto }) };
  return onlyThroughGateway(proxiesIn(proxies)!)({
    socket: { remoteAddress },
    headers,
    url,
  } as unknown as FastifyRequest);
};

describe('gateways are addresses and networks', () => {
  test.each(['10.0.0.5', '10.0.0.5, 10.1.0.0/16', '::1', 'fd00::/8'])('%p', (text) =>
    expect(proxiesIn(text)).toBeDefined(),
  );
  test.each(['', 'gateway', '10.0.0.5/33', '10.0.0', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.5;10.0.0.6'])(
    'and not %p',
    (text) => expect(proxiesIn(text)).toBeUndefined(),
  );
});

test.each([
  ['10.0.0.5', '10.0.0.5', undefined],
  ['10.0.0.5', '::ffff:10.0.0.5', 'https'],
  ['10.0.0.0/24', '10.0.0.77', 'https'],
  ['10.0.0.5', '127.0.0.1', undefined],
  ['fd00::/8', 'fd00::7', 'https'],
])('with %s, %s comes in (%s)', async (proxies, from, proto) => {
  await expect(asks(proxies, from, proto)).resolves.toBeUndefined();
});

test.each([
  ['10.0.0.5', '10.0.0.6', 'https'],
  ['10.0.0.0/24', '10.0.1.1', 'https'],
  ['10.0.0.5', '10.0.0.5', 'http'],
  ['10.0.0.5', '', undefined],
])('with %s, %s does not (%s)', async (proxies, from, proto) => {
  await expect(asks(proxies, from, proto)).rejects.toThrow('https');
});

test('whether the node lives, everybody may ask', async () => {
  await expect(asks('10.0.0.5', '10.9.9.9', undefined, '/health/live')).resolves.toBeUndefined();
  await expect(asks('10.0.0.5', '10.9.9.9', undefined, '/healthy')).rejects.toThrow('https');
});
