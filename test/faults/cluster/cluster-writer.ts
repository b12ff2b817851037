import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '../../support/client.js';
import type { Cluster } from './cluster.js';

const ANSWER_MS_MAX = 8_000;

/**
 * One client that writes notes into a process of its own, through whichever api node answers. A note whose answer is
 * lost is sent again with its key until somebody says that it is done.
 */
export class ClusterWriter {
  readonly acknowledged: string[] = [];
  /** Answers that were neither "done" nor "come back". */
  readonly surprises: string[] = [];
  repeats = 0;
  private stopped = false;

  private constructor(
    private readonly cluster: Cluster,
    private readonly name: string,
    readonly processId: string,
    private readonly as: string,
    private revision: number,
  ) {}

  static async begin(cluster: Cluster, name: string): Promise<ClusterWriter> {
    const client = new Client(cluster.address('api-1'));
    const ids = await client.firstIds();
    const body = {
      title: `Under last ${name}`,
      purpose: 'Prov',
      ownerId: ids.organisation,
      coordinatorId: ids.coordinator,
      templateId: ids.template,
      motive: 'Prov',
    };
    const { id, revision } = (
      await client.post<{ id: string; revision: number }>('/processes', body, { as: ids.coordinator })
    ).body;
    return new ClusterWriter(cluster, name, id, ids.coordinator, revision);
  }

  stop(): void {
    this.stopped = true;
  }

  async write(): Promise<void> {
    this.stopped = false;
    while (!this.stopped) await this.untilDone(`${this.name}-${this.acknowledged.length}`);
  }

  /** What the process holds at that node, in the order in which it was written. */
  async heldAt(address: string): Promise<readonly string[]> {
    const path = `/processes/${this.processId}`;
    const { body } = await new Client(address).get<{ progress: { text: string }[] }>(path);
    return body.progress.map(({ text }) => text);
  }

  private async untilDone(text: string): Promise<void> {
    const key = randomUUID();
    for (let attempt = 0; ; attempt++) {
      const answer = await this.send(text, key, attempt % 2 === 0 ? 'api-1' : 'api-2');
      if (answer?.status === 200) {
        this.revision = answer.revision;
        this.acknowledged.push(text);
        return;
      }
      if (answer && answer.status !== 503) {
        this.surprises.push(`${text}: ${answer.status} ${answer.code}`);
        return;
      }
      this.repeats += 1;
      await sleep(50);
    }
  }

  private async send(text: string, key: string, node: 'api-1' | 'api-2') {
    try {
      const path = `/processes/${this.processId}/record-progress`;
      const response = await fetch(`${this.cluster.address(node)}/api/v1${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          'drivbank-act-as': this.as,
          'if-match': `"${this.revision}"`,
        },
        body: JSON.stringify({ text }),
        signal: AbortSignal.timeout(ANSWER_MS_MAX),
      });
      const body = (await response.json()) as { revision: number; code: string };
      return { status: response.status, ...body, ...(response.ok && { code: '' }) };
    } catch {
      return undefined;
    }
  }
}
