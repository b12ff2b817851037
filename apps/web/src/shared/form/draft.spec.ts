import { beforeEach, expect, test } from '@jest/globals';
import { draftOf, draftsAreOf, forgetDraft, keepDraft } from './draft';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
});

test('what somebody typed is his, on a computer that several use', () => {
  draftsAreOf('anna');
  keepDraft('pause', { motive: 'Väntar' });
  draftsAreOf('bo');
  expect(draftOf('pause')).toBeUndefined();
  keepDraft('pause', { motive: 'Semester' });
  forgetDraft('pause');
  draftsAreOf('anna');
  expect(draftOf('pause')).toMatchObject({ values: { motive: 'Väntar' } });
});

test('in a trial it is whoever’s is at the computer', () => {
  keepDraft('pause', { motive: 'Väntar' });
  expect([...kept.keys()]).toEqual(['drivbank.draft.pause']);
  expect(draftOf('pause')).toMatchObject({ values: { motive: 'Väntar' } });
});

test('nothing that is older than thirty days, or not whole, is offered', () => {
  kept.set('drivbank.draft.old', JSON.stringify({ values: {}, savedAt: '2020-01-01T00:00:00.000Z' }));
  kept.set('drivbank.draft.cut', '{"values":');
  expect([draftOf('old'), draftOf('cut'), kept.size]).toEqual([undefined, undefined, 0]);
});
