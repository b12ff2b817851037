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

/**
 * EventStoreDB's gRPC protocol on an own log, so that the real client can be driven over a real socket and every fault
 * can be had when it is wanted. Written from the client's code and from what is published of the server's up to 24.10.
 * **Nothing of it was checked against a running server**; what holds here must be seen there too.
 *
 * Not in it: persistent subscriptions, projections, users and access lists, TLS, scavenges, replication (nodes of a
 * cluster share one log in one process), transactions, the HTTP interface, `requires-leader` (say who leads by a fault).
 *
 * Simpler than the real one:
 * - A record takes its texts and 120 bytes; positions are numbers, so a log ends at 2^53.
 * - A read looks for the end of the log at every event, not at every page, and fixes what is truncated when it begins.
 * - A live subscriber falls behind when 32 events wait for it, and is told a checkpoint after every interval of
 *   considered events whether it is live or not; a real server counts these two apart.
 * - Patterns are JavaScript's, prefixes compare code units: a real server takes .NET's patterns and its culture.
 * - Recent ids are the last 100,000, where a real server keeps 8 MiB of them.
 * - A type `$streamDeleted` makes a tombstone whoever writes it. A pattern that cannot be compiled is an UNKNOWN error.
 * - System events are few and short. Access is denied by a fault only, and what a node says of a changing cluster
 *   (INTERNAL, and when) is taken from reports.
 * - Appends up to the size that counts data, metadata and type are taken, as from 24.10 on.
 */
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
