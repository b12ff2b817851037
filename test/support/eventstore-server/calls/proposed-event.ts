import type { Map as ProtobufMap } from 'google-protobuf';
import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { NewEvent } from '../log/stored-event.js';
import { requiredMetadataMissing } from './rpc-error.js';
import { uuidText } from './wire.js';

/** An event as both ways of appending send it. */
type ProposedMessage = {
  getId(): UUID | undefined;
  getMetadataMap(): ProtobufMap<string, string>;
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
};

const UUID_TEXT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function proposedEvent(message: ProposedMessage): NewEvent {
  const property = (name: string): string => {
    const value = message.getMetadataMap().get(name);
    if (value === undefined) throw requiredMetadataMissing(name);
    return value;
  };
  const [type, contentType] = [property('type'), property('content-type')];
  if (type === '') throw new Error("Empty eventType provided. (Parameter 'eventType')");
  const id = uuidText(message.getId()!);
  if (!UUID_TEXT.test(id)) throw new Error(`Unrecognized Guid format: ${id}`);
  return {
    id,
    type,
    isJson: contentType === 'application/json',
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  };
}

/** What counts against the maximum of an append. */
export const appendSizeOf = ({ data, metadata, type }: NewEvent): number =>
  data.length + metadata.length + 2 * type.length;
