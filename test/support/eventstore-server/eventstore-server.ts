import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { Member } from './calls/gossip-call.js';
import { addServices } from './calls/services.js';
import { Connections, HOST } from './connections.js';
import { Faults } from './faults/faults.js';
import type { EventLog } from './log/event-log.js';
import { LogWriter, type Kept } from './log/log-writer.js';

const MESSAGE_BYTES_MAX = 16 * 1_048_576;

export type ServerOptions = Kept & {
  /** Without one, or with 0, one that nobody has. */
  readonly port?: number | undefined;
  /** What the server says of itself. It behaves as 24.10.6 whatever it says. */
  readonly version?: string | undefined;
  readonly appendBytesMax?: number | undefined;
  /** Whether BatchAppend is offered, as by servers since 21.10. */
  readonly batchAppend?: boolean | undefined;
  /** How often the server writes about itself, as real ones do. Without it, only when it starts. */
  readonly statisticsEveryMs?: number | undefined;
  readonly state?: Member['state'] | undefined;
};

/** EventStoreDB's gRPC protocol on an own log, for tests. */
export class EventStoreServer {
  private readonly statistics: NodeJS.Timeout | undefined;
  private peers: readonly Member[] = [];

  private constructor(
    private readonly options: ServerOptions,
    private readonly server: Server,
    private readonly connections: Connections,
    private readonly writer: LogWriter,
    /** What is wrong with this server. */
    readonly faults: Faults,
  ) {
    const { version = '24.10.6', appendBytesMax = 1_048_576, batchAppend = true } = options;
    const members = () => [this.member, ...this.peers];
    addServices(server, { writer, faults, version, appendBytesMax, batchAppend, members });
    if (options.statisticsEveryMs !== undefined)
      this.statistics = setInterval(() => void writer.statistics(), options.statisticsEveryMs);
  }

  static async start(options: ServerOptions = {}): Promise<EventStoreServer> {
    const server = new Server({ 'grpc.max_receive_message_length': MESSAGE_BYTES_MAX });
    const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
    const connections = new Connections((socket) => injector.injectConnection(socket));
    const faults = new Faults((peer) => connections.cut(peer));
    const writer = await LogWriter.open(options, () => Date.now() + faults.clockSkew);
    const started = new EventStoreServer(options, server, connections, writer, faults);
    await connections.listen(options.port ?? 0).catch(async (error: unknown) => {
      await started.stop();
      throw error;
    });
    return started;
  }

  get port(): number {
    return this.connections.port;
  }

  get log(): EventLog {
    return this.writer.log;
  }

  get connectionString(): string {
    return `esdb://${HOST}:${this.port}?tls=false`;
  }

  /** This node as its cluster sees it. */
  get member(): Member {
    return { host: HOST, port: this.port, state: this.options.state ?? 'leader', isAlive: true };
  }

  /** Tells gossip of the other nodes. They must share the log: nothing is replicated. */
  join(peers: readonly Member[]): void {
    this.peers = peers;
  }

  /** Breaks every connection, now. */
  cut(): void {
    this.connections.cut();
  }

  /** A shutdown: calls under way end with CANCELLED. Done when the port is free. */
  async stop(): Promise<void> {
    clearInterval(this.statistics);
    this.writer.close();
    const closed = this.connections.close();
    this.server.forceShutdown();
    await closed;
  }

  /** As if the process was killed: connections break, and nothing more is said. Done when the port is free. */
  kill(): Promise<void> {
    this.cut();
    return this.stop();
  }
}
