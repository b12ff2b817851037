/** Outcomes of a process that came to its end, and of one that was stopped early: both are honourable. */
export const FINISHED_OUTCOMES = ['in_operation', 'handed_over', 'merged', 'superseded'] as const;
export const EARLY_OUTCOMES = [
  'stopped_learning',
  'stopped_no_effect',
  'stopped_resources',
  'stopped_legal',
  'stopped_partner',
  'stopped_funding',
  'duplicate',
  'registered_in_error',
] as const;
export type ClosingOutcome = (typeof FINISHED_OUTCOMES)[number] | (typeof EARLY_OUTCOMES)[number];
/** `not_stated`: an import whose source says only that it ended. */
export type Outcome = ClosingOutcome | 'not_stated';
