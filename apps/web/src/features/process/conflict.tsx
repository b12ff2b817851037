import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import { useRead } from '../../shared/api/use-read';
import { messages } from '../../shared/form/messages';
import { useSession } from '../../shared/session';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';

type Props = {
  readonly processId: string;
  /** The revision that was on the screen. */
  readonly seen: number;
  readonly accept: (revision: number) => void;
};

const SHOWN_MAX = 20;

/** What somebody else did to the process since it was read, and the choice to go on all the same. */
export function Conflict({ processId, seen, accept }: Props) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { moment } = useFormats();
  const { data } = useRead(
    '/processes/{processId}/history',
    { path: { processId }, query: { limit: SHOWN_MAX } },
    { always: 'now' },
  );
  const news = (data?.items ?? []).filter(({ revision }) => revision > seen);
  const newest = news[0]?.revision;
  return (
    <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
      <AlertTitle>{t.changed}</AlertTitle>
      {t.changedLead}
      <Box component="ul" sx={{ pl: 2.5 }}>
        {news.map(({ eventId, sentence, by, recordedAt }) => (
          <li key={eventId}>
            {tell(sentence)}{' '}
            <Typography component="span" variant="body2" color="textSecondary">
              {legible(by.name)}, {moment(recordedAt)}
            </Typography>
          </li>
        ))}
      </Box>
      <Button
        variant="outlined"
        size="small"
        disabled={newest === undefined}
        onClick={() => newest !== undefined && accept(newest)}
      >
        {t.sendAnyway}
      </Button>
    </Alert>
  );
}
