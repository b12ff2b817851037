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
import { SUPPRESSION_WORDS, wordFor } from '@drivbank/wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, type Read } from '../../shared/api';
import { nameOf, useSession } from '../../shared/session';
import { ProblemNote, Waiting } from '../../shared/ui';

type Deadline = Read<'deadline'>;
type Ledger = Read<'ledger'>;
type Entry = Ledger['entries'][number];

/** Was it sent, to whom, when, and why not? */
export function LedgerButton({ deadline }: { readonly deadline: Deadline }) {
  const { say } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('Påminnelser', 'Reminders')}
      </Button>
      {open && <LedgerDialog deadline={deadline} close={() => setOpen(false)} />}
    </>
  );
}

function LedgerDialog({ deadline, close }: { readonly deadline: Deadline; readonly close: () => void }) {
  const { say, tell } = useSession();
  const path = `/processes/${deadline.processId}/deadlines/${deadline.deadlineId}/reminders`;
  const { data, error } = useQuery({ queryKey: ['ledger', path], queryFn: () => read<Ledger>(path) });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md">
      <DialogTitle>
        {say('Påminnelser om', 'Reminders of')} {tell(deadline.name)}
      </DialogTitle>
      <DialogContent>
        {error && <ProblemNote error={error} />}
        {!data && !error && <Waiting />}
        {data?.entries.length === 0 && (
          <Typography color="textSecondary">
            {say(
              'Inga: alla tidpunkter hade passerat när fristen sattes.',
              'None: every moment for one had passed when the deadline was set.',
            )}
          </Typography>
        )}
        {data && data.entries.length > 0 && <LedgerTable entries={data.entries} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('Stäng', 'Close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function LedgerTable({ entries }: { readonly entries: readonly Entry[] }) {
  const { say, language } = useSession();
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
            <TableCell>{say('När', 'When')}</TableCell>
            <TableCell>{say('Till', 'To')}</TableCell>
            <TableCell>{say('Sätt', 'Channel')}</TableCell>
            <TableCell>{say('Vad hände', 'What became of it')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <TableRow key={`${entry.key}/${entry.sendAt}`}>
              <TableCell>
                <time dateTime={entry.sendAt}>{at(entry.sendAt)}</time>
              </TableCell>
              <TableCell>{nameOf(entry.recipient.name, say)}</TableCell>
              <TableCell>
                {entry.channel === 'email' ? say('mejl', 'e-mail') : say('i Drivbänk', 'in Drivbänk')}
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
  const { say, tell } = useSession();
  const moment = when === null ? '' : at(when);
  const reason = why === null ? '' : tell(wordFor({ ...SUPPRESSION_WORDS, ...ENDED_BY }, why));
  const words: Record<Entry['fate'], string> = {
    sent: say(`Skickad ${moment}`, `Sent ${moment}`),
    sent_late: say(`Skickad för sent, ${moment}`, `Sent late, ${moment}`),
    suppressed: say(`Skickades inte: ${reason}`, `Not sent: ${reason}`),
    failed: say(`Gick inte fram: ${reason}`, `Failed: ${reason}`),
    under_way: say('Skickas nu', 'Being sent'),
    planned: say('Planerad', 'Planned'),
    withdrawn: say(`Behövs inte: ${reason}`, `Not needed: ${reason}`),
    overdue: say('Ska skickas nu', 'Due to be sent'),
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
