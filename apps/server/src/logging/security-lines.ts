import type { EngineOptions } from '@drivbank/application';
import type { Logger } from 'pino';

/** Each entry of the security log as a line, whatever else is quiet: for whoever collects them on another machine. */
export function securityLines(log: Logger): NonNullable<EngineOptions['securityTold']> {
  const loud = log.child({}, { level: 'info' });
  return (entry) => loud.info({ security: entry }, 'security');
}
