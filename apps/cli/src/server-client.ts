import type { Progress } from '@drivbank/application';
import type { Announced } from '@drivbank/event-store';

/** What went wrong, in one sentence for the terminal. */
export class Failed extends Error {
  constructor(
    readonly sv: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'Failed';
  }
}

type Line =
  | { readonly done: number; readonly total: number }
  | { readonly result: unknown }
  | { readonly problem: { readonly detail: string; readonly detailEn: string } };

/** Asks the server that holds the log to do the work, and shows its progress. Throws `Failed`. */
export async function onServer<Result>(
  { address, secret }: Announced,
  task: string,
  request: { readonly type?: string; readonly body?: string },
  progress: Progress,
): Promise<Result> {
  const response = await fetch(`${address}/api/v1/operations/${task}`, {
    method: 'POST',
    headers: {
      'drivbank-client': 'cli',
      'drivbank-operator': secret,
      ...(request.type && { 'content-type': request.type }),
    },
    ...(request.body !== undefined && { body: request.body }),
  }).catch(stopped);
  if (!response.ok || !response.body) {
    const { detail, detailEn } = (await response.json()) as { detail: string; detailEn: string };
    throw new Failed(detail, detailEn);
  }
  for await (const line of linesOf(chunksOf(response.body))) {
    if ('done' in line) progress(line.done, line.total);
    else if ('problem' in line) throw new Failed(line.problem.detail, line.problem.detailEn);
    else return line.result as Result;
  }
  return stopped();
}

/** Asks the server that holds the log for one thing. Throws `Failed`. */
export async function askServer({ address, secret }: Announced, path: string, body: unknown): Promise<void> {
  const response = await fetch(`${address}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'drivbank-client': 'cli', 'drivbank-operator': secret, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(stopped);
  if (response.ok) return;
  const { detail, detailEn } = (await response.json()) as { detail: string; detailEn: string };
  throw new Failed(detail, detailEn);
}

/** Whatever became of the connection, this is what it means. */
function stopped(): never {
  throw new Failed(
    'Servern slutade svara innan arbetet var klart.',
    'The server stopped before the work was done.',
  );
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(stopped);
    if (done) return;
    yield value;
  }
}

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}
