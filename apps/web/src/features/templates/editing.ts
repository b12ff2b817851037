import type { Criterion, DeadlineRule, Definition, Gate, Phase, Stage } from './definition';

type Named = { readonly id: string };

/** An id that nothing of the list has: ids of what was published before are kept, so that versions can be compared. */
function freshId(prefix: string, items: readonly Named[]): string {
  const taken = new Set(items.map(({ id }) => id));
  let n = items.length + 1;
  while (taken.has(`${prefix}-${n}`)) n += 1;
  return `${prefix}-${n}`;
}

const without = <Item extends Named>(items: readonly Item[], id: string) =>
  items.filter((item) => item.id !== id);

const changedIn = <Item extends Named>(items: readonly Item[], id: string, part: Partial<Item>) =>
  items.map((item) => (item.id === id ? { ...item, ...part } : item));

/** One step up or down among those that `beside` lets through; at the end it stays. */
function movedIn<Item extends Named>(
  items: readonly Item[],
  id: string,
  by: 1 | -1,
  beside: (item: Item) => boolean = () => true,
): Item[] {
  const from = items.findIndex((item) => item.id === id);
  let to = from + by;
  while (items[to] && !beside(items[to]!)) to += by;
  if (!items[from] || !items[to]) return [...items];
  const order = [...items];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}

const UNNAMED = { sv: '' };

export const addStage = (definition: Definition, phase: Phase): Definition => {
  const id = freshId('stage', definition.stages);
  const stage: Stage = { id, name: UNNAMED, phase, kind: 'ordinary' };
  const last = definition.stages.findLastIndex((one) => one.phase === phase);
  const at = last === -1 ? definition.stages.length : last + 1;
  return { ...definition, stages: definition.stages.toSpliced(at, 0, stage) };
};

/** What only spoke of the stage goes with it. */
export const removeStage = (definition: Definition, id: string): Definition => ({
  ...definition,
  stages: without(definition.stages, id),
  gates: definition.gates.filter(({ opens }) => opens.kind !== 'stage' || opens.stage !== id),
  deadlineRules: definition.deadlineRules.filter(({ when }) => when.entered !== 'stage' || when.stage !== id),
});

export const changeStage = (definition: Definition, id: string, part: Partial<Stage>): Definition => ({
  ...definition,
  stages: changedIn(definition.stages, id, part),
});

export const moveStage = (definition: Definition, { id, phase }: Stage, by: 1 | -1): Definition => ({
  ...definition,
  stages: movedIn(definition.stages, id, by, (other) => other.phase === phase),
});

export const addGate = (definition: Definition): Definition => {
  const gate: Gate = {
    id: freshId('gate', definition.gates),
    name: UNNAMED,
    opens: { kind: 'phase', phase: 'implemented' },
    decisionKind: 'beslut',
    criteria: [{ id: 'criterion-1', name: UNNAMED, mandatory: true }],
  };
  return { ...definition, gates: [...definition.gates, gate] };
};

export const removeGate = (definition: Definition, id: string): Definition => ({
  ...definition,
  gates: without(definition.gates, id),
});

export const changeGate = (definition: Definition, id: string, part: Partial<Gate>): Definition => ({
  ...definition,
  gates: changedIn(definition.gates, id, part),
});

export const moveGate = (definition: Definition, id: string, by: 1 | -1): Definition => ({
  ...definition,
  gates: movedIn(definition.gates, id, by),
});

export const addRule = (definition: Definition): Definition => {
  const rule: DeadlineRule = {
    id: freshId('rule', definition.deadlineRules),
    name: UNNAMED,
    kind: 'other',
    when: { entered: 'phase', phase: 'initiated' },
    months: 1,
    nonWorkingDays: 'after',
  };
  return { ...definition, deadlineRules: [...definition.deadlineRules, rule] };
};

export const removeRule = (definition: Definition, id: string): Definition => ({
  ...definition,
  deadlineRules: without(definition.deadlineRules, id),
});

export const changeRule = (definition: Definition, id: string, part: Partial<DeadlineRule>): Definition => ({
  ...definition,
  deadlineRules: changedIn(definition.deadlineRules, id, part),
});

export const moveRule = (definition: Definition, id: string, by: 1 | -1): Definition => ({
  ...definition,
  deadlineRules: movedIn(definition.deadlineRules, id, by),
});

const withCriteria = (definition: Definition, gate: Gate, criteria: Criterion[]) =>
  changeGate(definition, gate.id, { criteria });

export const addCriterion = (definition: Definition, gate: Gate): Definition =>
  withCriteria(definition, gate, [
    ...gate.criteria,
    { id: freshId('criterion', gate.criteria), name: UNNAMED, mandatory: false },
  ]);

export const removeCriterion = (definition: Definition, gate: Gate, id: string): Definition =>
  withCriteria(definition, gate, without(gate.criteria, id));

export const changeCriterion = (
  definition: Definition,
  gate: Gate,
  id: string,
  part: Partial<Criterion>,
): Definition => withCriteria(definition, gate, changedIn(gate.criteria, id, part));

export const moveCriterion = (definition: Definition, gate: Gate, id: string, by: 1 | -1): Definition =>
  withCriteria(definition, gate, movedIn(gate.criteria, id, by));
