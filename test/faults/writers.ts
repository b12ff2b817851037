import { randomUUID } from 'node:crypto';
import type { Client } from '../support/client.js';

type Note = { readonly text: string; readonly key: string };

/** One client that writes notes into a process of its own, and remembers what it was told. */
export class Writer {
  readonly acknowledged: string[] = [];
  /** Sent, and never answered: may have happened or not. */
  readonly undecided: Note[] = [];
  private count = 0;
  private stopped = false;

  private constructor(
    private readonly name: string,
    readonly processId: string,
    private readonly as: string,
    private revision: number,
  ) {}

  static async begin(client: Client, name: string): Promise<Writer> {
    const ids = await client.firstIds();
    const body = {
      title: `Under last ${name}`,
      purpose: 'Prov',
      ownerId: ids.organisation,
      coordinatorId: ids.coordinator,
      templateId: ids.template,
      motive: 'Prov',
    };
    const answer = await client.post<{ id: string; revision: number }>('/processes', body, {
      as: ids.coordinator,
    });
    return new Writer(name, answer.body.id, ids.coordinator, answer.body.revision);
  }

  stop(): void {
    this.stopped = true;
  }

  /** Writes until it is stopped or the server is gone. */
  async write(client: Client): Promise<void> {
    this.stopped = false;
    while (!this.stopped) {
      const note = { text: `${this.name}-${this.count++}`, key: randomUUID() };
      try {
        const { status, body } = await this.send(client, note);
        if (status !== 200) throw new Error(`status ${status}`);
        this.acknowledged.push(note.text);
        this.revision = body.revision;
      } catch {
        this.undecided.push(note);
        return;
      }
    }
  }

  /** After a restart: repeats what was never answered, with its own key, so that it is decided. */
  async settle(client: Client): Promise<void> {
    const { body } = await client.get<{ card: { revision: number } }>(`/processes/${this.processId}`);
    this.revision = body.card.revision;
    for (const note of this.undecided.splice(0)) {
      const answer = await this.send(client, note);
      if (answer.status !== 200) throw new Error(`Repeating ${note.text}: status ${answer.status}`);
      this.acknowledged.push(note.text);
      this.revision = Math.max(this.revision, answer.body.revision);
    }
  }

  /** What the process holds, in the order in which it was written. */
  async held(client: Client): Promise<readonly string[]> {
    const { body } = await client.get<{ progress: { text: string }[] }>(`/processes/${this.processId}`);
    return (body.progress ?? []).map(({ text }) => text);
  }

  private send(client: Client, { text, key }: Note) {
    const asked = { as: this.as, seen: this.revision, key };
    return client.post<{ revision: number }>(`/processes/${this.processId}/record-progress`, { text }, asked);
  }
}
