import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server of the test's own, on loopback: takes every mail, or answers as it is told to. */
export class MailCatcher {
  readonly mails: string[] = [];
  /** What it says instead of taking a mail; the mail comes again later. */
  refusal: string | undefined;

  private constructor(private readonly server: SMTPServer) {}

  /** On a free port, or on one that it had before. */
  static async start(port = 0): Promise<MailCatcher> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      logger: false,
      onAuth: (_login, _session, answer) => answer(null, { user: 'drivbank' }),
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => done(catcher.answerTo(Buffer.concat(chunks).toString())));
      },
    });
    const catcher = new MailCatcher(server);
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(closed));
  }

  private answerTo(mail: string): Error | null {
    this.mails.push(mail);
    const { refusal } = this;
    return refusal === undefined ? null : Object.assign(new Error(refusal), { responseCode: 451 });
  }
}
