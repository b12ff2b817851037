import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { assertSendable, MailUnavailable, type Mailer } from '../mailer.js';

/** Writes what would have gone out as one `.eml` file a mail, so that a trial can be looked at. A repeat overwrites. */
export function fileMailer({
  directory,
  from,
}: {
  readonly directory: string;
  readonly from: string;
}): Mailer {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from });
  return {
    kind: 'files',
    async send(mail) {
      assertSendable(mail);
      const { to, subject, text, html, messageId, headers = {} } = mail;
      const { message } = await composer.sendMail({ to, subject, text, html, messageId, headers });
      const name = createHash('sha256').update(messageId).digest('hex').slice(0, 32);
      const file = join(directory, `${name}.eml`);
      try {
        await mkdir(directory, { recursive: true });
        const part = `${file}.${randomUUID()}.part`;
        await writeFile(part, message as Buffer);
        await rename(part, file);
      } catch (error) {
        throw new MailUnavailable('the directory for mail cannot be written', { cause: error });
      }
    },
    close: async () => undefined,
  };
}
