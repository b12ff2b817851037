import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export const HOST = '127.0.0.1';

/**
 * The listening port and all that came in through it. The sockets are kept here, not in the gRPC library, so that they
 * can be broken as a network breaks them.
 */
export class Connections {
  private readonly sockets = new Map<string, Socket>();

  private constructor(
    private readonly listener: Server,
    readonly port: number,
  ) {}

  /** Port 0 is one that nobody has. */
  static async listen(port: number): Promise<Connections> {
    const listener = createServer({ noDelay: true });
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(port, HOST, resolve);
    });
    return new Connections(listener, (listener.address() as AddressInfo).port);
  }

  onConnection(accept: (socket: Socket) => void): void {
    this.listener.on('connection', (socket) => {
      const peer = `${socket.remoteAddress}:${socket.remotePort}`;
      this.sockets.set(peer, socket);
      socket.once('close', () => this.sockets.delete(peer));
      accept(socket);
    });
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
