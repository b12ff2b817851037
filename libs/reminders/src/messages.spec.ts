import { describe, expect, test } from '@jest/globals';
import { instant, localDate } from '@drivbank/kernel';
import * as fc from 'fast-check';
import { isLate, messageIdOf, messagesFor, notificationIdOf } from './messages.js';
import { owedAt } from './reminders.js';
import { anyInstant, anyOwedBy, atEight, owedBy } from './testing/owed-by.js';

const owedOf = (...dues: string[]) =>
  owedAt(
    dues.map((dueOn, index) =>
      owedBy({ deadlineId: `d${index}`, dueOn: localDate(dueOn), remindOffsetsDays: [-1] }),
    ),
    () => false,
    instant('2030-06-30T00:00:00Z'),
    atEight,
  );

describe('A message', () => {
  test('holds all that one recipient is owed over one channel, soonest first', () => {
    const messages = messagesFor(owedOf('2030-06-14', '2030-06-12'));
    expect(messages.map(({ recipient, channel, slot }) => [recipient.id, channel, slot.on])).toEqual([
      ['carin', 'in_app', '2030-06-13'],
      ['carin', 'email', '2030-06-13'],
    ]);
    expect(messages[0]?.reminders.map(({ deadlineId }) => deadlineId)).toEqual(['d1', 'd0']);
  });

  test('bears the time of the last reminder in it', () => {
    const [message] = messagesFor(owedOf('2030-06-12', '2030-06-14', '2030-06-13'));
    expect(message?.sendAt).toBe('2030-06-13T06:00:00.000Z');
    expect(message?.slot).toEqual({ on: '2030-06-13', hour: 8 });
  });

  test('nothing owed, nothing to send', () => expect(messagesFor([])).toEqual([]));

  test('a person and an organisation of one name get a message each', () => {
    const [reminder] = owedOf('2030-06-12');
    const organisation = { ...reminder!, recipient: { kind: 'organisation', id: 'carin' } as const };
    expect(messagesFor([reminder!, organisation])).toHaveLength(2);
  });

  test('is the same one whatever the order in which it is put together', () => {
    fc.assert(
      fc.property(fc.array(anyOwedBy, { maxLength: 5 }), anyInstant, (deadlines, at) => {
        // Two deadlines of one key would be one deadline.
        const distinct = [
          ...new Map(deadlines.map((each) => [each.processId + each.deadlineId, each])).values(),
        ];
        const owed = owedAt(distinct, () => false, at, atEight);
        const byId = (a: { notificationId: string }, b: { notificationId: string }) =>
          a.notificationId < b.notificationId ? -1 : 1;
        expect(messagesFor(owed.toReversed()).toSorted(byId)).toEqual(messagesFor(owed).toSorted(byId));
      }),
    );
  });
});

describe('The ids of a message never change', () => {
  const person = { kind: 'person', id: 'carin' } as const;
  const slot = { on: localDate('2030-06-11'), hour: 8 };
  const id = notificationIdOf(person, 'email', slot);

  test('so these are fixed', () => {
    expect(id).toBe('007c98a1-89e9-5477-b1a0-97599321dce5');
    expect(messageIdOf(id, 'kommun.example')).toBe('<cf7f56daa933d1b79129762664e81f9b@kommun.example>');
  });

  test('another channel, slot or recipient is another message', () => {
    const ids = [
      id,
      notificationIdOf(person, 'in_app', slot),
      notificationIdOf(person, 'email', { ...slot, hour: 9 }),
      notificationIdOf(person, 'email', { ...slot, on: localDate('2030-06-12') }),
      notificationIdOf({ ...person, id: 'bo' }, 'email', slot),
      notificationIdOf({ ...person, kind: 'organisation' }, 'email', slot),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('late is more than an hour after its time', () => {
  const sendAt = instant('2030-06-11T06:00:00Z');
  expect(isLate(sendAt, instant('2030-06-11T07:00:00Z'))).toBe(false);
  expect(isLate(sendAt, instant('2030-06-11T07:00:00.001Z'))).toBe(true);
});
