import { Button, Stack, Typography } from '@mui/material';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { Waiting } from '../../shared/state/waiting';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Calendar = Shape<'OwnCalendars'>['items'][number];

/** The addresses at which programs fetch what a person may see; one in wrong hands is closed, for good. */
export function PersonCalendars({ personId }: { readonly personId: string }) {
  const t = useMessages(messages);
  const path = { personId };
  const { data, error } = useRead('/accounts/{personId}/calendars', { path }, { always: 'now' });
  const closing = useAsk('/accounts/{personId}/calendars/{feedId}/close', () => toast(t.calendarClosed));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Typography variant="body2">{t.noCalendars}</Typography>;
  return (
    <Stack spacing={1}>
      <Typography variant="body2" color="textSecondary">
        {t.calendarsLead}
      </Typography>
      <Stack component="ul" aria-label={t.calendars} sx={{ listStyle: 'none', p: 0, m: 0, gap: 0.5 }}>
        {data.items.map((calendar) => (
          <OneCalendar
            key={calendar.feedId}
            calendar={calendar}
            disabled={closing.isPending}
            close={() => closing.mutate({ path: { personId, feedId: calendar.feedId } })}
          />
        ))}
      </Stack>
      {closing.error && <ProblemNote error={closing.error} />}
    </Stack>
  );
}

type OneProps = { readonly calendar: Calendar; readonly disabled: boolean; readonly close: () => void };

function OneCalendar({ calendar, disabled, close }: OneProps) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const { about, processTitle, openedAt, fetchedAt } = calendar;
  const name = about === 'mine' ? t.calendarOfPerson : (processTitle ?? t.calendarOfProcess);
  const fetched = fetchedAt === null ? t.calendarNeverFetched : t.calendarFetched(moment(fetchedAt));
  return (
    <Stack component="li" direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2">
        {name}, {t.calendarOpened(moment(openedAt))}, {fetched}
      </Typography>
      <Button size="small" disabled={disabled} onClick={close}>
        {t.calendarClose}
      </Button>
    </Stack>
  );
}
