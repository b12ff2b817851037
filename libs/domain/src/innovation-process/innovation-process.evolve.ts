import { impossible, type Circumstances } from '@drivbank/kernel';
import { auditEvolved } from './audit-notes.js';
import { NEW_GATE } from './gate-standing.js';
import type { DeadlineState, Event, GateDecided, GateState, Known, State } from './innovation-process.js';

/** The state after one more fact. Total over everything that decide can say. */
export function evolve(state: State, event: Event, now: Circumstances): State {
  if (event.type === 'ProcessInitiated') return initiated(event);
  const process = state.status === 'absent' ? impossible(`${event.type} before ProcessInitiated`) : state;
  switch (event.type) {
    case 'ProcessRenamed':
      return { ...process, title: event.title };
    case 'CoordinatorAssigned':
      return { ...process, coordinators: [...process.coordinators, event.personId] };
    case 'CoordinatorReleased':
      return { ...process, coordinators: process.coordinators.filter((id) => id !== event.personId) };
    case 'OwnershipTransferRequested':
      return { ...process, offeredTo: event.organisationId };
    case 'OwnershipAccepted':
      return { ...process, ownerId: event.organisationId, offeredTo: null };
    case 'OwnershipDeclined':
      return { ...process, offeredTo: null };
    case 'ReceiverProposed':
      return { ...process, receiver: { organisationId: event.organisationId, accepted: false } };
    case 'ReceivershipAccepted':
      return { ...process, receiver: { organisationId: event.organisationId, accepted: true } };
    case 'ReceivershipDeclined':
      return { ...process, receiver: null };
    case 'StageEntered':
    case 'StageReturnedTo':
      return { ...process, stage: event.stage };
    case 'StageCompleted':
    case 'StageSkipped':
      return { ...process, stage: null };
    case 'ProcessScaled':
      return { ...process, before: [...process.before, here(process)], phase: 'scaled', stage: null };
    case 'ProcessImplemented':
      return { ...process, before: [...process.before, here(process)], phase: 'implemented', stage: null };
    case 'ProcessPaused':
      return { ...process, paused: { on: now.on, deadlines: event.deadlines } };
    case 'ProcessResumed':
      return { ...process, paused: null };
    case 'ProcessClosed':
      return { ...process, status: 'closed', outcome: event.outcome, paused: null, offeredTo: null };
    case 'ProcessReopened':
      return reopened(process, event.coordinatorId);
    case 'LessonRecorded':
      return { ...process, lessons: process.lessons + 1 };
    case 'RecordCorrected':
      return corrected(process, event);
    case 'AuditNoteAdded':
    case 'AuditNoteAnswered':
      return auditEvolved(process, event, now);
    case 'ProcessMarkedSecret':
      return { ...process, secrecy: { provision: event.provision } };
    case 'SecrecyLifted':
      return { ...process, secrecy: undefined };
    case 'ProcessPublished':
      return { ...process, published: true };
    case 'ProcessUnpublished':
      return { ...process, published: false };
    case 'ProcessDescribed':
    case 'ScalingExtended':
    case 'ProgressRecorded':
    case 'GateRecommendationGiven':
      return process;
    case 'GateRequested':
    case 'EvidenceSubmitted':
    case 'CriterionAssessed':
    case 'CriterionWaived':
    case 'GateDecided':
    case 'GateDecisionSuperseded':
    case 'DelegatedDecisionReported':
      return gateEvolved(process, event);
    case 'DeadlineSet':
    case 'DeadlineMoved':
    case 'DeadlineMet':
    case 'DeadlineMissed':
    case 'DeadlineWaived':
    case 'DeadlineCancelled':
      return { ...process, deadlines: deadlinesEvolved(process.deadlines, event) };
  }
}

function initiated(event: Extract<Event, { type: 'ProcessInitiated' }>): Known {
  return {
    status: 'open',
    origin: event.origin,
    title: event.title,
    phase: 'initiated',
    stage: null,
    before: [],
    template: event.template,
    ownerId: event.ownerId,
    offeredTo: null,
    receiver: null,
    coordinators: event.coordinatorIds,
    paused: null,
    gates: {},
    deadlines: [],
    auditNotes: [],
    published: false,
    lessons: 0,
    outcome: null,
    ...(event.secrecy && { secrecy: event.secrecy }),
  };
}

const here = ({ phase, stage }: Known) => ({ phase, stage });

/** Work goes on where it stopped; a gate that said "stop" must be asked again. */
function reopened(process: Known, coordinatorId: string): Known {
  const { coordinators } = process;
  const gates = Object.fromEntries(
    Object.entries(process.gates).map(([id, gate]) => [
      id,
      gate.decision === 'stop' ? asked(gate, []) : gate,
    ]),
  );
  return {
    ...process,
    status: 'open',
    outcome: null,
    gates,
    coordinators: coordinators.includes(coordinatorId) ? coordinators : [...coordinators, coordinatorId],
  };
}

const asked = (gate: GateState, requestedBy: readonly string[]): GateState => ({
  ...gate,
  requestedBy,
  decision: null,
});

function corrected(process: Known, { correction }: Extract<Event, { type: 'RecordCorrected' }>): Known {
  switch (correction.field) {
    case 'title':
      return { ...process, title: correction.newValue };
    case 'outcome':
      return { ...process, outcome: correction.newValue };
    case 'occurredAt':
      return process;
    case 'phase': {
      const last = process.before.at(-1) ?? impossible('a phase was corrected that was never changed');
      return { ...process, ...last, before: process.before.slice(0, -1) };
    }
  }
}

type GateEvent = Extract<Event, { gateId: string; type: string }>;

function gateEvolved(
  process: Known,
  event: Exclude<GateEvent, { type: 'GateRecommendationGiven' | 'DeadlineSet' }>,
): Known {
  const gate = process.gates[event.gateId] ?? NEW_GATE;
  return { ...process, gates: { ...process.gates, [event.gateId]: evolved() } };

  function evolved(): GateState {
    switch (event.type) {
      case 'GateRequested':
        return asked(gate, gate.decision === null ? [...gate.requestedBy, event.personId] : [event.personId]);
      case 'EvidenceSubmitted':
        return {
          ...gate,
          evidence: [
            ...gate.evidence,
            {
              criterionId: event.criterionId,
              sha256: event.sha256,
              ...(event.file && { isFiled: true as const }),
            },
          ],
        };
      case 'CriterionAssessed':
      case 'CriterionWaived': {
        const others = gate.assessed.filter((id) => id !== event.criterionId);
        return { ...gate, assessed: [...others, event.criterionId] };
      }
      case 'GateDecided':
      case 'GateDecisionSuperseded':
        return { ...gate, decision: event.outcome, delegated: isDelegated(event), reported: false };
      case 'DelegatedDecisionReported':
        return { ...gate, reported: true };
    }
  }
}

const isDelegated = ({ mandate, decisionKind }: Omit<GateDecided, 'type'>) =>
  mandate.kind === 'delegate' && decisionKind === 'beslut';

type DeadlineEvent = Extract<Event, { deadlineId: string }>;

function deadlinesEvolved(
  deadlines: readonly DeadlineState[],
  event: DeadlineEvent,
): readonly DeadlineState[] {
  if (event.type === 'DeadlineSet') {
    const { deadlineId: id, kind, dueOn, nonWorkingDays, gateId } = event;
    const deadline: DeadlineState = {
      id,
      kind,
      dueOn,
      nonWorkingDays,
      revision: 0,
      status: 'open',
      missed: false,
    };
    return [...deadlines, gateId ? { ...deadline, gateId } : deadline];
  }
  return deadlines.map((deadline) =>
    deadline.id === event.deadlineId ? evolvedBy(deadline, event) : deadline,
  );
}

function evolvedBy(
  deadline: DeadlineState,
  event: Exclude<DeadlineEvent, { type: 'DeadlineSet' }>,
): DeadlineState {
  switch (event.type) {
    case 'DeadlineMoved':
      return { ...deadline, dueOn: event.dueOn, revision: deadline.revision + 1, missed: false };
    case 'DeadlineMet':
      return { ...deadline, status: 'met' };
    case 'DeadlineMissed':
      return { ...deadline, missed: true };
    case 'DeadlineWaived':
      return { ...deadline, status: 'waived' };
    case 'DeadlineCancelled':
      return { ...deadline, status: 'cancelled' };
  }
}
