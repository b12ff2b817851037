import { describe, test } from '@jest/globals';
import { specify, type Fact } from '@drivbank/kernel/testing';
import { aClosedProcess, anInitiatedProcess, asAuditor, asLead } from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';
import type { Event } from './innovation-process.js';

const { given } = specify(innovationProcess);

const ASK = { type: 'AddAuditNote', note: 'Var är underlaget?' } as const;
const added = (noteId: string, more: object = {}): Event => ({
  type: 'AuditNoteAdded',
  noteId,
  note: ASK.note,
  ...more,
});
const byRut = (event: Event): Fact<Event> => ({ event, in: asAuditor });
const ANSWER = { type: 'AnswerAuditNote', noteId: 'n1', answer: 'I ärendet.' } as const;
const ANSWERED: Event = { type: 'AuditNoteAnswered', noteId: 'n1', answer: 'I ärendet.' };
const NOTED = [...anInitiatedProcess(), byRut(added('n1'))];

describe('A note', () => {
  test.each([
    ['is open', anInitiatedProcess()],
    ['is closed', aClosedProcess()],
  ])('is written of a process that %s', (_, history) =>
    given(...history)
      .when(ASK, asAuditor)
      .then(added('n1')),
  );

  test('is about an event when it says so', () => {
    const about = { eventId: 'e-1', revision: 1 };
    given(...anInitiatedProcess())
      .when({ ...ASK, about }, asAuditor)
      .then(added('n1', { about }));
  });

  test('is written by auditors only', () =>
    given(...anInitiatedProcess())
      .when(ASK, asLead)
      .thenRejected({ code: 'NotAllowed', role: 'portfolio_lead', allowed: ['auditor'] }));

  test('is never edited: another replaces it, once, and by the same auditor', () => {
    const replace = { ...ASK, replaces: 'n1' };
    const replaced = added('n2', { replaces: 'n1' });
    given(...NOTED)
      .when(replace, asAuditor)
      .then(replaced);
    given(...NOTED)
      .when(replace, { by: { ...asAuditor.by, id: 'ragnar' } })
      .thenRejected({ code: 'NotYourAuditNote' });
    given(...NOTED, byRut(replaced))
      .when(replace, asAuditor)
      .thenRejected({ code: 'AuditNoteReplaced', noteId: 'n1' });
    given(...NOTED)
      .when({ ...ASK, replaces: 'n7' }, asAuditor)
      .thenRejected({ code: 'AuditNoteNotFound', noteId: 'n7' });
  });
});

describe('The answer', () => {
  test('is given by whoever runs the process, when it is closed too', () => {
    given(...NOTED)
      .when(ANSWER)
      .then(ANSWERED);
    given(...aClosedProcess(), byRut(added('n1')))
      .when(ANSWER, asLead)
      .then(ANSWERED);
    given(...NOTED)
      .when(ANSWER, asAuditor)
      .thenRejected({ code: 'NotAllowed', role: 'auditor', allowed: ['coordinator', 'portfolio_lead'] });
  });

  test('is given once, and to what still stands', () => {
    given(...NOTED, ANSWERED)
      .when(ANSWER)
      .thenRejected({ code: 'AuditNoteAnsweredAlready', noteId: 'n1' });
    given(...NOTED, byRut(added('n2', { replaces: 'n1' })))
      .when(ANSWER)
      .thenRejected({ code: 'AuditNoteReplaced', noteId: 'n1' });
    given(...anInitiatedProcess())
      .when(ANSWER)
      .thenRejected({ code: 'AuditNoteNotFound', noteId: 'n1' });
  });

  test('is nobody’s to himself', () =>
    given(...NOTED)
      .when(ANSWER, { by: { ...asLead.by, id: asAuditor.by.id } })
      .thenRejected({ code: 'OwnAuditNote' }));
});
