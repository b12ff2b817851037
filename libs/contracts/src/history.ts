import { z } from 'zod';
import { date, instant, localised, readable } from './primitives.js';
import { auditNote } from './audit-notes.js';
import { asOf, named, nullable, organisationRef } from './reads.js';

/** Whoever has done something: a person, or one of those who are none. */
const doerRef = named(
  'DoerRef',
  z.object({
    id: z.string().meta({ description: 'A person, or `drivbank` and `vinnova` for what no person did' }),
    name: readable,
  }),
);

const historyEntry = named(
  'HistoryEntry',
  z.object({
    number: z.int(),
    revision: z.int(),
    eventId: z.string(),
    type: z.string(),
    sentence: localised,
    by: doerRef,
    role: z.string(),
    via: nullable(readable).meta({
      description: 'The name of the token by which a program did it; null: the person himself',
    }),
    onBehalfOf: nullable(organisationRef),
    recordedAt: instant,
    occurredOn: date,
    backdated: z.boolean().meta({ description: 'Recorded more than 30 days after it happened' }),
    motive: nullable(readable),
    source: z.string(),
    commandId: z.string().meta({ description: 'Events of one command have the same' }),
    notes: z.array(auditNote).meta({
      description: 'What auditors have noted about it; of a note about no event, the note itself',
    }),
    data: z.record(z.string(), z.unknown()).meta({
      description: 'What the event says, with sealed texts opened; `{ erased: true }` where the key is gone',
    }),
  }),
);

export const history = named(
  'History',
  z.object({
    items: z.array(historyEntry),
    total: z.int().meta({ description: 'How many events the filters let through' }),
    types: z
      .array(z.object({ type: z.string(), count: z.int() }))
      .meta({ description: 'How many of each type there are, whatever the filters' }),
    people: z
      .array(z.object({ person: doerRef, count: z.int() }))
      .meta({ description: 'Who did how much, whatever the filters; most first' }),
    next: nullable(z.string()),
    asOf,
  }),
);
