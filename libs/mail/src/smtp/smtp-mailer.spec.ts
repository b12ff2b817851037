import { afterEach, describe, expect, test } from '@jest/globals';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { aMail, mailerContract } from '../mailer.contract.js';
import { MailRefused, MailUnavailable } from '../mailer.js';
import { smtpMailer } from './smtp-mailer.js';

const from = 'Drivbänk <no-reply@kommun.example>';
type Reply = (error?: Error | null) => void;

/** The line of each client, by its port. */
const sockets = new Map<number, Socket>();

/** A server on this machine, without encryption because nothing leaves it. */
async function serverWith(options: SMTPServerOptions = {}) {
  const mails: string[] = [];
  const envelopes: string[][] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString());
        envelopes.push(session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
    ...options,
  });
  // A client that goes away in the middle is part of what is tested here.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort!, socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(closed));
  return { mails, envelopes, port, close, url: `smtp://127.0.0.1:${port}` };
}

mailerContract(async () => {
  const { mails, url, close } = await serverWith();
  return { mailer: smtpMailer({ url, from }), arrived: async () => mails, close };
});

describe('Mail by SMTP', () => {
  const closings: (() => Promise<void>)[] = [];
  afterEach(async () => void (await Promise.all(closings.splice(0).map((close) => close()))));

  const mailerTo = async (options: SMTPServerOptions, credentials = '') => {
    const server = await serverWith(options);
    const mailer = smtpMailer({ url: server.url.replace('//', `//${credentials}`), from });
    closings.push(() => mailer.close(), server.close);
    return { ...server, mailer };
  };
  const replying = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
  const atRecipient = (code: number, text = 'so it is'): SMTPServerOptions => ({
    onRcptTo: (_address, _session, reply: Reply) => reply(replying(code, text)),
  });
  const atData = (code: number): SMTPServerOptions => ({
    onData(stream, _session, reply: Reply) {
      stream.resume().on('end', () => reply(replying(code, 'so it is')));
    },
  });

  test('goes to the one address and nobody else', async () => {
    const { mailer, envelopes } = await mailerTo({});
    await mailer.send(aMail);
    expect(envelopes).toEqual([[aMail.to]]);
  });

  test.each<[string, SMTPServerOptions]>([
    ['the address does not exist (550)', atRecipient(550)],
    ['the address is not ours (553)', atRecipient(553)],
    ['the mail is not wanted (554)', atData(554)],
  ])('when %s, it is refused for good', async (_why, options) => {
    const { mailer, mails } = await mailerTo(options);
    await expect(mailer.send(aMail)).rejects.toThrow(MailRefused);
    expect(mails).toEqual([]);
  });

  test.each<[string, SMTPServerOptions]>([
    ['the mailbox is full or busy (450)', atRecipient(450)],
    ['the server is out of space (452)', atData(452)],
    ['the server is closing (421)', atRecipient(421)],
    [
      'the server takes nothing from this sender (550)',
      { onMailFrom: (_address, _session, reply: Reply) => reply(replying(550, 'not you')) },
    ],
    [
      'the server takes nothing from this machine (554)',
      { onConnect: (_session, reply: Reply) => reply(replying(554, 'not you')) },
    ],
  ])('when %s, that says nothing of the address: try again later', async (_why, options) => {
    const { mailer, mails } = await mailerTo(options);
    await expect(mailer.send(aMail)).rejects.toThrow(MailUnavailable);
    expect(mails).toEqual([]);
  });

  test('when the password is wrong (535), no address is blamed for it', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ password }, _session, reply) =>
      password === 'right' ? reply(null, { user: 'drivbank' }) : reply(replying(535, 'no'));
    const wrong = await mailerTo({ onAuth, authOptional: false }, 'drivbank:wrong@');
    await expect(wrong.mailer.send(aMail)).rejects.toThrow(MailUnavailable);
    const right = await mailerTo({ onAuth, authOptional: false }, 'drivbank:right@');
    await right.mailer.send(aMail);
    expect(right.mails).toHaveLength(1);
  });

  test('when nobody listens, try again later', async () => {
    const { url, close } = await serverWith();
    await close();
    const mailer = smtpMailer({ url, from });
    await expect(mailer.send(aMail)).rejects.toThrow(MailUnavailable);
    await mailer.close();
  });

  test('when the line goes dead in the middle, try again later', async () => {
    const { mailer } = await mailerTo({
      onRcptTo: (_address, session) => sockets.get(session.remotePort)?.destroy(),
    });
    await expect(mailer.send(aMail)).rejects.toThrow(MailUnavailable);
  });

  test('after a refusal and a pause of the server the next mail goes through', async () => {
    let calls = 0;
    const onRcptTo: SMTPServerOptions['onRcptTo'] = (_address, _session, reply) =>
      reply(calls++ === 0 ? replying(451, 'later') : null);
    const { mailer, mails } = await mailerTo({ onRcptTo });
    await expect(mailer.send(aMail)).rejects.toThrow(MailUnavailable);
    await mailer.send(aMail);
    expect(mails).toHaveLength(1);
  });

  test('what the server says is kept, but not the address that it names', async () => {
    const text = '<asa@kommun.example>: ASA@kommun.example is greylisted';
    const { mailer } = await mailerTo(atRecipient(451, text));
    const error: unknown = await mailer.send(aMail).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(MailUnavailable);
    expect((error as MailUnavailable).why).toMatch(/451.*is greylisted/);
    expect((error as MailUnavailable).message).not.toMatch(/kommun\.example/);
  });
});
