/** One mail to one bare address. `messageId` with its angle brackets: a doubled mail is recognised by it. */
export type Mail = {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/**
 * Sends one mail, and answers when somebody else is responsible for it. Sending the same mail twice is allowed and may
 * happen. Not in here: who gets mail and why, retries, any record of what was sent.
 */
export interface Mailer {
  /** What an operator calls it: `smtp` or `files`. */
  readonly kind: 'smtp' | 'files';
  /** Throws `MailRefused` or `MailUnavailable`. */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

/** The address will never take this mail: trying again is of no use. */
export class MailRefused extends Error {
  constructor(readonly why: string) {
    super(`The mail was refused: ${why}`);
    this.name = 'MailRefused';
  }
}

/** The server could not be reached or asked to come back. Trying again later is right. */
export class MailUnavailable extends Error {
  constructor(
    readonly why: string,
    options?: { cause?: unknown },
  ) {
    super(`The mail server did not take the mail: ${why}`, options);
    this.name = 'MailUnavailable';
  }
}

const ONE_ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

/** Line breaks would become headers, and a second address a recipient, of somebody else's making. */
export function assertSendable({ to, subject, messageId, headers = {} }: Mail): void {
  const broken = [to, subject, messageId, ...Object.entries(headers).flat()].find((part) =>
    /[\r\n]/.test(part),
  );
  if (broken !== undefined) throw new MailRefused('a line break in a header');
  if (!ONE_ADDRESS.test(to)) throw new MailRefused('not one address');
}
