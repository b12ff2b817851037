import type { Progress } from '@drivbank/application';

const WIDTH = 30;
/** On a terminal a bar that moves; in a file a line now and then. */
const LINE_EVERY_MS = 5_000;
const DRAW_EVERY_MS = 100;

/** Shows on standard error how far long work has come, so that standard output stays the result. */
export function progressBar(what: string): Progress {
  const { stderr } = process;
  const everyMs = stderr.isTTY ? DRAW_EVERY_MS : LINE_EVERY_MS;
  let shownAt = stderr.isTTY ? 0 : Date.now();
  let finished = false;
  return (done, total) => {
    const isDone = done >= total;
    if (finished || (!isDone && Date.now() - shownAt < everyMs)) return;
    shownAt = Date.now();
    finished = isDone;
    const share = total === 0 ? 1 : done / total;
    const filled = Math.round(share * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const text = `${what} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${done}/${total}`;
    stderr.write(stderr.isTTY ? `\r${text}${isDone ? '\n' : ''}` : `${text}\n`);
  };
}
