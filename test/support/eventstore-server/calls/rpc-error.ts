import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';

/** An error as it goes over the wire: a status, and trailers of which `exception` tells the client what it was. */
export class RpcError extends Error implements StatusObject {
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Readonly<Record<string, string | number>> = {},
    /** How one append is told so in a stream of appends. Without it, the error ends the whole stream. */
    readonly inBatch?: Status,
  ) {
    super(details);
    for (const [name, value] of Object.entries(trailers)) this.metadata.set(name, String(value));
  }
}

export const asRpcError = (error: unknown): RpcError =>
  error instanceof RpcError
    ? error
    : new RpcError(status.UNKNOWN, error instanceof Error ? error.message : String(error));

export const streamDeleted = (stream: string): RpcError =>
  new RpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const invalidPosition = (): RpcError =>
  new RpcError(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');

export const maximumAppendSizeExceeded = (bytesMax: number): RpcError =>
  new RpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${bytesMax} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': bytesMax,
  });

export const requiredMetadataMissing = (property: string): RpcError =>
  new RpcError(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
