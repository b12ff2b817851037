import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from '../log/stored-event.js';
import { EPOCH_STREAM } from '../log/system-events.js';

/** What is in the log, and in nobody's $all. */
const isHidden = ({ stream }: StoredEvent): boolean =>
  stream === EPOCH_STREAM || stream.startsWith('$persistentsubscription-$all::');

/** How many events at most are looked at for one page: the window of a filter that says `count`, and of none. */
export const PAGE_MAX = 32;

export type EventFilter = {
  readonly accepts: (event: StoredEvent) => boolean;
  /** Events considered for one page, and between two checkpoints. Without a filter there are no checkpoints. */
  readonly window: number;
  readonly checkpointInterval: number;
};

export function filterOf(options: ReadReq.Options): EventFilter {
  const filter = options.getFilter();
  if (!filter)
    return {
      accepts: (event) => !isHidden(event),
      window: PAGE_MAX,
      checkpointInterval: Infinity,
    };
  const window = filter.hasMax() ? filter.getMax() : PAGE_MAX;
  const matches = expressionOf(filter.getStreamIdentifier() ?? filter.getEventType()!);
  const ofStream = filter.hasStreamIdentifier();
  return {
    accepts: (event) => !isHidden(event) && matches(ofStream ? event.stream : event.type),
    window,
    checkpointInterval: window * filter.getCheckpointintervalmultiplier(),
  };
}

/** An unanchored regular expression; when it is empty, any of the prefixes. */
function expressionOf(expression: ReadReq.Options.FilterOptions.Expression): (name: string) => boolean {
  const pattern = expression.getRegex();
  const regex = pattern === '' ? undefined : new RegExp(pattern);
  const prefixes = expression.getPrefixList();
  return (name) => (regex ? regex.test(name) : prefixes.some((prefix) => name.startsWith(prefix)));
}
