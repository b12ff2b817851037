import type { EngineOptions } from '@drivbank/application';
import type { Logger } from 'pino';

/** Warns of a Redis that does not suit the job queue: what it means and what to set. */
export function redisLog(log: Logger): NonNullable<EngineOptions['redisChecked']> {
  return (findings) => {
    const unfit = findings.filter(({ fine }) => !fine);
    for (const { about, value, sentence } of unfit) log.warn({ about, value }, sentence.en);
    if (unfit.length === 0) log.info('Redis is as the job queue needs it');
  };
}
