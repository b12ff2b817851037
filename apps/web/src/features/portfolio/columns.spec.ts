import { describe, expect, test } from '@jest/globals';
import { byPhase, byStage, inOrder, rowsOf, type Plan } from './columns';
import type { Card } from './selection';
import { neighbour } from './use-board-keys';

const card = (id: string, lifecycle: Card['lifecycle'], more: Partial<Card> = {}) =>
  ({ id, title: id, lifecycle, stage: null, nextDueOn: null, closedOn: null, ...more }) as Card;
const { compare } = new Intl.Collator('sv');
const ids = (cards: readonly (Card | undefined)[]) => cards.map((one) => one?.id);
const at = (id: string) => ({ stage: { id, name: { sv: id } } });

test('the soonest deadline stands first, what has none after it, and what is closed with the latest first', () => {
  const cards = [
    card('none', 'initiated'),
    card('late', 'initiated', { nextDueOn: '2027-01-01' }),
    card('soon', 'initiated', { nextDueOn: '2026-12-01' }),
    card('ålder', 'initiated'),
    card('old', 'closed', { closedOn: '2020-01-01' }),
    card('new', 'closed', { closedOn: '2026-01-01' }),
  ];
  const ordered = ids(inOrder(cards, compare));
  expect(ordered.filter((id) => id !== 'old' && id !== 'new')).toEqual(['soon', 'late', 'none', 'ålder']);
  expect(ordered.filter((id) => id === 'old' || id === 'new')).toEqual(['new', 'old']);
});

test('stages stand in the order of their templates; a column for what has none is there when it is needed', () => {
  const plan = {
    stages: [
      { id: 'idea', phase: 'initiated' },
      { id: 'try', phase: 'initiated' },
      { id: 'spread', phase: 'scaled' },
    ],
  } as unknown as Plan;
  const cards = [card('a', 'initiated', at('try')), card('b', 'scaled'), card('c', 'closed')];
  const columns = byStage(cards, () => plan).map(({ key, cards: own }) => [key, ids(own)]);
  expect(columns).toEqual([
    ['initiated/idea', []],
    ['initiated/try', ['a']],
    ['scaled/spread', []],
    ['scaled/', ['b']],
    ['closed', ['c']],
  ]);
});

describe('rows', () => {
  const cards = [card('a', 'initiated'), card('b', 'initiated'), card('c', 'scaled'), card('d', 'scaled')];
  const groups = [
    { key: 'x', name: 'X', cards: [cards[0]!, cards[1]!, cards[2]!] },
    { key: 'y', name: 'Y', cards: [cards[3]!] },
    { key: 'z', name: 'Z', cards: [] },
  ];
  const rows = rowsOf(groups, byPhase(cards), true);

  test('hold cards side by side under their headings; an empty group has none', () => {
    const seen = rows.map((row) => (row.kind === 'heading' ? `${row.name} ${row.count}` : ids(row.cells)));
    expect(seen).toEqual([
      'X 3',
      ['a', 'c', undefined, undefined],
      ['b', undefined, undefined, undefined],
      'Y 1',
      [undefined, 'd', undefined, undefined],
    ]);
  });

  test.each([
    ['ArrowDown', [1, 0], [2, 0]],
    ['ArrowDown', [1, 1], [4, 1]],
    ['ArrowUp', [4, 1], [1, 1]],
    ['ArrowRight', [2, 0], [1, 1]],
    ['ArrowLeft', [1, 1], [1, 0]],
    ['ArrowLeft', [1, 0], undefined],
    ['ArrowRight', [4, 1], undefined],
  ] as const)('%s from %j leads to %j', (key, from, to) => {
    expect(neighbour(rows, from, key)).toEqual(to);
  });
});
