import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SERVER = join(__dirname, '../../dist/apps/server/src/main.js');
const READY_MS_MAX = 120_000;

/** The built server on a data directory, as an operator runs it. */
export class RunningServer {
  private constructor(
    readonly directory: string,
    readonly address: string,
    private readonly child: ChildProcess,
    /** From the start of the process to the first answer that it is ready. */
    readonly readyAfterMs: number,
  ) {}

  static async start(
    directory = temporaryDirectory(),
    preload?: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<RunningServer> {
    rmSync(join(directory, 'owner.json'), { force: true });
    const startedAt = performance.now();
    const output = openSync(outputIn(directory), 'a');
    const child = spawn(process.execPath, [...(preload ? ['--require', preload] : []), SERVER], {
      env: {
        ...process.env,
        DRIVBANK_DATA: directory,
        DRIVBANK_PORT: '0',
        DRIVBANK_ORGANISATION: 'Kommunen',
        // Most tests are about something else than who may; `TownHall` is where people sign in.
        DRIVBANK_SIGN_IN: 'trial',
        ...settings,
      },
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    while (performance.now() - startedAt < READY_MS_MAX && child.exitCode === null) {
      const address = announced(directory);
      if (address && (await isReady(address)))
        return new RunningServer(directory, address, child, performance.now() - startedAt);
      await sleep(50);
    }
    child.kill('SIGKILL');
    throw new Error(`The server did not become ready: ${readFileSync(outputIn(directory), 'utf8')}`);
  }

  /** Everything that was written here by the servers on this directory, to a service manager. */
  get output(): string {
    return readFileSync(outputIn(this.directory), 'utf8');
  }

  /** Ends it at once, as a power cut ends a process, or politely. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  }

  /** Its connections stay open, and nothing is answered. */
  pause(): void {
    this.child.kill('SIGSTOP');
  }

  resume(): void {
    this.child.kill('SIGCONT');
  }

  /** Ends it and removes what it wrote. */
  async remove(): Promise<void> {
    await this.end();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

const outputIn = (directory: string) => join(directory, 'output.txt');

export const temporaryDirectory = () => mkdtempSync(join(tmpdir(), 'drivbank-'));

function announced(directory: string): string | undefined {
  const file = join(directory, 'owner.json');
  try {
    return existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { address: string }).address
      : undefined;
  } catch {
    return undefined;
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health/ready`)).ok;
  } catch {
    return false;
  }
}
