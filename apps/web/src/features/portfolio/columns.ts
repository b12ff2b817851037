import type { Shape } from '../../shared/api/client';
import type { Lifecycle } from '../../shared/page/phase-shape';
import type { Card } from './selection';

/** What a template says about the way from stage to stage. */
export type Plan = Pick<Shape<'TemplateVersion'>['definition'], 'name' | 'scaling' | 'stages'>;

/** A place on the board: a phase, or one stage of it; `null` is the phase after its last stage. */
export type Place = { readonly phase: Lifecycle; readonly stage?: string | null };

export type BoardColumn = Place & { readonly key: string; readonly cards: readonly Card[] };

export const LIFECYCLE: readonly Lifecycle[] = ['initiated', 'scaled', 'implemented', 'closed'];

const keyOf = ({ phase, stage }: Place) => (stage === undefined ? phase : `${phase}/${stage ?? ''}`);

/** Soonest deadline first, then by name; what is closed comes after, the latest first. */
export function inOrder(cards: readonly Card[], compare: (a: string, b: string) => number): readonly Card[] {
  const ofDates = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return cards.toSorted((a, b) => {
    const byDate =
      a.closedOn === null && b.closedOn === null
        ? ofDates(a.nextDueOn ?? LAST, b.nextDueOn ?? LAST)
        : ofDates(b.closedOn ?? LAST, a.closedOn ?? LAST);
    return byDate || compare(a.title, b.title);
  });
}

/** After every date. */
const LAST = '9999';

export const byPhase = (cards: readonly Card[]): readonly BoardColumn[] =>
  LIFECYCLE.map((phase) => ({
    phase,
    key: phase,
    cards: cards.filter(({ lifecycle }) => lifecycle === phase),
  }));

/** The stages of every template that runs here, in the order of the phases; a stage that two share stands once. */
export function byStage(
  cards: readonly Card[],
  planOf: (card: Card) => Plan | undefined,
): readonly BoardColumn[] {
  const plans = new Set(cards.map(planOf).filter((plan) => plan !== undefined));
  return LIFECYCLE.flatMap((phase): BoardColumn[] => {
    const here = cards.filter(({ lifecycle }) => lifecycle === phase);
    if (phase === 'closed') return [{ phase, key: phase, cards: here }];
    const stages = [...plans].flatMap((plan) => plan.stages.filter((stage) => stage.phase === phase));
    const ids = [...new Set(stages.map(({ id }) => id))];
    const after = here.filter(({ stage }) => stage === null);
    return [...ids, ...(after.length > 0 ? [null] : [])].map((stage) => ({
      phase,
      stage,
      key: keyOf({ phase, stage }),
      cards: here.filter((card) => (card.stage?.id ?? null) === stage),
    }));
  });
}

export type Row =
  | { readonly kind: 'heading'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly kind: 'cards'; readonly key: string; readonly cells: readonly (Card | undefined)[] };

/** The board from above to below, so that only what is in sight must be drawn: headings, and cards side by side. */
export function rowsOf(
  groups: readonly { readonly key: string; readonly name: string; readonly cards: readonly Card[] }[],
  columns: readonly BoardColumn[],
  headed: boolean,
): readonly Row[] {
  const placed = new Map(columns.flatMap(({ cards }, i) => cards.map((card) => [card.id, i] as const)));
  return groups.flatMap(({ key, name, cards }) => {
    const stacks = columns.map((): Card[] => []);
    for (const card of cards) {
      const at = placed.get(card.id);
      if (at !== undefined) stacks[at]!.push(card);
    }
    const height = Math.max(0, ...stacks.map(({ length }) => length));
    if (height === 0) return [];
    const rows = Array.from({ length: height }, (_, i): Row => {
      const cells = stacks.map((stack) => stack[i]);
      return { kind: 'cards', key: `${key}/${i}`, cells };
    });
    const count = stacks.reduce((sum, { length }) => sum + length, 0);
    return headed ? [{ kind: 'heading', key, name, count }, ...rows] : rows;
  });
}
