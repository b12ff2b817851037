import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_MS_MAX = 20_000;

function program(): string {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((directory) => join(directory, 'caddy'))
    .find(existsSync);
  if (!found) throw new Error('No caddy found. Install it (Debian: apt-get install caddy).');
  return found;
}

/** A port of loopback that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Caddy with one of our files, as a container runs it, and a home of its own. */
export class RunningCaddy {
  private constructor(
    readonly home: string,
    private readonly child: ChildProcess,
  ) {}

  /** Ready when it listens on `port`. */
  static async start(
    file: string,
    settings: Readonly<Record<string, string>>,
    port: number,
  ): Promise<RunningCaddy> {
    const home = mkdtempSync(join(tmpdir(), 'drivbank-caddy-'));
    const child = spawn(program(), ['run', '--config', file, '--adapter', 'caddyfile'], {
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        XDG_DATA_HOME: home,
        XDG_CONFIG_HOME: home,
        ...settings,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr!.on('data', (chunk: Buffer) => (words += chunk.toString()));
    const caddy = new RunningCaddy(home, child);
    const givesUpAt = performance.now() + READY_MS_MAX;
    while (performance.now() < givesUpAt && child.exitCode === null) {
      if (await listens(port)) return caddy;
      await sleep(50);
    }
    await caddy.remove();
    throw new Error(`Caddy does not start with ${file}: ${words}`);
  }

  async remove(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.home, { recursive: true, force: true });
  }
}

const listens = async (port: number) => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};
