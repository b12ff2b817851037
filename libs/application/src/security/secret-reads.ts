import { instant, millisecondsOf, type Instant } from '@drivbank/kernel';
import type { Sight } from '@drivbank/domain';
import { queriesOn } from '@drivbank/projections';
import type { Engine } from '../engine.js';
import { titlesSeen } from '../reads/titles-seen.js';
import type { AskedBy, SecurityRecorder } from './security-recorder.js';

const QUARTER_MS = 15 * 60_000;

/** Who read what, and by what request. */
type Read = {
  readonly personId: string;
  /** The process that was asked for. */
  readonly asked: string | undefined;
  /** Processes with a secrecy mark that the answer tells of. */
  readonly told: readonly string[];
};

type Parts = Pick<Engine, 'follower' | 'clock' | 'desk'> & { readonly recorder: SecurityRecorder };

/**
 * Puts on record who reads processes with a secrecy mark. What was asked for by itself is recorded each time; that one
 * stood in lists, once in a quarter of an hour for each person and process: pages ask for their lists again whenever
 * anything happens.
 */
export class SecretReads {
  private quarter = 0;
  private readonly listed = new Set<string>();

  constructor(private readonly parts: Parts) {}

  /** Those that have a mark and exist for that sight. */
  async seenBy(sight: Sight): Promise<readonly string[]> {
    const rows = await queriesOn(this.parts.follower.views.database, sight)
      .selectFrom('process_board')
      .select('process_id')
      .where('secrecy', '>=', '')
      .execute();
    return rows.map((row) => row.process_id);
  }

  /** Throws `SecurityLogUnavailable`: then nothing may be told. */
  async record({ personId, asked, told }: Read, by: AskedBy): Promise<void> {
    for (const processId of told)
      if (processId === asked)
        await this.parts.recorder.record({ kind: 'secret-read', personId, about: processId }, by);
      else await this.recordListed(personId, processId, by);
  }

  private async recordListed(personId: string, processId: string, by: AskedBy): Promise<void> {
    const quarter = Math.floor(millisecondsOf(this.parts.clock.now()) / QUARTER_MS);
    if (quarter !== this.quarter) this.listed.clear();
    this.quarter = quarter;
    const key = `${personId} ${processId}`;
    if (this.listed.has(key)) return;
    await this.parts.recorder.record({ kind: 'secret-listed', personId, about: processId }, by);
    this.listed.add(key);
  }

  /** His own reads, the newest first, with the titles of what he still sees. Throws `SecurityLogUnavailable`. */
  async of(
    personId: string,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ) {
    const { recorder, clock } = this.parts;
    const kinds = ['secret-read', 'secret-listed'] as const;
    const to: Instant = instant(millisecondsOf(clock.now()));
    const { entries, next } = await recorder.log.search({ kinds, person: personId, to, cursor, limit });
    const ids = entries.flatMap(({ about }) => about ?? []);
    const titles = await titlesSeen(this.parts, personId, ids);
    const items = entries.map(({ id, at, kind, about, what }) => ({
      id,
      at,
      kind,
      what,
      processId: about!,
      title: titles.get(about!) ?? null,
    }));
    return { items, next };
  }
}
