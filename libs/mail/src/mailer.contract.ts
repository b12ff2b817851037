import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MailRefused, type Mail, type Mailer } from './mailer.js';
import { parsedMail } from './testing/parsed-mail.js';

export const aMail: Mail = {
  messageId: '<0123456789abcdef@kommun.example>',
  to: 'asa@kommun.example',
  subject: 'Påminnelse: Uppföljning – om 7 dagar',
  text: 'Uppföljning\nSista dag 12 juni 2030 – hälsningar från Åsa & Östen',
  html: '<p>Uppföljning<br>Sista dag 12 juni 2030 – hälsningar från Åsa &amp; Östen</p>',
  headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': '<https://drivbank.example/settings>' },
};

/** A mailer from `Drivbänk <no-reply@kommun.example>`, and the raw mails that arrived where it sends them. */
export type MailerUnderTest = {
  readonly mailer: Mailer;
  readonly arrived: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** The law of the Mailer port. */
export function mailerContract(open: () => Promise<MailerUnderTest>): void {
  describe('Mailer contract', () => {
    let under: MailerUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(async () => {
      await under.mailer.close();
      await under.close();
    });
    const sent = async (mail: Partial<Mail> = {}) => {
      await under.mailer.send({ ...aMail, ...mail });
      return (await under.arrived()).map(parsedMail);
    };

    test('sends a mail with its addresses, its subject in UTF-8, its Message-ID and its headers', async () => {
      const [mail, ...others] = await sent();
      expect(others).toEqual([]);
      expect(mail?.header('From')).toBe('Drivbänk <no-reply@kommun.example>');
      expect(mail?.header('To')).toBe(aMail.to);
      expect(mail?.header('Subject')).toBe(aMail.subject);
      expect(mail?.header('Message-ID')).toBe(aMail.messageId);
      expect(mail?.header('Auto-Submitted')).toBe('auto-generated');
      expect(mail?.header('List-Unsubscribe')).toBe('<https://drivbank.example/settings>');
    });

    test('as text and as HTML', async () => {
      const [mail] = await sent();
      expect(mail?.parts).toEqual({
        'text/plain': aMail.text.replace('\n', '\r\n'),
        'text/html': aMail.html,
      });
    });

    test('a long subject arrives whole', async () => {
      const subject = 'Återrapportering till finansiären – '.repeat(8).trim();
      expect((await sent({ subject }))[0]?.header('Subject')).toBe(subject);
    });

    test('without headers of its own, too', async () => {
      expect((await sent({ headers: undefined }))[0]?.header('Auto-Submitted')).toBeUndefined();
    });

    test('the same mail again has the same Message-ID', async () => {
      await under.mailer.send(aMail);
      const ids = (await sent()).map((mail) => mail.header('Message-ID'));
      expect(new Set(ids)).toEqual(new Set([aMail.messageId]));
    });

    test('two mails at once are two mails', async () => {
      await Promise.all([
        under.mailer.send(aMail),
        under.mailer.send({ ...aMail, messageId: '<other@kommun.example>', to: 'bo@kommun.example' }),
      ]);
      const mails = (await under.arrived()).map(parsedMail);
      expect(mails.map((mail) => mail.header('To')).sort()).toEqual([
        'asa@kommun.example',
        'bo@kommun.example',
      ]);
    });

    const injected = 'x\r\nBcc: everybody@kommun.example';
    test.each<[string, Partial<Mail>]>([
      ['the subject', { subject: injected }],
      ['the subject, by a lone line feed', { subject: 'x\nBcc: everybody@kommun.example' }],
      ['the address', { to: `asa@kommun.example\r\nBcc: everybody@kommun.example` }],
      ['the Message-ID', { messageId: injected }],
      ['the value of a header', { headers: { 'X-Note': injected } }],
      ['the name of a header', { headers: { [`${injected}\r\nX-Note`]: 'x' } }],
    ])('refuses a line break in %s, and sends nothing', async (_place, part) => {
      await expect(under.mailer.send({ ...aMail, ...part })).rejects.toThrow(MailRefused);
      expect(await under.arrived()).toEqual([]);
    });

    test.each([
      '',
      'asa',
      'asa@kommun.example, everybody@kommun.example',
      'asa@kommun.example; everybody@kommun.example',
      'everybody@kommun.example asa@kommun.example',
      'Åsa <asa@kommun.example>',
    ])('refuses %p, which is not one bare address', async (to) => {
      await expect(under.mailer.send({ ...aMail, to })).rejects.toThrow(MailRefused);
      expect(await under.arrived()).toEqual([]);
    });
  });
}
