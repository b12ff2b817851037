import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** How a receiver takes a letter: with a status, or by falling silent. */
type Taking =
  'hang' | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

export type Received = {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The parsed body. */
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly subject: string;
    readonly sequence?: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
};

/** A program on this machine that is told of events, and takes them as it is asked to. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  takes: Taking | ((one: Received) => Taking) = { status: 204 };

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async open(): Promise<WebhookReceiver> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const receiver = new WebhookReceiver(server, `http://127.0.0.1:${port}/hook`);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        const one = { headers: request.headers, body, event: JSON.parse(body) as Received['event'] };
        receiver.received.push(one);
        const taking = typeof receiver.takes === 'function' ? receiver.takes(one) : receiver.takes;
        if (taking !== 'hang') response.writeHead(taking.status, taking.headers).end(taking.body);
      });
    });
    return receiver;
  }

  get ids(): readonly string[] {
    return this.received.map(({ headers }) => headers['webhook-id'] as string);
  }

  get types(): readonly string[] {
    return this.received.map(({ event }) => event.type.replace(/^se\.drivbank\.|\.v\d+$/g, ''));
  }

  close(): void {
    this.server.close().closeAllConnections();
  }
}

/** Whether the official library takes its signature. A clock that is moved by hand is no concern of it. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const told = Number(headers['webhook-timestamp']) * 1_000;
  const now = Date.now;
  Date.now = () => told;
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  } finally {
    Date.now = now;
  }
}
