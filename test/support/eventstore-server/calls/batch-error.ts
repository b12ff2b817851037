import { status } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import { Any } from 'google-protobuf/google/protobuf/any_pb.js';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb.js';
import {
  AccessDenied,
  BadRequest,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  Timeout,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb.js';
import { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { Expected } from '../log/append.js';
import { identifierOf } from './wire.js';

/** An error is google.rpc.Status with exactly one detail, whose type tells the client what it was. */
function batchError(code: status, typeName: string, detail: Message, message: string): Status {
  const any = new Any();
  any.pack(detail.serializeBinary(), typeName);
  const error = new Status();
  error.setCode(code as number);
  error.setMessage(message);
  error.setDetails(any);
  return error;
}

const known = (code: status, name: string, detail: Message): Status =>
  batchError(code, `event_store.client.${name}`, detail, name);

/** The errors of one append among others; the stream of appends goes on. */
export const batchErrors = {
  timeout: () => known(status.DEADLINE_EXCEEDED, 'Timeout', new Timeout()),
  accessDenied: () => known(status.PERMISSION_DENIED, 'AccessDenied', new AccessDenied()),
  /** A node that does not do it now says so in words only: code and detail are empty. */
  notHandled: (words: string) => batchError(status.OK, 'google.protobuf.Empty', new Empty(), words),
  badRequest(words: string): Status {
    const detail = new BadRequest();
    detail.setMessage(words);
    return known(status.INVALID_ARGUMENT, 'BadRequest', detail);
  },
  maximumAppendSizeExceeded(bytesMax: number): Status {
    const detail = new MaximumAppendSizeExceeded();
    detail.setMaxappendsize(bytesMax);
    return known(status.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', detail);
  },
  streamDeleted(stream: string): Status {
    const detail = new StreamDeleted();
    detail.setStreamIdentifier(identifierOf(stream));
    return known(status.FAILED_PRECONDITION, 'StreamDeleted', detail);
  },
  wrongExpectedVersion(expected: Expected, actual: number): Status {
    const detail = new WrongExpectedVersion();
    if (actual < 0) detail.setCurrentNoStream(new Empty());
    else detail.setCurrentStreamRevision(String(actual));
    if (expected === 'any') detail.setExpectedAny(new Empty());
    else if (expected === 'no_stream') detail.setExpectedNoStream(new Empty());
    else if (expected === 'stream_exists') detail.setExpectedStreamExists(new Empty());
    else detail.setExpectedStreamPosition(String(expected));
    return known(status.ALREADY_EXISTS, 'WrongExpectedVersion', detail);
  },
};
