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
import { both, SUPPRESSION_WORDS, wordFor } from '@drivbank/wording';
import { useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';

type Deadline = Shape<'Deadline'>;
type Ledger = Shape<'ReminderLedger'>;
type Entry = Ledger['entries'][number];

/** Was it sent, to whom, when, and why not? */
export function LedgerButton({ deadline }: { readonly deadline: Deadline }) {
  const { tell } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {tell(both('Påminnelser', 'Reminders'))}
      </Button>
      {open && <LedgerDialog deadline={deadline} close={() => setOpen(false)} />}
    </>
  );
}

function LedgerDialog({ deadline, close }: { readonly deadline: Deadline; readonly close: () => void }) {
  const { tell } = useSession();
  const { processId, deadlineId } = deadline;
  const { data, error } = useRead('/processes/{processId}/deadlines/{deadlineId}/reminders', {
    path: { processId, deadlineId },
  });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md">
      <DialogTitle>
        {tell(both('Påminnelser om', 'Reminders of'))} {tell(deadline.name)}
      </DialogTitle>
      <DialogContent>
        {error && <ProblemNote error={error} />}
        {!data && !error && <Waiting />}
        {data?.entries.length === 0 && (
          <Typography color="textSecondary">
            {tell(
              both(
                'Inga: alla tidpunkter hade passerat när fristen sattes.',
                'None: every moment for one had passed when the deadline was set.',
              ),
            )}
          </Typography>
        )}
        {data && data.entries.length > 0 && <LedgerTable entries={data.entries} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{tell(both('Stäng', 'Close'))}</Button>
      </DialogActions>
    </Dialog>
  );
}

function LedgerTable({ entries }: { readonly entries: readonly Entry[] }) {
  const { language, tell, legible } = useSession();
  const moment = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  });
  const at = (instant: string) => moment.format(new Date(instant));
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{tell(both('När', 'When'))}</TableCell>
            <TableCell>{tell(both('Till', 'To'))}</TableCell>
            <TableCell>{tell(both('Sätt', 'Channel'))}</TableCell>
            <TableCell>{tell(both('Vad hände', 'What became of it'))}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <TableRow key={`${entry.key}/${entry.sendAt}`}>
              <TableCell>
                <time dateTime={entry.sendAt}>{at(entry.sendAt)}</time>
              </TableCell>
              <TableCell>{legible(entry.recipient.name)}</TableCell>
              <TableCell>
                {entry.channel === 'email'
                  ? tell(both('mejl', 'e-mail'))
                  : tell(both('i Drivbänk', 'in Drivbänk'))}
              </TableCell>
              <TableCell>
                <FateWords entry={entry} at={at} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function FateWords({
  entry: { fate, why, at: when },
  at,
}: {
  readonly entry: Entry;
  readonly at: (instant: string) => string;
}) {
  const { tell } = useSession();
  const moment = when === null ? '' : at(when);
  const reason = why === null ? '' : tell(wordFor({ ...SUPPRESSION_WORDS, ...ENDED_BY }, why));
  const words: Record<Entry['fate'], string> = {
    sent: tell(both(`Skickad ${moment}`, `Sent ${moment}`)),
    sent_late: tell(both(`Skickad för sent, ${moment}`, `Sent late, ${moment}`)),
    suppressed: tell(both(`Skickades inte: ${reason}`, `Not sent: ${reason}`)),
    failed: tell(both(`Gick inte fram: ${reason}`, `Failed: ${reason}`)),
    under_way: tell(both('Skickas nu', 'Being sent')),
    planned: tell(both('Planerad', 'Planned')),
    withdrawn: tell(both(`Behövs inte: ${reason}`, `Not needed: ${reason}`)),
    overdue: tell(both('Ska skickas nu', 'Due to be sent')),
  };
  return words[fate];
}

const ENDED_BY = {
  moved: { sv: 'fristen flyttades', en: 'the deadline was moved' },
  met: { sv: 'fristen blev klar', en: 'the deadline was met' },
  waived: { sv: 'ni avstod från fristen', en: 'the deadline was waived' },
  cancelled: { sv: 'fristen togs bort', en: 'the deadline was cancelled' },
  frozen: { sv: 'processen pausades', en: 'the process was paused' },
};
