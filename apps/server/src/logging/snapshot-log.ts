import type { SnapshotTold } from '@drivbank/application';
import type { Logger } from 'pino';
import { Outage } from './outage.js';
import { said } from './said.js';

/** Tells of views that this node takes from another, and leaves for others. */
export function snapshotLog(log: Logger): (told: SnapshotTold) => void {
  const leaving = new Outage(log, 'snapshots');
  return (told) => {
    if ('error' in told && told.what === 'not left') return leaving.lost(told.error);
    if ('error' in told)
      return log.warn({ error: said(told.error) }, 'a snapshot of views is no use: the log is read instead');
    if (told.what === 'left') leaving.isThere();
    const { file, number: eventNumber, ms } = told;
    log.info({ file, eventNumber, ms: Math.round(ms) }, `a snapshot of views was ${told.what}`);
  };
}
