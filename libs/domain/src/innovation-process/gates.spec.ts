import { describe, test } from '@jest/globals';
import { specify } from '@drivbank/kernel/testing';
import {
  IN_MARCH,
  TODAY,
  TOMORROW,
  YESTERDAY,
  aProcessAwaitingADecision,
  aProcessWithADelegatedDecision,
  aProcessWithAPassedGate,
  anInitiatedProcess,
  asDecider,
  awaitingADecision,
  board,
  deadline,
  decided,
  delegate,
  unmotivated,
} from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';
import type { Command, Event, Mandate } from './innovation-process.js';

const { given } = specify(innovationProcess);
const gateId = 'to-scaled';
type Decide = Extract<Command, { type: 'DecideGate' }>;
const GO: Decide = { type: 'DecideGate', gateId, outcome: 'go', mandate: board, conditions: [] };
const answered = ({ outcome, mandate, conditions }: Decide): Event => ({
  type: 'GateDecided',
  gateId,
  outcome,
  mandate,
  conditions,
  decisionKind: 'beslut',
  evidence: [],
});

describe('Asking for a decision', () => {
  test('names who asks; asking again changes nothing', () => {
    const asked: Event = { type: 'GateRequested', gateId, personId: 'carin' };
    given(...anInitiatedProcess())
      .when({ type: 'RequestGate', gateId })
      .then(asked);
    given(...anInitiatedProcess(), asked)
      .when({ type: 'RequestGate', gateId })
      .thenNothing();
  });

  test.each(['hold', 'recycle'] as const)('is possible again after "%s"', (outcome) =>
    given(...decided(anInitiatedProcess(), gateId, outcome))
      .when({ type: 'RequestGate', gateId })
      .then({ type: 'GateRequested', gateId, personId: 'carin' }),
  );

  test('is too late when the way is open, and wrong for a gate that is not there', () => {
    given(...aProcessWithAPassedGate())
      .when({ type: 'RequestGate', gateId })
      .thenRejected({ code: 'GateDecidedAlready', gateId, outcome: 'go' });
    given(...anInitiatedProcess())
      .when({ type: 'RequestGate', gateId: 'nowhere' })
      .thenRejected({ code: 'GateNotFound', gateId: 'nowhere' });
  });
});

describe('What lies before the decider', () => {
  test('is laid there once', () => {
    const evidence = { gateId, criterionId: 'effect-shown', name: 'Utvärdering', sha256: 'a1' };
    const submit = { type: 'SubmitEvidence', ...evidence } as const;
    const submitted: Event = { type: 'EvidenceSubmitted', ...evidence };
    given(...anInitiatedProcess())
      .when(submit)
      .then(submitted);
    given(...anInitiatedProcess(), submitted)
      .when(submit)
      .thenNothing();
  });

  test('can come as a file after its checksum, once, and nothing is added by a checksum alone', () => {
    const evidence = { gateId, criterionId: 'effect-shown', name: 'Utvärdering', sha256: 'a1' };
    const file = { name: 'utvärdering.pdf', bytes: 12, mediaType: 'application/pdf' };
    const asSum: Event = { type: 'EvidenceSubmitted', ...evidence };
    const asFile: Event = { ...asSum, file };
    given(...anInitiatedProcess(), asSum)
      .when({ type: 'SubmitEvidence', ...evidence, file })
      .then(asFile);
    given(...anInitiatedProcess(), asSum, asFile)
      .when({ type: 'SubmitEvidence', ...evidence, file })
      .thenNothing();
    given(...anInitiatedProcess(), asFile)
      .when({ type: 'SubmitEvidence', ...evidence })
      .thenNothing();
  });

  test('shows more than one criterion when it is laid there for each', () => {
    const evidence = { gateId, name: 'Utvärdering', sha256: 'a1' };
    const forOne: Event = { type: 'EvidenceSubmitted', criterionId: 'effect-shown', ...evidence };
    const forAnother = { ...evidence, criterionId: 'lessons-shared' };
    given(...anInitiatedProcess(), forOne)
      .when({ type: 'SubmitEvidence', ...forAnother })
      .then({ type: 'EvidenceSubmitted', ...forAnother });
  });

  test('is shut once the decision opened the way, and knows its criteria', () => {
    const assess = {
      type: 'AssessCriterion',
      gateId,
      criterionId: 'effect-shown',
      assessment: 'met',
    } as const;
    given(...aProcessWithAPassedGate())
      .when(assess)
      .thenRejected({ code: 'GateDecidedAlready', gateId, outcome: 'go' });
    given(...anInitiatedProcess())
      .when({ ...assess, criterionId: 'nothing' })
      .thenRejected({ code: 'CriterionNotFound', criterionId: 'nothing' });
  });

  test('a criterion is waived with a motive, by who decides', () => {
    const waive = { type: 'WaiveCriterion', gateId, criterionId: 'effect-shown' } as const;
    given(...anInitiatedProcess())
      .when(waive, asDecider)
      .then({ ...waive, type: 'CriterionWaived' });
    given(...anInitiatedProcess())
      .when(waive, { ...asDecider, ...unmotivated })
      .thenRejected({ code: 'MotiveMissing' });
  });
});

describe('A decision', () => {
  test.each(['go', 'hold', 'recycle', 'stop'] as const)('can be "%s"', (outcome) =>
    given(...aProcessAwaitingADecision())
      .when({ ...GO, outcome }, asDecider)
      .then(answered({ ...GO, outcome })),
  );

  test('with conditions makes each of them a deadline', () => {
    const conditions = [{ name: 'Avtal tecknat', dueOn: IN_MARCH }];
    const wish: Decide = { ...GO, outcome: 'conditional_go', conditions };
    given(...aProcessAwaitingADecision())
      .when(wish, asDecider)
      .then(
        answered(wish),
        deadline(1, { kind: 'condition', name: { sv: 'Avtal tecknat' }, dueOn: IN_MARCH, gateId }),
      );
  });

  test('by a delegate is to be reported to the board within thirty days', () =>
    given(...aProcessAwaitingADecision())
      .when({ ...GO, mandate: delegate }, asDecider)
      .then(...(aProcessWithADelegatedDecision().slice(-2) as Event[])));

  const elsewhere: Mandate = { kind: 'delegate', personId: 'carin', delegationPoint: '4.2' };
  test.each<[string, Partial<Decide>, object]>([
    ['without conditions', { outcome: 'conditional_go' }, { code: 'ConditionsMissing' }],
    [
      'with conditions that its outcome does not know',
      { conditions: [{ name: 'x', dueOn: IN_MARCH }] },
      { code: 'ConditionsNotAllowed', outcome: 'go' },
    ],
    [
      'with a condition of yesterday',
      { outcome: 'conditional_go', conditions: [{ name: 'x', dueOn: YESTERDAY }] },
      { code: 'DeadlineInPast', dueOn: YESTERDAY },
    ],
    ["under somebody else's delegation", { mandate: elsewhere }, { code: 'DelegateIsSomebodyElse' }],
    [
      'of a meeting that has not been held',
      { mandate: { ...board, heldOn: TOMORROW } as Mandate },
      { code: 'OccurredInFuture' },
    ],
  ])('%s is refused', (_what, own, rejection) =>
    given(...aProcessAwaitingADecision())
      .when({ ...GO, ...own }, asDecider)
      .thenRejected(rejection as never),
  );

  test('needs a motive, a request, and what must be assessed', () => {
    given(...aProcessAwaitingADecision())
      .when(GO, { ...asDecider, ...unmotivated })
      .thenRejected({ code: 'MotiveMissing' });
    given(...anInitiatedProcess())
      .when(GO, asDecider)
      .thenRejected({ code: 'GateNotRequested', gateId });
    given(...anInitiatedProcess(), { type: 'GateRequested', gateId, personId: 'carin' })
      .when(GO, asDecider)
      .thenRejected({ code: 'CriteriaNotAssessed', criteria: ['effect-shown'] });
  });

  test('is not for the one who alone asked for it', () =>
    given(...awaitingADecision(anInitiatedProcess()))
      .when(GO, { by: { ...asDecider.by, id: 'carin' } })
      .thenRejected({ code: 'DeciderIsSoleRequester' }));

  test('is made once', () =>
    given(...aProcessWithAPassedGate())
      .when(GO, asDecider)
      .thenRejected({ code: 'GateDecidedAlready', gateId, outcome: 'go' }));

  test('that says stop leaves nothing but closing, or a new decision in its place', () =>
    given(...decided(anInitiatedProcess(), gateId, 'stop'))
      .when({ type: 'CompleteStage', stage: 'try-out' })
      .thenRejected({ code: 'ProcessMustClose', gateId }));

  test('in the place of another cancels what the other one set', () =>
    given(...aProcessWithADelegatedDecision())
      .when({ ...GO, type: 'SupersedeDecision', outcome: 'hold' }, asDecider)
      .then({ ...answered({ ...GO, outcome: 'hold' }), type: 'GateDecisionSuperseded' } as Event, {
        type: 'DeadlineCancelled',
        deadlineId: 'd1',
        because: 'superseded',
      }));
});

describe('Reporting a delegated decision', () => {
  const report = {
    type: 'ReportDelegatedDecision',
    gateId,
    board: 'Äldrenämnden',
    paragraph: '§ 9',
    heldOn: TODAY,
  } as const;

  test('meets the deadline that asks for it, once', () => {
    const reported: Event = { ...report, type: 'DelegatedDecisionReported' };
    given(...aProcessWithADelegatedDecision())
      .when(report)
      .then(reported, { type: 'DeadlineMet', deadlineId: 'd1', late: false });
    given(...aProcessWithADelegatedDecision(), reported)
      .when(report)
      .thenNothing();
  });

  test('is for delegated decisions only', () =>
    given(...aProcessWithAPassedGate())
      .when(report)
      .thenRejected({ code: 'GateNotDelegated', gateId }));

  test('is the only way to meet that deadline', () =>
    given(...aProcessWithADelegatedDecision())
      .when({ type: 'MeetDeadline', deadlineId: 'd1' })
      .thenRejected({ code: 'DeadlineKeptUntilReported', deadlineId: 'd1' }));
});
