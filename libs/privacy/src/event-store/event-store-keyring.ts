import { randomBytes } from 'node:crypto';
import type { Sealed } from '@drivbank/kernel';
import { recordEvent, VersionConflict, type NewEvent, type RecordStore } from '@drivbank/event-store';
import type { KeptKey, Keyring, SubjectKey } from '../keyring.js';
import { openText, sealText } from '../sealed-text.js';
import { KeptKeys, streamOf, type Kept } from './kept-keys.js';
import type { MasterKeys } from './master-keys.js';

const SECRET_BYTES = 32;
const ATTEMPTS_MAX = 5;

export type Rewrapping = { readonly owners: number; readonly rewrapped: number };

/** What only a keyring on wrapped keys can do. */
export interface WrappedKeyring extends Keyring {
  /**
   * Wraps every living key by the present master key, so that a former one can be thrown away: whatever was destroyed
   * is then beyond recovery in old backups too.
   */
  rotate(progress?: (done: number, total: number) => void): Promise<Rewrapping>;
}

/**
 * Subject keys in streams beside the log, `key-<owner>`, wrapped by a master key that every node has and the event
 * store never sees. What another node destroys is forgotten here as soon as it is heard of.
 */
export async function eventStoreKeyring(records: RecordStore, masters: MasterKeys): Promise<WrappedKeyring> {
  const kept = new KeptKeys(records);
  await kept.open();
  return new EventStoreKeyring(records, kept, masters);
}

class EventStoreKeyring implements WrappedKeyring {
  constructor(
    private readonly records: RecordStore,
    private readonly keys: KeptKeys,
    private readonly masters: MasterKeys,
  ) {}

  async current(owner: string): Promise<SubjectKey> {
    return this.agreed(owner, async (kept) => {
      const living = kept.wrapped.get(kept.version);
      if (living) return this.opened(owner, kept.version, living);
      const version = kept.version + 1;
      const secret = randomBytes(SECRET_BYTES);
      await this.record(owner, kept, [this.wrapping(owner, version, secret)]);
      return { name: nameOf(owner, version), secret };
    });
  }

  async find(name: string): Promise<SubjectKey | undefined> {
    const at = name.lastIndexOf('#');
    const [owner, version] = [name.slice(0, at), Number(name.slice(at + 1))];
    const wrapped = (await this.keys.of(owner)).wrapped.get(version);
    return wrapped && this.opened(owner, version, wrapped);
  }

  async destroy(owner: string): Promise<void> {
    await this.agreed(owner, async (kept) => {
      if (kept.wrapped.size === 0) return;
      const revision = await this.record(owner, kept, [
        recordEvent('KeysDestroyed', { version: kept.version }),
      ]);
      await this.records.forgetBefore(streamOf(owner), revision);
    });
  }

  async all(): Promise<readonly KeptKey[]> {
    const keys: KeptKey[] = [];
    for (const owner of await this.keys.owners()) {
      const { version: last, wrapped } = await this.keys.of(owner);
      for (let version = 1; version <= last; version++) {
        const living = wrapped.get(version);
        const secret = living ? this.opened(owner, version, living).secret : null;
        keys.push({ owner, version, secret });
      }
    }
    return keys;
  }

  async adopt(keys: readonly KeptKey[]): Promise<void> {
    for (const [owner, own] of byOwner(keys))
      await this.agreed(owner, async (kept) => {
        const events = own
          .filter(({ version }) => version > kept.version)
          .toSorted((a, b) => a.version - b.version)
          .map(({ version, secret }) =>
            secret ? this.wrapping(owner, version, secret) : recordEvent('KeysDestroyed', { version }),
          );
        if (events.length > 0) await this.record(owner, kept, events);
      });
  }

  async rotate(progress: (done: number, total: number) => void = () => undefined): Promise<Rewrapping> {
    const owners = [...(await this.keys.owners())];
    let rewrapped = 0;
    for (const [done, owner] of owners.entries()) {
      progress(done, owners.length);
      rewrapped += await this.agreed(owner, (kept) => this.rewrapped(owner, kept));
    }
    progress(owners.length, owners.length);
    return { owners: owners.length, rewrapped };
  }

  async close(): Promise<void> {
    await this.keys.close();
  }

  private async rewrapped(owner: string, kept: Kept): Promise<number> {
    const stale = [...kept.wrapped].filter(([, { sealed }]) => sealed.key !== this.masters.current.name);
    if (stale.length === 0) return 0;
    const events = [...kept.wrapped].map(([version, wrapped]) =>
      this.wrapping(owner, version, this.opened(owner, version, wrapped).secret),
    );
    await this.record(owner, kept, events);
    await this.records.forgetBefore(streamOf(owner), kept.revision + 1);
    return stale.length;
  }

  /** Reads, and does what follows from it; when another node was first, once more. */
  private async agreed<T>(owner: string, work: (kept: Kept) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(await this.keys.of(owner));
      } catch (error) {
        if (!(error instanceof VersionConflict) || attempt === ATTEMPTS_MAX) throw error;
        this.keys.forget(owner);
      }
    }
  }

  /** The revision of the last event that was written. */
  private async record(owner: string, { revision }: Kept, events: readonly NewEvent[]): Promise<number> {
    this.keys.forget(owner);
    const expected = revision < 0 ? 'no-stream' : revision;
    return (await this.records.append(streamOf(owner), events, expected)).revision;
  }

  private wrapping(owner: string, version: number, secret: Buffer): NewEvent {
    const place = { eventId: nameOf(owner, version), path: 'secret' };
    return recordEvent('KeyWrapped', {
      version,
      wrapped: sealText(secret.toString('base64'), this.masters.current, place),
    });
  }

  private opened(owner: string, version: number, wrapped: Sealed): SubjectKey {
    const name = nameOf(owner, version);
    const master = this.masters.named(wrapped.sealed.key);
    if (!master)
      throw new Error(`${name} is wrapped by master key ${wrapped.sealed.key}, which is not in the file`);
    return {
      name,
      secret: Buffer.from(openText(wrapped, master, { eventId: name, path: 'secret' }), 'base64'),
    };
  }
}

function byOwner(keys: readonly KeptKey[]): ReadonlyMap<string, readonly KeptKey[]> {
  const grouped = new Map<string, KeptKey[]>();
  for (const key of keys) grouped.set(key.owner, [...(grouped.get(key.owner) ?? []), key]);
  return grouped;
}

const nameOf = (owner: string, version: number) => `${owner}#${version}`;
