import { expect, test } from '@jest/globals';
import type { Definition } from './definition';
import {
  addCriterion,
  addGate,
  addRule,
  addStage,
  changeRule,
  moveRule,
  moveStage,
  removeStage,
} from './editing';

const stage = (id: string, phase: 'initiated' | 'scaled' | 'implemented') =>
  ({ id, name: { sv: id }, phase, kind: 'ordinary' }) as const;
const DRAFT: Definition = {
  name: { sv: 'Mallen' },
  description: { sv: 'Om den' },
  scaling: 'required',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [stage('a', 'initiated'), stage('s', 'scaled'), stage('b', 'initiated')],
  gates: [
    {
      id: 'g',
      name: { sv: 'Grind' },
      opens: { kind: 'stage', stage: 'b' },
      decisionKind: 'beslut',
      criteria: [],
    },
  ],
  deadlineRules: [
    {
      id: 'r',
      name: { sv: 'Rapport' },
      kind: 'other',
      when: { entered: 'stage', stage: 'b' },
      months: 1,
      nonWorkingDays: 'none',
    },
  ],
  remindOffsetsDays: [-7],
};
const ids = ({ stages }: Definition) => stages.map(({ id }) => id);

test('a stage moves among those of its phase, and stays at the end', () => {
  const moved = moveStage(DRAFT, DRAFT.stages[0]!, 1);
  expect(ids(moved)).toEqual(['s', 'b', 'a']);
  expect(ids(moveStage(DRAFT, DRAFT.stages[0]!, -1))).toEqual(['a', 's', 'b']);
});

test('a stage that goes takes along the gates and deadlines that spoke of it', () => {
  const { gates, deadlineRules } = removeStage(DRAFT, 'b');
  expect({ gates, deadlineRules }).toEqual({ gates: [], deadlineRules: [] });
});

test('new things have ids of their own, and a new stage stands last in its phase', () => {
  const twice = addStage(addStage(DRAFT, 'initiated'), 'scaled');
  expect(ids(twice)).toEqual(['a', 's', 'stage-5', 'b', 'stage-4']);
  const { gates } = addGate(addGate(DRAFT));
  expect(new Set(gates.map(({ id }) => id)).size).toBe(3);
  const first = addCriterion(DRAFT, DRAFT.gates[0]!);
  const second = addCriterion(first, first.gates[0]!);
  expect(second.gates[0]!.criteria.map(({ id }) => id)).toEqual(['criterion-1', 'criterion-2']);
});

test('a deadline is added last, changed and moved by itself', () => {
  const added = addRule(DRAFT);
  const [, fresh] = added.deadlineRules;
  const moved = moveRule(changeRule(added, fresh!.id, { months: 6 }), fresh!.id, -1);
  expect(moved.deadlineRules.map(({ id, months }) => [id, months])).toEqual([
    ['rule-2', 6],
    ['r', 1],
  ]);
});
