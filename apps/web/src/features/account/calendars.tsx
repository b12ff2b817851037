import { Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
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
  const [closing, setClosing] = useState(false);
  const { feedId, about, processTitle, openedAt, fetchedAt } = calendar;
  const name = about === 'mine' ? t.calendarMine : (processTitle ?? t.calendarUnseen);
  return (
    <Paper component="li" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ gap: 2, justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Stack sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {fetchedAt === null
              ? t.calendarNotFetched(moment(openedAt))
              : t.calendarFetched(moment(openedAt), moment(fetchedAt))}
          </Typography>
        </Stack>
        <Button
          variant="outlined"
          size="small"
          aria-label={t.calendarCloseOne(name)}
          onClick={() => setClosing(true)}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t.calendarClose}
        </Button>
      </Stack>
      {closing && <CloseCalendar feedId={feedId} name={name} leave={() => setClosing(false)} />}
    </Paper>
  );
}
