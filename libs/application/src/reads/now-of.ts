import type { Template } from '@drivbank/domain';
import type { ProcessRecord } from '@drivbank/projections';
import { whatNow } from '@drivbank/wording';
import type { deadlineOf } from './deadline-sheet.js';
import type { Moment } from './moment.js';
import { gateName, spoken, stageName, type Directory } from './names.js';

type Due = Pick<ReturnType<typeof deadlineOf>, 'name' | 'lastDay' | 'status' | 'frozen'>;

/** What of a process the sentence is made of. */
export const STANDING = [
  'template',
  'ownerId',
  'coordinators',
  'closed',
  'paused',
  'offeredTo',
  'stage',
  'gates',
] as const satisfies readonly (keyof ProcessRecord)[];
export type Standing = Pick<ProcessRecord, (typeof STANDING)[number]>;

/** What happens now, who acts, by when. `deadlines` are those of the process, soonest first. */
export function nowOf(
  record: Standing,
  directory: Directory,
  definition: Template.Definition | undefined,
  deadlines: readonly Due[],
  { today }: Moment,
) {
  const gates = Object.values(record.gates);
  const waiting = gates.find(({ waitingSince }) => waitingSince !== null);
  const next = deadlines.find(({ status, frozen }) => status === 'open' && !frozen);
  return whatNow({
    today,
    owner: directory.organisation(record.ownerId).name,
    coordinators: record.coordinators.map(({ id }) => spoken(directory.person(id).name)),
    closed: record.closed && { outcome: record.closed.outcome, on: record.closed.closedOn },
    pausedUntil: record.paused?.resumeOn ?? null,
    gate: waiting ? gateName(definition, waiting.id) : null,
    mustClose: gates.some(({ decisions }) => decisions.at(-1)?.outcome === 'stop'),
    offeredTo: record.offeredTo && directory.organisation(record.offeredTo.organisationId).name,
    stage: record.stage === null ? null : stageName(definition, record.stage),
    next: next ? { name: next.name, lastDay: next.lastDay } : null,
  });
}
