import { describe, expect, test } from '@jest/globals';
import { whatNow, type Situation } from './what-now.js';

const ordinary: Situation = {
  today: '2030-06-12',
  owner: 'Vård och omsorg',
  coordinators: ['Carin Ek'],
  closed: null,
  pausedUntil: null,
  gate: null,
  mustClose: false,
  offeredTo: null,
  stage: { sv: 'Pröva', en: 'Try out' },
  next: { name: { sv: 'Delrapport', en: 'Interim report' }, lastDay: '2030-06-19' },
};

describe('What happens now, who acts, and by when', () => {
  test.each<[string, Partial<Situation>, string, string]>([
    [
      'an ordinary day',
      {},
      'Carin Ek arbetar i skedet Pröva. Nästa frist: Delrapport, 19 juni 2030 (om 7 dagar).',
      'Carin Ek works in the stage Try out. Next deadline: Interim report, 19 June 2030 (in 7 days).',
    ],
    [
      'several coordinators and no deadline',
      { coordinators: ['Carin Ek', 'Bo Ask'], next: null },
      'Carin Ek, Bo Ask arbetar i skedet Pröva. Ingen frist är satt.',
      'Carin Ek, Bo Ask works in the stage Try out. No deadline is set.',
    ],
    [
      'no coordinator and no stage',
      { coordinators: [], stage: null, next: null },
      'Vård och omsorg förbereder nästa steg. Ingen frist är satt.',
      'Vård och omsorg prepares the next step. No deadline is set.',
    ],
    [
      'an offer',
      { offeredTo: 'Hemtjänsten' },
      'Hemtjänsten ska svara på erbjudandet om ägarskap.',
      'Hemtjänsten is to answer the offer of ownership.',
    ],
    [
      'a gate that waits, whatever is offered',
      { gate: { sv: 'Till uppskalning' }, offeredTo: 'Hemtjänsten' },
      'Till uppskalning väntar på beslutsfattaren.',
      'Till uppskalning waits for the decider.',
    ],
    [
      'a pause, whatever waits',
      { pausedUntil: '2030-09-01', gate: { sv: 'Till uppskalning' } },
      'Pausad. Carin Ek återupptar senast 1 september 2030.',
      'Paused. Carin Ek resumes by 1 September 2030.',
    ],
    [
      'a decision to stop, also in a pause',
      { mustClose: true, pausedUntil: '2030-09-01' },
      'Beslutet är att avsluta. Carin Ek avslutar processen.',
      'The decision is to stop. Carin Ek closes the process.',
    ],
    [
      'the end, whatever else',
      { closed: { outcome: 'handed_over', on: '2030-06-01' }, mustClose: true },
      'Avslutad 1 juni 2030: överlämnad.',
      'Closed on 1 June 2030: handed over.',
    ],
  ])('%s', (_name, own, sv, en) => {
    expect(whatNow({ ...ordinary, ...own })).toEqual({ sv, en });
  });
});
