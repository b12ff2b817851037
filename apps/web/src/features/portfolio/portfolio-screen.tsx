import { Box, Button, FormControlLabel, Paper, Stack, Switch, TextField, Typography } from '@mui/material';
import { both, LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead, useList } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { DueDay } from '../../shared/page/due-day';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { PhaseShape, type Lifecycle } from '../../shared/page/phase-shape';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { capital, today } from '../../shared/text/format';

type Card = Shape<'ProcessCard'>;

const COLUMNS: readonly Lifecycle[] = ['initiated', 'scaled', 'implemented', 'closed'];
const PAGE = 200;
const SHOWN_FIRST = 15;

/** The portfolio by lifecycle, stage and owner. */
export function PortfolioScreen() {
  const { tell } = useSession();
  const { q, owner, group } = useSearch({ from: '/portfolio' });
  const {
    items: cards,
    total,
    pages,
  } = useList('/processes', {
    query: { limit: PAGE, sort: 'title', ...(q && { q }), ...(owner && { filters: { owner } }) },
  });
  const { data, error, refetch, hasNextPage, fetchNextPage } = pages;
  return (
    <Page
      title={tell(both('Portfölj', 'Portfolio'))}
      lead={
        data &&
        tell(
          both(
            `${total} processer, från påbörjad till avslutad.`,
            `${total} processes, from initiated to closed.`,
          ),
        )
      }
    >
      <Filters />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && total === 0 && (
        <Empty
          action={
            <ButtonLink to="/start" variant="contained">
              {tell(both('Påbörja en process', 'Start a process'))}
            </ButtonLink>
          }
        >
          {q || owner
            ? tell(both('Ingen process passar urvalet.', 'No process fits the selection.'))
            : tell(both('Ännu finns ingen process.', 'There is no process yet.'))}
        </Empty>
      )}
      {group === 'owner' ? (
        <ByOwner cards={cards} />
      ) : (
        cards.length > 0 && <Columns cards={cards} heading="h2" />
      )}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()}>
          {tell(both(`Visa fler (${cards.length} av ${total})`, `Show more (${cards.length} of ${total})`))}
        </Button>
      )}
    </Page>
  );
}

function Filters() {
  const { tell } = useSession();
  const search = useSearch({ from: '/portfolio' });
  const navigate = useNavigate({ from: '/portfolio' });
  const { data } = useRead('/organisations', {});
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...part }, replace: true });
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        size="small"
        type="search"
        label={tell(both('Sök i namnen', 'Search the names'))}
        value={search.q ?? ''}
        onChange={({ target }) => change({ q: target.value || undefined })}
      />
      <TextField
        size="small"
        select
        label={tell(both('Ägare', 'Owner'))}
        value={search.owner ?? ''}
        onChange={({ target }) => change({ owner: target.value || undefined })}
        sx={{ width: 260, maxWidth: '100%' }}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{tell(both('Alla', 'All'))}</option>
        {data?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </TextField>
      <FormControlLabel
        label={tell(both('Gruppera efter ägare', 'Group by owner'))}
        control={
          <Switch
            checked={search.group === 'owner'}
            onChange={(_, on) => change({ group: on ? 'owner' : undefined })}
          />
        }
      />
      <Box sx={{ ml: { md: 'auto' } }}>
        <ButtonLink to="/start" variant="contained">
          {tell(both('Påbörja en process', 'Start a process'))}
        </ButtonLink>
      </Box>
    </Stack>
  );
}

function ByOwner({ cards }: { readonly cards: readonly Card[] }) {
  const { language } = useSession();
  const owners = new Map<string, Card[]>();
  for (const card of cards) owners.set(card.owner.name, [...(owners.get(card.owner.name) ?? []), card]);
  const inOrder = [...owners].sort(([a], [b]) => new Intl.Collator(language).compare(a, b));
  return inOrder.map(([owner, theirs]) => (
    <Box component="section" key={owner}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {owner}
      </Typography>
      <Columns cards={theirs} heading="h3" />
    </Box>
  ));
}

function Columns({ cards, heading }: { readonly cards: readonly Card[]; readonly heading: 'h2' | 'h3' }) {
  const { tell } = useSession();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: {
          xs: 'minmax(0,1fr)',
          sm: 'repeat(2, minmax(0,1fr))',
          md: 'repeat(4, minmax(0,1fr))',
        },
      }}
    >
      {COLUMNS.map((lifecycle) => {
        const here = cards.filter((card) => card.lifecycle === lifecycle);
        return (
          <Box key={lifecycle} component="section" sx={{ minWidth: 0 }}>
            <Typography
              variant="h3"
              component={heading}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 0.75,
                mb: 1,
                pb: 0.5,
                borderBottom: `2px solid var(--${lifecycle})`,
              }}
            >
              <PhaseShape lifecycle={lifecycle} />
              {capital(tell(wordFor(LIFECYCLE_WORDS, lifecycle)))}
              <Box component="span" className="figures" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {here.length}
              </Box>
            </Typography>
            <Column cards={here} />
          </Box>
        );
      })}
    </Box>
  );
}

/** Long columns are shown in part: what ended years ago is seldom what one looks for. */
function Column({ cards }: { readonly cards: readonly Card[] }) {
  const { tell } = useSession();
  const [all, setAll] = useState(false);
  const shown = all ? cards : cards.slice(0, SHOWN_FIRST);
  return (
    <Stack spacing={1}>
      {shown.map((card) => (
        <ProcessCard key={card.id} card={card} />
      ))}
      {shown.length < cards.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {tell(both(`Visa alla ${cards.length}`, `Show all ${cards.length}`))}
        </Button>
      )}
    </Stack>
  );
}

function ProcessCard({ card }: { readonly card: Card }) {
  const { tell, legible } = useSession();
  const { stage, owner, coordinators, nextDueOn, gatesWaiting, activity } = card;
  return (
    <Paper sx={{ p: 1.5 }}>
      <Link
        to="/processes/$processId"
        params={{ processId: card.id }}
        style={{ color: 'var(--ink)', fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {card.title}
      </Link>
      <Typography variant="body2" color="textSecondary">
        {[stage && tell(stage.name), owner.name, ...coordinators.map(({ name }) => legible(name))]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      {activity === 'paused' && <Typography variant="body2">{tell(both('Pausad', 'Paused'))}</Typography>}
      {gatesWaiting > 0 && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {tell(both('Väntar på beslut', 'Waits for a decision'))}
        </Typography>
      )}
      {nextDueOn && (
        <Typography variant="body2">
          <DueDay day={nextDueOn} today={today()} />
        </Typography>
      )}
    </Paper>
  );
}
