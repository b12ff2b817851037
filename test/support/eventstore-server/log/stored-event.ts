export type NewEvent = {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
};

/** An event as it lies in the log. `position` is its offset there, `created` milliseconds since 1970. */
export type StoredEvent = NewEvent & {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly created: number;
};

/** The revision of `$streamDeleted`; on the wire 2^63 - 1. */
export const TOMBSTONE_REVISION = Infinity;

/** What a log that is nobody's yet begins with, and what tells on a stream: never an event of the user's. */
export const METADATA_TYPE = '$metadata';
export const TOMBSTONE_TYPE = '$streamDeleted';
export const LINK_TYPE = '$>';

export const metastreamOf = (stream: string) => `$$${stream}`;

/** The stream that a metadata stream tells on. */
export const toldOnBy = (stream: string): string | undefined =>
  stream.startsWith('$$') ? stream.slice(2) : undefined;
