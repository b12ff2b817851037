import {
  Button,
  FormControlLabel,
  Paper,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { DEADLINE_KIND_WORDS, wordFor } from '@drivbank/wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { read, type Read } from '../../shared/api';
import { useSession } from '../../shared/session';
import { DueDay, Empty, Page, ProblemNote, today, Waiting } from '../../shared/ui';
import { LedgerButton } from '../process/ledger-dialog';

type Deadlines = {
  readonly items: readonly Read<'deadline'>[];
  readonly total: number;
  readonly next: string | null;
};
const PAGE = 100;

/** Every deadline of every process, soonest first. */
export function DeadlinesScreen() {
  const { say } = useSession();
  const { show } = useSearch({ from: '/deadlines' });
  const navigate = useNavigate({ from: '/deadlines' });
  const filter = show === 'open' ? '&status=open' : '';
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['deadlines', show],
    queryFn: ({ pageParam }) =>
      read<Deadlines>(
        `/deadlines?limit=${PAGE}${filter}${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={say('Frister', 'Deadlines')}
      lead={say(
        'Närmast först. Det som är försenat står överst.',
        'Soonest first. What is overdue stands on top.',
      )}
    >
      <FormControlLabel
        label={say('Visa också avklarade', 'Show settled ones too')}
        control={
          <Switch
            checked={show === 'all'}
            onChange={(_, on) => void navigate({ search: { show: on ? 'all' : 'open' } })}
          />
        }
      />
      {error && <ProblemNote error={error} />}
      {!data && !error && <Waiting />}
      {data && items.length === 0 && (
        <Empty>
          {say(
            'Inga frister är satta. De sätts på processens sida.',
            'No deadlines are set. They are set on the page of a process.',
          )}
        </Empty>
      )}
      {items.length > 0 && <Sheet items={items} />}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{say('Visa fler', 'Show more')}</Button>}
    </Page>
  );
}

/** A narrow screen shows each row as a card. */
const CARDS_WHEN_NARROW = {
  '& td': { verticalAlign: 'top' },
  '@media (max-width: 719px)': {
    '& thead': { display: 'none' },
    '& tr': { display: 'block', borderBottom: '1px solid var(--line)', py: 1 },
    '& td': { display: 'block', border: 0, py: 0.25 },
  },
} as const;

function Sheet({ items }: { readonly items: Deadlines['items'] }) {
  const { say, tell } = useSession();
  return (
    <TableContainer component={Paper}>
      <Table size="small" sx={CARDS_WHEN_NARROW}>
        <TableHead>
          <TableRow>
            <TableCell>{say('Sista dag', 'Last day')}</TableCell>
            <TableCell>{say('Frist', 'Deadline')}</TableCell>
            <TableCell>{say('Process', 'Process')}</TableCell>
            <TableCell>{say('Ägare', 'Owner')}</TableCell>
            <TableCell>{say('Liggare', 'Ledger')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((deadline) => (
            <TableRow key={`${deadline.processId}/${deadline.deadlineId}`}>
              <TableCell>
                <DueDay
                  day={deadline.lastDay}
                  today={today()}
                  settled={deadline.status !== 'open' || deadline.frozen}
                />
              </TableCell>
              <TableCell>
                {tell(deadline.name)}
                <Typography variant="body2" color="textSecondary">
                  {tell(wordFor(DEADLINE_KIND_WORDS, deadline.kind))}
                </Typography>
              </TableCell>
              <TableCell>
                <Link
                  to="/processes/$processId"
                  params={{ processId: deadline.processId }}
                  style={{ color: 'var(--ink)' }}
                >
                  {deadline.processTitle}
                </Link>
              </TableCell>
              <TableCell>{deadline.owner.name}</TableCell>
              <TableCell>
                <LedgerButton deadline={deadline} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
