import { Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

/** Who reads, by what, from when to when, and why. */
export function ReadingWords({ reading }: { readonly reading: Shape<'SecretReading'> }) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const { moment } = useFormats();
  const { way, person, ground, askedAt, openedAt, until, allowedBy, endedBy, endedAt } = reading;
  const name = legible(person.name);
  const times = [
    openedAt && until ? t.opened(moment(openedAt), moment(until)) : t.asked(moment(askedAt)),
    allowedBy && t.allowedBy(legible(allowedBy.name)),
    endedBy && endedAt && t.ended(legible(endedBy.name), moment(endedAt)),
  ];
  return (
    <div>
      <Typography>{way === 'ground' ? t.byGround(name) : t.byBreaking(name)}</Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {legible(ground)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {times.filter(Boolean).join(' · ')}
      </Typography>
    </div>
  );
}
