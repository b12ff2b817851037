import { idOf, type Instant } from '@drivbank/kernel';
import type { FreeText } from '@drivbank/domain';
import type { View } from '../view.js';

/** That somebody who is not assigned reads a process for a while, or has asked to. */
export type SecretReadingRow = {
  reading_id: string;
  person_id: string;
  process_id: string;
  /** By an auditor's ground, or by breaking the glass. */
  way: 'ground' | 'break-glass';
  /** JSON of a sealed text. */
  ground: string;
  asked_at: Instant;
  allowed_by: string | null;
  /** Reads from then on. */
  opened_at: Instant | null;
  /** And no longer than that. */
  until: Instant | null;
  ended_by: string | null;
  ended_at: Instant | null;
};

type SecretReadingRecord = {
  readonly readingId: string;
  readonly personId: string;
  readonly processId: string;
  readonly way: SecretReadingRow['way'];
  readonly ground: FreeText;
  readonly askedAt: Instant;
  allowedBy: string | null;
  openedAt: Instant | null;
  until: Instant | null;
  endedBy: string | null;
  endedAt: Instant | null;
};

/** Who reads what by a ground or by breaking the glass, and who has. Whether it is over now is for queries to say. */
export const secretReadings: View<'secretReading', SecretReadingRecord> = {
  name: 'secret-readings',
  revision: 1,
  category: 'secretReading',
  apply(record, { event, recorded }) {
    const { recordedAt: at, actor } = recorded.metadata;
    if (event.type === 'SecretReadingOpened' || event.type === 'BreakingGlassAsked') {
      const isOpen = event.type === 'SecretReadingOpened';
      return {
        readingId: idOf(recorded.stream),
        personId: event.personId,
        processId: event.processId,
        way: isOpen ? 'ground' : 'break-glass',
        ground: event.ground,
        askedAt: at,
        allowedBy: null,
        openedAt: isOpen ? at : null,
        until: isOpen ? event.until : null,
        endedBy: null,
        endedAt: null,
      };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    return event.type === 'SecretReadingEnded'
      ? { ...record, endedBy: actor.id, endedAt: at }
      : { ...record, allowedBy: actor.id, openedAt: at, until: event.until };
  },
  tables: {
    secret_reading: {
      columns: [
        'reading_id',
        'person_id',
        'process_id',
        'way',
        'ground',
        'asked_at',
        'allowed_by',
        'opened_at',
        'until',
        'ended_by',
        'ended_at',
      ] satisfies (keyof SecretReadingRow)[],
      indexes: [['person_id', 'until'], ['process_id']],
      rowsOf: (record) => [
        {
          reading_id: record.readingId,
          person_id: record.personId,
          process_id: record.processId,
          way: record.way,
          ground: JSON.stringify(record.ground),
          asked_at: record.askedAt,
          allowed_by: record.allowedBy,
          opened_at: record.openedAt,
          until: record.until,
          ended_by: record.endedBy,
          ended_at: record.endedAt,
        } satisfies SecretReadingRow,
      ],
    },
  },
};
