import type { ServerReadableStream } from '@grpc/grpc-js';
import { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import { AppendResp, type AppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, Outcome } from '../log/append.js';
import type { LogWriter } from '../log/log-writer.js';
import type { NewEvent } from '../log/stored-event.js';
import { appendSizeOf, proposedEvent } from './proposed-event.js';
import { maximumAppendSizeExceeded, streamDeleted } from './rpc-error.js';
import { expectedOf, placedAt, streamNameOf } from './wire.js';

/** The older way to append: a call for each, used by the client when it has credentials for just this call. */
export async function serveAppend(
  writer: LogWriter,
  bytesMax: number,
  call: ServerReadableStream<AppendReq, AppendResp>,
): Promise<AppendResp> {
  let options: AppendReq.Options | undefined;
  let bytes = 0;
  const events: NewEvent[] = [];
  for await (const request of call as AsyncIterable<AppendReq>) {
    options ??= request.getOptions();
    if (!request.hasProposedMessage()) continue;
    const event = proposedEvent(request.getProposedMessage()!);
    bytes += appendSizeOf(event);
    if (bytes > bytesMax) throw maximumAppendSizeExceeded(bytesMax);
    events.push(event);
  }
  const stream = streamNameOf(options!.getStreamIdentifier());
  const expected = expectedOf(options!, options!.getRevision());
  return answerTo(stream, expected, await writer.append(stream, events, expected));
}

function answerTo(stream: string, expected: Expected, outcome: Outcome): AppendResp {
  const answer = new AppendResp();
  switch (outcome.kind) {
    case 'stream-deleted':
      throw streamDeleted(stream);
    case 'wrong-expected-version':
      answer.setWrongExpectedVersion(wrongExpectedVersion(expected, outcome.actual));
      return answer;
    case 'done': {
      const success = new AppendResp.Success();
      if (outcome.revision < 0) success.setNoStream(new Empty());
      else success.setCurrentRevision(String(outcome.revision));
      success.setPosition(placedAt(new AppendResp.Position(), outcome.position));
      answer.setSuccess(success);
      return answer;
    }
  }
}

function wrongExpectedVersion(expected: Expected, actual: number): AppendResp.WrongExpectedVersion {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedRevision(String(expected));
  return wrong;
}
