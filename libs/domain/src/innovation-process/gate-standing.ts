import type { Gate } from '../process-template/process-template.js';
import type { GateOutcome, GateState, Known, Rejection } from './innovation-process.js';

export const NEW_GATE: GateState = {
  requestedBy: [],
  assessed: [],
  evidence: [],
  decision: null,
  delegated: false,
  reported: false,
};

export const gateStateOf = ({ gates }: Known, gateId: string): GateState => gates[gateId] ?? NEW_GATE;

export const opensTheWay = (outcome: GateOutcome | null) => outcome === 'go' || outcome === 'conditional_go';

/** Why the way is still shut: the gate that leads there has no decision that opens it. */
export function shutBy(process: Known, gate: Gate | undefined): Rejection | undefined {
  if (!gate) return undefined;
  const { decision } = gateStateOf(process, gate.id);
  return opensTheWay(decision) ? undefined : { code: 'GateNotPassed', gateId: gate.id, outcome: decision };
}

/** A gate answered "stop": nothing but closing is left, or a new decision in its place. */
export function stoppedAt(process: Known): string | undefined {
  return Object.entries(process.gates).find(([, gate]) => gate.decision === 'stop')?.[0];
}

/** Behind us: the phase or stage that the gate opens has been entered. */
export function isBehind(
  {
    phase,
    stage,
    template,
  }: Pick<Known, 'phase' | 'stage'> & {
    readonly template: Pick<Known['template'], 'definition'>;
  },
  { opens }: Gate,
): boolean {
  if (opens.kind === 'phase') return phase === 'implemented' || phase === opens.phase;
  const ids = template.definition.stages.map(({ id }) => id);
  const here = stage ?? ids.findLast((_, i) => template.definition.stages[i]!.phase === phase);
  return here !== undefined && ids.indexOf(here) >= ids.indexOf(opens.stage);
}
