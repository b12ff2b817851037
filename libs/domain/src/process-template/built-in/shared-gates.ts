import type { Criterion, DeadlineRule, Gate, Stage } from '../process-template.js';
import type { Localised } from '../../text.js';

/** Two languages, both written. */
export const both = (sv: string, en: string): Localised => ({ sv, en });

export const stage = (
  id: string,
  phase: Stage['phase'],
  name: Localised,
  guidance: Localised,
  kind: Stage['kind'] = 'ordinary',
): Stage => ({ id, name, phase, kind, guidance });

export const must = (id: string, sv: string, en: string): Criterion => ({
  id,
  name: both(sv, en),
  mandatory: true,
});

const may = (id: string, sv: string, en: string): Criterion => ({
  id,
  name: both(sv, en),
  mandatory: false,
});

/** Reminded a week and a day before, a day and a week after. */
export const REMIND = [-7, -1, 1, 7];

/** What a board or its delegate asks before something is taken beyond its first place. */
export const TO_SCALED: Gate = {
  id: 'to-scaled',
  name: both('Beslut om uppskalning', 'Decision to scale'),
  opens: { kind: 'phase', phase: 'scaled' },
  decisionKind: 'beslut',
  criteria: [
    must('need-shown', 'Behovet är visat hos dem det gäller', 'The need is shown by those who have it'),
    must('effect-shown', 'Effekten är visad i liten skala', 'The effect is shown on a small scale'),
    must('receiver-named', 'Det står klart vem som tar emot', 'It is clear who will receive it'),
    must(
      'law-cleared',
      'Juridik, upphandling och dataskydd är klarlagda',
      'Law, procurement and data protection are clear',
    ),
    may('costs-known', 'Kostnaden för större skala är beräknad', 'The cost of a larger scale is calculated'),
    may('lessons-shared', 'Lärdomar hittills är nedskrivna', 'Lessons so far are written down'),
  ],
};

/** What is asked before the ordinary organisation takes over. */
export const TO_IMPLEMENTED: Gate = {
  id: 'to-implemented',
  name: both('Beslut om implementering', 'Decision to implement'),
  opens: { kind: 'phase', phase: 'implemented' },
  decisionKind: 'beslut',
  criteria: [
    must(
      'receiver-accepts',
      'Mottagande verksamhet har åtagit sig ansvaret',
      'The receiving organisation has taken on the task',
    ),
    must('budget-secured', 'Driftbudgeten är säkrad', 'The operating budget is secured'),
    must('routines-ready', 'Rutiner och utbildning är klara', 'Routines and training are ready'),
    may('follow-up-planned', 'Uppföljningen är planerad', 'The follow-up is planned'),
  ],
};

/** A reminder to take stock, so that no stage goes quiet. */
export const stockTaking = (entered: DeadlineRule['when'], months: number, id: string): DeadlineRule => ({
  id,
  name: both('Stäm av läget', 'Take stock'),
  kind: 'stage',
  when: entered,
  months,
  nonWorkingDays: 'after',
});

export const FOLLOW_EFFECTS = stage(
  'in-operation',
  'implemented',
  both('I ordinarie drift', 'In ordinary operation'),
  both(
    'Följ effekterna, lämna över ansvar och dokument, skriv lärdomar. Avsluta när inget arbete återstår.',
    'Follow the effects, hand over responsibility and documents, write lessons. Close when no work is left.',
  ),
);
