import { signsOf } from '@drivbank/wording';
import { LinearProgress, Stack, Typography } from '@mui/material';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { PortfolioSearch } from '../../app/portfolio-search';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useMayBegin } from '../../shared/session';
import { After } from '../../shared/state/after';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { usePrinting } from '../../shared/state/use-printing';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { BoardLook } from './board-look';
import { BoardView } from './board-view';
import { Filters, useLabels } from './filters';
import { messages } from './messages';
import { ProcessList } from './process-list';
import { SavedViews } from './saved-views';
import { chosenFrom, isSelective } from './selection';
import { usePortfolio } from './use-portfolio';

/** Every process, chosen by what the address says, as a board or as a list. */
export function PortfolioScreen() {
  const t = useMessages(messages);
  const search = useSearch({ from: '/portfolio' });
  const navigate = useNavigate({ from: '/portfolio' });
  const change = useCallback(
    (part: PortfolioSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true }),
    [navigate],
  );
  const onPaper = usePrinting();
  const { cards, total, pages, today, asOf } = usePortfolio();
  // Typing goes on while a large board is drawn anew.
  const shown = useDeferredValue(search);
  const chosen = useMemo(() => chosenFrom(cards, shown, today), [cards, shown, today]);
  const labels = useLabels(cards, search);
  const lead = useMemo(() => {
    const signs = cards.flatMap((card) => signsOf(card, today));
    const count = (sign: string) => signs.filter((one) => one === sign).length;
    return t.lead(total, count('overdue'), count('waiting'));
  }, [cards, total, today, t]);
  const asList = shown.view === 'list' || onPaper;
  return (
    <Page title={t.title} lead={asOf && lead} selection={labels.map(({ label }) => label).join(' · ')}>
      {pages.error && <ProblemNote error={pages.error} retry={() => void pages.refetch()} />}
      {!asOf && !pages.error && <Waiting />}
      {asOf && total === 0 && <Empty action={<Start />}>{t.none}</Empty>}
      {asOf && total > 0 && (
        <>
          <Filters cards={cards} selection={search} today={today} change={change} />
          <Stack
            direction="row"
            className="no-print"
            sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
          >
            <BoardLook search={search} change={change} />
            <SavedViews search={search} />
            <Found here={cards.length} shown={chosen.length} total={total} />
            <Start />
          </Stack>
          {chosen.length === 0 && isSelective(shown) && cards.length === total && (
            <Empty action={<ClearAll />}>{t.nothingFound}</Empty>
          )}
          {chosen.length > 0 &&
            (asList ? (
              <>
                {shown.view !== 'list' && (
                  <Typography variant="h2" className="print-only">
                    {t.boardOnPaper}
                  </Typography>
                )}
                <ProcessList cards={chosen} today={today} />
              </>
            ) : (
              <BoardView cards={chosen} search={shown} today={today} />
            ))}
        </>
      )}
    </Page>
  );
}

function Start() {
  const t = useMessages(messages);
  const mayBegin = useMayBegin();
  return mayBegin ? (
    <ButtonLink
      to="/start"
      variant="contained"
      sx={{ ml: { md: 'auto' }, display: { xs: 'none', sm: 'inline-flex' } }}
    >
      {t.start}
    </ButtonLink>
  ) : null;
}

function ClearAll() {
  const t = useMessages(messages);
  return (
    <ButtonLink to="/portfolio" variant="outlined">
      {t.clear}
    </ButtonLink>
  );
}

type FoundProps = { readonly here: number; readonly shown: number; readonly total: number };

/** How many of how many; and while cards are still coming, how far that has got. */
function Found({ here, shown, total }: FoundProps) {
  const t = useMessages(messages);
  const coming = here < total;
  return (
    <Stack component="output" sx={{ minWidth: '9rem' }}>
      <Typography variant="body2" color="textSecondary" className="figures">
        {coming ? t.fetching(here, total) : t.found(shown, total)}
      </Typography>
      {coming && (
        <After ms={300}>
          <LinearProgress
            variant="determinate"
            value={(100 * here) / total}
            aria-label={t.fetching(here, total)}
          />
        </After>
      )}
    </Stack>
  );
}
