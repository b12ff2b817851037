import { LIFECYCLE_WORDS } from '@drivbank/wording';
import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

const PHASES = ['initiated', 'scaled', 'implemented'] as const;

const Mark = ({ children }: { readonly children: ReactNode }) => (
  <svg width="20" height="14" aria-hidden="true">
    {children}
  </svg>
);

const DIAMOND = 'M10 1L16 7L10 13L4 7Z';

/** What the shapes of the timeline mean. */
export function Legend() {
  const t = useMessages(messages);
  const { tell } = useSession();
  const marks: readonly (readonly [string, ReactNode])[] = [
    ...PHASES.map(
      (phase) =>
        [
          capital(tell(LIFECYCLE_WORDS[phase])),
          <rect key={phase} y="1" width="20" height="12" rx="3" fill={`var(--${phase})`} />,
        ] as const,
    ),
    [
      t.planned,
      <rect
        key="plan"
        x="1"
        y="1"
        width="18"
        height="12"
        rx="3"
        fill="none"
        stroke="var(--edge)"
        strokeDasharray="4 3"
      />,
    ],
    [t.deadline, <path key="due" d={DIAMOND} fill="var(--due)" />],
    [t.firstDue, <path key="first" d={DIAMOND} fill="var(--raised)" stroke="var(--due)" strokeWidth="1.5" />],
    [
      t.decision,
      <circle key="gate" cx="10" cy="7" r="5" fill="var(--raised)" stroke="var(--ink)" strokeWidth="2" />,
    ],
    [t.redDay, <rect key="red" x="4" width="12" height="14" fill="var(--overdue)" opacity="0.2" />],
  ];
  return (
    <Stack
      component="ul"
      direction="row"
      sx={{ listStyle: 'none', p: 0, m: 0, gap: '4px 16px', flexWrap: 'wrap' }}
    >
      {marks.map(([name, mark]) => (
        <Stack component="li" key={name} direction="row" sx={{ gap: 0.75, alignItems: 'center' }}>
          <Mark>{mark}</Mark>
          <Typography variant="caption">{name}</Typography>
        </Stack>
      ))}
    </Stack>
  );
}
