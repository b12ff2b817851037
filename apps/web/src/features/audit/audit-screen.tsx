import { Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { AuditSearch } from '../../app/audit-search';
import { useList } from '../../shared/api/use-read';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { NoteCard } from './note-card';

const PAGE = 50;

/** All notes of the auditor who reads, over all processes, and which of them are answered. */
export function AuditScreen() {
  const t = useMessages(messages);
  const search = useSearch({ from: '/audit-notes' });
  const { me } = useSession();
  const by = search.whose === 'all' ? undefined : me?.id;
  const filters = { ...(by && { by }), ...(search.status && { status: search.status }) };
  const { items, first, pages } = useList('/audit-notes', { query: { limit: PAGE, filters } });
  const list = useRef<HTMLDivElement>(null);
  const showMore = async () => {
    const { hasNextPage } = await pages.fetchNextPage();
    // With the last of them the button is gone: the reader goes on in the list.
    if (!hasNextPage) list.current?.focus();
  };
  const selection = [search.whose === 'all' ? t.everybodys : t.mine, search.status && t[search.status]];
  return (
    <Page title={t.title} lead={t.lead} selection={selection.filter(Boolean).join(', ')}>
      <Filters search={search} />
      {pages.error && <ProblemNote error={pages.error} retry={() => void pages.refetch()} />}
      {!first && !pages.error && <Waiting />}
      {first && items.length === 0 && <Empty>{t.none}</Empty>}
      <Box ref={list} tabIndex={-1}>
        <Stack spacing={1.5}>
          {items.map((note) => (
            <NoteCard
              key={`${note.processId}/${note.id}`}
              note={note}
              above={
                <Typography sx={{ fontWeight: 600 }}>
                  <Link
                    to="/processes/$processId"
                    params={{ processId: note.processId }}
                    style={{ color: 'var(--ink)' }}
                  >
                    {note.processTitle}
                  </Link>
                </Typography>
              }
            />
          ))}
        </Stack>
      </Box>
      {pages.hasNextPage && <Button onClick={() => void showMore()}>{t.more}</Button>}
    </Page>
  );
}

function Filters({ search }: { readonly search: AuditSearch }) {
  const t = useMessages(messages);
  const navigate = useNavigate({ from: '/audit-notes' });
  const change = (part: AuditSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 2, flexWrap: 'wrap' }}>
      <TextField
        select
        size="small"
        label={t.whose}
        value={search.whose ?? 'mine'}
        onChange={({ target }) => change({ whose: target.value === 'all' ? 'all' : undefined })}
        sx={{ minWidth: '12rem' }}
      >
        <MenuItem value="mine">{t.mine}</MenuItem>
        <MenuItem value="all">{t.everybodys}</MenuItem>
      </TextField>
      <TextField
        select
        size="small"
        label={t.status}
        value={search.status ?? 'any'}
        onChange={({ target }) => change({ status: STATUSES.find((one) => one === target.value) })}
        sx={{ minWidth: '12rem' }}
      >
        <MenuItem value="any">{t.all}</MenuItem>
        {STATUSES.map((one) => (
          <MenuItem key={one} value={one}>
            {t[one]}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}

const STATUSES = ['open', 'answered', 'replaced'] as const;
