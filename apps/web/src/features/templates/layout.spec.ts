import { expect, test } from '@jest/globals';
import { layoutOf } from './layout';

const stage = (id: string, phase: 'initiated' | 'implemented') =>
  ({ id, name: { sv: id }, phase, kind: 'ordinary' }) as const;
const TEMPLATE = {
  name: { sv: 'Mall' },
  description: { sv: 'Om' },
  scaling: 'optional',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [stage('a', 'initiated'), stage('b', 'initiated'), stage('c', 'implemented')],
  gates: [],
  deadlineRules: [],
  remindOffsetsDays: [],
} as const;
const layout = (width: number) =>
  layoutOf(structuredClone(TEMPLATE) as unknown as Parameters<typeof layoutOf>[0], width, () => 'Skede');

test('phases stand beside each other where there is room, and below each other where there is not', () => {
  const [first, second] = layout(900).columns;
  expect([first!.y, second!.y]).toEqual([0, 0]);
  expect(second!.x).toBeGreaterThan(first!.x + first!.width);
  const narrow = layout(300);
  expect(narrow.columns.map(({ x }) => x)).toEqual([0, 0]);
  expect(narrow.columns[1]!.y).toBeGreaterThan(narrow.columns[0]!.height);
  expect(narrow.height).toBeGreaterThan(layout(900).height);
});
