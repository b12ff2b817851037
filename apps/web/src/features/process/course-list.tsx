import { GATE_OUTCOME_WORDS, LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Box } from '@mui/material';
import { useSession } from '../../shared/session';
import { usePrinting } from '../../shared/state/use-printing';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import type { Happening } from './course';
import { messages } from './messages';

type Props = { readonly course: readonly Happening[]; readonly today: string };

/** The ribbon in words: every date that it shows, for whoever would rather read. On paper it is open. */
export function CourseList({ course, today }: Props) {
  const t = useMessages(messages);
  const { day } = useFormats();
  const printing = usePrinting();
  const called = useCalled();
  return (
    <Box component="details" key={String(printing)} open={printing} sx={{ mt: 0.5 }}>
      <Box component="summary" className="no-print" sx={{ cursor: 'pointer', fontSize: '0.875rem', py: 0.5 }}>
        {t.allDates}
      </Box>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, mt: 0.5, columns: { sm: 2 }, columnGap: 4 }}>
        {course.map((one) => (
          <Box component="li" key={one.key} sx={{ py: 0.25, breakInside: 'avoid', overflowWrap: 'anywhere' }}>
            <time dateTime={one.from}>{day(one.from)}</time>
            {one.to !== null && one.to !== one.from && (
              <>
                {' – '}
                <time dateTime={one.to}>{day(one.to)}</time>
              </>
            )}
            : {called(one)}
            {one.planned &&
              ` (${one.what === 'deadline' && one.from < today ? t.overdueDeadline : t.planned})`}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function useCalled() {
  const t = useMessages(messages);
  const { tell } = useSession();
  return ({ what, id, name }: Happening): string => {
    const own = name ? tell(name) : '';
    switch (what) {
      case 'phase':
        return capital(tell(wordFor(LIFECYCLE_WORDS, id)));
      case 'stage':
        return t.stageCalled(own);
      case 'decision':
        return t.decisionCalled(own, tell(wordFor(GATE_OUTCOME_WORDS, id)));
      case 'deadline':
        return t.deadlineCalled(own);
      case 'pause':
        return t.pausedUntil;
      case 'plan':
        return t.grantCalled(own);
    }
  };
}
