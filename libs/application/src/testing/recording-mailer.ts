import type { Mail, Mailer } from '@drivbank/mail';

/** Keeps what it is asked to send. `fails` says what it throws instead of answering, and `tried` counts those too. */
export class RecordingMailer implements Mailer {
  readonly kind = 'files';
  readonly sent: Mail[] = [];
  readonly tried: Mail[] = [];
  /** What goes wrong before the mail is taken: it does not count as sent. */
  fails: ((mail: Mail) => Error | undefined) | undefined;
  /** What goes wrong after the mail is taken: it is on its way, and the sender does not know. */
  breaksAfter: ((mail: Mail) => Error | undefined) | undefined;

  async send(mail: Mail): Promise<void> {
    this.tried.push(mail);
    const failure = this.fails?.(mail);
    if (failure) throw failure;
    this.sent.push(mail);
    const broken = this.breaksAfter?.(mail);
    if (broken) throw broken;
  }

  readonly close = async () => undefined;

  readonly sentTo = (address: string) => this.sent.filter(({ to }) => to === address);
}
