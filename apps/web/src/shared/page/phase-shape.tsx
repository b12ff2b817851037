import type { Shape } from '../api/client';

export type Lifecycle = Shape<'ProcessCard'>['lifecycle'];

const SHAPES: Record<Lifecycle, string> = {
  initiated: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  scaled: 'M6 1l5 9.5H1z',
  implemented: 'M1.5 1.5h9v9h-9z',
  closed: 'M1.5 5h9v2h-9z',
};

/** The phase as colour and shape, the same everywhere; a word stands beside it. */
export function PhaseShape({ lifecycle }: { readonly lifecycle: Lifecycle }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill={`var(--${lifecycle})`}>
      <path d={SHAPES[lifecycle]} />
    </svg>
  );
}
