import { randomUUID } from 'node:crypto';
import { setMetadata, type Expected, type Outcome, type Write } from './append.js';
import type { EventLog, Written } from './event-log.js';
import { metastreamOf, TOMBSTONE_TYPE } from './stored-event.js';
import { isSoftDeleted } from './visibility.js';

/** `$tb` beyond every revision. As text: JSON.stringify cannot write 2^63 - 1. It replaces all other metadata. */
const SOFT_DELETE = '{"$tb":9223372036854775807}';

type Deletion = { readonly stream: string; readonly expected: Expected };

/** A soft delete: hides the events and lets the stream go on later. */
export function deleteStream(log: EventLog, write: Write, asked: Deletion): Outcome {
  const refused = refusalOf(log, asked);
  if (refused) return refused;
  const { stream } = asked;
  if (log.lastRevision(stream) < 0 && log.lastRevision(metastreamOf(stream)) < 0)
    return { kind: 'wrong-expected-version', actual: -1 };
  return doneBy(setMetadata(write, stream, SOFT_DELETE));
}

/** The end of a stream, and of its name, for ever. */
export function tombstoneStream(log: EventLog, write: Write, asked: Deletion): Outcome {
  const refused = refusalOf(log, asked);
  if (refused) return refused;
  const nothing = { isJson: false, data: Buffer.alloc(0), metadata: Buffer.alloc(0) };
  return doneBy(write(asked.stream, [{ id: randomUUID(), type: TOMBSTONE_TYPE, ...nothing }]));
}

function refusalOf(log: EventLog, { stream, expected }: Deletion): Outcome | undefined {
  if (log.tombstoneOf(stream)) return { kind: 'stream-deleted' };
  const last = log.lastRevision(stream);
  const wrong: Outcome = { kind: 'wrong-expected-version', actual: last };
  const softDeleted = isSoftDeleted(log, stream);
  switch (expected) {
    case 'any':
      return undefined;
    case 'stream_exists':
      if (softDeleted) return { kind: 'stream-deleted' };
      return last < 0 ? wrong : undefined;
    case 'no_stream':
      return last < 0 || softDeleted ? undefined : wrong;
    default:
      return expected === last ? undefined : wrong;
  }
}

const doneBy = ({ events }: Written): Outcome => {
  const { revision, position } = events.at(-1)!;
  return { kind: 'done', revision, position };
};
