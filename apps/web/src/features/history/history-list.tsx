import { TOPIC_OF_EVENT } from '@drivbank/wording';
import { Box, Button, Typography } from '@mui/material';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { HistorySearch } from '../../app/history-search';
import { useList } from '../../shared/api/use-read';
import { Section } from '../../shared/page/page';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { HistoryEvents } from './history-events';
import { HistoryFilters } from './history-filters';
import { HistoryRaw } from './history-raw';
import { HistoryStory } from './history-story';
import { messages } from './messages';

const PAGE = 25;

type Props = { readonly target: { readonly id: string; readonly revision: number } };

/** How the process came here, newest first, at three levels of closeness; found and paged by the server. */
export function HistoryList({ target }: Props) {
  const { id: processId } = target;
  const t = useMessages(messages);
  const search = useSearch({ from: '/processes/$processId' });
  const navigate = useNavigate({ from: '/processes/$processId' });
  const change = (part: HistorySearch) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  const { items, total, first, pages } = useList('/processes/{processId}/history', {
    path: { processId },
    query: queryOf(search),
  });
  const { error, fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  if (error) return <ProblemNote error={error} retry={() => void pages.refetch()} />;
  if (!first) return <Waiting />;
  const { types, people } = first;
  const all = types.reduce((sum, { count }) => sum + count, 0);
  const Level = LEVEL[search.level ?? 'story'];
  return (
    <Section
      title={t.title}
      action={
        <Typography component="output" variant="body2" color="textSecondary">
          {t.found(total, all)}
        </Typography>
      }
    >
      <HistoryFilters search={search} change={change} types={types} people={people} />
      {items.length === 0 ? (
        <Empty
          action={
            <Button
              variant="outlined"
              onClick={() => change({ q: undefined, topic: undefined, by: undefined })}
            >
              {t.clear}
            </Button>
          }
        >
          {t.none}
        </Empty>
      ) : (
        <Level entries={items} target={target} />
      )}
      {hasNextPage && (
        <Box sx={{ mt: 1 }}>
          <Typography className="print-only">{t.notPrinted(total - items.length)}</Typography>
          <Button className="no-print" onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
            {t.older(total - items.length)}
          </Button>
        </Box>
      )}
    </Section>
  );
}

const LEVEL = { story: HistoryStory, events: HistoryEvents, raw: HistoryRaw };

const queryOf = ({ q, topic, by }: HistorySearch) => ({
  limit: PAGE,
  ...(q && { q }),
  ...(by && { by }),
  ...(topic && { type: typesAbout(topic).join(',') }),
});

const typesAbout = (topic: string) =>
  Object.entries(TOPIC_OF_EVENT).flatMap(([type, of]) => (of === topic ? [type] : []));
