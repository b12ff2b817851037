import type { Selectable } from 'kysely';
import { daysBetween, type LocalDate } from '@drivbank/kernel';
import type { Localised, Template } from '@drivbank/domain';
import type { Keyring } from '@drivbank/privacy';
import type { Tables } from '@drivbank/projections';
import { asOf, type Moment } from './moment.js';
import { directoryOf, type Directory } from './names.js';

type CourseRow = Pick<
  Selectable<Tables['process_course']>,
  'process_id' | 'kind' | 'subject_id' | 'began_on' | 'ended_on' | 'how' | 'template_id' | 'template_version'
>;

type FunnelRequest = { readonly owner?: string | undefined; readonly template?: string | undefined };

const PHASES: readonly Template.Phase[] = ['initiated', 'scaled', 'implemented'];

/** Where processes stop: how many came into each phase and stage, and what became of them. */
export async function funnel(moment: Moment, keyring: Keyring, { owner, template }: FunnelRequest) {
  const rows = await moment.queries
    .selectFrom('process_course')
    .selectAll()
    .where('kind', '<>', 'gate')
    .$if(owner !== undefined, (query) => query.where('owner_id', '=', owner!))
    .$if(template !== undefined, (query) => query.where('template_id', '=', template!))
    .execute();
  const directory = await directoryOf(moment, keyring, []);
  const phases = PHASES.map((phase) => ({
    phase,
    ...counted(rows.filter((row) => row.kind === 'phase' && row.subject_id === phase)),
  }));
  return { phases, templates: templatesIn(rows, directory), asOf: asOf(moment) };
}

/** The stages of each template that anything runs on, in its own order, by its newest version in use. */
function templatesIn(rows: readonly CourseRow[], directory: Directory) {
  const newest = new Map<string, number>();
  for (const { template_id: id, template_version: version } of rows)
    newest.set(id, Math.max(version, newest.get(id) ?? 0));
  return [...newest].map(([id, version]) => {
    const definition = directory.definition(id, version);
    const visits = rows.filter((row) => row.kind === 'stage' && row.template_id === id);
    const name: Localised = definition?.name ?? { sv: id };
    const stages = stagesIn(definition, visits).map((stage) => ({
      ...stage,
      ...counted(visits.filter((visit) => visit.subject_id === stage.id)),
    }));
    return { id, name, stages };
  });
}

type StageName = { readonly id: string; readonly name: Localised; readonly phase: Template.Phase | null };

/** With the stages that only older versions had, last. */
function stagesIn(
  definition: Template.Definition | undefined,
  visits: readonly CourseRow[],
): readonly StageName[] {
  const known = definition?.stages.map(({ id, name, phase }) => ({ id, name, phase })) ?? [];
  const others = new Set(visits.map((visit) => visit.subject_id));
  for (const { id } of known) others.delete(id);
  return [...known, ...[...others].map((id) => ({ id, name: { sv: id }, phase: null }))];
}

/** Of one phase or stage. Days are those of the processes that have left it, all visits of one together. */
export function counted(visits: readonly CourseRow[]) {
  const last = new Map<string, CourseRow>();
  const spent = new Map<string, number>();
  for (const visit of visits) {
    const id = visit.process_id;
    const before = last.get(id);
    if (!before || before.began_on <= visit.began_on) last.set(id, visit);
    if (visit.ended_on === null) continue;
    const days = daysBetween(visit.began_on as LocalDate, visit.ended_on as LocalDate);
    spent.set(id, (spent.get(id) ?? 0) + days);
  }
  const ends = [...last.values()];
  const days = ends
    .filter(({ ended_on: end }) => end !== null)
    .map(({ process_id: id }) => spent.get(id) ?? 0)
    .sort((a, b) => a - b);
  return {
    entered: last.size,
    forward: ends.filter(({ how }) => how === 'completed' || how === 'skipped' || how === 'phase').length,
    back: ends.filter(({ how }) => how === 'returned').length,
    closed: ends.filter(({ how }) => how === 'closed').length,
    here: ends.filter(({ ended_on: end }) => end === null).length,
    medianDays: quantile(days, 0.5),
    p90Days: quantile(days, 0.9),
  };
}

/** The nearest rank: a number of days that somebody really spent. */
const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted.length === 0 ? null : sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
