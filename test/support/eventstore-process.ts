import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Fault } from './eventstore-server/faults/fault.js';

const ROOT = join(__dirname, '../..');
const MAIN = join(ROOT, 'dist/test/support/eventstore-server/main.js');

type Options = {
  /** Where the log is kept; without it, in memory: fast, and gone with the process. */
  readonly file?: string;
  /** As in `main.ts`. */
  readonly flags?: readonly string[];
};

type Addresses = { readonly connectionString: string; readonly port: number; readonly control: string };

/** The test server in a process of its own, so that it can be killed, paused and started again. Ends with this one. */
export class EventStoreProcess {
  private constructor(
    private readonly options: Options,
    private child: ChildProcess,
    private addresses: Addresses,
  ) {}

  /** Builds the server when it is older than its sources. */
  static async start(options: Options = {}): Promise<EventStoreProcess> {
    const build = join(ROOT, 'infra/scripts/build.mjs');
    execFileSync(process.execPath, [build, '--if-stale', 'eventstore-server'], { stdio: 'inherit' });
    const { child, addresses } = await spawned(options, 0);
    return new EventStoreProcess(options, child, addresses);
  }

  get connectionString(): string {
    return this.addresses.connectionString;
  }

  get port(): number {
    return this.addresses.port;
  }

  get pid(): number {
    return this.child.pid!;
  }

  add = (fault: Fault): Promise<void> => this.tell('POST', '/faults', fault);
  heal = (): Promise<void> => this.tell('DELETE', '/faults');
  /** Breaks every connection, now. */
  cut = (): Promise<void> => this.tell('POST', '/cut');

  /** SIGSTOP: connections stay open, and nothing is answered. */
  pause(): void {
    this.child.kill('SIGSTOP');
  }

  resume(): void {
    this.child.kill('SIGCONT');
  }

  /** Ends it at once, as a power cut ends a process, or politely. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  /** Starts it again where it was, on the same port; a log in memory begins anew. */
  async restart(): Promise<void> {
    await this.end('SIGKILL');
    const { child, addresses } = await spawned(this.options, this.port);
    this.child = child;
    this.addresses = addresses;
  }

  private async tell(method: string, path: string, body?: unknown): Promise<void> {
    const response = await fetch(`${this.addresses.control}${path}`, { method, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
  }
}

async function spawned({ file, flags = [] }: Options, port: number) {
  const kept = file === undefined ? ['--memory'] : ['--file', file];
  const args = [MAIN, ...kept, '--port', String(port), '--while-stdin-is-open', ...flags];
  // Jest's own environment, which the process would not inherit by itself.
  const { env } = process;
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The test server ended with ${code} before it listened.`);
  });
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return { child, addresses: JSON.parse(line) as Addresses };
}
