import { describe, expect, test } from '@jest/globals';
import type { Definition } from './definition';
import { differences } from './differences';

const stage = (id: string, sv: string) =>
  ({ id, name: { sv, en: sv }, phase: 'initiated', kind: 'ordinary' }) as const;
const criterion = (id: string, sv: string, mandatory = true) => ({ id, name: { sv, en: sv }, mandatory });
const BEFORE: Definition = {
  name: { sv: 'Mallen', en: 'The template' },
  description: { sv: 'Om den', en: 'About it' },
  scaling: 'required',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [stage('a', 'Idé'), stage('b', 'Prov')],
  gates: [
    {
      id: 'g',
      name: { sv: 'Beslut', en: 'Decision' },
      opens: { kind: 'phase', phase: 'scaled' },
      decisionKind: 'beslut',
      criteria: [criterion('k', 'Nytta'), criterion('l', 'Pengar')],
    },
  ],
  deadlineRules: [],
  remindOffsetsDays: [-7],
};
const words = (after: Partial<Definition>) =>
  differences(BEFORE, { ...BEFORE, ...after }).map(({ kind, words: { sv } }) => [kind, sv]);
const gate = (part: Partial<Definition['gates'][number]>) => ({ gates: [{ ...BEFORE.gates[0]!, ...part }] });

describe('between two versions', () => {
  test('nothing is told where nothing differs', () => {
    expect(words({})).toEqual([]);
  });

  test('stages come, go, change name and place', () => {
    expect(words({ stages: [stage('b', 'Prov'), stage('a', 'Uppslag'), stage('c', 'Test')] })).toEqual([
      ['added', 'Skedet ”Test” är nytt.'],
      ['changed', 'Skedet ”Idé” heter nu ”Uppslag”.'],
      ['changed', 'Skedet: ordningen är en annan.'],
    ]);
    expect(words({ stages: [stage('a', 'Idé')] })).toEqual([['removed', 'Skedet ”Prov” är borttaget.']]);
  });

  test('criteria are told with their gate', () => {
    expect(words(gate({ criteria: [criterion('k', 'Nytta', false), criterion('m', 'Risk')] }))).toEqual([
      ['changed', 'Beslutspunkten ”Beslut”: kriteriet ”Risk” är nytt.'],
      ['changed', 'Beslutspunkten ”Beslut”: kriteriet ”Pengar” är borttaget.'],
      ['changed', 'Beslutspunkten ”Beslut”: kriteriet ”Nytta” krävs inte längre.'],
    ]);
  });

  test('rules of the whole are told as they are now', () => {
    expect(words({ scaling: 'optional', remindOffsetsDays: [-1] })).toEqual([
      ['changed', 'Uppskalning får hoppas över.'],
      ['changed', 'Påminnelser går andra dagar.'],
    ]);
  });
});
