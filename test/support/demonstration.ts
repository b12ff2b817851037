import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { RunningServer, temporaryDirectory } from './running-server.js';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');

/** The built server on a new data directory with the demonstration in it. */
export async function demonstrationServer(): Promise<RunningServer> {
  const directory = temporaryDirectory();
  rmSync(directory, { recursive: true });
  execFileSync(process.execPath, [CLI, '--data', directory, 'demonstrate'], { stdio: 'ignore' });
  return RunningServer.start(directory);
}
