import { z } from 'zod';
import { NOTHING, read, type Endpoint } from './endpoint.js';
import { date, LIFECYCLES, localised, readable, uuid } from './primitives.js';
import { gateOutcome, provenance } from './process-commands.js';
import { asOf, named, nullable, organisationRef } from './reads.js';

const publishedProcess = named(
  'PublishedProcess',
  z.object({
    id: uuid,
    title: z.string(),
    summary: z.object({
      sv: readable,
      en: nullable(readable).meta({ description: 'null: nobody has written it in English' }),
    }),
    provenance: z.object({
      kind: provenance,
      as: z.string().meta({ description: 'The role of who published it' }),
      on: date,
    }),
    owner: organisationRef,
    lifecycle: z.enum(LIFECYCLES),
    stage: nullable(localised),
    from: date,
    to: nullable(date),
    decisions: z
      .array(z.object({ gate: localised, on: date, outcome: gateOutcome }))
      .meta({ description: 'At its gates, by day; what was superseded is left out' }),
  }),
);

export const publicQuery = z.strictObject({
  q: z.string().max(200).optional().meta({ description: 'In title, summary and owner, in either language' }),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const published = named(
  'PublishedPage',
  z.object({
    items: z.array(publishedProcess),
    total: z.int(),
    pages: z.int().meta({ description: 'How many pages of that length there are' }),
  }),
);

/** What everybody can read, and what whoever publishes it sees before. */
export const PUBLIC_ENDPOINTS: readonly Endpoint[] = [
  read(
    '/public/processes',
    'processes',
    { sv: 'Publicerade processer', en: 'Published processes' },
    published,
    publicQuery,
    'anybody',
  ),
  read(
    '/public/processes/{processId}',
    'processes',
    { sv: 'En publicerad process', en: 'One published process' },
    publishedProcess,
    NOTHING,
    'anybody',
  ),
  read(
    '/processes/{processId}/publication',
    'processes',
    {
      sv: 'Vad allmänheten läser, eller skulle läsa om processen publiceras',
      en: 'What everybody reads, or would if the process is published',
    },
    named('Publication', z.object({ published: z.boolean(), preview: publishedProcess, asOf })),
  ),
];
