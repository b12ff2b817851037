import { PHASES, type Definition, type Flaw } from './process-template.js';

const duplicates = (ids: readonly string[]) => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];

/** Everything that keeps a definition from being published, so that an author sees it all at once. */
export function flawsOf(definition: Definition): readonly Flaw[] {
  const { stages, gates, deadlineRules } = definition;
  const stageIds = stages.map(({ id }) => id);
  const used = PHASES.filter((phase) => phase !== 'scaled' || definition.scaling === 'required');
  const opening = (to: string) =>
    gates.some(({ opens }) => (opens.kind === 'phase' ? opens.phase : opens.stage) === to);
  const follower = (stageId: string) => stages[stageIds.indexOf(stageId) + 1];
  const named = [
    ...gates.flatMap(({ opens }) => (opens.kind === 'stage' ? [opens.stage] : [])),
    ...deadlineRules.flatMap(({ when }) => (when.entered === 'stage' ? [when.stage] : [])),
  ];

  return [
    ...used
      .filter((phase) => !stages.some((stage) => stage.phase === phase))
      .map((id) => ({ flaw: 'PhaseWithoutStage', id }) as const),
    ...(['scaled', 'implemented'] as const)
      .filter((phase) => !opening(phase) && !definition.withoutGate.includes(phase))
      .map((id) => ({ flaw: 'PhaseWithoutGate', id }) as const),
    ...[stageIds, gates.map(({ id }) => id), deadlineRules.map(({ id }) => id)]
      .concat(gates.map(({ criteria }) => criteria.map(({ id }) => id)))
      .flatMap(duplicates)
      .map((id) => ({ flaw: 'IdNotUnique', id }) as const),
    ...gates
      .filter(({ criteria }) => criteria.length === 0)
      .map(({ id }) => ({ flaw: 'GateWithoutCriteria', id }) as const),
    ...named.filter((id) => !stageIds.includes(id)).map((id) => ({ flaw: 'UnknownStage', id }) as const),
    ...stages
      .filter(({ id, kind, phase }) => kind === 'inquiry' && !endsInGate(id, phase))
      .map(({ id }) => ({ flaw: 'InquiryWithoutGate', id }) as const),
    ...(definition.remindOffsetsDays.length === 0
      ? [{ flaw: 'OffsetsEmpty', id: 'remindOffsetsDays' } as const]
      : []),
  ];

  function endsInGate(stageId: string, phase: string): boolean {
    const next = follower(stageId);
    return next?.phase === phase ? opening(next.id) : opening(next?.phase ?? 'implemented');
  }
}
