import { describe, expect, test } from '@jest/globals';
import { contrast, LIGHT_GROUNDS } from './colour.js';
import { TOKENS, type Meaning, type Scheme } from './scheme-colours.js';

const SCHEMES = Object.keys(TOKENS) as Scheme[];
const STRICT: readonly Scheme[] = ['contrast-light', 'contrast-dark'];

const WORDS: readonly Meaning[] = [
  'ink',
  'inkSoft',
  'leaf',
  'initiated',
  'scaled',
  'implemented',
  'closed',
  'due',
  'overdue',
  'done',
];
const GROUNDS: readonly Meaning[] = ['ground', 'raised'];
const PLOTS = Object.keys(TOKENS.light).filter((name): name is Meaning => name.startsWith('plot'));

type Pair = readonly [Meaning, Meaning, number];
const pairsOf = (words: number, shapes: number): readonly Pair[] => [
  ...WORDS.flatMap((word) => GROUNDS.map((ground): Pair => [word, ground, words])),
  ...PLOTS.flatMap((plot) => GROUNDS.map((ground): Pair => [plot, ground, shapes])),
  ...GROUNDS.map((ground): Pair => ['edge', ground, shapes]),
  ['onLeaf', 'leaf', words],
  ['ink', 'leafWash', words],
  ['leaf', 'leafWash', words],
  ['onPast', 'past', words],
  ['ink', 'past', words],
  ['inkSoft', 'leafWash', words],
];

describe.each(SCHEMES)('%s', (scheme) => {
  const [words, shapes] = STRICT.includes(scheme) ? [7, 4.5] : [4.5, 3];
  test.each(pairsOf(words, shapes))('%s on %s is at least %d:1', (above, below, least) => {
    expect(contrast(TOKENS[scheme][above], TOKENS[scheme][below])).toBeGreaterThanOrEqual(least);
  });
});

test('a municipality’s colour is checked against the very grounds of the light scheme', () => {
  expect([TOKENS.light.ground, TOKENS.light.raised]).toEqual([...LIGHT_GROUNDS]);
});
