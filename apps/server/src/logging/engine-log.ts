import { whenEnded, type Engine, type Observer } from '@drivbank/application';
import { StoreUnavailable } from '@drivbank/event-store';
import { MailUnavailable } from '@drivbank/mail';
import type { Logger } from 'pino';
import { Outage } from './outage.js';
import { said } from './said.js';

/** Tells of the engine what an operator may have to act on, and when it is well again. */
export function engineLog(log: Logger): {
  readonly observer: Observer;
  readonly follow: (follower: Engine['follower']) => void;
} {
  const store = new Outage(log, 'log');
  return {
    observer: {
      ...reminderLog(log),
      command: (_, give) => give(),
      webhook: (_, attempt) => attempt(),
      append: (_, append) =>
        whenEnded(append, (ended) => {
          if ('answer' in ended) store.isThere();
          else if (ended.error instanceof StoreUnavailable) store.lost(ended.error);
        }),
    },
    follow(follower) {
      follower.listen({
        became(following) {
          const { state } = following;
          const { number: eventNumber } = follower.views.checkpoint;
          if (state === 'following') store.isThere();
          if (state === 'interrupted') store.lost(following.error);
          const words = `the views are ${state}`;
          if (state === 'failed') log.error({ eventNumber, error: said(following.error) }, words);
          else log.info({ eventNumber }, words);
        },
        restarted: () => log.warn('the log is another one than before: the views begin anew'),
      });
    },
  };
}

function reminderLog(log: Logger): Pick<Observer, 'sweep' | 'message' | 'mail'> {
  const sweeps = new Outage(log, 'sweep');
  const queue = new Outage(log, 'queue');
  const mailServer = new Outage(log, 'mail');
  return {
    sweep: ({ id }, sweep) =>
      whenEnded(sweep, (ended, seconds) => {
        if ('error' in ended) return sweeps.lost(ended.error);
        sweeps.isThere();
        const { sent, failed, suppressed, withoutQueue } = ended.answer;
        if (withoutQueue) queue.lost(withoutQueue);
        else queue.isThere();
        const ms = Math.round(seconds * 1_000);
        const traceId = id.replaceAll('-', '');
        if (sent + failed + suppressed > 0)
          log.info({ sent, failed, suppressed, ms, traceId }, 'a sweep sent messages');
      }),
    message: ({ channel }, deliver) =>
      whenEnded(deliver, (ended) => {
        if ('error' in ended) log.warn({ channel, error: said(ended.error) }, 'a message failed');
      }),
    mail: (_, send) =>
      whenEnded(send, (ended) => {
        if ('error' in ended && ended.error instanceof MailUnavailable) mailServer.lost(ended.error);
        else mailServer.isThere();
      }),
  };
}
