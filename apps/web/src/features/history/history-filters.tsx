import { HISTORY_TOPIC_WORDS, HISTORY_TOPICS, TOPIC_OF_EVENT, wordFor } from '@drivbank/wording';
import { Box, Stack } from '@mui/material';
import { LEVELS, type HistorySearch } from '../../app/history-search';
import type { Shape } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { OneOf } from '../../shared/form/one-of';
import { PressChip } from '../../shared/form/press-chip';
import { SearchField } from '../../shared/form/search-field';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type History = Shape<'History'>;
type Props = {
  readonly search: HistorySearch;
  readonly change: (part: HistorySearch) => void;
  readonly types: History['types'];
  readonly people: History['people'];
};

/** A word, a topic, a person, and how closely: all in the address, all answered by the server. */
export function HistoryFilters({ search, change, types, people }: Props) {
  const t = useMessages(messages);
  const { legible } = useSession();
  return (
    <Stack className="no-print" sx={{ gap: 1.5, mb: 2 }}>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <SearchField label={t.search} value={search.q ?? ''} change={(q) => change({ q: q || undefined })} />
        {people.length > 1 && (
          <Choice
            label={t.who}
            value={search.by ?? ''}
            options={[
              ['', t.everybody],
              ...people.map(
                ({ person, count }) => [person.id, `${legible(person.name)} (${count})`] as const,
              ),
            ]}
            choose={(by) => change({ by: by || undefined })}
          />
        )}
        <OneOf
          label={t.level}
          value={search.level ?? 'story'}
          options={LEVELS.map((level) => [level, t[level]] as const)}
          choose={(level) => change({ level: level === 'story' ? undefined : level })}
        />
      </Stack>
      <Topics search={search} change={change} types={types} />
    </Stack>
  );
}

/** Each topic, pressed or not, with how many events there are about it. */
function Topics({ search, change, types }: Omit<Props, 'people'>) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const count = (topic: string) =>
    types
      .filter(({ type }) => TOPIC_OF_EVENT[type as keyof typeof TOPIC_OF_EVENT] === topic)
      .reduce((sum, one) => sum + one.count, 0);
  const topics = HISTORY_TOPICS.map((topic) => ({ topic, n: count(topic) })).filter(({ n }) => n > 0);
  if (topics.length < 2) return null;
  return (
    <Stack direction="row" component="fieldset" sx={{ gap: 0.75, flexWrap: 'wrap', border: 0, p: 0, m: 0 }}>
      <Box component="legend" sx={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {t.about}
      </Box>
      {topics.map(({ topic, n }) => {
        const on = search.topic === topic;
        return (
          <PressChip
            key={topic}
            on={on}
            label={`${tell(wordFor(HISTORY_TOPIC_WORDS, topic))} ${n}`}
            press={() => change({ topic: on ? undefined : topic })}
          />
        );
      })}
    </Stack>
  );
}
