import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ViewSnapshots, type ViewSnapshot } from '../joining/view-snapshots.js';
import { backUp, type BackupReport } from './backup.js';
import { verifyData, type DataVerification } from './evidence-on-disk.js';
import { OperationRefused } from './operation-refused.js';
import type { Progress } from './progress.js';

/** Long work that reads a whole file from beginning to end: on a thread of its own, so that the server goes on. */
type Task =
  | { readonly task: 'leave'; readonly views: string; readonly directory: string; readonly logId: string }
  | { readonly task: 'verify'; readonly directory: string }
  | { readonly task: 'backup'; readonly directory: string; readonly target: string };

type Told =
  | { readonly done: number; readonly total: number }
  | { readonly result: unknown }
  | { readonly refused: { readonly sv: string; readonly en: string } };

export const verifyInWorker = (directory: string, progress: Progress) =>
  inWorker<DataVerification>({ task: 'verify', directory }, progress);

/** Throws `OperationRefused`. */
export const backUpInWorker = (directory: string, target: string, progress: Progress) =>
  inWorker<BackupReport>({ task: 'backup', directory, target }, progress);

/** Leaves a snapshot of views where other nodes find it. */
export const leaveInWorker = (views: string, directory: string, logId: string) =>
  inWorker<ViewSnapshot>({ task: 'leave', views, directory, logId }, () => undefined);

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

async function work(task: Task): Promise<unknown> {
  const progress: Progress = (done, total) => parentPort!.postMessage({ done, total });
  if (task.task === 'leave') return new ViewSnapshots(task.directory, task.logId).leave(task.views);
  if (task.task === 'verify') return verifyData(task.directory, progress);
  return backUp(task.directory, task.target, progress);
}

if (!isMainThread && parentPort && (workerData as Partial<Task> | null)?.task)
  work(workerData as Task).then(
    (result) => parentPort!.postMessage({ result }),
    (error: unknown) => {
      if (!(error instanceof OperationRefused)) throw error;
      parentPort!.postMessage({ refused: { sv: error.sv, en: error.en } });
    },
  );
