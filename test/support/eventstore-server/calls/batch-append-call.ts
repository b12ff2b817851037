import type { ServerDuplexStream } from '@grpc/grpc-js';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb.js';
import { AllStreamPosition, type UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import { BatchAppendResp, type BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import { HangUp, type Faults } from '../faults/faults.js';
import type { Expected, Outcome } from '../log/append.js';
import type { LogWriter } from '../log/log-writer.js';
import type { NewEvent } from '../log/stored-event.js';
import { batchErrors } from './batch-error.js';
import { appendSizeOf, proposedEvent } from './proposed-event.js';
import { asRpcError, RpcError } from './rpc-error.js';
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

/** All appends of a client over one stream. Each is answered by its correlation id; most errors end only their own. */
export function serveBatchAppend(
  writer: LogWriter,
  faults: Faults,
  bytesMax: number,
  call: BatchAppendCall,
): void {
  const begun = new Map<string, Append>();
  /** The append that this message completes, or one that it made impossible. */
  const completed = (request: BatchAppendReq): { append: Append; error?: Status } | undefined => {
    const key = uuidText(request.getCorrelationId()!);
    if (request.hasOptions()) begun.set(key, beginning(request));
    const append = begun.get(key);
    if (!append) return undefined;
    const error = mistakeIn(append, request, bytesMax);
    if (error || request.getIsFinal()) begun.delete(key);
    if (error) return { append, error };
    return request.getIsFinal() ? { append } : undefined;
  };
  const written = async (append: Append): Promise<BatchAppendResp> => {
    await faults.meet('append', call, { hangUp: true });
    const outcome = await writer.append(append.stream, append.events, append.expected);
    await faults.meet('append', call, { at: 'answer', hangUp: true });
    return answerTo(append, outcome);
  };
  call.on('data', (request: BatchAppendReq) => {
    const { append, error } = completed(request) ?? {};
    if (!append) return;
    if (error) call.write(refused(append, error));
    else
      written(append).then(
        (answer) => call.writableEnded || call.write(answer),
        (failure: unknown) => call.writableEnded || fail(call, append, failure),
      );
  });
  call.on('end', () => call.end());
}

function fail(call: BatchAppendCall, append: Append, failure: unknown): void {
  if (failure instanceof HangUp) call.end();
  else if (failure instanceof RpcError && failure.inBatch) call.write(refused(append, failure.inBatch));
  else call.emit('error', asRpcError(failure));
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
function mistakeIn(append: Append, request: BatchAppendReq, bytesMax: number): Status | undefined {
  const deadline = request.getOptions()?.getDeadline()?.toDate();
  if (deadline && deadline.getTime() < Date.now()) return batchErrors.timeout();
  try {
    for (const message of request.getProposedMessagesList()) {
      const event = proposedEvent(message);
      append.bytes += appendSizeOf(event);
      append.events.push(event);
    }
  } catch (error) {
    return batchErrors.badRequest((error as Error).message);
  }
  return append.bytes > bytesMax ? batchErrors.maximumAppendSizeExceeded(bytesMax) : undefined;
}

function answerTo(append: Append, outcome: Outcome): BatchAppendResp {
  switch (outcome.kind) {
    case 'stream-deleted':
      return refused(append, batchErrors.streamDeleted(append.stream));
    case 'wrong-expected-version':
      return refused(append, batchErrors.wrongExpectedVersion(append.expected, outcome.actual));
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

function refused(append: Append, error: Status): BatchAppendResp {
  const answer = answering(append);
  answer.setError(error);
  return answer;
}

function answering({ correlation, stream }: Append): BatchAppendResp {
  const answer = new BatchAppendResp();
  answer.setCorrelationId(correlation);
  answer.setStreamIdentifier(identifierOf(stream));
  return answer;
}
