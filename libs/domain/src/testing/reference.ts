import type { Circumstances } from '@drivbank/kernel';
import type { Event } from '../innovation-process/innovation-process.js';

/** The lifecycle as the law has it (the transition table), in as few words as can be: told apart from the decider. */
export type Reference = {
  phase: 'none' | 'initiated' | 'scaled' | 'implemented';
  /** The phases behind us, so that a correction can go back by one. */
  behind: ('initiated' | 'scaled')[];
  closedAs: string | null;
  paused: boolean;
  owner: string;
  offered: string | null;
  receiver: { organisationId: string; accepted: boolean } | null;
  coordinators: Set<string>;
  open: Set<string>;
  ended: Set<string>;
  requesters: Map<string, Set<string>>;
  decided: Map<string, string>;
  lessons: number;
  /** Who wrote each note, until it is replaced. */
  notes: Map<string, string>;
  answered: Set<string>;
  secretBy: string | null;
};

export const nothingYet = (): Reference => ({
  phase: 'none',
  behind: [],
  closedAs: null,
  paused: false,
  owner: '',
  offered: null,
  receiver: null,
  coordinators: new Set(),
  open: new Set(),
  ended: new Set(),
  requesters: new Map(),
  decided: new Map(),
  lessons: 0,
  notes: new Map(),
  answered: new Set(),
  secretBy: null,
});

const AFTER_CLOSING =
  /^(LessonRecorded|ProcessReopened|RecordCorrected|DelegatedDecisionReported|Deadline\w+|AuditNote\w+|ProcessMarkedSecret|SecrecyLifted|Process(Un)?[Pp]ublished)$/;
const NOT_WHILE_PAUSED = /^(ProcessScaled|ScalingExtended|ProcessImplemented|Stage\w+|GateDeci\w+)$/;

/** Takes one more fact in, or says which law it breaks. */
export function mustAllow(model: Reference, event: Event, { by }: Circumstances, closing: boolean): void {
  const law = (holds: boolean, rule: string) => {
    if (!holds) throw new Error(`${event.type}: ${rule}`);
  };
  law((model.phase === 'none') === (event.type === 'ProcessInitiated'), 'a process begins once, and first');
  law(
    model.closedAs === null || closing || AFTER_CLOSING.test(event.type),
    'a closed process stays as it is',
  );
  law(!model.paused || !NOT_WHILE_PAUSED.test(event.type), 'a paused process does not move');
  switch (event.type) {
    case 'ProcessInitiated':
      model.phase = 'initiated';
      model.owner = event.ownerId;
      model.secretBy = event.secrecy?.provision ?? null;
      model.coordinators = new Set(event.coordinatorIds);
      return law(event.origin === 'earlier' || model.coordinators.size === 1, 'somebody coordinates');
    case 'ProcessScaled':
      law(model.phase === 'initiated', 'only what was initiated is scaled');
      law(/go$/.test(model.decided.get('to-scaled') ?? ''), 'through its gate');
      model.behind.push('initiated');
      model.phase = 'scaled';
      return;
    case 'ProcessImplemented':
      law(model.phase === 'scaled' || (model.phase === 'initiated' && event.scalingSkipped), 'in order');
      law(/go$/.test(model.decided.get('to-implemented') ?? ''), 'through its gate');
      law(model.receiver?.accepted === true, 'somebody receives it');
      model.behind.push(model.phase as 'initiated' | 'scaled');
      model.phase = 'implemented';
      return;
    case 'RecordCorrected': {
      if (event.correction.field === 'outcome') {
        law(model.closedAs !== null, 'an outcome of a closed process');
        model.closedAs = event.correction.newValue;
      }
      if (event.correction.field !== 'phase') return;
      const last = model.behind.pop();
      law(last !== undefined && last === event.correction.newValue, 'back by one phase');
      model.phase = last!;
      return;
    }
    case 'ProcessPaused':
      law(!model.paused, 'paused once');
      model.paused = true;
      return;
    case 'ProcessResumed':
      law(model.paused, 'only what rests is resumed');
      model.paused = false;
      return;
    case 'ProcessClosed':
      law(event.outcome !== 'in_operation' || model.phase === 'implemented', 'in operation when implemented');
      law(event.early || event.outcome === 'not_stated' || model.lessons > 0, 'something was learned');
      model.closedAs = event.outcome;
      model.paused = false;
      model.offered = null;
      return;
    case 'ProcessReopened':
      law(model.closedAs !== null && !/merged|superseded/.test(model.closedAs), 'no successor');
      for (const [gate, outcome] of model.decided) if (outcome === 'stop') model.decided.delete(gate);
      model.coordinators.add(event.coordinatorId);
      model.closedAs = null;
      return;
    case 'LessonRecorded':
      model.lessons += 1;
      return law(event.lessonId === `l${model.lessons}`, 'lessons are numbered in order');
    case 'AuditNoteAdded':
      law(by.role === 'auditor', 'written by an auditor');
      if (event.replaces !== undefined) {
        law(model.notes.get(event.replaces) === by.id, 'in the place of his own');
        model.notes.delete(event.replaces);
      }
      model.notes.set(event.noteId, by.id);
      return;
    case 'AuditNoteAnswered':
      law(model.notes.get(event.noteId) !== by.id, 'nobody answers himself');
      law(
        model.notes.has(event.noteId) && !model.answered.has(event.noteId),
        'answered once, while it stands',
      );
      model.answered.add(event.noteId);
      return;
    case 'CoordinatorAssigned':
      law(!model.coordinators.has(event.personId), 'assigned once');
      model.coordinators.add(event.personId);
      return;
    case 'CoordinatorReleased':
      law(model.coordinators.delete(event.personId) && model.coordinators.size > 0, 'somebody is left');
      return;
    case 'OwnershipTransferRequested':
      law(event.organisationId !== model.owner, 'to somebody else');
      model.offered = event.organisationId;
      return;
    case 'OwnershipAccepted':
    case 'OwnershipDeclined':
      law(
        model.offered === event.organisationId && by.onBehalfOf === event.organisationId,
        'the asked answers',
      );
      if (event.type === 'OwnershipAccepted') model.owner = event.organisationId;
      model.offered = null;
      return;
    case 'ReceiverProposed':
      model.receiver = { organisationId: event.organisationId, accepted: false };
      return;
    case 'ReceivershipAccepted':
    case 'ReceivershipDeclined':
      law(model.receiver?.organisationId === event.organisationId, 'the proposed answers');
      law(by.onBehalfOf === event.organisationId, 'nobody answers for another');
      model.receiver =
        event.type === 'ReceivershipAccepted'
          ? { organisationId: event.organisationId, accepted: true }
          : null;
      return;
    case 'GateRequested': {
      const answered = model.decided.has(event.gateId);
      law(!/go$/.test(model.decided.get(event.gateId) ?? ''), 'what is open is not asked for');
      const before = answered ? [] : (model.requesters.get(event.gateId) ?? []);
      model.requesters.set(event.gateId, new Set([...before, event.personId]));
      model.decided.delete(event.gateId);
      return;
    }
    case 'GateDecided':
    case 'GateDecisionSuperseded': {
      const requesters = model.requesters.get(event.gateId) ?? new Set();
      law(
        model.decided.has(event.gateId) === (event.type !== 'GateDecided'),
        'decided once, then superseded',
      );
      law(
        [...requesters].some((id) => id !== by.id),
        'nobody decides what he alone asked for',
      );
      law(event.mandate.kind === 'board' || event.mandate.personId === by.id, 'the mandate is his own');
      model.decided.set(event.gateId, event.outcome);
      return;
    }
    case 'ProcessMarkedSecret':
      law(
        model.secretBy !== event.provision && event.authorityId === model.owner,
        'marked once, by its owner',
      );
      model.secretBy = event.provision;
      return;
    case 'SecrecyLifted':
      law(model.secretBy !== null, 'only what is marked is lifted');
      model.secretBy = null;
      return;
    case 'DeadlineSet':
      law(event.deadlineId === `d${model.open.size + model.ended.size + 1}`, 'numbered in order');
      model.open.add(event.deadlineId);
      return;
    case 'DeadlineMoved':
    case 'DeadlineMissed':
      return law(model.open.has(event.deadlineId), 'only what is open');
    case 'DeadlineMet':
    case 'DeadlineWaived':
    case 'DeadlineCancelled':
      law(model.open.delete(event.deadlineId), 'ended once');
      model.ended.add(event.deadlineId);
      return;
    default:
      return;
  }
}
