import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import type { ReactNode } from 'react';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: ReactNode])[];
  readonly choose: (value: Value) => void;
};

/** One of a few that all fit in sight; one is always chosen. */
export const OneOf = <Value extends string>({ label, value, options, choose }: Props<Value>) => (
  <ToggleButtonGroup
    size="small"
    exclusive
    aria-label={label}
    value={value}
    onChange={(_, next: Value | null) => next && choose(next)}
  >
    {options.map(([one, name]) => (
      <ToggleButton key={one} value={one} sx={{ gap: 0.75, px: { xs: 1, sm: 1.5 } }}>
        {name}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
