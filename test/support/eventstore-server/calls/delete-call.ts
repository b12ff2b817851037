import { status } from '@grpc/grpc-js';
import {
  DeleteResp,
  TombstoneResp,
  type DeleteReq,
  type TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, Outcome } from '../log/append.js';
import type { LogWriter } from '../log/log-writer.js';
import { RpcError, streamDeleted } from './rpc-error.js';
import { expectedOf, placedAt, streamNameOf } from './wire.js';

export async function serveDelete(writer: LogWriter, request: DeleteReq): Promise<DeleteResp> {
  const { stream, expected } = askedBy(request);
  const position = placeOf(stream, expected, await writer.delete(stream, expected));
  const answer = new DeleteResp();
  answer.setPosition(placedAt(new DeleteResp.Position(), position));
  return answer;
}

export async function serveTombstone(writer: LogWriter, request: TombstoneReq): Promise<TombstoneResp> {
  const { stream, expected } = askedBy(request);
  const position = placeOf(stream, expected, await writer.tombstone(stream, expected));
  const answer = new TombstoneResp();
  answer.setPosition(placedAt(new TombstoneResp.Position(), position));
  return answer;
}

function askedBy(request: DeleteReq | TombstoneReq) {
  const options = request.getOptions()!;
  return {
    stream: streamNameOf(options.getStreamIdentifier()),
    expected: expectedOf(options, options.getRevision()),
  };
}

function placeOf(stream: string, expected: Expected, outcome: Outcome): number {
  switch (outcome.kind) {
    case 'stream-deleted':
      throw streamDeleted(stream);
    case 'wrong-expected-version':
      throw wrongExpectedVersion(stream, expected, outcome.actual);
    case 'done':
      return outcome.position;
  }
}

/** How these calls say it in numbers. */
const VERSIONS = { no_stream: -1, any: -2, stream_exists: -4 };

const wrongExpectedVersion = (stream: string, expected: Expected, actual: number): RpcError => {
  const version = typeof expected === 'number' ? expected : VERSIONS[expected];
  const sentence = `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${version}`;
  return new RpcError(status.FAILED_PRECONDITION, `${sentence}, Actual version: ${actual}`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': version,
    'actual-version': actual,
  });
};
