import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import type { Circumstances, Sealed } from '@drivbank/kernel';
import * as fc from 'fast-check';
import type { StoredEvent } from '../event-codec.js';
import { live, type Step } from '../testing/living.js';
import { wishes } from '../testing/process-wishes.js';
import { mustAllow, nothingYet, type Reference } from '../testing/reference.js';
import { processCodec } from './innovation-process.codec.js';
import { innovationProcess } from './innovation-process.decider.js';
import type { Command, Event, Known, Rejection, State } from './innovation-process.js';

/** 100,000 by hand: `DRIVBANK_MODEL_RUNS=100000 npm test -- model`. */
const RUNS = Number(process.env['DRIVBANK_MODEL_RUNS'] ?? 3_000);

/** Complete by type: a code that is added to the domain must be added here, and reached. */
const REJECTIONS: Readonly<Record<Rejection['code'], 'reached' | 'too rare'>> = {
  ProcessNotFound: 'reached',
  ProcessAlreadyInitiated: 'reached',
  ProcessIsClosed: 'reached',
  ProcessIsNotClosed: 'reached',
  ProcessIsPaused: 'reached',
  ProcessIsNotPaused: 'reached',
  ProcessNotEarlier: 'reached',
  NotAllowed: 'reached',
  NotCoordinatorHere: 'reached',
  NotThatOrganisation: 'reached',
  MotiveMissing: 'reached',
  OccurredInFuture: 'reached',
  BackdatingNeedsMotive: 'reached',
  NeedOrMotiveMissing: 'reached',
  LastCoordinator: 'reached',
  OwnsAlready: 'reached',
  NothingOffered: 'reached',
  StageHasMovedOn: 'reached',
  StageNotPassed: 'reached',
  GateNotFound: 'reached',
  CriterionNotFound: 'reached',
  GateNotRequested: 'reached',
  GateRequestedAlready: 'too rare',
  GateDecidedAlready: 'reached',
  GateNotDecided: 'reached',
  GateNotPassed: 'reached',
  GatePassedAlready: 'reached',
  GateNotDelegated: 'reached',
  CriteriaNotAssessed: 'too rare',
  DeciderIsSoleRequester: 'reached',
  DelegateIsSomebodyElse: 'reached',
  ConditionsMissing: 'reached',
  ConditionsNotAllowed: 'too rare',
  ProcessMustClose: 'reached',
  IllegalTransition: 'reached',
  ScalingNotExtendable: 'reached',
  ReceiverNotAccepted: 'reached',
  OutcomeNeedsPhase: 'reached',
  LessonMissing: 'reached',
  DeadlinesOpen: 'reached',
  OutcomeIsFinal: 'too rare',
  DeadlineNotFound: 'reached',
  DeadlineNotOpen: 'reached',
  DeadlineInPast: 'reached',
  DeadlineHasMoved: 'reached',
  DeadlineNotPassed: 'reached',
  DeadlinesFrozen: 'too rare',
  ConsentMissing: 'too rare',
  DeadlineKeptUntilReported: 'too rare',
  CorrectionNotPossible: 'reached',
  AuditNoteNotFound: 'reached',
  NotYourAuditNote: 'reached',
  OwnAuditNote: 'reached',
  AuditNoteAnsweredAlready: 'reached',
  AuditNoteReplaced: 'too rare',
  SecretIsNotPublished: 'too rare',
};

/** Asked again at once, these add nothing: the caller may be a double click or a lost answer. */
const SAFE_TO_REPEAT: readonly Command['type'][] = [
  'RenameProcess',
  'AssignCoordinator',
  'ReleaseCoordinator',
  'TransferOwnership',
  'ProposeReceiver',
  'AcceptReceivership',
  'RequestGate',
  'SubmitEvidence',
  'ReportDelegatedDecision',
  'PauseProcess',
  'CloseProcess',
  'MoveDeadline',
  'MeetDeadline',
  'WaiveDeadline',
  'CancelDeadline',
  'MarkDeadlineMissed',
];

const eventsOf = ({ decision }: Step) => (decision.accepted ? decision.events : []);

const reached = new Map<string, number>();
const count = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1);

function remember({ decision, after }: Step): void {
  if (decision.accepted) for (const { type } of decision.events) count(type);
  else count(decision.rejection.code);
  if (after.status !== 'absent')
    count(after.status === 'closed' ? 'closed' : after.paused ? 'paused' : after.phase);
}

/** Jest's own comparisons are too slow for this many. */
const same = (what: string, actual: unknown, expected: unknown) => {
  if (!isDeepStrictEqual(actual, expected)) expect({ what, is: actual }).toEqual({ what, is: expected });
};

function staysLegal(steps: readonly Step[]): void {
  const model = nothingYet();
  for (const step of steps) {
    const events = eventsOf(step);
    const closing = events[0]?.type === 'ProcessClosed';
    for (const event of events) mustAllow(model, event, step.now, closing);
    if (step.after.status !== 'absent' && events.length > 0) agrees(step.after, model);
  }
}

function agrees(state: Known, model: Reference): void {
  const open = state.deadlines.filter(({ status }) => status === 'open').map(({ id }) => id);
  same('phase', state.phase, model.phase);
  same('outcome', state.outcome, model.closedAs);
  same('status', state.status, model.closedAs === null ? 'open' : 'closed');
  same('paused', state.paused !== null, model.paused);
  same('owner', state.ownerId, model.owner);
  same('coordinators', new Set(state.coordinators), model.coordinators);
  same('open deadlines', new Set(open), model.open);
  if (state.stage === null) return;
  const stage = state.template.definition.stages.find(({ id }) => id === state.stage);
  same('phase of the stage', stage?.phase, state.phase);
}

function refusesAsDeclared({ before, decision, after }: Step): void {
  if (decision.accepted) return;
  same('declared', decision.rejection.code in REJECTIONS, true);
  same('unchanged', after, before);
}

function isSafeToRepeat({ command, now, decision, after }: Step): void {
  if (!decision.accepted || !SAFE_TO_REPEAT.includes(command.type)) return;
  const again = innovationProcess.decide(command, after, now);
  // Whoever gave up the process by it may not ask again; a refusal adds nothing either.
  if (again.accepted) same(`${command.type} again`, again.events, []);
}

const fakeSeal = (text: string): Sealed => ({ sealed: { key: 'k', nonce: 'n', text } });

/** Through the codec and JSON and back, as the log keeps them. */
const remembered = (event: Event, id: string): Event =>
  processCodec.decode({
    id,
    ...(JSON.parse(JSON.stringify(processCodec.encode(event, fakeSeal))) as Omit<StoredEvent, 'id'>),
  });

function isRememberedWhole(steps: readonly Step[]): void {
  const facts = steps.flatMap((step) => eventsOf(step).map((event) => [event, step.now] as const));
  const replayed = facts.reduce<State>(
    (state, [event, now], i) =>
      innovationProcess.evolve(
        state,
        remembered(event, `e${i}`),
        JSON.parse(JSON.stringify(now)) as Circumstances,
      ),
    innovationProcess.initial,
  );
  const last = steps.at(-1)!.after;
  same('replayed', replayed, last);
  same('through JSON', JSON.parse(JSON.stringify(last)), last);
}

test(`${RUNS.toLocaleString('en')} random histories stay legal, refuse as declared, and are remembered whole`, () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const steps = live(asked);
      for (const step of steps) {
        remember(step);
        refusesAsDeclared(step);
        isSafeToRepeat(step);
      }
      staysLegal(steps);
      isRememberedWhole(steps);
    }),
    { numRuns: RUNS },
  );
});

test('the histories went everywhere: every event, every state, every refusal', () => {
  const wanted = [
    ...processCodec.types,
    ...Object.entries(REJECTIONS).flatMap(([code, how]) => (how === 'reached' ? [code] : [])),
    ...['initiated', 'scaled', 'implemented', 'paused', 'closed'],
  ];
  expect(wanted.filter((what) => !reached.has(what))).toEqual([]);
  if (process.env['DRIVBANK_MODEL_RUNS']) console.log(Object.fromEntries([...reached].toSorted()));
});
