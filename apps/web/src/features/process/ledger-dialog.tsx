import { SUPPRESSION_WORDS, wordFor, type Bilingual } from '@drivbank/wording';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { ENDED_BY_WORDS, messages } from './messages';

type Deadline = Shape<'Deadline'>;
type Ledger = Shape<'ReminderLedger'>;
type Entry = Ledger['entries'][number];

/** Was it sent, to whom, when, and why not? */
export function LedgerButton({ deadline }: { readonly deadline: Deadline }) {
  const t = useMessages(messages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t.reminders}
      </Button>
      {open && <LedgerDialog deadline={deadline} close={() => setOpen(false)} />}
    </>
  );
}

function LedgerDialog({ deadline, close }: { readonly deadline: Deadline; readonly close: () => void }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { processId, deadlineId } = deadline;
  const { data, error, refetch } = useRead('/processes/{processId}/deadlines/{deadlineId}/reminders', {
    path: { processId, deadlineId },
  });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md">
      <DialogTitle>{t.remindersOf(tell(deadline.name))}</DialogTitle>
      <DialogContent>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data?.entries.length === 0 && <Typography color="textSecondary">{t.noReminder}</Typography>}
        {data && data.entries.length > 0 && <LedgerTable entries={data.entries} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

function LedgerTable({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const { moment } = useFormats();
  const fateOf = useFate();
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t.when}</TableCell>
            <TableCell>{t.to}</TableCell>
            <TableCell>{t.channel}</TableCell>
            <TableCell>{t.fate}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <TableRow key={`${entry.key}/${entry.sendAt}`}>
              <TableCell>
                <time dateTime={entry.sendAt}>{moment(entry.sendAt)}</time>
              </TableCell>
              <TableCell>{legible(entry.recipient.name)}</TableCell>
              <TableCell>{entry.channel === 'email' ? t.email : t.inApp}</TableCell>
              <TableCell>{fateOf(entry)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const REASONS: Readonly<Record<string, Bilingual>> = { ...SUPPRESSION_WORDS, ...ENDED_BY_WORDS };

/** What became of a reminder, with when or why. */
function useFate(): (entry: Entry) => string {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { moment } = useFormats();
  return ({ fate, why, at }) => {
    const when = at === null ? '' : moment(at);
    const reason = why === null ? '' : tell(wordFor(REASONS, why));
    const words: Record<Entry['fate'], string> = {
      sent: t.sent(when),
      sent_late: t.sentLate(when),
      suppressed: t.suppressed(reason),
      failed: t.failed(reason),
      under_way: t.underWay,
      planned: t.plannedReminder,
      withdrawn: t.withdrawn(reason),
      overdue: t.overdue,
    };
    return words[fate];
  };
}
