import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

const READY_MS_MAX = 10_000;

type Settings = {
  /** Writes are on disk when they are answered, and outlive `kill`. */
  readonly durable?: boolean;
  /** More of `redis-server`'s own settings, as `--maxmemory 2mb`. */
  readonly more?: readonly string[];
};

/** A redis-server of the test's own, on loopback, with a directory of its own. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly directory: string,
    private readonly settings: Settings,
  ) {}

  static async start(settings: Settings = {}): Promise<RedisServer> {
    const server = new RedisServer(
      await freePort(),
      mkdtempSync(join(tmpdir(), 'drivbank-redis-')),
      settings,
    );
    await server.run();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** SIGSTOP and SIGCONT leave it where it is; after the others it is gone until `restart`. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = signal === 'SIGKILL' || signal === 'SIGTERM' ? once(child, 'exit') : undefined;
    child.kill(signal);
    await gone;
  }

  /** On the same port, with what it had on disk. */
  async restart(): Promise<void> {
    await this.kill('SIGKILL');
    await this.run();
  }

  /** Everything in it is forgotten. */
  async flush(): Promise<void> {
    const client = new Redis(this.url);
    try {
      await client.flushall();
    } finally {
      client.disconnect();
    }
  }

  /** Ends it and removes what it wrote. */
  async remove(): Promise<void> {
    await this.kill('SIGKILL');
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async run(): Promise<void> {
    const { port, directory, settings } = this;
    const durable = settings.durable
      ? ['--appendonly', 'yes', '--appendfsync', 'always']
      : ['--appendonly', 'no'];
    const where = ['--bind', '127.0.0.1', '--port', String(port), '--dir', directory, '--save', ''];
    const child = spawn('redis-server', [...where, ...durable, ...(settings.more ?? [])], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let words = '';
    const note = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2_000));
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.on('error', note);
    const until = Date.now() + READY_MS_MAX;
    while (Date.now() < until && child.pid && child.exitCode === null) {
      if (await answers(port)) return;
      await sleep(20);
    }
    await this.kill('SIGKILL');
    throw new Error(`redis-server did not start: ${words}`);
  }
}

/** For specs that only use a Redis: the one that REDIS_TEST_URL names, or a private one. */
export async function redisForSpec(): Promise<{ readonly url: string; remove(): Promise<void> }> {
  const named = process.env['REDIS_TEST_URL'];
  return named ? { url: named, remove: async () => undefined } : RedisServer.start();
}

/** Also a server that wants a password, or is still loading, is there. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write('PING\r\n'));
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
