import { signsOf } from '@drivbank/wording';
import type { Shape } from '../../shared/api/client';
import { FACETS, type Facet, type Selection } from './facets';

export type Card = Shape<'ProcessCard'>;

/** One version of a template, as an address says it. */
export const versionOf = ({ id, version }: Pick<Card['template'], 'id' | 'version'>) => `${id}@${version}`;

export function valuesOf(facet: Facet, card: Card, today: string): readonly string[] {
  switch (facet) {
    case 'phase':
      return [card.lifecycle];
    case 'sign':
      return signsOf(card, today);
    case 'owner':
      return [card.owner.id];
    case 'stage':
      return card.stage ? [card.stage.id] : [];
    case 'template':
      return [card.template.id];
    case 'version':
      return [versionOf(card.template)];
    case 'coordinator':
      return card.coordinators.map(({ id }) => id);
    case 'receiver':
      return card.receiver ? [card.receiver.id] : [];
  }
}

export const asked = (selection: Selection, facet: Facet): readonly string[] =>
  selection[facet]?.split(',') ?? [];

/** The selection with one value more or one less. */
export function turned(selection: Selection, facet: Facet, value: string): Selection {
  const now = asked(selection, facet);
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return { [facet]: next.length > 0 ? next.join(',') : undefined };
}

export const isSelective = (selection: Selection) =>
  selection.q !== undefined || FACETS.some((facet) => selection[facet] !== undefined);

const readable = (text: Shape<'ReadableText'>) => (typeof text === 'string' ? text : '');

const textOf = ({ title, owner, coordinators, stage }: Card) =>
  [title, owner.name, ...coordinators.map(({ name }) => readable(name)), stage?.name.sv, stage?.name.en]
    .join('\n')
    .toLocaleLowerCase('sv');

/** Every word of the search must stand somewhere on the card: in its title, owner, coordinators or stage. */
export function chosenFrom(cards: readonly Card[], selection: Selection, today: string): readonly Card[] {
  const words = (selection.q ?? '').toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const facets = FACETS.filter((facet) => selection[facet] !== undefined).map(
    (facet) => [facet, new Set(asked(selection, facet))] as const,
  );
  return cards.filter((card) => {
    if (!facets.every(([facet, values]) => valuesOf(facet, card, today).some((value) => values.has(value))))
      return false;
    if (words.length === 0) return true;
    const text = textOf(card);
    return words.every((word) => text.includes(word));
  });
}

export type Group = { readonly key: string; readonly name: string; readonly cards: readonly Card[] };

type Named = { readonly key: string; readonly name: string };

/** Cards under their headings in the order of the alphabet; those that belong nowhere come last. */
export function groupsOf(
  cards: readonly Card[],
  nameOf: (card: Card) => Named | undefined,
  nowhere: string,
  compare: (a: string, b: string) => number,
): readonly Group[] {
  const groups = new Map<string, { name: string; cards: Card[] }>();
  const without: Card[] = [];
  for (const card of cards) {
    const named = nameOf(card);
    if (!named) without.push(card);
    else if (groups.has(named.key)) groups.get(named.key)!.cards.push(card);
    else groups.set(named.key, { name: named.name, cards: [card] });
  }
  const inOrder = [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => compare(a.name, b.name));
  return without.length > 0 ? [...inOrder, { key: '', name: nowhere, cards: without }] : inOrder;
}
