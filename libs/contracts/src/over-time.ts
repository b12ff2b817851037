import { z } from 'zod';
import { date, localised, PHASES, uuid } from './primitives.js';
import { deadlineKind, gateOutcome } from './process-commands.js';
import { asOf, named, nullable, organisationRef, processCard } from './reads.js';

const period = named(
  'Period',
  z.object({
    kind: z.enum(['phase', 'stage', 'gate']).meta({ description: 'A gate is the day that it was decided' }),
    id: z.string(),
    name: nullable(localised),
    from: date,
    to: nullable(date).meta({ description: 'null while it goes on' }),
    how: nullable(z.string()).meta({ description: 'How it ended; of a gate its outcome' }),
  }),
);

export const timelineRow = named(
  'TimelineRow',
  z.object({
    card: processCard,
    planned: nullable(z.object({ from: date, to: date })).meta({
      description: 'From the first day of its first grant to the last day of its last',
    }),
    periods: z.array(period),
    deadlines: z.array(
      z.object({
        deadlineId: z.string(),
        kind: deadlineKind,
        name: localised,
        firstDueOn: date,
        lastDay: date,
        status: z.enum(['open', 'met', 'waived']),
      }),
    ),
  }),
);

const passing = {
  entered: z.int().meta({ description: 'Processes that came here' }),
  forward: z.int(),
  back: z.int(),
  closed: z.int().meta({ description: 'Closed while here' }),
  here: z.int().meta({ description: 'Still here' }),
  medianDays: nullable(z.int()).meta({ description: 'Of those that have left' }),
  p90Days: nullable(z.int()),
};

export const funnel = named(
  'Funnel',
  z.object({
    phases: z.array(z.object({ phase: z.enum(PHASES), ...passing })),
    templates: z.array(
      z.object({
        id: uuid,
        name: localised,
        stages: z.array(
          z.object({ id: z.string(), name: localised, phase: nullable(z.enum(PHASES)), ...passing }),
        ),
      }),
    ),
    asOf,
  }),
);

export const decision = named(
  'Decision',
  z.object({
    processId: uuid,
    processTitle: z.string(),
    owner: organisationRef,
    gateId: z.string(),
    gate: localised,
    on: date,
    outcome: gateOutcome,
  }),
);

export const holidays = named('Holidays', z.object({ items: z.array(z.object({ date, name: localised })) }));
