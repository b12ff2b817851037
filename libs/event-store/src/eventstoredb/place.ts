import type { Position } from '../event-store.js';

/** Where EventStoreDB keeps a record. Both numbers: resuming with only one of them can skip an event (KurrentDB#4970). */
export type Place = { readonly commit: bigint; readonly prepare: bigint };

/** Digits of the largest 64-bit number, so that positions of one width compare as texts. */
const DIGITS = 20;

export const positionOf = ({ commit, prepare }: Place): Position =>
  `${String(commit).padStart(DIGITS, '0')}/${String(prepare).padStart(DIGITS, '0')}`;

export const placeOf = (position: Position): Place => ({
  commit: BigInt(position.slice(0, DIGITS)),
  prepare: BigInt(position.slice(DIGITS + 1)),
});
