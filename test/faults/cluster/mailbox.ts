import { SMTPServer } from 'smtp-server';

/** A mail server on loopback that takes everything and counts how often it was given each message. */
export class Mailbox {
  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
    /** How often each Message-ID came. */
    readonly received: ReadonlyMap<string, number>,
  ) {}

  static async open(): Promise<Mailbox> {
    const received = new Map<string, number>();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const id = /^Message-ID: (\S+)/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1] ?? '';
          received.set(id, (received.get(id) ?? 0) + 1);
          done();
        });
      },
    });
    // Whoever is killed hangs up in the middle.
    server.on('error', () => undefined);
    const port = await new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () =>
        resolve((listening.address() as { port: number }).port),
      );
    });
    return new Mailbox(server, `smtp://127.0.0.1:${port}`, received);
  }

  get doubled(): number {
    return [...this.received.values()].reduce((sum, times) => sum + times - 1, 0);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
