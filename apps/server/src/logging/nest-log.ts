import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest says of itself, among the other lines. */
export function nestLog(log: Logger): LoggerService {
  const line = (level: 'error' | 'warn' | 'debug' | 'trace') => (message: unknown) =>
    log[level]({ nest: String(message) }, 'nest');
  return { error: line('error'), warn: line('warn'), log: line('debug'), debug: line('trace') };
}
