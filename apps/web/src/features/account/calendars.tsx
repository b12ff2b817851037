import { Stack, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { Endable } from '../../shared/page/endable';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { CloseCalendar } from './close-calendar';
import { messages } from './messages';
import { OpenCalendar } from './open-calendar';

type Calendar = Shape<'OwnCalendars'>['items'][number];

/** The addresses at which calendar programs fetch the reader's deadlines. */
export function Calendars() {
  const t = useMessages(messages);
  const { data, error } = useRead('/account/calendars', {}, { always: 'now' });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <Stack spacing={1} sx={{ maxWidth: 560 }}>
      <OpenCalendar />
      {data.items.length > 0 && (
        <Stack component="ul" spacing={1} aria-label={t.calendars} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.items.map((calendar) => (
            <OneCalendar key={calendar.feedId} calendar={calendar} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function OneCalendar({ calendar }: { readonly calendar: Calendar }) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const { feedId, about, processTitle, openedAt, fetchedAt } = calendar;
  const name = about === 'mine' ? t.calendarMine : (processTitle ?? t.calendarUnseen);
  return (
    <Endable
      name={name}
      verb={t.calendarClose}
      heard={t.calendarCloseOne(name)}
      question={(leave) => <CloseCalendar feedId={feedId} name={name} leave={leave} />}
    >
      <Typography variant="body2" color="textSecondary">
        {fetchedAt === null
          ? t.calendarNotFetched(moment(openedAt))
          : t.calendarFetched(moment(openedAt), moment(fetchedAt))}
      </Typography>
    </Endable>
  );
}
