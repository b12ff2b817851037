import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Faults } from '../faults/faults.js';
import type { EventLog } from '../log/event-log.js';
import type { LogWriter } from '../log/log-writer.js';
import type { StoredEvent } from '../log/stored-event.js';
import { filterOf, PAGE_MAX, type EventFilter } from './event-filter.js';
import { Outlet, type ReadCall } from './outlet.js';
import { confirmationAnswer } from './read-answers.js';
import { indexAt } from './read-call.js';
import { streamDeleted } from './rpc-error.js';
import { Subscription, type Source } from './subscription.js';
import { streamNameOf } from './wire.js';

/** Confirmation, history, caughtUp, live; history again after falling behind. Without gaps and without repeats. */
export async function serveSubscription(writer: LogWriter, faults: Faults, call: ReadCall): Promise<void> {
  const options = call.request.getOptions()!;
  const { log } = writer;
  const outlet = new Outlet(call);
  const stream = options.hasStream() ? streamNameOf(options.getStream()!.getStreamIdentifier()) : undefined;
  if (stream !== undefined && log.tombstoneOf(stream)) throw streamDeleted(stream);
  await outlet.send(confirmationAnswer());
  const source =
    stream === undefined ? allSource(log, options) : streamSource(log, stream, options.getStream()!);
  await new Subscription(writer, faults, call, outlet, source, options.getResolveLinks()).run();
}

const UNFILTERED: EventFilter = {
  accepts: () => true,
  window: PAGE_MAX,
  checkpointInterval: Infinity,
};

/** After the asked revision, which may lie beyond the end. */
function streamSource(log: EventLog, stream: string, asked: ReadReq.Options.StreamOptions): Source {
  const events = () => log.eventsOf(stream);
  const next = asked.hasStart() ? 0 : asked.hasEnd() ? events().length : Number(asked.getRevision()) + 1;
  return { stream, events, next, filter: UNFILTERED, isFromStart: asked.hasStart() };
}

/** After the asked position. One beyond the end is taken at its word: what is written below it later is not sent. */
function allSource(log: EventLog, options: ReadReq.Options): Source {
  const asked = options.getAll()!;
  const filter = filterOf(options);
  const source = { stream: undefined, events: () => log.all, filter, isFromStart: asked.hasStart() };
  if (asked.hasStart()) return { ...source, next: 0 };
  if (asked.hasEnd()) return { ...source, next: log.all.length };
  const after = Number(asked.getPosition()!.getCommitPosition());
  const accepts = (event: StoredEvent) => event.position > after && filter.accepts(event);
  return { ...source, next: indexAt(log, asked.getPosition()!), filter: { ...filter, accepts } };
}
