import type { Definition } from '../process-template.js';
import { both, must, REMIND, stage, stockTaking, TO_IMPLEMENTED } from './shared-gates.js';

/**
 * Nesta's spiral has seven stages and implements before it grows. Growing is recorded as scaling that goes on after
 * implementation, so that no process ever moves backwards.
 */
export const NESTA: Definition = {
  name: both('Nestas innovationsspiral', 'Nesta’s innovation spiral'),
  description: both(
    'Sju steg från möjlighet till förändrade system. Inför först i liten skala och väx sedan.',
    'Seven stages from opportunity to changed systems. Introduce on a small scale first, then grow.',
  ),
  scaling: 'optional',
  scalingAfterImplementation: true,
  withoutGate: ['scaled'],
  stages: [
    stage(
      'opportunities',
      'initiated',
      both('Möjligheter och utmaningar', 'Opportunities and challenges'),
      both('Vad har hänt som gör en förändring möjlig?', 'What has happened that makes a change possible?'),
    ),
    stage(
      'ideas',
      'initiated',
      both('Ta fram idéer', 'Generating ideas'),
      both(
        'Sök brett, också utanför den egna organisationen.',
        'Search widely, outside your own organisation too.',
      ),
    ),
    stage(
      'develop',
      'initiated',
      both('Utveckla och pröva', 'Developing and testing'),
      both('Prototyper, försök, misstag som kostar lite.', 'Prototypes, trials, mistakes that cost little.'),
    ),
    stage(
      'case',
      'initiated',
      both('Visa att det håller', 'Making the case'),
      both(
        'Samla bevis på effekt och kostnad inför beslut.',
        'Gather evidence of effect and cost for a decision.',
      ),
      'inquiry',
    ),
    stage(
      'deliver',
      'implemented',
      both('Införa', 'Delivering and implementing'),
      both('Gör lösningen till någons ordinarie arbete.', 'Make the solution somebody’s ordinary work.'),
    ),
    stage(
      'grow',
      'implemented',
      both('Växa och sprida', 'Growing and scaling'),
      both('Skriv in varje ny plats som en utvidgning.', 'Record each new place as an extension.'),
    ),
    stage(
      'systems',
      'implemented',
      both('Förändra system', 'Changing systems'),
      both(
        'Regler, roller och pengar som gör det nya till det vanliga.',
        'Rules, roles and money that make the new the usual.',
      ),
    ),
  ],
  gates: [
    {
      ...TO_IMPLEMENTED,
      criteria: [
        must('case-made', 'Underlaget visar effekt och kostnad', 'The case shows effect and cost'),
        ...TO_IMPLEMENTED.criteria,
      ],
    },
  ],
  deadlineRules: [
    stockTaking({ entered: 'stage', stage: 'develop' }, 4, 'take-stock-developing'),
    stockTaking({ entered: 'phase', phase: 'implemented' }, 6, 'take-stock-delivering'),
  ],
  remindOffsetsDays: REMIND,
};
