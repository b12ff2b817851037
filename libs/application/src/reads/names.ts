import type { Localised, Person, Template } from '@drivbank/domain';
import { unsealed, type Erased, type Keyring } from '@drivbank/privacy';
import type { Deed } from '@drivbank/projections';
import type { Moment } from './moment.js';

type OrganisationRef = { readonly id: string; readonly name: string };
type PersonRef = { readonly id: string; readonly name: string | Erased };

/** What ids are called at a moment. Loaded for what a page shows, in one read of each directory. */
export type Directory = {
  readonly organisation: (id: string) => OrganisationRef;
  readonly person: (id: string) => PersonRef;
  readonly definition: (templateId: string, version: number) => Template.Definition | undefined;
};

/** Published versions never change, so each is parsed once for all requests. */
const definitions = new Map<string, Template.Definition>();
const DEFINITIONS_MAX = 1_000;

const erased = '–';

export async function directoryOf(
  { queries }: Pick<Moment, 'queries'>,
  keyring: Keyring,
  people: readonly string[],
): Promise<Directory> {
  const organisations = await queries
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .execute();
  const names = new Map(organisations.map((row) => [row.organisation_id, row.name]));
  const known = await namesOfPeople(queries, keyring, people);
  const versions = await queries
    .selectFrom('template_version')
    .select(['template_id', 'version', 'definition'])
    .where('version', '>', 0)
    .execute();
  const stored = new Map(versions.map((row) => [`${row.template_id}@${row.version}`, row.definition]));
  return {
    organisation: (id) => ({ id, name: names.get(id) ?? erased }),
    person: (id) => ({ id, name: known.get(id) ?? id }),
    definition: (id, version) => definitionOf(`${id}@${version}`, stored),
  };
}

function definitionOf(key: string, stored: ReadonlyMap<string, string>): Template.Definition | undefined {
  const json = stored.get(key);
  if (json === undefined) return undefined;
  const parsed = definitions.get(key) ?? (JSON.parse(json) as Template.Definition);
  if (definitions.size >= DEFINITIONS_MAX) definitions.clear();
  definitions.set(key, parsed);
  return parsed;
}

async function namesOfPeople(
  queries: Moment['queries'],
  keyring: Keyring,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | Erased>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await queries
    .selectFrom('person')
    .select(['person_id', 'details'])
    .where('doc_id', 'in', wanted)
    .execute();
  const details = rows.map(({ details: json }) => (JSON.parse(json) as Person.PersonalDetails).name);
  const opened = (await unsealed(details, keyring)) as (string | Erased)[];
  return new Map(rows.map(({ person_id: id }, i) => [id, opened[i]!]));
}

/** A deed with names in the place of ids. */
export function told<D extends Deed>(deed: D, directory: Directory) {
  const { by, onBehalfOf, ...rest } = deed;
  const organisation = onBehalfOf === null ? null : directory.organisation(onBehalfOf);
  return { ...rest, by: directory.person(by), onBehalfOf: organisation };
}

/** The name as a plain word, for sentences. */
export const spoken = (name: string | Erased): string => (typeof name === 'string' ? name : 'N.N.');

const named = (id: string): Localised => ({ sv: id, en: id });

export const stageName = (definition: Template.Definition | undefined, id: string): Localised =>
  definition?.stages.find((stage) => stage.id === id)?.name ?? named(id);

export const gateName = (definition: Template.Definition | undefined, id: string): Localised =>
  definition?.gates.find((gate) => gate.id === id)?.name ?? named(id);

export const criterionName = (
  definition: Template.Definition | undefined,
  gateId: string,
  id: string,
): Localised =>
  definition?.gates.find((gate) => gate.id === gateId)?.criteria.find((criterion) => criterion.id === id)
    ?.name ?? named(id);
