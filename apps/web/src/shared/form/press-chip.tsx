import { Chip } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';

type Props = {
  readonly on: boolean;
  readonly label: ReactNode;
  readonly icon?: ReactElement;
  readonly press: () => void;
};

/** One of many that can be chosen together: pressed or not. */
export const PressChip = ({ on, label, icon, press }: Props) => (
  <Chip
    component="button"
    type="button"
    variant="outlined"
    aria-pressed={on}
    label={label}
    {...(icon && { icon })}
    onClick={press}
    sx={PRESSED}
  />
);

const PRESSED = {
  '& > svg': { ml: 1, mr: -0.5, flex: 'none' },
  minHeight: 30,
  borderColor: 'var(--edge)',
  font: 'inherit',
  fontSize: '0.8125rem',
  '&[aria-pressed=true]': { bgcolor: 'var(--leafWash)', borderColor: 'var(--leaf)', fontWeight: 650 },
  '@media (forced-colors: active)': { '&[aria-pressed=true]': { outline: '2px solid Highlight' } },
} as const;
