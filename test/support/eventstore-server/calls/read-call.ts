import { status } from '@grpc/grpc-js';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.js';
import type { LogWriter } from '../log/log-writer.js';
import type { StoredEvent } from '../log/stored-event.js';
import { firstVisible, isSoftDeleted } from '../log/visibility.js';
import { filterOf } from './event-filter.js';
import { Outlet, type ReadCall } from './outlet.js';
import { eventAnswer, linkAnswer, streamNotFoundAnswer } from './read-answers.js';
import { invalidPosition, RpcError, streamDeleted } from './rpc-error.js';
import { streamNameOf } from './wire.js';

const { BACKWARDS } = ReadReq.Options.ReadDirection;

/** Which events are read, in which order: no snapshot, what is written meanwhile is read too. */
type Walk = {
  readonly events: readonly StoredEvent[];
  readonly from: number;
  readonly step: 1 | -1;
  readonly accepts: (event: StoredEvent) => boolean;
};

export async function serveRead({ log, now }: LogWriter, call: ReadCall): Promise<void> {
  const options = call.request.getOptions()!;
  const outlet = new Outlet(call);
  const walk = options.hasStream() ? walkOfStream(log, options, now()) : walkOfAll(log, options);
  if (walk === 'no-stream')
    await outlet.send(streamNotFoundAnswer(streamNameOf(options.getStream()!.getStreamIdentifier())));
  else {
    const { events, step } = walk;
    const resolve = options.getResolveLinks();
    let left = Number(options.getCount());
    for (let i = walk.from; i >= 0 && i < events.length && left > 0; i += step) {
      const event = events[i]!;
      if (!walk.accepts(event)) continue;
      await outlet.send(resolve ? linkAnswer(log, event, now()) : eventAnswer(event));
      left -= 1;
    }
  }
  call.end();
}

function walkOfStream(log: EventLog, options: ReadReq.Options, now: number): Walk | 'no-stream' {
  const asked = options.getStream()!;
  const stream = streamNameOf(asked.getStreamIdentifier());
  if (log.tombstoneOf(stream)) throw streamDeleted(stream);
  const events = log.eventsOf(stream);
  const first = firstVisible(log, stream, now);
  if (events.length === 0 || isSoftDeleted(log, stream)) return 'no-stream';
  const backwards = options.getReadDirection() === BACKWARDS;
  // The real server answers so too.
  if (asked.hasEnd() && !backwards) throw new RpcError(status.UNKNOWN, 'Unexpected ReadStreamResult: Error');
  const last = events.length - 1;
  const from = asked.hasStart() ? 0 : asked.hasEnd() ? last : Number(asked.getRevision());
  return {
    events,
    from: backwards ? Math.min(from, last) : Math.max(from, first),
    step: backwards ? -1 : 1,
    accepts: ({ revision }) => revision >= first,
  };
}

/** Forwards from the position on, backwards strictly before it. */
function walkOfAll(log: EventLog, options: ReadReq.Options): Walk {
  const asked = options.getAll()!;
  const step = options.getReadDirection() === BACKWARDS ? -1 : 1;
  const at = asked.hasStart() ? 0 : asked.hasEnd() ? log.all.length : indexAt(log, asked.getPosition()!);
  return { events: log.all, from: step === 1 ? at : at - 1, step, accepts: filterOf(options).accepts };
}

export function indexAt(log: EventLog, position: ReadReq.Options.Position): number {
  const commit = Number(position.getCommitPosition());
  if (!log.isRecordStart(commit)) throw invalidPosition();
  return log.indexAt(commit);
}
