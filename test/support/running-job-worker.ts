import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = ['--require', join(__dirname, 'typescript.cjs'), join(__dirname, 'job-worker.ts')];

type Settings = {
  readonly url: string;
  readonly prefix: string;
  /** How long each job takes; for ever when it is Infinity. */
  readonly jobMs: number;
  readonly lockMs: number;
};

/** `job-worker.ts` in a process of its own, and what it has told so far. */
export class RunningJobWorker {
  readonly begun: string[] = [];
  readonly ended: string[] = [];

  private constructor(private readonly child: ChildProcess) {}

  static async start({ url, prefix, jobMs, lockMs }: Settings): Promise<RunningJobWorker> {
    const args = [...PROGRAM, url, prefix, String(lockMs), String(jobMs)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const worker = new RunningJobWorker(child);
    const lines = createInterface(child.stdout);
    const ready = once(lines, 'line');
    lines.on('line', (line) => worker.hear(line));
    await ready;
    return worker;
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private hear(line: string): void {
    const [what, job] = line.split(' ');
    if (what === 'begun') this.begun.push(job!);
    if (what === 'ended') this.ended.push(job!);
  }
}
