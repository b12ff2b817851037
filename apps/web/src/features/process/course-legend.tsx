import { Box, Typography } from '@mui/material';
import { useMessages } from '../../shared/text/messages';
import type { Happening } from './course';
import { messages } from './messages';

type Props = { readonly course: readonly Happening[] };

/** What the marks of the ribbon mean: those that it has. */
export function CourseLegend({ course }: Props) {
  const t = useMessages(messages);
  const has = (what: Happening['what']) => course.some((one) => one.what === what);
  const planned = course.some((one) => one.planned);
  if (!has('decision') && !has('deadline') && !planned) return null;
  return (
    <Typography component="div" variant="body2" color="textSecondary" sx={LEGEND}>
      {has('decision') && (
        <Entry label={t.decisionMark}>
          <path d="M8 1l7 7l-7 7l-7 -7z" fill="var(--leaf)" />
        </Entry>
      )}
      {has('deadline') && (
        <Entry label={t.deadlineMark}>
          <circle cx={8} cy={8} r={5.5} fill="none" stroke="var(--due)" strokeWidth={2} />
        </Entry>
      )}
      {planned && (
        <Entry label={t.plannedMark}>
          <line x1={0} x2={16} y1={8} y2={8} stroke="var(--inkSoft)" strokeWidth={3} strokeDasharray="5 3" />
        </Entry>
      )}
    </Typography>
  );
}

const Entry = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
    <svg width={16} height={16} aria-hidden>
      {children}
    </svg>
    {label}
  </Box>
);

const LEGEND = { display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, mt: 0.5 } as const;
