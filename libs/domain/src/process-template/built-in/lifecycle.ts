import type { Definition } from '../process-template.js';
import {
  both,
  FOLLOW_EFFECTS,
  REMIND,
  stage,
  stockTaking,
  TO_IMPLEMENTED,
  TO_SCALED,
} from './shared-gates.js';

/** The plain one: exactly the steps of the lifecycle. */
export const LIFECYCLE: Definition = {
  name: both('Livscykeln', 'The lifecycle'),
  description: both(
    'Fyra steg och inget mer: påbörjad, uppskalad, implementerad, avslutad. För den som redan har en egen metod.',
    'Four steps and nothing more: initiated, scaled, implemented, closed. For those who have a method of their own.',
  ),
  scaling: 'optional',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [
    stage(
      'try-out',
      'initiated',
      both('Pröva', 'Try out'),
      both(
        'Visa behovet och pröva en lösning i liten skala.',
        'Show the need and try a solution on a small scale.',
      ),
    ),
    stage(
      'spread',
      'scaled',
      both('Skala upp', 'Scale up'),
      both('Ta lösningen till fler platser, regler eller vanor.', 'Take it to more places, rules or habits.'),
    ),
    FOLLOW_EFFECTS,
  ],
  gates: [TO_SCALED, TO_IMPLEMENTED],
  deadlineRules: [stockTaking({ entered: 'phase', phase: 'initiated' }, 6, 'take-stock')],
  remindOffsetsDays: REMIND,
};
