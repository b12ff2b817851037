import { describe, expect, test } from '@jest/globals';
import { chosenFrom, groupsOf, turned, type Card } from './selection';

const TODAY = '2026-11-25';
const organisation = (name: string) => ({ id: name.toLowerCase(), name });

const card = (id: string, more: Partial<Card> = {}): Card => ({
  id,
  title: `Process ${id}`,
  lifecycle: 'initiated',
  activity: 'active',
  stage: { id: 'try-out', name: { sv: 'Pröva', en: 'Try out' } },
  stageSince: '2026-11-01',
  phaseSince: '2026-11-01',
  owner: organisation('Skola'),
  receiver: null,
  coordinators: [{ id: 'carin', name: 'Carin Öst' }],
  template: { id: 'lifecycle', version: 1, name: { sv: 'Livscykeln' } },
  origin: 'here',
  outcome: null,
  startedOn: '2026-11-01',
  closedOn: null,
  nextDueOn: null,
  nextDueName: null,
  overdue: false,
  gatesWaiting: 0,
  lastActivityAt: '2026-11-20T10:00:00.000Z',
  published: false,
  mayMove: true,
  secrecy: null,
  revision: 1,
  ...more,
});

const ids = (cards: readonly Card[]) => cards.map(({ id }) => id);

describe('a selection', () => {
  const cards = [
    card('a', { title: 'Ängar på taket', owner: organisation('Park') }),
    card('b', { lifecycle: 'scaled', gatesWaiting: 1 }),
    card('c', { lifecycle: 'closed', coordinators: [] }),
  ];

  test('without a wish is everything', () => {
    expect(chosenFrom(cards, {}, TODAY)).toEqual(cards);
  });

  test('takes any value of one facet, and needs every facet', () => {
    expect(ids(chosenFrom(cards, { phase: 'initiated,scaled' }, TODAY))).toEqual(['a', 'b']);
    expect(ids(chosenFrom(cards, { phase: 'initiated,scaled', sign: 'waiting' }, TODAY))).toEqual(['b']);
    expect(ids(chosenFrom(cards, { owner: 'park', phase: 'scaled' }, TODAY))).toEqual([]);
  });

  test('tells the versions of a template apart', () => {
    const on = (version: number) => ({ template: { id: 'lifecycle', version, name: { sv: 'Livscykeln' } } });
    const both = [card('old', on(1)), card('new', on(2))];
    expect(ids(chosenFrom(both, { template: 'lifecycle' }, TODAY))).toEqual(['old', 'new']);
    expect(ids(chosenFrom(both, { version: 'lifecycle@2' }, TODAY))).toEqual(['new']);
  });

  test('finds every word anywhere on the card, whatever the case', () => {
    expect(ids(chosenFrom(cards, { q: 'ÄNGAR' }, TODAY))).toEqual(['a']);
    expect(ids(chosenFrom(cards, { q: 'öst try' }, TODAY))).toEqual(['a', 'b']);
    expect(ids(chosenFrom(cards, { q: 'öst park' }, TODAY))).toEqual(['a']);
  });

  test('takes a value up and lets it go', () => {
    expect(turned({ phase: 'scaled' }, 'phase', 'closed')).toEqual({ phase: 'scaled,closed' });
    expect(turned({ phase: 'scaled' }, 'phase', 'scaled')).toEqual({ phase: undefined });
  });
});

test('groups follow the Swedish alphabet, and what belongs nowhere comes last', () => {
  const cards = ['Ö', 'Å', 'A', undefined].map((name, i) =>
    card(String(i), { receiver: name ? organisation(name) : null }),
  );
  const { compare } = new Intl.Collator('sv');
  const nameOf = ({ receiver }: Card) => receiver && { key: receiver.id, name: receiver.name };
  const groups = groupsOf(cards, (one) => nameOf(one) ?? undefined, 'Utan', compare);
  expect(groups.map(({ name, cards: own }) => [name, ids(own)])).toEqual([
    ['A', ['2']],
    ['Å', ['1']],
    ['Ö', ['0']],
    ['Utan', ['3']],
  ]);
});
