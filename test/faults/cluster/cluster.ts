import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreProcess } from '../../support/eventstore-process.js';
import { RedisServer } from '../../support/redis-server.js';
import { RunningServer, temporaryDirectory } from '../../support/running-server.js';
import { Mailbox } from './mailbox.js';

const NODES = ['api-1', 'api-2', 'worker-1', 'worker-2'] as const;
export const PARTS = [...NODES, 'store', 'redis'] as const;
export type Node = (typeof NODES)[number];
export type Part = (typeof PARTS)[number];

const MOVED_CLOCK = join(__dirname, 'moved-clock.cjs');
/** Longer than an undecided append is repeated, and than a silent feed is believed. */
const RECOVERED_MS_MAX = 90_000;

/** Two api and two worker nodes of the built server, a test event store, a real Redis and a mailbox, on one machine. */
export class Cluster {
  private readonly nodes = new Map<Node, RunningServer>();

  private constructor(
    readonly directory: string,
    readonly store: EventStoreProcess,
    readonly redis: RedisServer,
    readonly mailbox: Mailbox,
    private readonly preload: string | undefined,
  ) {}

  /** `preload` is loaded into every node in front of the server: a negative control. */
  static async start(preload?: string): Promise<Cluster> {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'master.key'), randomBytes(32).toString('base64'), { mode: 0o600 });
    // Inherited by every process that this one starts: they share a clock that the test moves.
    process.env['DRIVBANK_TEST_CLOCK'] = join(directory, 'clock');
    process.env['NODE_OPTIONS'] = `--require ${MOVED_CLOCK}`;
    const [store, redis, mailbox] = await Promise.all([
      EventStoreProcess.start({
        file: join(directory, 'event-store'),
        flags: ['--statistics-every-ms', '500'],
      }),
      RedisServer.start({ durable: true }),
      Mailbox.open(),
    ]);
    const cluster = new Cluster(directory, store, redis, mailbox, preload);
    await Promise.all(NODES.map((node) => cluster.startNode(node)));
    return cluster;
  }

  /** Every clock, except the one of the test. */
  async moveClock(aheadMs: number): Promise<void> {
    writeFileSync(join(this.directory, 'clock'), String(aheadMs));
    await sleep(300);
  }

  address(node: Node): string {
    const running = this.nodes.get(node);
    if (!running) throw new Error(`${node} is down`);
    return running.address;
  }

  /** At once and without a word. */
  async kill(part: Part): Promise<void> {
    if (part === 'store') return this.store.end('SIGKILL');
    if (part === 'redis') return this.redis.kill('SIGKILL');
    const running = this.nodes.get(part)!;
    this.nodes.delete(part);
    await running.end('SIGKILL');
  }

  async restart(part: Part): Promise<void> {
    if (part === 'store') await this.store.restart();
    else if (part === 'redis') await this.redis.restart();
    else await this.startNode(part);
  }

  async pause(part: Part): Promise<void> {
    if (part === 'store') this.store.pause();
    else if (part === 'redis') await this.redis.kill('SIGSTOP');
    else this.nodes.get(part)!.pause();
  }

  async resume(part: Part): Promise<void> {
    if (part === 'store') this.store.resume();
    else if (part === 'redis') await this.redis.kill('SIGCONT');
    else this.nodes.get(part)!.resume();
  }

  /** Waits until every node is in step with the log again. */
  async recovered(): Promise<void> {
    const until = performance.now() + RECOVERED_MS_MAX;
    for (const node of NODES) {
      for (let said: unknown; ; await sleep(200)) {
        said = await healthOf(this.address(node));
        if ((said as { status?: string } | undefined)?.status === 'up') break;
        if (performance.now() > until) throw new Error(`${node} did not recover: ${JSON.stringify(said)}`);
      }
    }
  }

  /** Ends the nodes politely. The store stays, to be asked. */
  async stopNodes(): Promise<readonly string[]> {
    const directories = NODES.map((node) => this.nodes.get(node)!.directory);
    await Promise.all([...this.nodes.values()].map((node) => node.end()));
    this.nodes.clear();
    return directories;
  }

  async remove(): Promise<void> {
    await Promise.all([...this.nodes.values()].map((node) => node.end('SIGKILL')));
    await Promise.all([this.store.end('SIGKILL'), this.redis.remove(), this.mailbox.close()]);
    delete process.env['NODE_OPTIONS'];
    delete process.env['DRIVBANK_TEST_CLOCK'];
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async startNode(node: Node): Promise<void> {
    const data = join(this.directory, node);
    mkdirSync(data, { recursive: true });
    const running = await RunningServer.start(data, this.preload, {
      DRIVBANK_ROLES: node.startsWith('api') ? 'api' : 'worker',
      EVENTSTORE_URL: this.store.connectionString,
      DRIVBANK_MASTER_KEY_FILE: join(this.directory, 'master.key'),
      REDIS_URL: this.redis.url,
      SMTP_URL: this.mailbox.url,
    });
    this.nodes.set(node, running);
  }
}

async function healthOf(address: string): Promise<unknown> {
  try {
    return await (await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5_000) })).json();
  } catch {
    return undefined;
  }
}
