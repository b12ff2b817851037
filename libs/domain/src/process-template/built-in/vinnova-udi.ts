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

/** Vinnova's challenge-driven innovation in its three steps. */
export const VINNOVA_UDI: Definition = {
  name: both('Utmaningsdriven innovation', 'Challenge-driven innovation'),
  description: both(
    'Vinnovas tre steg: initiering, samverkansprojekt, följdinvestering. Lägesrapporter till finansiären ingår.',
    'Vinnova’s three steps: initiation, collaboration project, follow-up investment. With reports to the funder.',
  ),
  scaling: 'required',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [
    stage(
      'initiation',
      'initiated',
      both('Steg 1: Initiering', 'Step 1: Initiation'),
      both(
        'Formulera utmaningen och samla parterna.',
        'Put the challenge into words and gather the parties.',
      ),
      'inquiry',
    ),
    stage(
      'collaboration',
      'initiated',
      both('Steg 2: Samverkansprojekt', 'Step 2: Collaboration project'),
      both(
        'Utveckla och pröva tillsammans med dem som ska använda lösningen.',
        'Develop and try with those who will use it.',
      ),
    ),
    stage(
      'investment',
      'scaled',
      both('Steg 3: Följdinvestering', 'Step 3: Follow-up investment'),
      both('Sprid det som visat effekt.', 'Spread what has shown effect.'),
    ),
    FOLLOW_EFFECTS,
  ],
  gates: [
    {
      id: 'to-collaboration',
      name: both('Ansökan om steg 2', 'Application for step 2'),
      opens: { kind: 'stage', stage: 'collaboration' },
      decisionKind: 'beslut',
      criteria: [
        must(
          'parties-agreed',
          'Parterna är överens om mål och roller',
          'The parties agree on aims and roles',
        ),
        must('co-financing', 'Medfinansieringen är klar', 'The co-financing is settled'),
      ],
    },
    TO_SCALED,
    TO_IMPLEMENTED,
  ],
  deadlineRules: [
    {
      id: 'status-report',
      name: both('Lägesrapport till finansiären', 'Status report to the funder'),
      kind: 'funder_report',
      when: { entered: 'stage', stage: 'collaboration' },
      months: 12,
      nonWorkingDays: 'after',
    },
    stockTaking({ entered: 'phase', phase: 'initiated' }, 6, 'take-stock'),
  ],
  remindOffsetsDays: REMIND,
};
