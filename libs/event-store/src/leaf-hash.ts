import { hash } from 'node:crypto';

/** What the hash of an event covers: everything that is stored of it, in this order. */
export type Leaf = {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
};

const LENGTH_BYTES = 4;
const PREFIX_LEAF = 0x00;
let buffer = Buffer.allocUnsafe(65_536);

/**
 * SHA-256 of 0x00 and each part as UTF-8 with its length (4 bytes, big endian) before it: a Merkle leaf as in RFC 9162.
 * Parts with lengths cannot be moved into each other.
 */
export function leafHash({ stream, revision, id, type, data, metadata }: Leaf): Buffer {
  const longest = 3 * (stream.length + id.length + type.length + data.length + metadata.length) + 64;
  if (buffer.length < longest) buffer = Buffer.allocUnsafe(longest);
  buffer[0] = PREFIX_LEAF;
  let end = 1;
  end = put(stream, end);
  end = put(String(revision), end);
  end = put(id, end);
  end = put(type, end);
  end = put(data, end);
  end = put(metadata, end);
  return hash('sha256', buffer.subarray(0, end), 'buffer');
}

function put(part: string, at: number): number {
  const length = buffer.write(part, at + LENGTH_BYTES, 'utf8');
  buffer.writeUInt32BE(length, at);
  return at + LENGTH_BYTES + length;
}
