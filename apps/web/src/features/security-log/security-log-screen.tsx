import { Box, Button } from '@mui/material';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { SecuritySearch } from '../../app/security-search';
import type { Shape } from '../../shared/api/client';
import { useList } from '../../shared/api/use-read';
import { DataTable } from '../../shared/figures/data-table';
import { ExportMenu } from '../../shared/figures/export-menu';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { Alarms } from './alarms';
import { useColumns } from './columns';
import { Filters } from './filters';
import { messages } from './messages';

const PAGE = 100;

/** Who came in, was refused or changed a way in, the newest first. */
export function SecurityLogScreen() {
  const t = useMessages(messages);
  const { signIn } = useSession();
  return (
    <Page title={t.title} lead={t.lead}>
      {signIn === 'trial' ? <Empty>{t.onlyWithAccounts}</Empty> : <Entries />}
    </Page>
  );
}

function Entries() {
  const t = useMessages(messages);
  const search = useSearch({ from: '/security-log' });
  const navigate = useNavigate({ from: '/security-log' });
  const change = (part: SecuritySearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const { items, first, pages } = useList('/security-log', { query: queryOf(search) }, { always: 'now' });
  const { onScreen, inFile } = useColumns();
  const list = useRef<HTMLDivElement>(null);
  const showMore = async () => {
    const { hasNextPage } = await pages.fetchNextPage();
    // With the last of them the button is gone: the reader goes on in the list.
    if (!hasNextPage) list.current?.focus();
  };
  return (
    <>
      {first && <Alarms alarms={first.alarms} />}
      <Filters search={search} change={change} />
      {pages.error && <ProblemNote error={pages.error} retry={() => void pages.refetch()} />}
      {!first && !pages.error && <Waiting />}
      {first && items.length === 0 && <Nothing />}
      {items.length > 0 && (
        <Box ref={list} tabIndex={-1}>
          <ExportMenu fileName="sakerhetslogg" columns={inFile} rows={items} />
          <DataTable label={t.title} columns={onScreen} rows={items} keyOf={keyOf} />
        </Box>
      )}
      {pages.hasNextPage && <Button onClick={() => void showMore()}>{t.more}</Button>}
    </>
  );
}

const keyOf = ({ id }: Shape<'SecurityEntry'>) => id;

const queryOf = ({ kind, person, process, from, to }: SecuritySearch) => ({
  limit: PAGE,
  ...(kind && { kind }),
  ...(person && { person }),
  ...(process && { process }),
  ...(from && { 'at.from': from }),
  ...(to && { 'at.to': to }),
});

function Nothing() {
  const t = useMessages(messages);
  const search = useSearch({ from: '/security-log' });
  const isSelected = Object.values(queryOf(search)).length > 1;
  if (!isSelected) return <Empty>{t.empty}</Empty>;
  const action = (
    <ButtonLink to="/security-log" variant="outlined">
      {t.clear}
    </ButtonLink>
  );
  return <Empty action={action}>{t.nothingFound}</Empty>;
}
