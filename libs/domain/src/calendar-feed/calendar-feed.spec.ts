import { describe, expect, test } from '@jest/globals';
import type { Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import { ACCOUNT_HOLDER } from '../account/account.js';
import { calendarFeed, type Event } from './calendar-feed.js';

const as = (id: string, role: string): { by: Circumstances['by'] } => ({
  by: { kind: 'person', id, role, signedInBy: 'session' },
});
const ada = as('ada', ACCOUNT_HOLDER);
const bo = as('bo', ACCOUNT_HOLDER);
const administrator = as('anna', 'administrator');
const { given } = specify(calendarFeed);

const opening = { personId: 'ada', processId: null, tokenHash: 'h' } as const;
const open = { type: 'OpenCalendarFeed', ...opening, openAlready: 49 } as const;
const opened: Event = { type: 'CalendarFeedOpened', ...opening };
const close = { type: 'CloseCalendarFeed' } as const;
const closed: Event = { type: 'CalendarFeedClosed' };

describe('a calendar feed', () => {
  test('is opened by whose calendar it is, once', () => {
    given().when(open, ada).then(opened);
    given(opened).when(open, ada).thenRejected({ code: 'CalendarFeedAlreadyOpened' });
    given(opened, closed).when(open, ada).thenRejected({ code: 'CalendarFeedAlreadyOpened' });
  });

  test('is not opened beside fifty others', () =>
    given()
      .when({ ...open, openAlready: 50 }, ada)
      .thenRejected({ code: 'TooManyCalendarFeeds', most: 50 }));

  test('is opened by nobody for somebody else', () => {
    given().when(open, bo).thenRejected({ code: 'NotYourCalendarFeed' });
    given()
      .when(open, administrator)
      .thenRejected({ code: 'NotAllowed', role: 'administrator', allowed: [ACCOUNT_HOLDER] });
  });

  test.each([ada, administrator])('is closed by him and by an administrator; twice changes nothing', (by) => {
    given(opened).when(close, by).then(closed);
    given(opened, closed).when(close, by).thenNothing();
  });

  test('is not there for another holder, nor when there is none', () => {
    given(opened).when(close, bo).thenRejected({ code: 'CalendarFeedNotFound' });
    given().when(close, ada).thenRejected({ code: 'CalendarFeedNotFound' });
  });

  test('is closed by nobody else', () =>
    given(opened)
      .when(close, as('carin', 'coordinator'))
      .thenRejected({ code: 'NotAllowed', role: 'coordinator', allowed: [ACCOUNT_HOLDER, 'administrator'] }));
});

test('a history that begins in the middle is none', () =>
  expect(() => calendarFeed.evolve({ status: 'absent' }, closed, {} as Circumstances)).toThrow('Impossible'));
