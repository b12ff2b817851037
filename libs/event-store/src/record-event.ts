import { randomUUID } from 'node:crypto';
import { instant } from '@drivbank/kernel';
import type { NewEvent } from './event-store.js';

/** An event beside the log, which no command of anybody's led to. */
export function recordEvent(type: string, data: NewEvent['data']): NewEvent {
  const id = randomUUID();
  return {
    id,
    type,
    data,
    metadata: {
      schemaVersion: 1,
      recordedAt: instant(Date.now()),
      actor: { kind: 'system', id: 'drivbank', role: 'system', signedInBy: 'none' },
      commandId: id,
      requestFingerprint: '',
      $correlationId: id,
      $causationId: id,
      source: 'job',
      visibility: 'internal',
    },
  };
}
