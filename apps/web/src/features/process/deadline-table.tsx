import { Box, Paper, Stack, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { DueDay } from '../../shared/page/due-day';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { CommandButton, CommandMenu } from './command-button';
import { deadlineForms } from './command-forms';
import { LedgerButton } from './ledger-dialog';
import { useOffers } from './may-give';
import { messages } from './messages';

type Page = Shape<'ProcessPage'>;
type Deadline = Page['deadlines'][number];

/** The deadlines of one process, open ones first, soonest first. */
export function DeadlineTable({ page }: { readonly page: Page }) {
  const t = useMessages(messages);
  const offers = useOffers();
  const open = page.deadlines.filter(({ status }) => status === 'open');
  const settled = page.deadlines.filter(({ status }) => status !== 'open');
  if (page.deadlines.length === 0)
    return <Empty>{offers('set-deadline') ? t.noDeadline : t.noDeadlineYet}</Empty>;
  return (
    <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {[...open, ...settled].map((deadline) => (
        <DeadlineRow key={deadline.deadlineId} deadline={deadline} page={page} />
      ))}
    </Paper>
  );
}

function DeadlineRow({ deadline, page }: { readonly deadline: Deadline; readonly page: Page }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  const { card, asOf } = page;
  const isOpen = deadline.status === 'open';
  const { meet, move, waive, cancel } = deadlineForms(deadline);
  const state = useStanding(deadline);
  const more = [
    state,
    deadline.moved > 0 && t.firstSetTo(day(deadline.firstDueOn)),
    deadline.nextReminderOn !== null && t.nextReminder(day(deadline.nextReminderOn)),
  ].filter((part) => typeof part === 'string');
  return (
    <Stack component="li" direction="row" sx={ROW}>
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography sx={{ fontWeight: isOpen ? 600 : 400 }}>{tell(deadline.name)}</Typography>
        <Typography variant="body2" color="textSecondary">
          <DueDay day={deadline.lastDay} today={asOf.at.slice(0, 10)} settled={!isOpen || deadline.frozen} />
          {more.map((part) => ` · ${part}`).join('')}
        </Typography>
      </Box>
      <Stack direction="row" className="no-print" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {isOpen && <CommandButton form={meet} target={card} size="small" />}
        {isOpen && <CommandMenu forms={[move, waive, cancel]} target={card} label={t.change} />}
        <LedgerButton deadline={deadline} />
      </Stack>
    </Stack>
  );
}

/** What became of it, where that is not said by its date. */
function useStanding({ status, frozen, metLate, missed }: Deadline): string | undefined {
  const t = useMessages(messages);
  if (status === 'met') return metLate ? t.metLate : t.met;
  if (status !== 'open') return t[status];
  if (frozen) return t.frozen;
  return missed ? t.missed : undefined;
}

const ROW = {
  p: 1.5,
  gap: 1,
  flexWrap: 'wrap',
  alignItems: 'center',
  borderBottom: 1,
  borderColor: 'divider',
  breakInside: 'avoid',
  '&:last-child': { border: 0 },
} as const;
