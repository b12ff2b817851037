import { describe, expect, test } from '@jest/globals';
import { usual } from '@drivbank/kernel/testing';
import {
  aProcessAwaitingADecision,
  aProcessWithAPassedGate,
  aScaledProcess,
  anInitiatedProcess,
  paused,
  type History,
} from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';
import type { Known, State } from './innovation-process.js';
import { obstaclesTo, obstacleTo, type GateCommand } from './obstacles.js';

const gateId = 'to-scaled';
const known = (history: History) =>
  history.reduce<State>(
    (state, event) => innovationProcess.evolve(state, event, usual),
    innovationProcess.initial,
  ) as Known;
const codes = (type: GateCommand['type'], history: History) =>
  obstaclesTo(type, gateId, known(history)).map(({ code }) => code);

describe('What stands in the way of a command at a gate, whoever gives it', () => {
  test('is all told at once, and not only what the decider would say first', () => {
    expect(codes('DecideGate', paused(anInitiatedProcess()))).toEqual([
      'ProcessIsPaused',
      'GateNotRequested',
      'CriteriaNotAssessed',
    ]);
  });

  test('is nothing when the gate waits for its decision', () =>
    expect(codes('DecideGate', aProcessAwaitingADecision())).toEqual([]));

  test('is the decision that stands, which can be superseded until the way is gone', () => {
    expect(codes('DecideGate', aProcessWithAPassedGate())).toEqual(['GateDecidedAlready']);
    expect(codes('AssessCriterion', aProcessWithAPassedGate())).toEqual(['GateDecidedAlready']);
    expect(codes('SupersedeDecision', aProcessWithAPassedGate())).toEqual([]);
    expect(codes('SupersedeDecision', aScaledProcess())).toEqual(['GatePassedAlready']);
  });

  test('is that there is no such gate', () =>
    expect(obstaclesTo('RequestGate', 'nowhere', known(anInitiatedProcess()))).toEqual([
      { code: 'GateNotFound', gateId: 'nowhere' },
    ]));
});

describe('What stands in the way of one person', () => {
  const decider = (id: string) => ({ id, role: 'gate_decider' });
  const waiting = known(aProcessAwaitingADecision());

  test('is a role that may not', () =>
    expect(obstacleTo('DecideGate', gateId, waiting, { id: 'carin', role: 'coordinator' })).toEqual({
      code: 'NotAllowed',
      role: 'coordinator',
      allowed: ['gate_decider'],
    }));

  test('is having asked alone, for deciding and nothing else', () => {
    expect(obstacleTo('DecideGate', gateId, waiting, decider('carin'))).toEqual({
      code: 'DeciderIsSoleRequester',
    });
    expect(obstacleTo('WaiveCriterion', gateId, waiting, decider('carin'))).toBeUndefined();
    expect(obstacleTo('DecideGate', gateId, waiting, decider('gunnar'))).toBeUndefined();
  });
});
