import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { Expected } from '../log/append.js';

export const uuidText = (uuid: UUID): string => {
  if (uuid.hasString()) return uuid.getString();
  const structured = uuid.getStructured()!;
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt(structured.getMostSignificantBits()), 0);
  bytes.writeBigInt64BE(BigInt(structured.getLeastSignificantBits()), 8);
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
};

export const uuidOf = (text: string): UUID => {
  const uuid = new UUID();
  uuid.setString(text);
  return uuid;
};

export const streamNameOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier!.getStreamName_asU8()).toString('utf8');

export const identifierOf = (stream: string): StreamIdentifier => {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
};

/** A message that carries a place in the log. Commit and prepare are one: there are no explicit transactions. */
type Placed = { setCommitPosition(value: string): unknown; setPreparePosition(value: string): unknown };

export const placedAt = <Message extends Placed>(message: Message, position: number | bigint): Message => {
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  return message;
};

type Expecting = {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
};

export function expectedOf(options: Expecting, revision: string): Expected {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  return Number(revision);
}
