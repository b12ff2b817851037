import { createTransport } from 'nodemailer';
import { assertSendable, MailRefused, MailUnavailable, type Mailer } from '../mailer.js';

const TIMEOUT_MS = 20_000;
const PERMANENT_MIN = 500;

/** Where a permanent no is about this mail. Elsewhere (login, sender, greeting) it is about us, and can be mended. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

/** What the server said is recorded for ever, so the address that it names is not part of it. */
const withoutAddresses = (text: string) => text.replace(/[^\s<>]+@[^\s<>]+/g, '…');

type SmtpError = { readonly responseCode?: number; readonly command?: string; readonly message: string };

/** `url` as `smtp://user:password@host:587` or `smtps://…`; `from` as `Drivbänk <no-reply@kommun.example>`. */
export function smtpMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    { from },
  );
  return {
    kind: 'smtp',
    async send(mail) {
      assertSendable(mail);
      try {
        const { to, subject, text, html, messageId, headers = {} } = mail;
        await transport.sendMail({ to, subject, text, html, messageId, headers });
      } catch (error) {
        const { responseCode = 0, command = '', message } = error as SmtpError;
        const why = withoutAddresses(message);
        if (responseCode >= PERMANENT_MIN && ABOUT_THE_MAIL.includes(command)) throw new MailRefused(why);
        throw new MailUnavailable(why, { cause: error });
      }
    },
    async close() {
      transport.close();
    },
  };
}
