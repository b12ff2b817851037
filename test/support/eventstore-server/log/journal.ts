import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import type { EventLog, Written } from './event-log.js';
import type { NewEvent } from './stored-event.js';

/** An append as it stands in the file. Places are not in it: they follow from the order. */
type Line = {
  readonly stream: string;
  readonly created: number;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly isJson: boolean;
    readonly data: string;
    readonly metadata: string;
  }[];
};

/** The log in a file: a checksum and a line of JSON for each append, only ever written at the end. */
export class Journal {
  private constructor(private readonly file: number) {}

  /** Reads what is there into the log. What a death left half written was never acknowledged, and is cut off. */
  static open(path: string, log: EventLog): Journal {
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    let end = 0;
    for (const { text, next } of linesOf(bytes)) {
      const line = lineIn(text);
      if (line) log.add(log.place(line.stream, line.events.map(eventIn), line.created));
      else if ([...linesOf(bytes, next)].some((later) => lineIn(later.text)))
        throw new Error(`${path} is damaged at byte ${end}: there is more behind it.`);
      else break;
      end = next;
    }
    const file = openSync(path, 'a');
    ftruncateSync(file, end);
    return new Journal(file);
  }

  /** Returns when all of it is on disk. */
  keep(written: readonly Written[]): void {
    const bytes = Buffer.from(written.map(textOf).join(''));
    for (let done = 0; done < bytes.length;) done += writeSync(this.file, bytes, done);
    fdatasyncSync(this.file);
  }

  close(): void {
    closeSync(this.file);
  }
}

/** Whole lines only, each with the place after it. */
function* linesOf(bytes: Buffer, from = 0): Generator<{ readonly text: string; readonly next: number }> {
  for (let start = from; ;) {
    const end = bytes.indexOf('\n', start);
    if (end === -1) return;
    yield { text: bytes.toString('utf8', start, end), next: end + 1 };
    start = end + 1;
  }
}

const CHECKSUM_DIGITS = 8;

const checksumOf = (json: string): string => crc32(json).toString(16).padStart(CHECKSUM_DIGITS, '0');

function lineIn(text: string): Line | undefined {
  const json = text.slice(CHECKSUM_DIGITS);
  return checksumOf(json) === text.slice(0, CHECKSUM_DIGITS) ? (JSON.parse(json) as Line) : undefined;
}

function textOf({ stream, events }: Written): string {
  const line: Line = {
    stream,
    created: events[0]?.created ?? 0,
    events: events.map(({ id, type, isJson, data, metadata }) => ({
      id,
      type,
      isJson,
      data: data.toString('base64'),
      metadata: metadata.toString('base64'),
    })),
  };
  const json = JSON.stringify(line);
  return `${checksumOf(json)}${json}\n`;
}

const eventIn = ({ data, metadata, ...event }: Line['events'][number]): NewEvent => ({
  ...event,
  data: Buffer.from(data, 'base64'),
  metadata: Buffer.from(metadata, 'base64'),
});
