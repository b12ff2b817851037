import type { Instant } from '@drivbank/kernel';
import {
  recordEvent,
  VersionConflict,
  type Expected,
  type Positioned,
  type RecordStore,
} from '@drivbank/event-store';
import {
  orUnavailable,
  type Kept,
  type SecurityEntry,
  type SecurityLog,
  type SecurityPage,
  type SecurityQuestion,
} from '../security-log.js';

/** A stream for each month, so that a search reads only the months that it asks about. */
const streamOf = (month: string) => `security-${month}`;
const monthOf = (at: Instant) => at.slice(0, 7);
/** No entry is older than the product. */
const FIRST_MONTH = '2026-01';

/** Of many nodes that write at once each is second to the others at most so often. */
const ATTEMPTS_MAX = 50;

/** In streams beside the log, `security-<month>`, shared by all nodes. */
export const eventStoreSecurityLog = (records: RecordStore): SecurityLog =>
  new EventStoreSecurityLog(records);

class EventStoreSecurityLog implements SecurityLog {
  private readonly revisions = new Map<string, Expected>();
  /** One after the other, or this node would be in its own way. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly records: RecordStore) {}

  append(entry: SecurityEntry): Promise<void> {
    const appending = this.last.then(() => orUnavailable(() => this.appended(entry)));
    this.last = appending.catch(() => undefined);
    return appending;
  }

  search(question: SecurityQuestion): Promise<SecurityPage> {
    return orUnavailable(() => this.found(question));
  }

  forgetBefore(at: Instant): Promise<void> {
    return orUnavailable(async () => {
      for (const month of monthsBack(monthOf(at), FIRST_MONTH)) await this.forgetIn(month, at);
    });
  }

  async close(): Promise<void> {
    await this.last;
  }

  private async appended(entry: SecurityEntry): Promise<void> {
    const stream = streamOf(monthOf(entry.at));
    const events = [recordEvent('SecurityNoted', entry)];
    for (let attempt = 1; ; attempt++) {
      try {
        const { revision } = await this.records.append(
          stream,
          events,
          this.revisions.get(stream) ?? 'no-stream',
        );
        return void this.revisions.set(stream, revision);
      } catch (error) {
        if (!(error instanceof VersionConflict) || attempt === ATTEMPTS_MAX) throw error;
        this.revisions.set(stream, error.actual);
      }
    }
  }

  private async found({ from, to, cursor, limit, ...wanted }: SecurityQuestion): Promise<SecurityPage> {
    const [after = '', revision = ''] = cursor?.split('.') ?? [];
    const newest = after === '' ? monthOf(to) : after;
    const entries: Kept[] = [];
    for (const month of monthsBack(newest, from ? monthOf(from) : FIRST_MONTH)) {
      const events = await this.records.readStream(streamOf(month));
      for (const event of events.toReversed()) {
        if (month === after && event.revision >= Number(revision)) continue;
        const entry = entryIn(event, month);
        if (entry.at > to || (from && entry.at < from) || !isWanted(entry, wanted)) continue;
        if (entries.length === limit) return { entries, next: entries.at(-1)!.id };
        entries.push(entry);
      }
    }
    return { entries, next: null };
  }

  private async forgetIn(month: string, at: Instant): Promise<void> {
    const events = await this.records.readStream(streamOf(month));
    const kept = events.find(({ data }) => (data as SecurityEntry).at >= at);
    if (events.length === 0 || kept === events[0]) return;
    await this.records.forgetBefore(streamOf(month), kept?.revision ?? events.at(-1)!.revision + 1);
  }
}

const entryIn = ({ data, revision }: Positioned, month: string): Kept => ({
  ...(data as SecurityEntry),
  id: `${month}.${revision}`,
});

type Wanted = Pick<SecurityQuestion, 'kinds' | 'person' | 'about'>;

const isWanted = (entry: SecurityEntry, { kinds, person, about }: Wanted) =>
  (!kinds || kinds.includes(entry.kind)) &&
  (person === undefined || entry.personId === person || entry.about === person) &&
  (about === undefined || entry.about === about);

/** `2027-01`, `2026-12`, … down to the first, which is one of them. */
function* monthsBack(newest: string, first: string): Generator<string> {
  const [year = 0, month = 0] = newest.split('-').map(Number);
  for (let count = year * 12 + month - 1; ; count--) {
    const name = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    if (!(name >= first)) return;
    yield name;
  }
}
