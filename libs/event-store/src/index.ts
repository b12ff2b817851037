export * from './event-store.js';
export { emptyFold, foldedOn, type Folded } from './fold.js';
export {
  CommandGate,
  IdempotencyKeyReused,
  type CommandRequest,
  type Encoded,
  type Handled,
  type StreamCodec,
} from './handle-command.js';
export { leafHash, type Leaf } from './leaf-hash.js';
export { recordEvent } from './record-event.js';
export { recordingClock } from './recording-clock.js';
export type { SnapshotStore } from './snapshot-store.js';
export { sqliteEventStore } from './sqlite/sqlite-event-store.js';
export { sqliteSnapshotStore } from './sqlite/sqlite-snapshot-store.js';
export { eventsOfTypes } from './sqlite/events-of-types.js';
export { LogIsOwned, takeOwnership, type Announced, type Ownership } from './sqlite/log-owner.js';
export { verifyLog, type LogFlaw, type Verification } from './sqlite/verify-log.js';
export {
  EventStoreAddressWrong,
  openEventStoreDb,
  type EventStoreDb,
} from './eventstoredb/open-event-store-db.js';
export type { Traffic } from './eventstoredb/connection.js';
