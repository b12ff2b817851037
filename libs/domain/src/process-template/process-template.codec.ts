import { z } from 'zod';
import { eventCodec, id, localised } from '../event-codec.js';
import { DEADLINE_KINDS, PHASES, type Definition, type Event } from './process-template.js';

const phase = z.enum(PHASES);
const change = z.enum(['scaled', 'implemented']);

export const definition: z.ZodType<Definition> = z.object({
  name: localised,
  description: localised,
  scaling: z.enum(['required', 'optional']),
  scalingAfterImplementation: z.boolean(),
  withoutGate: z.array(change),
  stages: z.array(
    z.object({
      id,
      name: localised,
      phase,
      kind: z.enum(['ordinary', 'inquiry']),
      guidance: localised.optional(),
    }),
  ),
  gates: z.array(
    z.object({
      id,
      name: localised,
      opens: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('phase'), phase: change }),
        z.object({ kind: z.literal('stage'), stage: id }),
      ]),
      decisionKind: z.enum(['beslut', 'verkställighet']),
      criteria: z.array(z.object({ id, name: localised, mandatory: z.boolean() })),
    }),
  ),
  deadlineRules: z.array(
    z.object({
      id,
      name: localised,
      kind: z.enum(DEADLINE_KINDS),
      when: z.discriminatedUnion('entered', [
        z.object({ entered: z.literal('phase'), phase }),
        z.object({ entered: z.literal('stage'), stage: id }),
      ]),
      months: z.int(),
      nonWorkingDays: z.enum(['before', 'after', 'none']),
    }),
  ),
  remindOffsetsDays: z.array(z.int()),
});

const version = z.int();

export const templateCodec = eventCodec<Event>({
  TemplateDrafted: { schema: z.object({ definition }) },
  TemplateDraftRevised: { schema: z.object({ definition }) },
  TemplateVersionPublished: { schema: z.object({ version, definition }) },
  TemplateVersionRetired: { schema: z.object({ version }) },
});
