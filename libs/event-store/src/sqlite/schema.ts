/**
 * `number` is the row id: the log's own count, given out inside the write transaction. The unique index guards
 * revisions even against a second writer that ignored the lock.
 */
export const MIGRATIONS = [
  `CREATE TABLE stream (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE
   ) STRICT;
   CREATE TABLE event (
     number INTEGER PRIMARY KEY,
     stream_id INTEGER NOT NULL REFERENCES stream (id),
     revision INTEGER NOT NULL,
     id TEXT NOT NULL,
     type TEXT NOT NULL,
     data TEXT NOT NULL,
     metadata TEXT NOT NULL,
     leaf BLOB NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX event_of_stream ON event (stream_id, revision)`,
];

/** One event as the file holds it. */
export type EventRow = {
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly leaf: Uint8Array;
};

export const SELECT_EVENTS = `
  SELECT e.number, s.name AS stream, e.revision, e.id, e.type, e.data, e.metadata, e.leaf
  FROM event AS e LEFT JOIN stream AS s ON s.id = e.stream_id`;
