import { status, type ServerDuplexStream } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import { Any } from 'google-protobuf/google/protobuf/any_pb.js';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb.js';
import {
  AllStreamPosition,
  BadRequest,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  Timeout,
  WrongExpectedVersion,
  type UUID,
} from '@eventstore/db-client/generated/shared_pb.js';
import { Status } from '@eventstore/db-client/generated/status_pb.js';
import { BatchAppendResp, type BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, Outcome } from '../log/append.js';
import type { LogWriter } from '../log/log-writer.js';
import type { NewEvent } from '../log/stored-event.js';
import { appendSizeOf, proposedEvent } from './proposed-event.js';
import { expectedOf, identifierOf, placedAt, streamNameOf, uuidText } from './wire.js';

type BatchAppendCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** An append whose messages are still coming in. */
type Append = {
  readonly correlation: UUID;
  readonly stream: string;
  readonly expected: Expected;
  readonly events: NewEvent[];
  bytes: number;
};

/** All appends of a client over one stream. Each is answered by its correlation id; a mistake in one ends only that one. */
export function serveBatchAppend(writer: LogWriter, bytesMax: number, call: BatchAppendCall): void {
  const begun = new Map<string, Append>();
  const take = async (request: BatchAppendReq): Promise<BatchAppendResp | undefined> => {
    const key = uuidText(request.getCorrelationId()!);
    if (request.hasOptions()) begun.set(key, beginning(request));
    const append = begun.get(key);
    if (!append) return undefined;
    const answer = refusalOf(append, request, bytesMax);
    if (answer || request.getIsFinal()) begun.delete(key);
    if (answer || !request.getIsFinal()) return answer;
    return answerTo(append, await writer.append(append.stream, append.events, append.expected));
  };
  call.on('data', (request: BatchAppendReq) => {
    void take(request).then(
      (answer) => answer && call.write(answer),
      (error: Error) => call.emit('error', error),
    );
  });
  call.on('end', () => call.end());
}

function beginning(request: BatchAppendReq): Append {
  const options = request.getOptions()!;
  return {
    correlation: request.getCorrelationId()!,
    stream: streamNameOf(options.getStreamIdentifier()),
    expected: expectedOf(options, options.getStreamPosition()),
    events: [],
    bytes: 0,
  };
}

/** Takes the events of one message in, or says what is wrong with them. */
function refusalOf(append: Append, request: BatchAppendReq, bytesMax: number): BatchAppendResp | undefined {
  const deadline = request.getOptions()?.getDeadline()?.toDate();
  if (deadline && deadline.getTime() < Date.now())
    return refused(append, status.DEADLINE_EXCEEDED, 'Timeout', new Timeout());
  try {
    for (const message of request.getProposedMessagesList()) {
      const event = proposedEvent(message);
      append.bytes += appendSizeOf(event);
      append.events.push(event);
    }
  } catch (error) {
    const bad = new BadRequest();
    bad.setMessage((error as Error).message);
    return refused(append, status.INVALID_ARGUMENT, 'BadRequest', bad);
  }
  if (append.bytes <= bytesMax) return undefined;
  const tooLarge = new MaximumAppendSizeExceeded();
  tooLarge.setMaxappendsize(bytesMax);
  return refused(append, status.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', tooLarge);
}

function answerTo(append: Append, outcome: Outcome): BatchAppendResp {
  switch (outcome.kind) {
    case 'stream-deleted': {
      const deleted = new StreamDeleted();
      deleted.setStreamIdentifier(identifierOf(append.stream));
      return refused(append, status.NOT_FOUND, 'StreamDeleted', deleted);
    }
    case 'wrong-expected-version': {
      const wrong = wrongExpectedVersion(append.expected, outcome.actual);
      return refused(append, status.ALREADY_EXISTS, 'WrongExpectedVersion', wrong);
    }
    case 'done': {
      const success = new BatchAppendResp.Success();
      if (outcome.revision < 0) success.setNoStream(new Empty());
      else success.setCurrentRevision(String(outcome.revision));
      success.setPosition(placedAt(new AllStreamPosition(), outcome.position));
      const answer = answering(append);
      answer.setSuccess(success);
      return answer;
    }
  }
}

function answering({ correlation, stream }: Append): BatchAppendResp {
  const answer = new BatchAppendResp();
  answer.setCorrelationId(correlation);
  answer.setStreamIdentifier(identifierOf(stream));
  return answer;
}

/** An error is google.rpc.Status with exactly one detail, whose type tells the client what it was. */
function refused(append: Append, code: status, type: string, detail: Message): BatchAppendResp {
  const any = new Any();
  any.pack(detail.serializeBinary(), `event_store.client.${type}`);
  const error = new Status();
  error.setCode(code as number);
  error.setMessage(type);
  error.setDetails(any);
  const answer = answering(append);
  answer.setError(error);
  return answer;
}

function wrongExpectedVersion(expected: Expected, actual: number): WrongExpectedVersion {
  const wrong = new WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
}
