import type { Person } from '@drivbank/domain';
import { grantsOn } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import { asOf, type Moment } from './moment.js';

const inSwedishOrder = new Intl.Collator('sv').compare;

export async function organisationList(moment: Moment) {
  const rows = await moment.queries.selectFrom('organisation').selectAll().execute();
  const items = rows.map((row) => ({
    id: row.organisation_id,
    name: row.name,
    sector: row.sector,
    number: row.organisation_number,
    parentId: row.parent_id,
    email: row.email,
  }));
  return { items: items.sort((a, b) => inSwedishOrder(a.name, b.name)), asOf: asOf(moment) };
}

/** Everybody; or who is in the processes that the reader sees, by name and by role there, and himself. */
export async function peopleList(moment: Moment, keyring: Keyring) {
  const shown = await listedIn(moment);
  const everybody = await moment.queries.selectFrom('person').selectAll().execute();
  const rows = everybody.filter(shown.isListed);
  const details = await unsealed(
    rows.map((row) => JSON.parse(row.details) as Person.PersonalDetails),
    keyring,
  );
  const items = rows.map((row, i) => {
    const { name, email = null, phone = null, title = null } = details[i]!;
    const grants = shown.grantsIn(row);
    const active = new Set(grantsOn(grants, moment.today));
    return {
      id: row.person_id,
      name,
      title,
      roles: grants.map((grant) => ({ ...grant, active: active.has(grant) })),
      ...(shown.isOpen(row)
        ? { email, phone, preferences: JSON.parse(row.preferences) as Person.ReminderPreferences }
        : { email: null, phone: null, preferences: null }),
    };
  });
  const spoken = (name: unknown) => (typeof name === 'string' ? name : '');
  return { items: items.sort((a, b) => inSwedishOrder(spoken(a.name), spoken(b.name))), asOf: asOf(moment) };
}

type Listed = Awaited<ReturnType<typeof peopleList>>['items'][number];

/** Where nobody signs in: who was chosen, if he holds a role today; at first the one who holds most. */
export function actorByChoice(people: readonly Listed[], chosenId?: string): Listed | undefined {
  const held = ({ roles }: Listed) => roles.filter(({ active }) => active).length;
  const [busiest] = people.filter((person) => held(person) > 0).sort((a, b) => held(b) - held(a));
  return people.find((person) => person.id === chosenId && held(person) > 0) ?? busiest;
}

type PersonRow = { readonly person_id: string; readonly grants: string };

/** Whom the reader finds in the list of people, and what of them. */
async function listedIn({ queries, sight: { people } }: Moment) {
  const allGrants = ({ grants }: PersonRow) => JSON.parse(grants) as Person.Grant[];
  const everyone = () => true;
  if (people === 'all') return { isListed: everyone, isOpen: everyone, grantsIn: allGrants };
  const boards = await queries
    .selectFrom('process_board')
    .select(['process_id', 'coordinator_ids'])
    .execute();
  const processes = new Set(boards.map((row) => row.process_id));
  const coordinators = new Set(boards.flatMap((row) => JSON.parse(row.coordinator_ids) as string[]));
  const isSelf = (row: PersonRow) => row.person_id === people.self;
  const isThere = ({ scope }: Person.Grant) => scope.kind === 'process' && processes.has(scope.processId);
  const grantsIn = (row: PersonRow) => (isSelf(row) ? allGrants(row) : allGrants(row).filter(isThere));
  const isListed = (row: PersonRow) =>
    isSelf(row) || coordinators.has(row.person_id) || grantsIn(row).length > 0;
  return { isListed, isOpen: isSelf, grantsIn };
}

export async function templateList(moment: Moment) {
  const processes = await processesByVersion(moment);
  const rows = await moment.queries
    .selectFrom('template_version')
    .selectAll()
    .orderBy('name_sv')
    .orderBy('version')
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.template_id,
      version: row.version,
      retired: row.retired === 1,
      name: { sv: row.name_sv, ...(row.name_en !== null && { en: row.name_en }) },
      definition: JSON.parse(row.definition) as unknown,
      revision: row.revision,
      processes: processes.get(`${row.template_id}@${row.version}`) ?? { all: 0, running: 0 },
    })),
    asOf: asOf(moment),
  };
}

async function processesByVersion({ queries }: Moment) {
  const rows = await queries
    .selectFrom('process_board')
    .select(['template_id', 'template_version'])
    .select(({ fn }) => fn.countAll<number>().as('everything'))
    .select(({ fn }) => fn.count<number>('process_id').filterWhere('lifecycle', '!=', 'closed').as('running'))
    .groupBy(['template_id', 'template_version'])
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.template_id}@${row.template_version}`,
      { all: row.everything, running: row.running },
    ]),
  );
}
