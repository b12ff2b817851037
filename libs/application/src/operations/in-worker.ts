import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { verifyLog, type Verification } from '@drivbank/event-store';
import { filesIn } from '../engine.js';
import { backUp, type BackupReport } from './backup.js';
import { OperationRefused } from './operation-refused.js';
import type { Progress } from './progress.js';

/** Long work that reads the log's file from beginning to end: on a thread of its own, so that the server goes on. */
type Task =
  | { readonly task: 'verify'; readonly directory: string }
  | { readonly task: 'backup'; readonly directory: string; readonly target: string };

type Told =
  | { readonly done: number; readonly total: number }
  | { readonly result: unknown }
  | { readonly refused: { readonly sv: string; readonly en: string } };

export const verifyInWorker = (directory: string, progress: Progress) =>
  inWorker<Verification>({ task: 'verify', directory }, progress);

/** Throws `OperationRefused`. */
export const backUpInWorker = (directory: string, target: string, progress: Progress) =>
  inWorker<BackupReport>({ task: 'backup', directory, target }, progress);

function inWorker<Result>(task: Task, progress: Progress): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: task });
    worker.on('message', (told: Told) => {
      if ('done' in told) progress(told.done, told.total);
      else if ('result' in told) resolve(told.result as Result);
      else reject(new OperationRefused(told.refused.sv, told.refused.en));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The worker ended with ${code}`)));
  });
}

function work(task: Task): unknown {
  const progress: Progress = (done, total) => parentPort!.postMessage({ done, total });
  return task.task === 'verify'
    ? verifyLog(filesIn(task.directory).log, progress)
    : backUp(task.directory, task.target, progress);
}

if (!isMainThread && parentPort && (workerData as Partial<Task> | null)?.task) {
  try {
    parentPort.postMessage({ result: work(workerData as Task) });
  } catch (error) {
    if (!(error instanceof OperationRefused)) throw error;
    parentPort.postMessage({ refused: { sv: error.sv, en: error.en } });
  }
}
