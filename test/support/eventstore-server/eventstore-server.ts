import { Server, ServerCredentials } from '@grpc/grpc-js';
import { addServices } from './calls/services.js';
import { EventLog } from './log/event-log.js';
import { LogWriter } from './log/log-writer.js';

const HOST = '127.0.0.1';
const MESSAGE_BYTES_MAX = 17 * 1_048_576;

export type ServerOptions = {
  /** 0, the default, is one that nobody has. */
  readonly port?: number;
  /** A log of an earlier server: what a restart finds. */
  readonly log?: EventLog;
  readonly version?: string;
  readonly appendBytesMax?: number;
  /** Whether the server lists BatchAppend, as servers since 21.10 do. */
  readonly batchAppend?: boolean;
};

/** EventStoreDB's gRPC protocol on an own log, for tests. */
export class EventStoreServer {
  private constructor(
    private readonly server: Server,
    readonly port: number,
    readonly log: EventLog,
  ) {}

  static async start(options: ServerOptions = {}): Promise<EventStoreServer> {
    const log = options.log ?? new EventLog();
    const server = new Server({ 'grpc.max_receive_message_length': MESSAGE_BYTES_MAX });
    const port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`${HOST}:${options.port ?? 0}`, ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    );
    addServices(server, {
      writer: new LogWriter(log, () => undefined, Date.now),
      version: options.version ?? '24.6.0',
      appendBytesMax: options.appendBytesMax ?? 1_048_576,
      batchAppend: options.batchAppend ?? true,
      members: () => [{ host: HOST, port, state: 'leader', isAlive: true }],
    });
    return new EventStoreServer(server, port, log);
  }

  get connectionString(): string {
    return `esdb://${HOST}:${this.port}?tls=false`;
  }

  /** A shutdown: calls under way end with CANCELLED. */
  stop(): void {
    this.server.forceShutdown();
  }
}
