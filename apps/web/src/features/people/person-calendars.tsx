import { Stack, Typography } from '@mui/material';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { EndForGood } from '../../shared/form/end-for-good';
import { Endable } from '../../shared/page/endable';
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
          <OneCalendar key={calendar.feedId} personId={personId} calendar={calendar} />
        ))}
      </Stack>
    </Stack>
  );
}

type OneProps = { readonly personId: string; readonly calendar: Calendar };

function OneCalendar({ personId, calendar }: OneProps) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const { feedId, about, processTitle, openedAt, fetchedAt } = calendar;
  const name = about === 'mine' ? t.calendarOfPerson : (processTitle ?? t.calendarOfProcess);
  const fetched = fetchedAt === null ? t.calendarNeverFetched : t.calendarFetched(moment(fetchedAt));
  return (
    <Endable
      name={name}
      verb={t.calendarClose}
      heard={t.calendarCloseOne(name)}
      question={(leave) => <CloseCalendar personId={personId} feedId={feedId} name={name} leave={leave} />}
    >
      <Typography variant="body2" color="textSecondary">
        {t.calendarOpened(moment(openedAt))}, {fetched}
      </Typography>
    </Endable>
  );
}

type CloseProps = {
  readonly personId: string;
  readonly feedId: string;
  readonly name: string;
  readonly leave: () => void;
};

function CloseCalendar({ personId, feedId, name, leave }: CloseProps) {
  const t = useMessages(messages);
  const closing = useAsk('/accounts/{personId}/calendars/{feedId}/close', () => {
    leave();
    toast(t.calendarClosed);
  });
  return (
    <EndForGood
      title={t.calendarCloseOne(name)}
      lead={t.calendarCloseLead}
      verb={t.calendarClose}
      ending={closing}
      end={() => closing.mutate({ path: { personId, feedId } })}
      leave={leave}
    />
  );
}
