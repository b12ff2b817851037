import { Client } from './client.js';

type Ids = Awaited<ReturnType<Client['firstIds']>>;

/** A process made by the API as the ground of a task. */
export class SeededProcess {
  private constructor(
    private readonly client: Client,
    readonly ids: Ids,
    readonly id: string,
    readonly title: string,
  ) {}

  static async begin(address: string, title: string): Promise<SeededProcess> {
    const client = new Client(address);
    const ids = await client.firstIds();
    const { organisation: ownerId, coordinator, template: templateId } = ids;
    const body = {
      title,
      purpose: 'Att pröva',
      ownerId,
      coordinatorId: coordinator,
      templateId,
      motive: 'Vi prövar',
    };
    const answer = await client.post<{ id: string }>('/processes', body, { as: coordinator });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    const seeded = new SeededProcess(client, ids, answer.body.id, title);
    await seeded.page();
    return seeded;
  }

  get address(): string {
    return this.client.address;
  }

  get path(): string {
    return `/processes/${this.id}`;
  }

  /** As the API shows it, when the views have come there. */
  async page(): Promise<{ card: { revision: number; lifecycle: string; activity: string; title: string } }> {
    type Page = Awaited<ReturnType<SeededProcess['page']>>;
    for (;;) {
      const answer = await this.client.get<Page>(this.path);
      if (answer.status === 200) return answer.body;
      if (answer.status !== 404) throw new Error(JSON.stringify(answer.body));
    }
  }

  async give(command: string, body: object, as = this.ids.coordinator): Promise<void> {
    const { card } = await this.page();
    const answer = await this.client.post(`${this.path}/${command}`, body, { as, seen: card.revision });
    if (answer.status === 412) return this.give(command, body, as);
    if (answer.status !== 200) throw new Error(`${command}: ${JSON.stringify(answer.body)}`);
  }
}
