import { z } from 'zod';
import { localised } from './primitives.js';
import { asOf, gateView, mayGive, named, nullable, personRef, processCard } from './reads.js';

/** What can be asked for at a gate. */
const gateCommand = z.enum([
  'RequestGate',
  'SubmitEvidence',
  'AssessCriterion',
  'WaiveCriterion',
  'RecommendAtGate',
  'DecideGate',
  'SupersedeDecision',
  'ReportDelegatedDecision',
]);

const obstacle = named(
  'Obstacle',
  z.object({
    code: z.string().meta({ description: 'The code of the problem that the command would be answered with' }),
    text: localised,
  }),
);

const gateWay = named(
  'GateWay',
  z.object({
    command: gateCommand,
    obstacles: z
      .array(obstacle)
      .meta({ description: 'What stands in the way of everybody; none: the way is open' }),
    roles: z.array(z.string()).meta({ description: 'The roles that may' }),
    people: z.array(
      z.object({
        person: personRef,
        role: z.string().meta({ description: 'The role in which the person would act' }),
        obstacle: nullable(obstacle).meta({ description: 'What stands in the way of this person alone' }),
      }),
    ),
  }),
);

export const gatePage = named(
  'GatePage',
  z.object({
    card: processCard,
    gate: gateView,
    ways: z
      .array(gateWay)
      .meta({ description: 'Each command at the gate: whether it can be given, and by whom' }),
    mayGive,
    asOf,
  }),
);
