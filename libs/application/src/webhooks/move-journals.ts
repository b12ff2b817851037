import { categoryOf, idOf } from '@drivbank/kernel';
import { START, type EventStore } from '@drivbank/event-store';
import type { DeliveryJournal } from '@drivbank/webhooks';

const EVENTS_AT_ONCE = 500;

/** Takes the journals of all webhooks to another. A move that was broken off goes on where it was. */
export async function moveJournals(
  log: EventStore,
  from: DeliveryJournal,
  to: DeliveryJournal,
): Promise<void> {
  for (const id of await webhooksIn(log)) {
    const [own, there] = [await from.read(id, -1), await to.read(id, -1)];
    let last = there.at(-1)?.revision ?? -1;
    for (const { entry } of own.slice(there.length)) last = await to.append(id, entry, last);
  }
}

async function webhooksIn(log: EventStore): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let from = START; ;) {
    const { events, checkpoint } = await log.readAll(from, EVENTS_AT_ONCE);
    if (events.length === 0) return ids;
    for (const { stream, revision } of events)
      if (categoryOf(stream) === 'webhook' && revision === 0) ids.push(idOf(stream));
    from = checkpoint;
  }
}
