import { both, LIFECYCLE_WORDS, wordFor, type Bilingual } from '@drivbank/wording';
import type { Criterion, Definition, Gate, Stage } from './definition';

export type Difference = { readonly kind: 'added' | 'removed' | 'changed'; readonly words: Bilingual };

type Named = {
  readonly id: string;
  readonly name: { readonly sv: string; readonly en?: string | undefined };
};

const called = ({ name: { sv, en = sv } }: Named) => both(`”${sv}”`, `“${en}”`);

/** What became of a definition, in words: what was added, taken away and changed, in the order of the template. */
export function differences(before: Definition, after: Definition): readonly Difference[] {
  return [
    ...headDifferences(before, after),
    ...listDifferences(before.stages, after.stages, both('Skedet', 'The stage'), stageChanges),
    ...listDifferences(before.gates, after.gates, both('Beslutspunkten', 'The gate'), gateChanges),
    ...listDifferences(
      before.deadlineRules,
      after.deadlineRules,
      both('Fristen', 'The deadline'),
      (was, is) =>
        same({ ...was, name: is.name }, is)
          ? []
          : [both('räknas på ett annat sätt', 'is counted in another way')],
    ),
  ];
}

/** Noun, name and what it does; what begins with a colon is about a part of it. */
const joined = (noun: string, name: string, does: string) =>
  does.startsWith(':') ? `${noun} ${name}${does}.` : `${noun} ${name} ${does}.`;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const changed = (words: Bilingual): Difference => ({ kind: 'changed', words });

function headDifferences(before: Definition, after: Definition): readonly Difference[] {
  const told: [keyof Definition, Bilingual][] = [
    ['name', both(`Mallen heter nu ”${after.name.sv}”.`, `The template is now called “${after.name.en}”.`)],
    ['description', both('Beskrivningen är omskriven.', 'The description is rewritten.')],
    [
      'scaling',
      after.scaling === 'required'
        ? both('Uppskalning krävs före införande.', 'Scaling is required before implementation.')
        : both('Uppskalning får hoppas över.', 'Scaling may be skipped.'),
    ],
    [
      'scalingAfterImplementation',
      after.scalingAfterImplementation
        ? both('Spridning går vidare efter införandet.', 'Spread goes on after implementation.')
        : both('Spridning slutar med införandet.', 'Spread ends with implementation.'),
    ],
    ['withoutGate', both('Andra faser börjar utan beslut.', 'Other phases begin without a decision.')],
    ['remindOffsetsDays', both('Påminnelser går andra dagar.', 'Reminders go on other days.')],
  ];
  return told.filter(([key]) => !same(before[key], after[key])).map(([, words]) => changed(words));
}

function listDifferences<Item extends Named>(
  before: readonly Item[],
  after: readonly Item[],
  noun: Bilingual,
  changes: (was: Item, is: Item) => readonly Bilingual[],
): readonly Difference[] {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Map(after.map((item) => [item.id, item]));
  const sentence = (item: Item, does: Bilingual) => {
    const name = called(item);
    return both(joined(noun.sv, name.sv, does.sv), joined(noun.en, name.en, does.en));
  };
  const added = after.filter(({ id }) => !was.has(id));
  const removed = before.filter(({ id }) => !is.has(id));
  const kept = after.flatMap((item) => {
    const old = was.get(item.id);
    if (!old) return [];
    const does = [...renamed(old, item), ...changes(old, item)];
    return does.map((one) => changed(sentence(old, one)));
  });
  const order = (items: readonly Item[]) =>
    items.map(({ id }) => id).filter((id) => was.has(id) && is.has(id));
  const reordered = same(order(before), order(after))
    ? []
    : [changed(both(`${noun.sv}: ordningen är en annan.`, `${noun.en}: the order is another.`))];
  return [
    ...added.map((item): Difference => ({ kind: 'added', words: sentence(item, both('är nytt', 'is new')) })),
    ...removed.map((item): Difference => ({
      kind: 'removed',
      words: sentence(item, both('är borttaget', 'is removed')),
    })),
    ...kept,
    ...reordered,
  ];
}

const renamed = (was: Named, is: Named): readonly Bilingual[] => {
  if (same(was.name, is.name)) return [];
  const name = called(is);
  return [both(`heter nu ${name.sv}`, `is now called ${name.en}`)];
};

function stageChanges(was: Stage, is: Stage): readonly Bilingual[] {
  const phase = wordFor(LIFECYCLE_WORDS, is.phase);
  return [
    ...(was.phase === is.phase
      ? []
      : [both(`hör nu till fasen ${phase.sv}`, `now belongs to the phase ${phase.en}`)]),
    ...(was.kind === is.kind ? [] : [both('är av ett annat slag', 'is of another kind')]),
    ...(same(was.guidance, is.guidance) ? [] : [both('har ny vägledning', 'has new guidance')]),
  ];
}

function gateChanges(was: Gate, is: Gate): readonly Bilingual[] {
  return [
    ...(same(was.opens, is.opens) ? [] : [both('öppnar något annat', 'opens something else')]),
    ...(was.decisionKind === is.decisionKind
      ? []
      : [both('avgörs av ett annat slags beslut', 'is settled by another kind of decision')]),
    ...listDifferences(was.criteria, is.criteria, both('kriteriet', 'the criterion'), mandatoryChange).map(
      ({ words: { sv, en } }) => both(`: ${sv.slice(0, -1)}`, `: ${en.slice(0, -1)}`),
    ),
  ];
}

function mandatoryChange(was: Criterion, is: Criterion): readonly Bilingual[] {
  if (was.mandatory === is.mandatory) return [];
  return [
    is.mandatory ? both('krävs nu', 'is now required') : both('krävs inte längre', 'is no longer required'),
  ];
}
