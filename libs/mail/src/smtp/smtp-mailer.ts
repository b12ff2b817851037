import { createTransport } from 'nodemailer';
import { assertOneLine, MailRefused, MailUnavailable, type Mailer } from '../mailer.js';

const TIMEOUT_MS = 20_000;
const PERMANENT_MIN = 500;

/** `url` as `smtp://user:password@host:587` or `smtps://…`; `from` as `Drivbänk <no-reply@kommun.example>`. */
export function smtpMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    { from },
  );
  return {
    kind: 'smtp',
    async send(mail) {
      assertOneLine(mail);
      try {
        const { to, subject, text, html, messageId, headers = {} } = mail;
        await transport.sendMail({ to, subject, text, html, messageId, headers });
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string };
        if (responseCode !== undefined && responseCode >= PERMANENT_MIN) throw new MailRefused(message);
        throw new MailUnavailable(message, { cause: error });
      }
    },
    async close() {
      transport.close();
    },
  };
}
