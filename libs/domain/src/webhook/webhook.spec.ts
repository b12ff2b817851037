import { describe, expect, test } from '@jest/globals';
import { instant, type Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import { ACCOUNT_HOLDER } from '../account/account.js';
import { webhook, type Event } from './webhook.js';

const as = (id: string, role: string): { by: Circumstances['by'] } => ({
  by: { kind: 'person', id, role, signedInBy: 'session' },
});
const ada = as('ada', ACCOUNT_HOLDER);
const bo = as('bo', ACCOUNT_HOLDER);
const system = { by: { kind: 'system', id: 'drivbank', role: 'system', signedInBy: 'none' } } as const;
const { given } = specify(webhook);

const address = 'https://receiver.example/hook';
const opening = { personId: 'ada', kinds: ['GateDecided'], processId: null, address, secret: 'whsec_1' };
const open = { type: 'OpenWebhook', ...opening } as const;
const opened: Event = { type: 'WebhookOpened', ...opening };
const paused: Event = { type: 'WebhookPaused' };
const resumed: Event = { type: 'WebhookResumed' };
const stopped: Event = { type: 'WebhookStopped', why: 'gone' };
const closed: Event = { type: 'WebhookClosed' };

describe('a webhook', () => {
  test.each(['coordinator', 'portfolio_lead'])('is opened by a %s for himself, once', (role) => {
    given().when(open, as('ada', role)).then(opened);
    given(opened).when(open, as('ada', role)).thenRejected({ code: 'WebhookAlreadyOpened' });
    given().when(open, as('bo', role)).thenRejected({ code: 'NotYourWebhook' });
  });

  test.each([ACCOUNT_HOLDER, 'administrator', 'auditor', 'gate_decider'])('is opened by no %s', (role) =>
    given()
      .when(open, as('ada', role))
      .thenRejected({ code: 'NotAllowed', role, allowed: ['coordinator', 'portfolio_lead'] }),
  );

  test('waits while it is paused; twice changes nothing', () => {
    given(opened).when({ type: 'PauseWebhook' }, ada).then(paused);
    given(opened, paused).when({ type: 'PauseWebhook' }, ada).thenNothing();
    given(opened, paused).when({ type: 'ResumeWebhook' }, ada).then(resumed);
    given(opened).when({ type: 'ResumeWebhook' }, ada).thenNothing();
  });

  test('is stopped by the system alone, and resumed by whose it is', () => {
    given(opened).when({ type: 'StopWebhook', why: 'gone' }, system).then(stopped);
    given(opened, stopped).when({ type: 'StopWebhook', why: 'failing' }, system).thenNothing();
    given(opened, paused).when({ type: 'StopWebhook', why: 'gone' }, system).thenNothing();
    given(opened, stopped).when({ type: 'ResumeWebhook' }, ada).then(resumed);
    given(opened)
      .when({ type: 'StopWebhook', why: 'gone' }, ada)
      .thenRejected({ code: 'NotAllowed', role: ACCOUNT_HOLDER, allowed: ['system'] });
  });

  test('has its secret changed, and the one before signs along for a day', () => {
    const at = instant('2030-06-10T08:00:00.000Z');
    const rotate = { type: 'RotateWebhookSecret', secret: 'whsec_2' } as const;
    const previousUntil = instant('2030-06-11T08:00:00.000Z');
    const rotated: Event = {
      type: 'WebhookSecretRotated',
      personId: 'ada',
      secret: 'whsec_2',
      previousUntil,
    };
    given(opened)
      .when(rotate, { ...ada, at })
      .then(rotated);
    const state = [opened, rotated].reduce(
      (before, event) => webhook.evolve(before, event, {} as Circumstances),
      webhook.initial,
    );
    expect(state).toMatchObject({
      secret: 'whsec_2',
      previous: { secret: 'whsec_1', until: previousUntil },
    });
  });

  test('is closed for good', () => {
    given(opened).when({ type: 'CloseWebhook' }, ada).then(closed);
    given(opened, stopped).when({ type: 'CloseWebhook' }, ada).then(closed);
    given(opened, closed).when({ type: 'CloseWebhook' }, ada).thenNothing();
    given(opened, closed).when({ type: 'ResumeWebhook' }, ada).thenRejected({ code: 'WebhookIsClosed' });
    given(opened, closed).when(open, as('ada', 'coordinator')).thenRejected({ code: 'WebhookAlreadyOpened' });
  });

  test('is not there for another holder, nor when there is none', () => {
    given(opened).when({ type: 'CloseWebhook' }, bo).thenRejected({ code: 'WebhookNotFound' });
    given().when({ type: 'PauseWebhook' }, ada).thenRejected({ code: 'WebhookNotFound' });
  });
});

test('a history that begins in the middle is none', () =>
  expect(() => webhook.evolve({ status: 'absent' }, closed, {} as Circumstances)).toThrow('Impossible'));
