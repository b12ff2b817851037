import type { Instant, LocalDate } from '@drivbank/kernel';
import type { InnovationProcess } from '@drivbank/domain';
import type { DeadlineRecord, DeadlineRevision, Deed, ProcessRecord } from './process-record.js';

type DeadlineEvent = Extract<InnovationProcess.Event, { deadlineId: string }>;

export function applyDeadline(record: ProcessRecord, event: DeadlineEvent, deed: Deed): void {
  if (event.type === 'DeadlineSet') {
    const frozen = record.paused?.deadlines === 'frozen' && event.kind !== 'resume';
    record.deadlines.push(newDeadline(event, deed, frozen));
    return;
  }
  const deadline = record.deadlines.find(({ id }) => id === event.deadlineId);
  if (!deadline)
    throw new Error(`Impossible history: ${event.type} for ${event.deadlineId} of ${record.processId}`);
  deadline.changed = deed;
  switch (event.type) {
    case 'DeadlineMoved':
      endRevision(deadline, deed.at, 'moved');
      deadline.revision += 1;
      deadline.dueOn = event.dueOn;
      deadline.missed = false;
      deadline.revisions.push(begun(deadline.revision, event.dueOn, deed.at, deadline.frozen));
      return;
    case 'DeadlineMet':
      deadline.metLate = event.late;
      return settle(deadline, 'met', deed.at);
    case 'DeadlineWaived':
      return settle(deadline, 'waived', deed.at);
    case 'DeadlineCancelled':
      return settle(deadline, 'cancelled', deed.at);
    case 'DeadlineMissed':
      deadline.missed = true;
      return;
  }
}

function newDeadline(event: InnovationProcess.DeadlineSet, deed: Deed, frozen: boolean): DeadlineRecord {
  const { deadlineId, kind, name, dueOn, nonWorkingDays, remindOffsetsDays, gateId, note } = event;
  return {
    id: deadlineId,
    kind,
    name,
    note: note ?? null,
    gateId: gateId ?? null,
    nonWorkingDays,
    remindOffsetsDays,
    firstDueOn: dueOn,
    dueOn,
    revision: 0,
    status: 'open',
    frozen,
    missed: false,
    metLate: false,
    changed: deed,
    revisions: [begun(0, dueOn, deed.at, frozen)],
  };
}

function endRevision(deadline: DeadlineRecord, at: Instant, endedBy: DeadlineRevision['endedBy']): void {
  const revision = deadline.revisions.at(-1);
  if (!revision || revision.until !== null) return;
  revision.until = at;
  revision.endedBy = endedBy;
}

/** While the process is paused with frozen deadlines, a new date holds but nobody is reminded of it. */
const begun = (revision: number, dueOn: LocalDate, since: Instant, frozen: boolean): DeadlineRevision => ({
  revision,
  dueOn,
  since,
  until: frozen ? since : null,
  endedBy: frozen ? 'frozen' : null,
});

function settle(deadline: DeadlineRecord, status: 'met' | 'waived' | 'cancelled', at: Instant): void {
  endRevision(deadline, at, status);
  deadline.status = status;
  deadline.frozen = false;
}

const isOpen = ({ status }: DeadlineRecord) => status === 'open';

/** A pause that freezes deadlines: nobody is reminded until the process goes on. The resume date itself stays awake. */
export function endRevisions(record: ProcessRecord, at: Instant, endedBy: 'frozen'): void {
  for (const deadline of record.deadlines.filter(isOpen)) {
    endRevision(deadline, at, endedBy);
    deadline.frozen = true;
  }
}

/** What was frozen counts again from now on, by the date it has. */
export function reviveDeadlines(record: ProcessRecord, at: Instant): void {
  for (const deadline of record.deadlines.filter((d) => isOpen(d) && d.frozen)) {
    deadline.frozen = false;
    deadline.revisions.push(begun(deadline.revision, deadline.dueOn, at, false));
  }
}
