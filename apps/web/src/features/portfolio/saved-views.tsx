import { Box, Button, IconButton, Popover, Stack, TextField, Typography } from '@mui/material';
import { useNavigate } from '@tanstack/react-router';
import { Bookmark, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { PortfolioSearch } from '../../app/portfolio-search';
import { cell, useCell } from '../../shared/state/cell';
import { remember, remembered } from '../../shared/state/remembered';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type View = { readonly name: string; readonly search: PortfolioSearch };

/** The server keeps no record of a person's screens: views live in this browser, and their addresses can be shared. */
const views = cell<readonly View[]>(keptViews());

function keptViews(): readonly View[] {
  try {
    const kept: unknown = JSON.parse(remembered('views') ?? '[]');
    return Array.isArray(kept) ? (kept as View[]).filter(({ name, search }) => name && search) : [];
  } catch {
    return [];
  }
}

function keep(next: readonly View[]): void {
  views.set(next);
  remember('views', JSON.stringify(next));
}

/** Ready-made views, the reader's own, and a way to keep the one on the screen. */
export function SavedViews({ search }: { readonly search: PortfolioSearch }) {
  const t = useMessages(messages);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const own = useCell(views);
  const ready: readonly View[] = [
    { name: t.viewOverdue, search: { sign: 'overdue' } },
    { name: t.viewWaiting, search: { sign: 'waiting' } },
    { name: t.viewRunning, search: { phase: 'initiated,scaled,implemented', group: 'owner' } },
  ];
  const forget = (view: View) => {
    const before = views.get();
    keep(before.filter((one) => one !== view));
    toast(t.gone(view.name), () => keep(before));
  };
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        startIcon={<Bookmark size={16} aria-hidden />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t.views}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t.views, sx: { p: 2, width: 320, maxWidth: '90vw' } },
        }}
      >
        <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {[...ready, ...own].map((view) => (
            <Stack component="li" key={view.name} direction="row" sx={{ alignItems: 'center' }}>
              <Shown view={view} onChosen={() => setAnchor(null)} />
              {own.includes(view) && (
                <IconButton size="small" aria-label={t.forget(view.name)} onClick={() => forget(view)}>
                  <X size={16} aria-hidden />
                </IconButton>
              )}
            </Stack>
          ))}
        </Stack>
        <Keep search={search} onKept={() => setAnchor(null)} />
      </Popover>
    </>
  );
}

function Shown({ view, onChosen }: { readonly view: View; readonly onChosen: () => void }) {
  const navigate = useNavigate({ from: '/portfolio' });
  const show = () => {
    onChosen();
    void navigate({ search: view.search });
  };
  return (
    <Button onClick={show} sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left' }}>
      {view.name}
    </Button>
  );
}

const NAME_MAX = 60;

function Keep({ search, onKept }: { readonly search: PortfolioSearch; readonly onKept: () => void }) {
  const t = useMessages(messages);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    keep([...views.get().filter((view) => view.name !== given), { name: given, search }]);
    toast(t.saved(given));
    onKept();
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ mt: 2, pt: 2, borderTop: '1px solid var(--line)' }}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t.saveHelp}
      </Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        <TextField
          size="small"
          label={t.viewName}
          value={name}
          onChange={({ target }) => setName(target.value)}
          slotProps={{ htmlInput: { maxLength: NAME_MAX } }}
          sx={{ flex: 1 }}
        />
        <Button type="submit" variant="outlined" disabled={name.trim() === ''}>
          {t.save}
        </Button>
      </Stack>
    </Box>
  );
}
