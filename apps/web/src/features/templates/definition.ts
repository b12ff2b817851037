import type { Shape } from '../../shared/api/client';

export type TemplateVersion = Shape<'TemplateVersion'>;
export type Definition = Shape<'TemplateDefinition'>;
export type Stage = Definition['stages'][number];
export type Gate = Definition['gates'][number];
export type DeadlineRule = Definition['deadlineRules'][number];
export type Criterion = Gate['criteria'][number];
export type Phase = Stage['phase'];

export const PHASES: readonly Phase[] = ['initiated', 'scaled', 'implemented'];

/** What a process comes to, in its order: a stage, or the gate before what it opens. */
export type Step =
  { readonly kind: 'stage'; readonly stage: Stage } | { readonly kind: 'gate'; readonly gate: Gate };

/** One phase with the gates and stages that lead through it. */
export function stepsOf({ stages, gates }: Definition, phase: Phase): readonly Step[] {
  const opening = (to: string) =>
    gates
      .filter(({ opens }) => (opens.kind === 'phase' ? opens.phase : opens.stage) === to)
      .map((gate): Step => ({ kind: 'gate', gate }));
  const inPhase = stages.filter((stage) => stage.phase === phase);
  return [
    ...opening(phase),
    ...inPhase.flatMap((stage): Step[] => [...opening(stage.id), { kind: 'stage', stage }]),
  ];
}

export type Template = {
  readonly id: string;
  /** Published, oldest first. */
  readonly versions: readonly TemplateVersion[];
  readonly draft: TemplateVersion | undefined;
  /** The newest published version, or the draft of a template that has none. */
  readonly newest: TemplateVersion;
};

/** Rows of versions gathered to templates, in the order in which the first of each comes. */
export function templatesIn(rows: readonly TemplateVersion[]): readonly Template[] {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => {
    const all = rows.filter((row) => row.id === id);
    const versions = all.filter(({ version }) => version > 0).toSorted((a, b) => a.version - b.version);
    const draft = all.find(({ version }) => version === 0);
    return { id, versions, draft, newest: versions.at(-1) ?? draft! };
  });
}
