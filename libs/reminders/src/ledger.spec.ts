import { describe, expect, test } from '@jest/globals';
import { instant, localDate } from '@drivbank/kernel';
import { ledgerOf, type DatedRevision, type Settlement } from './ledger.js';
import { atEight, owedBy } from './testing/owed-by.js';

const [at, before, after] = [
  instant('2030-06-12T12:00:00Z'),
  instant('2030-06-11T06:00:00Z'),
  instant('2030-06-13T06:00:00Z'),
];
const open: DatedRevision = {
  revision: 0,
  dueOn: localDate('2030-06-12'),
  since: instant('2030-01-01T00:00:00Z'),
  until: null,
  endedBy: null,
};

/** The fates of the mails of a day before and a day after, seen on the last day itself. */
function fates(revisions: readonly DatedRevision[], settlements: Record<string, Settlement> = {}, now = at) {
  const deadline = owedBy({ remindOffsetsDays: [-1, 1] });
  return ledgerOf({ ...deadline, revisions }, new Map(Object.entries(settlements)), now, atEight)
    .filter(({ channel }) => channel === 'email')
    .map(({ revision, sendAt, fate, why, at: when }) => ({ revision, sendAt, fate, why, at: when }));
}

const settled = (status: Settlement['status'], when = before, why: string | null = null) => ({
  'p1/d1/0/-1/carin/email': { recipient: { kind: 'person', id: 'carin' } as const, status, why, at: when },
});

describe('The ledger of a deadline', () => {
  test('what is to come is planned, what should have gone out is overdue', () => {
    expect(fates([open])).toEqual([
      { revision: 0, sendAt: before, fate: 'overdue', why: null, at: null },
      { revision: 0, sendAt: after, fate: 'planned', why: null, at: null },
    ]);
    expect(fates([open], {}, after).map(({ fate }) => fate)).toEqual(['overdue', 'overdue']);
  });

  test.each([
    ['sent in time', settled('sent'), { fate: 'sent', at: before, why: null }],
    ['sent late', settled('sent', at), { fate: 'sent_late', at, why: null }],
    ['on its way', settled('claimed'), { fate: 'under_way', at: before, why: null }],
    ['failed', settled('failed', at, '451 later'), { fate: 'failed', at, why: '451 later' }],
    ['suppressed', settled('suppressed', before, 'muted'), { fate: 'suppressed', at: before, why: 'muted' }],
  ])('tells of one that was %s when and why', (_name, settlements, expected) => {
    expect(fates([open], settlements)[0]).toMatchObject(expected);
  });

  test('a date that was moved withdraws what had not fallen due, and keeps what was sent', () => {
    const moved = instant('2030-06-11T12:00:00Z');
    const first = { ...open, until: moved, endedBy: 'moved' };
    const second = { ...open, revision: 1, dueOn: localDate('2030-06-19'), since: moved };
    expect(fates([first, second], settled('sent'))).toEqual([
      { revision: 0, sendAt: before, fate: 'sent', why: null, at: before },
      { revision: 0, sendAt: after, fate: 'withdrawn', why: 'moved', at: moved },
      { revision: 1, sendAt: '2030-06-18T06:00:00.000Z', fate: 'planned', why: null, at: null },
      { revision: 1, sendAt: '2030-06-20T06:00:00.000Z', fate: 'planned', why: null, at: null },
    ]);
  });

  test('what nobody sent in its time is withdrawn with the date that it reminded of', () => {
    const met = instant('2030-06-11T12:00:00Z');
    expect(fates([{ ...open, until: met, endedBy: 'met' }])[0]).toMatchObject({
      fate: 'withdrawn',
      why: 'met',
      at: met,
    });
  });

  test('a frozen date that was revived: each reminder once, and what became of it counts', () => {
    const [frozen, revived] = [instant('2030-06-10T00:00:00Z'), instant('2030-06-12T00:00:00Z')];
    const revisions = [
      { ...open, until: frozen, endedBy: 'frozen' },
      { ...open, since: revived },
    ];
    expect(fates(revisions)).toEqual([
      { revision: 0, sendAt: before, fate: 'withdrawn', why: 'frozen', at: frozen },
      { revision: 0, sendAt: after, fate: 'planned', why: null, at: null },
    ]);
  });

  test('what was sent to somebody who has been released since stays told', () => {
    const cecilia = { kind: 'person', id: 'cecilia' } as const;
    const sent = { recipient: cecilia, status: 'sent', why: null, at: before } as const;
    const entries = ledgerOf(
      { ...owedBy({ remindOffsetsDays: [-1] }), revisions: [open] },
      new Map([['p1/d1/0/-1/cecilia/email', sent]]),
      at,
      atEight,
    );
    expect(entries.find(({ recipient }) => recipient.id === 'cecilia')).toMatchObject({
      sendAt: before,
      channel: 'email',
      fate: 'sent',
      at: before,
    });
  });
});
