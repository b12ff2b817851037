import { randomUUID } from 'node:crypto';
import type { Write } from './append.js';
import { METADATA_TYPE, metastreamOf, type NewEvent } from './stored-event.js';

/** Stands in the log and in nobody's $all. */
export const EPOCH_STREAM = '$epoch-information';

const STATS_STREAM = '$stats-127.0.0.1:2113';

const systemEvent = (type: string, data: Readonly<Record<string, unknown>>): NewEvent => ({
  id: randomUUID(),
  type,
  isJson: true,
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.alloc(0),
});

/** What a server writes before anybody else does. */
export function writeFirstEvents(write: Write): void {
  write(metastreamOf(STATS_STREAM), [systemEvent(METADATA_TYPE, { $maxAge: 86_400 })]);
  for (const login of ['admin', 'ops']) {
    write(`$user-${login}`, [
      systemEvent('$UserCreated', { login, groups: [`$${login}s`], disabled: false }),
    ]);
    write('$users', [systemEvent('$User', { login })]);
  }
  writeStatistics(write);
}

/** What a server writes when it begins to lead. */
export const writeEpoch = (write: Write): unknown =>
  write(EPOCH_STREAM, [systemEvent('$EpochInformation', { epochId: randomUUID() })]);

/** What a real server writes about itself all the time. */
export const writeStatistics = (write: Write): unknown =>
  write(STATS_STREAM, [systemEvent('$statsCollected', { 'proc-mem': process.memoryUsage.rss() })]);
