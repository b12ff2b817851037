import { both } from '@drivbank/wording';
import { Box, Paper, Stack, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { DueDay } from '../../shared/page/due-day';
import { Empty } from '../../shared/state/empty';
import { today } from '../../shared/text/format';
import { CommandButton, CommandMenu } from './command-button';
import { deadlineForms } from './command-forms';
import { LedgerButton } from './ledger-dialog';

type Page = Shape<'ProcessPage'>;
type Deadline = Page['deadlines'][number];

/** The deadlines of one process, open ones first, soonest first. */
export function DeadlineTable({ page }: { readonly page: Page }) {
  const { tell } = useSession();
  const open = page.deadlines.filter(({ status }) => status === 'open');
  const settled = page.deadlines.filter(({ status }) => status !== 'open');
  if (page.deadlines.length === 0)
    return (
      <Empty>
        {tell(
          both(
            'Ingen frist är satt. Sätt en, så påminns ni i god tid.',
            'No deadline is set. Set one, and you will be reminded in good time.',
          ),
        )}
      </Empty>
    );
  return (
    <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {[...open, ...settled].map((deadline) => (
        <DeadlineRow key={deadline.deadlineId} deadline={deadline} page={page} />
      ))}
    </Paper>
  );
}

function DeadlineRow({ deadline, page: { card } }: { readonly deadline: Deadline; readonly page: Page }) {
  const { tell } = useSession();
  const isOpen = deadline.status === 'open';
  const { meet, move, waive, cancel } = deadlineForms(deadline);
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        p: 1.5,
        gap: 1,
        flexWrap: 'wrap',
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-child': { border: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography sx={{ fontWeight: isOpen ? 600 : 400 }}>{tell(deadline.name)}</Typography>
        <Typography variant="body2" color="textSecondary">
          <DueDay day={deadline.lastDay} today={today()} settled={!isOpen || deadline.frozen} />{' '}
          <DeadlineState deadline={deadline} />
          {deadline.moved > 0 && ` · ${tell(both('först satt till', 'first set to'))} ${deadline.firstDueOn}`}
        </Typography>
      </Box>
      <Stack direction="row" className="no-print" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {isOpen && <CommandButton form={meet} target={card} size="small" />}
        {isOpen && (
          <CommandMenu forms={[move, waive, cancel]} target={card} label={tell(both('Ändra', 'Change'))} />
        )}
        <LedgerButton deadline={deadline} />
      </Stack>
    </Stack>
  );
}

function DeadlineState({ deadline }: { readonly deadline: Deadline }) {
  const { tell } = useSession();
  const { status, frozen, metLate, missed } = deadline;
  if (status === 'met')
    return metLate ? tell(both('klar, för sent', 'met, late')) : tell(both('klar', 'met'));
  if (status === 'waived') return tell(both('avstådd', 'waived'));
  if (status === 'cancelled') return tell(both('borttagen', 'cancelled'));
  if (frozen) return tell(both('står stilla', 'stands still'));
  return missed ? tell(both('missad', 'missed')) : null;
}
