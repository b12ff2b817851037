import { describe, expect, test } from '@jest/globals';
import { signsOf, standing } from './board-words.js';

const TODAY = '2026-11-25';

const CARD = {
  lifecycle: 'initiated',
  activity: 'active',
  stage: { name: { sv: 'Pröva', en: 'Try out' } },
  stageSince: '2026-11-24',
  phaseSince: '2026-11-01',
  closedOn: null,
  owner: { name: 'Skolan' },
  coordinators: ['carin'],
  nextDueOn: null,
  overdue: false,
  gatesWaiting: 0,
  lastActivityAt: '2026-11-20T10:00:00.000Z',
  secrecy: null,
  published: false,
};

describe('what a card says that somebody should look at', () => {
  test.each<[string, Partial<Parameters<typeof signsOf>[0]>, readonly string[]]>([
    ['nothing', {}, []],
    ['a deadline in fourteen days', { nextDueOn: '2026-12-09' }, ['soon']],
    ['a deadline in fifteen days', { nextDueOn: '2026-12-10' }, []],
    ['a deadline that has passed', { nextDueOn: '2026-11-20', overdue: true }, ['overdue']],
    ['a gate that waits', { gatesWaiting: 1 }, ['waiting']],
    ['ninety-one days of silence', { lastActivityAt: '2026-08-26T10:00:00.000Z' }, ['quiet']],
    ['silence in a pause', { lastActivityAt: '2026-01-01T10:00:00.000Z', activity: 'paused' }, ['paused']],
    ['a secrecy mark', { secrecy: '31 kap. 16 § OSL' }, ['secret']],
    ['a secrecy mark of what is closed', { secrecy: '§', lifecycle: 'closed', overdue: true }, ['secret']],
    ['nobody in charge', { coordinators: [] }, ['nobody']],
    ['what everybody can read of', { published: true }, ['published']],
    ['the same when it is closed', { lifecycle: 'closed', overdue: true, published: true }, ['published']],
    ['what is closed', { lifecycle: 'closed', overdue: true, gatesWaiting: 1, coordinators: [] }, []],
  ])('%s', (_, more, signs) => expect(signsOf({ ...CARD, ...more }, TODAY)).toEqual(signs));
});

describe('where a process stands', () => {
  test('is its stage, since when, and whose it is', () => {
    expect(standing(CARD, TODAY, 'sv')).toBe('Pröva · i skedet 1 dag · Skolan');
    expect(standing(CARD, TODAY, 'en')).toBe('Try out · in stage for 1 day · Skolan');
  });

  test('is its phase when the last stage is over, and its end when it is closed', () => {
    expect(standing({ ...CARD, stage: null, stageSince: null }, TODAY, 'sv')).toBe(
      'i fasen 24 dagar · Skolan',
    );
    expect(standing({ ...CARD, stage: null, closedOn: '2026-11-20' } as never, TODAY, 'en')).toBe(
      'closed 20 November 2026 · Skolan',
    );
  });
});
