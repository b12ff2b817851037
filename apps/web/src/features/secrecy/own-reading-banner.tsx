import { Alert } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

/** It ends by the clock, without an event. */
const REFRESH_MS = 30_000;

/** On every page while the reader reads a process that he is not assigned to. */
export function OwnReadingBanner() {
  const t = useMessages(messages);
  const { me } = useSession();
  const { moment } = useFormats();
  const { data } = useRead('/secrecy/readings', {}, { always: 'now', refreshMs: REFRESH_MS });
  const own = data?.items.filter(({ isOpen, person }) => isOpen && person.id === me?.id) ?? [];
  return own.map(({ readingId, until }) => (
    <Alert key={readingId} severity="warning" role="note" square>
      {until && t.banner(moment(until))}{' '}
      <Link to="/secrecy" style={{ color: 'inherit' }}>
        {t.title}
      </Link>
    </Alert>
  ));
}
