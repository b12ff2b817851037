import { join } from 'node:path';
import { openEventStoreDb, START, type Checkpoint } from '@drivbank/event-store';
import { ViewStore } from '@drivbank/projections';
import { Client } from '../../support/client.js';
import type { Cluster } from './cluster.js';
import type { ClusterWriter } from './cluster-writer.js';

/** What the clients miss or have too much of, at both api nodes. */
export async function missed(cluster: Cluster, writers: readonly ClusterWriter[]) {
  const found = { acknowledged: 0, repeats: 0, lost: 0, doubled: 0, surprises: [] as string[] };
  for (const writer of writers) {
    found.acknowledged += writer.acknowledged.length;
    found.repeats += writer.repeats;
    found.surprises.push(...writer.surprises);
    for (const node of ['api-1', 'api-2'] as const) {
      const held = await writer.heldAt(cluster.address(node));
      const distinct = new Set(held);
      found.lost += writer.acknowledged.filter((text) => !distinct.has(text)).length;
      found.doubled += held.length - distinct.size;
    }
  }
  return found;
}

type Ledger = { readonly entries: readonly { readonly fate: string; readonly channel: string }[] };

const SENT = ['sent', 'sent_late'];

/** How many reminders of these processes went out once, and how many never or more often. */
export async function sentOnce(cluster: Cluster, processes: readonly string[], dueOn: string) {
  const client = new Client(cluster.address('api-1'));
  const found = { once: 0, never: 0, twice: 0, fatesOfNever: {} as Record<string, number> };
  for (const process of processes) {
    const { body } = await client.get<{ deadlines: { deadlineId: string; dueOn: string }[] }>(
      `/processes/${process}`,
    );
    for (const { deadlineId } of body.deadlines.filter((deadline) => deadline.dueOn === dueOn)) {
      const ledger = (await client.get<Ledger>(`/processes/${process}/deadlines/${deadlineId}/reminders`))
        .body.entries;
      for (const channel of ['email', 'in_app']) {
        const fates = ledger.filter((entry) => entry.channel === channel).map(({ fate }) => fate);
        const sent = fates.filter((fate) => SENT.includes(fate)).length;
        if (sent === 1) found.once += 1;
        else if (sent > 1) found.twice += 1;
        else {
          found.never += 1;
          const fate = fates.join() || 'none';
          found.fatesOfNever[fate] = (found.fatesOfNever[fate] ?? 0) + 1;
        }
      }
    }
  }
  return found;
}

/** The number of events in the store's own log, none of them missing and none twice. */
export async function eventsIn(cluster: Cluster): Promise<{ events: number; gaps: number; doubled: number }> {
  const { log, close } = await openEventStoreDb({
    url: cluster.store.connectionString,
    namespace: 'drivbank',
  });
  const revisions = new Map<string, number>();
  const ids = new Set<string>();
  const found = { events: 0, gaps: 0, doubled: 0 };
  for (let at: Checkpoint = START; ;) {
    const page = await log.readAll(at, 1_000);
    for (const { stream, revision, id } of page.events) {
      if (revision !== (revisions.get(stream) ?? -1) + 1) found.gaps += 1;
      if (ids.has(`${stream} ${id}`)) found.doubled += 1;
      revisions.set(stream, revision);
      ids.add(`${stream} ${id}`);
      found.events += 1;
    }
    at = page.checkpoint;
    if (page.atEnd) break;
  }
  await close();
  return found;
}

/** What the views of stopped nodes say: at which event they are, and the checksums of all views. */
export function viewsIn(directories: readonly string[], logId: string) {
  return directories.map((directory) => {
    const views = new ViewStore(join(directory, 'views.db'), logId);
    const said = { at: views.checkpoint.number, checksums: views.checksums() };
    views.close();
    return said;
  });
}
