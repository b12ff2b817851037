import type { Shape } from '../../shared/api/client';

export type Gate = Shape<'Gate'>;
export type Way = Shape<'GateWay'>;
type Decision = Gate['decisions'][number];

/** What is done on the way to a decision, in the order in which it is usually done. */
export const STEPS = ['request', 'evidence', 'assessment', 'decision'] as const;
export type Step = (typeof STEPS)[number];

/** The decision that holds; none while one is asked for again. */
export const standingDecision = ({ state, decisions }: Gate): Decision | undefined =>
  state === 'decided' || state === 'refused' ? decisions.at(-1) : undefined;

export const isUnassessed = ({ assessment, mandatory }: Gate['criteria'][number]) =>
  mandatory && assessment === null;

const isShown = ({ evidence, assessment }: Gate['criteria'][number]) =>
  evidence.length > 0 || assessment?.assessment === 'waived';

/** Whether nothing that is required is left to do in a step. */
export function isDone(gate: Gate, step: Step): boolean {
  const { state, criteria } = gate;
  switch (step) {
    case 'request':
      return state === 'waiting' || state === 'decided' || standingDecision(gate)?.outcome === 'stop';
    case 'evidence':
      return criteria.every((criterion) => !criterion.mandatory || isShown(criterion));
    case 'assessment':
      return !criteria.some(isUnassessed);
    case 'decision':
      return state === 'decided' || state === 'refused';
  }
}

/** The step that the reader is shown first: where the work is. */
export function stepAtHand(gate: Gate): Step {
  const { state, criteria } = gate;
  if (state !== 'ahead' && state !== 'waiting') return 'decision';
  if (!isDone(gate, 'request')) return 'request';
  if (isDone(gate, 'assessment')) return 'decision';
  const begun = criteria.some(({ evidence, assessment }) => evidence.length > 0 || assessment !== null);
  return begun ? 'assessment' : 'evidence';
}

/** The way to give a command at the gate; the server tells of every one. */
export const wayTo = ({ ways }: Shape<'GatePage'>, command: Way['command']): Way =>
  ways.find((way) => way.command === command)!;

/** Whether somebody may do something at the gate as it stands, and if not, everything that stands in the way. */
export type Verdict = {
  readonly may: boolean;
  readonly obstacles: readonly { readonly sv: string; readonly en?: string | undefined }[];
  /** He or she holds no role here that may. */
  readonly roleLacks: boolean;
};

export function verdictOf(way: Way, personId: string | undefined): Verdict {
  const seat = way.people.find(({ person }) => person.id === personId);
  const own = seat?.obstacle ? [seat.obstacle] : [];
  const obstacles = [...own, ...way.obstacles].map(({ text }) => text);
  return { may: seat !== undefined && obstacles.length === 0, obstacles, roleLacks: seat === undefined };
}
