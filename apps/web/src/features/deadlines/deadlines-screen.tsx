import { DEADLINE_KIND_WORDS, wordFor } from '@drivbank/wording';
import { Box, Button, FormControlLabel, Stack, Switch, TextField } from '@mui/material';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { Shape } from '../../shared/api/client';
import { useList } from '../../shared/api/use-read';
import type { Column } from '../../shared/figures/column';
import { DataTable } from '../../shared/figures/data-table';
import { ExportMenu } from '../../shared/figures/export-menu';
import { ButtonLink } from '../../shared/page/button-link';
import { DueDay } from '../../shared/page/due-day';
import { SecrecyBadge } from '../../shared/page/secrecy-badge';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { LedgerButton } from '../process/ledger-dialog';
import { messages } from './messages';
import { WeeksPicture } from './weeks-picture';

type Deadline = Shape<'Deadline'>;

const PAGE = 500;

/** Every deadline of every process, soonest first. */
export function DeadlinesScreen() {
  const t = useMessages(messages);
  const { show, q } = useSearch({ from: '/deadlines' });
  const query = { limit: PAGE, ...(q && { q }), ...(show !== 'all' && { filters: { status: 'open' } }) };
  const { items, total, asOf, pages } = useList('/deadlines', { query });
  const columns = useColumns(asOf);
  const list = useRef<HTMLDivElement>(null);
  const showMore = async () => {
    const { hasNextPage } = await pages.fetchNextPage();
    // With the last of them the button is gone: the reader goes on in the list.
    if (!hasNextPage) list.current?.focus();
  };
  const selection = [show === 'all' && t.settledToo, q].filter(Boolean).join(', ');
  return (
    <Page title={t.title} lead={t.lead} selection={selection}>
      <Filters />
      {pages.error && <ProblemNote error={pages.error} retry={() => void pages.refetch()} />}
      {!asOf && !pages.error && <Waiting />}
      {asOf && items.length === 0 && <Nothing selected={q !== undefined} />}
      {asOf && items.length > 0 && (
        <>
          <Box ref={list} tabIndex={-1}>
            <ExportMenu fileName="frister" columns={columns} rows={items} />
            <DataTable label={t.title} columns={columns} rows={items} keyOf={keyOf} />
          </Box>
          {pages.hasNextPage && (
            <Button onClick={() => void showMore()}>{t.more(items.length, total)}</Button>
          )}
          <WeeksPicture deadlines={items} asOf={asOf} />
        </>
      )}
    </Page>
  );
}

const keyOf = ({ processId, deadlineId }: Deadline) => `${processId}/${deadlineId}`;

function Filters() {
  const t = useMessages(messages);
  const search = useSearch({ from: '/deadlines' });
  const navigate = useNavigate({ from: '/deadlines' });
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...part }, replace: true });
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        size="small"
        type="search"
        label={t.search}
        value={search.q ?? ''}
        onChange={({ target }) => change({ q: target.value || undefined })}
      />
      <FormControlLabel
        label={t.settledToo}
        control={
          <Switch
            checked={search.show === 'all'}
            onChange={(_, on) => change({ show: on ? 'all' : undefined })}
          />
        }
      />
    </Stack>
  );
}

function Nothing({ selected }: { readonly selected: boolean }) {
  const t = useMessages(messages);
  const action = selected ? (
    <ButtonLink to="/deadlines" variant="outlined">
      {t.clear}
    </ButtonLink>
  ) : (
    <ButtonLink to="/portfolio" variant="outlined">
      {t.toPortfolio}
    </ButtonLink>
  );
  return <Empty action={action}>{selected ? t.nothingFound : t.empty}</Empty>;
}

function useColumns(asOf: Shape<'AsOf'> | undefined): readonly Column<Deadline>[] {
  const t = useMessages(messages);
  const { tell } = useSession();
  const today = asOf?.at.slice(0, 10) ?? '';
  return useMemo(
    () => [
      {
        key: 'lastDay',
        label: t.lastDay,
        value: ({ lastDay }) => lastDay,
        show: ({ lastDay, status, frozen }) => (
          <DueDay day={lastDay} today={today} settled={status !== 'open' || frozen} />
        ),
        width: 220,
      },
      { key: 'name', label: t.deadline, value: ({ name }) => tell(name), flex: 1.2 },
      { key: 'kind', label: t.kind, value: ({ kind }) => tell(wordFor(DEADLINE_KIND_WORDS, kind)) },
      {
        key: 'process',
        label: t.process,
        value: ({ processTitle }) => processTitle,
        show: ({ processId, processTitle, secrecy }) => (
          <span>
            <Link to="/processes/$processId" params={{ processId }}>
              {processTitle}
            </Link>{' '}
            <SecrecyBadge provision={secrecy} />
          </span>
        ),
        flex: 1.4,
      },
      { key: 'owner', label: t.owner, value: ({ owner }) => owner.name, flex: 1.3 },
      {
        key: 'reminders',
        label: t.reminders,
        value: () => null,
        show: (deadline) => <LedgerButton deadline={deadline} />,
        width: 140,
      },
    ],
    [t, tell, today],
  );
}
