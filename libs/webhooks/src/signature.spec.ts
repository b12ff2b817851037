import { expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newSecret, signatureHeaders } from './signature.js';

const signed = (secrets: readonly string[], body = '{"å":"ä"}') => {
  const atS = Math.floor(Date.now() / 1_000);
  return { body, headers: signatureHeaders({ id: 'msg_1', atS, body }, secrets) };
};

test('is read by the library of Standard Webhooks, by either secret while there are two', () => {
  const [present, previous, other] = [newSecret(), newSecret(), newSecret()];
  const { body, headers } = signed([present, previous]);
  for (const secret of [present, previous])
    expect(new Webhook(secret).verify(body, headers)).toEqual({ å: 'ä' });
  expect(() => new Webhook(other).verify(body, headers)).toThrow();
  expect(() => new Webhook(present).verify(body.replace('ä', 'a'), headers)).toThrow();
  expect(() => new Webhook(present).verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow();
});

test('a secret has 32 bytes of its own', () => {
  const secrets = Array.from({ length: 50 }, newSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
});
