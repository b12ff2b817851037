import { createHash } from 'node:crypto';

/** The one namespace of all derived ids. Fixed for ever: another value would break every retry and natural key. */
const NAMESPACE = Buffer.from('6f1c2d9be0a45b1c8d3e4a7f90b2c5d8', 'hex');

/** UUIDv5 (RFC 9562, 5.5) in our namespace. Parts are joined by a newline. */
export function derivedId(...parts: readonly (string | number)[]): string {
  const digest = createHash('sha1').update(NAMESPACE).update(parts.join('\n')).digest();
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The same actor with the same Idempotency-Key asks for the same command. */
export const commandIdOf = (actorId: string, idempotencyKey: string) => derivedId(actorId, idempotencyKey);

/** The command that a follower or job issues because of one event: a second pass asks for the same one. */
export const consequentCommandId = (consumer: string, causingEventId: string) =>
  derivedId(consumer, causingEventId);

/** So that a repeated append is recognised by its ids. */
export const eventIdOf = (commandId: string, index: number) => derivedId(commandId, index);
