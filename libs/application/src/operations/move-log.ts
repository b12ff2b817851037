import { existsSync, mkdirSync } from 'node:fs';
import type { Recorded } from '@drivbank/kernel';
import {
  leafHash,
  START,
  takeOwnership,
  VersionConflict,
  type EventStore,
  type NewEvent,
} from '@drivbank/event-store';
import { embeddedBacking, markMoved, unmarkMoved } from '../backing/embedded.js';
import { sharedBacking, type SharedOptions } from '../backing/shared.js';
import type { Backing } from '../backing/backing.js';
import { filesIn } from '../files.js';
import { moveSecurityLog } from '../security/move-security-log.js';
import { moveJournals } from '../webhooks/move-journals.js';
import { carryDocuments, countDocuments, type EvidenceLack } from './evidence-on-disk.js';
import { OperationRefused } from './operation-refused.js';
import type { Progress } from './progress.js';

const PAGE_EVENTS = 500;
/** One append of the move, well below what a store takes. */
const RUN_BYTES_MAX = 400_000;

export type MoveReport = {
  readonly events: number;
  /** Events that an earlier move, which was broken off, had brought over already. */
  readonly foundThere: number;
  /** Documents that the log names and that could not be taken along. */
  readonly lacks: readonly EvidenceLack[];
};

/** Where the log goes or comes from, and the directory that all nodes there see. */
export type There = SharedOptions & { readonly shared?: string | undefined };

type Side = Pick<Backing, 'log' | 'keyring' | 'securityLog' | 'deliveryJournal'>;

/**
 * Takes log, keys and documents of a data directory to an event store. A move that was broken off goes on where it was.
 * The directory keeps its log and is marked, so that nobody goes on with it by mistake. Throws `OperationRefused`,
 * `LogIsOwned`, `BackingWrong` or `StoreUnavailable`.
 */
export async function moveToEventStore(
  directory: string,
  to: There,
  progress: Progress,
): Promise<MoveReport> {
  const report = await between(directory, to, async (embedded, shared) => {
    // Documents first: no event comes before what it names.
    const lacks = documentsMoved(directory, to, 'there');
    return { ...(await allMoved(embedded, shared, progress)), lacks };
  });
  markMoved(directory, to);
  return report;
}

/**
 * Takes log, keys and documents from an event store to a data directory, which has no log or a part of this one. Throws
 * the same.
 */
export async function moveFromEventStore(
  from: There,
  directory: string,
  progress: Progress,
): Promise<MoveReport> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const came = await between(directory, from, async (embedded, shared) => {
    const report = await allMoved(shared, embedded, progress);
    return { ...report, lacks: documentsMoved(directory, from, 'here') };
  });
  unmarkMoved(directory);
  return came;
}

function documentsMoved(directory: string, { shared }: There, to: 'here' | 'there'): readonly EvidenceLack[] {
  const documents = countDocuments(directory);
  if (documents === 0) return [];
  if (shared === undefined)
    throw new OperationRefused(
      `Loggen nämner ${documents} dokument: ange med --shared den katalog som alla noder ser.`,
      `The log names ${documents} documents: name with --shared the directory that all nodes see.`,
    );
  const [from, target] = to === 'there' ? [directory, shared] : [shared, directory];
  return carryDocuments({ namedBy: directory, from, to: target });
}

type Moved = Omit<MoveReport, 'lacks'>;

async function between(
  directory: string,
  options: SharedOptions,
  work: (embedded: Side, shared: Side) => Promise<MoveReport>,
): Promise<MoveReport> {
  if (!existsSync(directory))
    throw new OperationRefused(`Katalogen ${directory} finns inte.`, `There is no directory ${directory}.`);
  const ownership = takeOwnership(directory);
  try {
    const shared = await sharedBacking(options);
    const embedded = embeddedBacking(filesIn(directory));
    try {
      return await work(embedded, shared);
    } finally {
      await Promise.all([embedded.close(), shared.close()]);
    }
  } finally {
    ownership.release();
  }
}

async function allMoved(from: Side, to: Side, progress: Progress): Promise<Moved> {
  const report = await moved(from, to, progress);
  const logs = [from.securityLog(), to.securityLog()] as const;
  try {
    await moveSecurityLog(...logs);
  } finally {
    await Promise.all(logs.map((log) => log.close()));
  }
  const journals = [from.deliveryJournal(), to.deliveryJournal()] as const;
  try {
    await moveJournals(from.log, ...journals);
  } finally {
    await Promise.all(journals.map((journal) => journal.close()));
  }
  return report;
}

/** Event by event in log order, each read back and compared by its leaf hash. Keys first: no event comes before its key. */
async function moved(from: Side, to: Side, progress: Progress): Promise<Moved> {
  await to.keyring.adopt(await from.keyring.all());
  const total = await from.log.behind(START);
  let [read, written] = [START, START];
  let foundThere = 0;
  for (;;) {
    const page = await from.log.readAll(read, PAGE_EVENTS);
    const there = await to.log.readAll(written, Math.max(1, page.events.length));
    if (there.events.length > page.events.length) throw another(page.checkpoint.number + 1);
    assertSame(page.events, there.events);
    if (page.events.length === 0) return { events: read.number + 1, foundThere };
    const missing = page.events.slice(there.events.length);
    await write(to.log, missing);
    const back = missing.length > 0 ? await to.log.readAll(there.checkpoint, missing.length) : there;
    if (missing.length > 0 && back.events.length < missing.length) throw another(back.checkpoint.number + 1);
    if (missing.length > 0) assertSame(missing, back.events);
    foundThere += there.events.length;
    [read, written] = [page.checkpoint, back.checkpoint];
    progress(read.number + 1, Math.max(total, read.number + 1));
  }
}

async function write(log: EventStore, events: readonly Recorded[]): Promise<void> {
  for (const run of runsOf(events)) {
    const [first] = run as [Recorded];
    const expected = first.revision === 0 ? 'no-stream' : first.revision - 1;
    const batch = run.map(({ id, type, data, metadata }): NewEvent => ({ id, type, data, metadata }));
    await log.append(first.stream, batch, expected).catch((error: unknown) => {
      throw error instanceof VersionConflict ? another(first.number) : error;
    });
  }
}

/** Neighbours of one stream go together: an append is what takes time. */
function runsOf(events: readonly Recorded[]): readonly (readonly Recorded[])[] {
  const runs: Recorded[][] = [];
  let bytes = 0;
  for (const event of events) {
    const run = runs.at(-1);
    bytes += JSON.stringify(event).length;
    if (run?.[0]!.stream === event.stream && bytes < RUN_BYTES_MAX) run.push(event);
    else {
      runs.push([event]);
      bytes = 0;
    }
  }
  return runs;
}

function assertSame(expected: readonly Recorded[], found: readonly Recorded[]): void {
  found.forEach((event, i) => {
    if (!hashOf(event).equals(hashOf(expected[i]!))) throw another(event.number);
  });
}

const hashOf = ({ data, metadata, ...event }: Recorded) =>
  leafHash({ ...event, data: JSON.stringify(data), metadata: JSON.stringify(metadata) });

const another = (number: number) =>
  new OperationRefused(
    `Målet har en annan logg: händelse ${number} är inte densamma. Välj ett tomt mål.`,
    `The target holds another log: event ${number} is not the same. Choose an empty target.`,
  );
