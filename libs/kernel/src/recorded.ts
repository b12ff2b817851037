import type { Actor, Circumstances } from './decider.js';
import { localDateOf, type Instant, type LocalDate } from './time.js';

export type Source = 'ui' | 'api' | 'cli' | 'import' | 'job';
export type Visibility = 'internal' | 'partners' | 'public';

/** A free text or personal field as it is stored: AES-256-GCM under the named key. */
export type Sealed = {
  readonly sealed: { readonly key: string; readonly nonce: string; readonly text: string };
};

/** What stands beside the data of every event. Stored for ever; the rules are in the format decision. */
export type Metadata = {
  readonly schemaVersion: number;
  readonly recordedAt: Instant;
  /** Only when it differs from the local date of `recordedAt`. */
  readonly occurredAt?: LocalDate;
  readonly actor: Actor;
  readonly commandId: string;
  /** SHA-256 of the request, so that one key with two bodies is noticed. */
  readonly requestFingerprint: string;
  readonly $correlationId: string;
  readonly $causationId: string;
  readonly motive?: Sealed;
  readonly source: Source;
  readonly visibility: Visibility;
};

/**
 * One event as the log holds it. `revision` is 0-based and gapless in its stream, `number` 0-based and gapless
 * over the whole log. `data` is the stored JSON: codecs turn it into an event of the domain.
 */
export type Recorded = {
  readonly stream: string;
  readonly revision: number;
  readonly number: number;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Metadata;
};

/** An event in its stream, before or without its number in the log. */
export type InStream = Omit<Recorded, 'number'>;

/** `innovationProcess-5b0f…` → `innovationProcess`. A category has no dash. */
export const categoryOf = (stream: string) => stream.slice(0, stream.indexOf('-'));

/** `innovationProcess-5b0f…` → `5b0f…`. */
export const idOf = (stream: string) => stream.slice(stream.indexOf('-') + 1);

/** When it happened, as far as anybody said: the business date, else the local date of the recording. */
export const occurredOn = ({ occurredAt, recordedAt }: Metadata): LocalDate =>
  occurredAt ?? localDateOf(recordedAt);

/** The circumstances in which a recorded event was decided. */
export const circumstancesOf = (metadata: Metadata): Circumstances => ({
  at: metadata.recordedAt,
  on: occurredOn(metadata),
  by: metadata.actor,
  motivated: metadata.motive !== undefined,
});
