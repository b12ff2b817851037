import { Client } from '../../support/client.js';
import type { Cluster } from './cluster.js';

const AT_ONCE = 16;

export type Seeded = {
  readonly processes: readonly string[];
  /** Each deadline owes one reminder by mail and one in the application. */
  readonly reminders: number;
  /** The day that all the deadlines fall due; their reminders are due the working day before. */
  readonly dueOn: string;
};

/** Coordinators with a mailbox, a process each, and so many deadlines on one day, three weeks from now. */
export async function seedDeadlines(cluster: Cluster, coordinators: number, each: number): Promise<Seeded> {
  const clients = [new Client(cluster.address('api-1')), new Client(cluster.address('api-2'))];
  const ids = await clients[0]!.firstIds();
  const dueOn = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  const processes: string[] = [];
  const left = Array.from({ length: coordinators }, (_, i) => i);
  const worker = async () => {
    for (let i = left.pop(); i !== undefined; i = left.pop())
      processes.push(await seedOne(clients[i % 2]!, ids, { name: `samordnare${i}`, each, dueOn }));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { processes, reminders: coordinators * each * 2, dueOn };
}

type Ids = Awaited<ReturnType<Client['firstIds']>>;

async function seedOne(
  client: Client,
  { coordinator, organisation, template }: Ids,
  { name, each, dueOn }: { readonly name: string; readonly each: number; readonly dueOn: string },
): Promise<string> {
  type Done = { id: string; revision: number };
  const post = async (path: string, body: unknown, as = coordinator, seen?: number): Promise<Done> => {
    const answer = await client.post<Done>(path, body, { as, ...(seen !== undefined && { seen }) });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const { id } = await post('/people', { details: { name, email: `${name}@kommun.example` } });
  const today = new Date().toISOString().slice(0, 10);
  const grant = { role: 'coordinator', scope: { kind: 'deployment' }, from: today, to: null };
  await post(`/people/${id}/grant-role`, grant, `${coordinator}; role=administrator`);
  const process = await post(
    '/processes',
    {
      title: `Med frister ${name}`,
      purpose: 'Prov',
      ownerId: organisation,
      coordinatorId: id,
      templateId: template,
      motive: 'Prov',
    },
    id,
  );
  let { revision } = process;
  for (let n = 0; n < each; n++) {
    const deadline = { kind: 'other', name: `Frist ${n}`, dueOn, remindOffsetsDays: [-1] };
    ({ revision } = await post(`/processes/${process.id}/set-deadline`, deadline, id, revision));
  }
  return process.id;
}
