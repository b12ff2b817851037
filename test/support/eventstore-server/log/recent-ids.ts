import type { StoredEvent } from './stored-event.js';

/** About what the server's 8 MiB hold. */
const REMEMBERED_MAX = 100_000;

/** The ids of the latest events, for writers who name no revision. In memory only: a restart forgets them. */
export class RecentIds {
  private readonly byId = new Map<string, StoredEvent>();

  remember(event: StoredEvent): void {
    this.byId.delete(event.id);
    this.byId.set(event.id, event);
    if (this.byId.size > REMEMBERED_MAX) this.byId.delete(this.byId.keys().next().value!);
  }

  find(stream: string, id: string): StoredEvent | undefined {
    const event = this.byId.get(id);
    return event?.stream === stream ? event : undefined;
  }
}
