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

/** The three verbs of Stockholm's platform for sustainable urban development, phase 2. */
export const FORSTA_FORANKRA_FORVERKLIGA: Definition = {
  name: both('Förstå – Förankra – Förverkliga', 'Understand – Anchor – Realise'),
  description: both(
    'För förändringar som kräver att många förvaltningar vill samma sak.',
    'For changes that need many departments to want the same thing.',
  ),
  scaling: 'optional',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [
    stage(
      'understand',
      'initiated',
      both('Förstå', 'Understand'),
      both(
        'Utred förutsättningar, hinder och vem som får besluta vad.',
        'Inquire into conditions, obstacles and who may decide what.',
      ),
    ),
    stage(
      'anchor',
      'initiated',
      both('Förankra', 'Anchor'),
      both(
        'Gå igenom förslaget med dem som ska bära det.',
        'Go through the proposal with those who will carry it.',
      ),
    ),
    stage(
      'realise',
      'scaled',
      both('Förverkliga', 'Realise'),
      both(
        'Genomför i flera verksamheter samtidigt och lär av skillnaderna.',
        'Carry it out in several places and learn from the differences.',
      ),
    ),
    FOLLOW_EFFECTS,
  ],
  gates: [TO_SCALED, TO_IMPLEMENTED],
  deadlineRules: [
    stockTaking({ entered: 'stage', stage: 'understand' }, 4, 'take-stock-understanding'),
    stockTaking({ entered: 'stage', stage: 'anchor' }, 3, 'take-stock-anchoring'),
  ],
  remindOffsetsDays: REMIND,
};
