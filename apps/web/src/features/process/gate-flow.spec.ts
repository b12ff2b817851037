import { describe, expect, test } from '@jest/globals';
import { isDone, stepAtHand, verdictOf, type Gate, type Way } from './gate-flow';

const deed = {
  by: { id: 'c', name: 'Carin' },
  role: 'coordinator',
  onBehalfOf: null,
  at: '',
  on: '',
  motive: null,
};
const evidence = { ...deed, name: 'Utvärdering', sha256: 'a1', file: null };
const criterion = (own: Partial<Gate['criteria'][number]> = {}) => ({
  id: 'effect',
  name: { sv: 'Effekt' },
  mandatory: true,
  assessment: null,
  evidence: [],
  ...own,
});
const met = { ...deed, assessment: 'met' as const, note: null };
const gate = (own: Partial<Gate> = {}): Gate => ({
  id: 'to-scaled',
  name: { sv: 'Till uppskalad' },
  opens: { kind: 'phase', id: 'scaled' },
  decisionKind: 'beslut',
  state: 'ahead',
  waitingSince: null,
  requests: [],
  criteria: [criterion()],
  recommendations: [],
  decisions: [],
  ...own,
});

describe('the step at hand', () => {
  test.each([
    ['request', gate()],
    ['evidence', gate({ state: 'waiting' })],
    ['assessment', gate({ state: 'waiting', criteria: [criterion({ evidence: [evidence] })] })],
    ['decision', gate({ state: 'waiting', criteria: [criterion({ assessment: met })] })],
    ['decision', gate({ state: 'decided' })],
    ['decision', gate({ state: 'passed' })],
  ] as const)('is %s', (step, at) => expect(stepAtHand(at)).toBe(step));

  test('does not wait for what is not required', () => {
    const voluntary = criterion({ mandatory: false });
    expect(stepAtHand(gate({ state: 'waiting', criteria: [voluntary] }))).toBe('decision');
  });
});

test('evidence is all there when every required criterion has some or is waived', () => {
  const waived = criterion({ assessment: { ...met, assessment: 'waived' } });
  const shown = criterion({ evidence: [evidence] });
  const voluntary = criterion({ mandatory: false });
  expect(isDone(gate({ criteria: [waived, shown, voluntary] }), 'evidence')).toBe(true);
  expect(isDone(gate({ criteria: [waived, criterion({ assessment: met })] }), 'evidence')).toBe(false);
});

describe('who may', () => {
  const obstacle = (code: string) => ({ code, text: { sv: code } });
  const seat = (id: string, own: Way['people'][number]['obstacle'] = null) => ({
    person: { id, name: id },
    role: 'gate_decider',
    obstacle: own,
  });
  const way = (own: Partial<Way> = {}): Way => ({
    command: 'DecideGate',
    obstacles: [],
    roles: ['gate_decider'],
    people: [seat('david'), seat('olle', obstacle('DeciderIsSoleRequester'))],
    ...own,
  });

  test('a person in whose way nothing stands', () => {
    expect(verdictOf(way(), 'david')).toEqual({ may: true, obstacles: [], roleLacks: false });
    expect(verdictOf(way(), 'carin')).toEqual({ may: false, obstacles: [], roleLacks: true });
    expect(verdictOf(way(), undefined).may).toBe(false);
  });

  test('everything that stands in the way is told: what is in mine, and what is in everybody’s', () => {
    const { may, obstacles } = verdictOf(way({ obstacles: [obstacle('ProcessIsPaused')] }), 'olle');
    expect(may).toBe(false);
    expect(obstacles.map(({ sv }) => sv)).toEqual(['DeciderIsSoleRequester', 'ProcessIsPaused']);
  });
});
