import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Operations } from '@drivbank/contracts';
import { Client } from '../support/client.js';
import { GIVEN_UP, giveUpMailIn } from '../support/given-up-mail.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { until } from '../support/until.js';

let server: RunningServer;
let client: Client;
let catcher: MailCatcher | undefined;
let mailServer: string;
let people: { readonly coordinator: string; readonly decider: string };

beforeAll(async () => {
  const dead = await MailCatcher.start();
  mailServer = dead.url;
  await dead.close();
  const directory = temporaryDirectory();
  await giveUpMailIn(directory, mailServer);
  server = await RunningServer.start(directory, undefined, { SMTP_URL: mailServer });
  client = new Client(server.address);
  people = await client.firstIds();
});
afterAll(async () => {
  await server.remove();
  await catcher?.close();
});

const parked = async () => Operations.parkedWork.parse((await client.get('/operations/parked')).body);
const status = async () => Operations.operationsStatus.parse((await client.get('/operations/status')).body);
const sendAgain = (id: string, as: string, key?: string) =>
  client.post(`/messages/${id}/send-again`, { motive: 'Servern är lagad' }, { as, ...(key && { key }) });

/** Nothing is added by what was done already. */
const REPEATED = { status: 201, body: { events: 0 } };

test('a mail that was tried for three days is told of, with what the server said', async () => {
  const { messages, jobs } = await parked();
  expect(jobs).toEqual([]);
  expect(messages).toMatchObject([
    {
      recipient: { kind: 'person', name: 'Samordnaren' },
      lines: [{ processTitle: GIVEN_UP.process, name: { sv: GIVEN_UP.deadline }, open: true }],
      why: expect.stringContaining('ECONNREFUSED'),
      attempts: 78,
    },
  ]);
  expect(await status()).toMatchObject({
    reminders: { parked: 1, retrying: 0 },
    mail: { kind: 'smtp', lastSentAt: null, lastFailure: { why: expect.stringContaining('ECONNREFUSED') } },
  });
});

test('nobody but an administrator sends or runs it again', async () => {
  const [message] = (await parked()).messages;
  expect((await sendAgain(message!.id, people.decider)).status).toBe(403);
  expect((await client.post(`/jobs/${message!.id}/run-again`, {}, { as: people.decider })).status).toBe(403);
  expect((await parked()).messages).toHaveLength(1);
});

test('when the mail server is back an administrator sends it, once, however often he says so', async () => {
  const [message] = (await parked()).messages;
  catcher = await MailCatcher.start(Number(new URL(mailServer).port));
  const first = await sendAgain(message!.id, people.coordinator, 'one');
  expect(first).toMatchObject({ status: 201, body: { events: 1 } });
  expect(await sendAgain(message!.id, people.coordinator, 'one')).toMatchObject(REPEATED);
  await until('the mail', async () => (await status()).mail.lastSentAt !== null);
  expect(await sendAgain(message!.id, people.coordinator, 'one')).toMatchObject(REPEATED);
  expect(await sendAgain(message!.id, people.coordinator)).toMatchObject({
    status: 409,
    body: { code: 'NotificationSettled' },
  });
  expect(catcher.mails).toHaveLength(1);
  expect(catcher.mails[0]).toContain(GIVEN_UP.to);
  expect((await parked()).messages).toEqual([]);
});

test('a job that is not parked is not run again, and that is no error', async () => {
  const again = await client.post(`/jobs/${GIVEN_UP.id}/run-again`, {}, { as: people.coordinator });
  expect(again).toMatchObject({ status: 201, body: { queued: false } });
});
