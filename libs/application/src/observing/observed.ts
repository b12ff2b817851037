import type { EventStore } from '@drivbank/event-store';
import type { Mailer } from '@drivbank/mail';
import type { Observer } from './observer.js';

/** The same log, with its appends watched. */
export function observedLog(log: EventStore, { append }: Observer): EventStore {
  return {
    append(stream, events, expected) {
      const work = () => log.append(stream, events, expected);
      if (!events[0]) return work();
      const { commandId, $correlationId: correlationId } = events[0].metadata;
      return append({ commandId, correlationId, events: events.length }, work);
    },
    readStream: (stream, options) => log.readStream(stream, options),
    readAll: (after, limit) => log.readAll(after, limit),
    last: () => log.last(),
    holds: (checkpoint) => log.holds(checkpoint),
    behind: (checkpoint) => log.behind(checkpoint),
    onAppended: (listener) => log.onAppended(listener),
    close: () => log.close(),
  };
}

/** The same mailer, with each mail watched. */
export function observedMailer(mailer: Mailer, { mail }: Observer): Mailer {
  const { kind } = mailer;
  return {
    kind,
    send: (letter) => mail({ kind }, () => mailer.send(letter)),
    close: () => mailer.close(),
  };
}
