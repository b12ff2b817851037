import { createServer, type AddressInfo, type Socket } from 'node:net';

export const HOST = '127.0.0.1';

/**
 * A listening port and all that came in through it. The sockets are kept here, not in the gRPC library, so that they
 * can be broken as a network breaks them.
 */
export class Connections {
  private readonly sockets = new Map<string, Socket>();
  private readonly listener = createServer({ noDelay: true }, (socket) => {
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    this.sockets.set(peer, socket);
    socket.once('close', () => this.sockets.delete(peer));
    this.accept(socket);
  });

  constructor(private readonly accept: (socket: Socket) => void) {}

  /** The one that it listens on, or has listened on. */
  port = 0;

  /** Port 0 is one that nobody has. */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.listener.once('error', reject);
      this.listener.listen(port, HOST, resolve);
    });
    this.port = (this.listener.address() as AddressInfo).port;
  }

  /** Breaks the connection of that peer, or all of them: the other side sees a reset. */
  cut(peer?: string): void {
    for (const [name, socket] of [...this.sockets])
      if (peer === undefined || name === peer) socket.resetAndDestroy();
  }

  /** Takes no more; done when the port is free and the last connection has gone. */
  close(): Promise<void> {
    return new Promise((resolve) => this.listener.close(() => resolve()));
  }
}
