import type { Definition } from '../process-template.js';
import {
  both,
  FOLLOW_EFFECTS,
  must,
  REMIND,
  stage,
  stockTaking,
  TO_IMPLEMENTED,
  TO_SCALED,
} from './shared-gates.js';

/** The six steps of SKR's Innovationsguiden. How they meet phases and gates is our choice. */
export const INNOVATIONSGUIDEN: Definition = {
  name: both('Innovationsguiden', 'The Innovation Guide'),
  description: both(
    'Sex steg som börjar hos dem som har behovet. SKR:s metod för användardriven utveckling i offentlig sektor.',
    'Six steps that begin with those who have the need. The Swedish municipalities’ method for user-driven development.',
  ),
  scaling: 'required',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [
    stage(
      'frame',
      'initiated',
      both('Ringa in', 'Frame'),
      both(
        'Vad vill ni förändra, för vem, och vad vet ni redan?',
        'What do you want to change, for whom, and what is known?',
      ),
    ),
    stage(
      'explore',
      'initiated',
      both('Undersöka', 'Explore'),
      both(
        'Möt användarna där de är. Lyssna, se, prova själv.',
        'Meet the users where they are. Listen, watch, try it yourself.',
      ),
    ),
    stage(
      'focus',
      'initiated',
      both('Fokusera', 'Focus'),
      both('Välj vilket behov ni ska lösa och säg varför.', 'Choose which need to answer, and say why.'),
    ),
    stage(
      'ideate',
      'initiated',
      both('Ta fram idéer', 'Find ideas'),
      both(
        'Många idéer först, urval sedan. Ta med dem som berörs.',
        'Many ideas first, selection later. Bring those concerned.',
      ),
    ),
    stage(
      'test',
      'initiated',
      both('Testa idéer', 'Test ideas'),
      both(
        'Bygg enkelt, pröva tidigt, ändra efter vad ni ser.',
        'Build simply, try early, change by what you see.',
      ),
    ),
    stage(
      'realise',
      'scaled',
      both('Förverkliga', 'Realise'),
      both(
        'Planera införandet, räkna på kostnad och nytta, gör klart vem som äger lösningen.',
        'Plan the introduction, calculate cost and benefit, settle who owns the solution.',
      ),
    ),
    FOLLOW_EFFECTS,
  ],
  gates: [
    {
      id: 'to-test',
      name: both('Val av idé att testa', 'Choice of an idea to test'),
      opens: { kind: 'stage', stage: 'test' },
      decisionKind: 'verkställighet',
      criteria: [
        must('need-chosen', 'Behovet är valt och beskrivet', 'The need is chosen and described'),
        must('test-planned', 'Testet är planerat med användare', 'The test is planned with users'),
      ],
    },
    TO_SCALED,
    TO_IMPLEMENTED,
  ],
  deadlineRules: [
    stockTaking({ entered: 'stage', stage: 'explore' }, 3, 'take-stock-exploring'),
    stockTaking({ entered: 'stage', stage: 'test' }, 4, 'take-stock-testing'),
    stockTaking({ entered: 'phase', phase: 'scaled' }, 6, 'take-stock-scaling'),
  ],
  remindOffsetsDays: REMIND,
};
