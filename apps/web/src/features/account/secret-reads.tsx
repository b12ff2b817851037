import { Button, Stack, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { SECURITY_KIND_WORDS, wordFor } from '@drivbank/wording';
import { useList } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './secret-reads-messages';

const PAGE = 20;

/** What is on record of the reader: which processes with a secrecy mark, and when. */
export function SecretReads() {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { moment } = useFormats();
  const { items, first, pages } = useList(
    '/account/secret-reads',
    { query: { limit: PAGE } },
    { always: 'now' },
  );
  if (pages.error) return <ProblemNote error={pages.error} />;
  if (!first) return <Waiting />;
  if (items.length === 0) return <Typography>{t.none}</Typography>;
  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
      <Stack
        component="ul"
        spacing={0.5}
        aria-label={t.title}
        sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}
      >
        {items.map(({ id, at, kind, processId, title }) => (
          <Typography component="li" key={id}>
            {title === null ? (
              t.unseen
            ) : (
              <Link to="/processes/$processId" params={{ processId }}>
                {title}
              </Link>
            )}{' '}
            <Typography component="span" variant="body2" color="textSecondary">
              <time dateTime={at}>{moment(at)}</time>,{' '}
              {tell(wordFor(SECURITY_KIND_WORDS, kind)).toLowerCase()}
            </Typography>
          </Typography>
        ))}
      </Stack>
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{t.more}</Button>}
    </Stack>
  );
}
