import { Alert, Typography } from '@mui/material';
import { Lock } from 'lucide-react';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './secrecy-messages';

type Props = { readonly page: Pick<Shape<'ProcessPage'>, 'secrecy'> };

/** That a process has a secrecy mark: provision, day and authority, as the law asks for; on paper too. */
export function SecrecyNote({ page: { secrecy } }: Props) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const { day } = useFormats();
  if (!secrecy) return null;
  const { provision, authority, on, by, motive } = secrecy;
  return (
    <Alert severity="warning" icon={<Lock size={20} aria-hidden />} role="note">
      <Typography sx={{ fontWeight: 600 }}>{t.marked(provision)}</Typography>
      <Typography variant="body2">{t.noted(authority.name, day(on), legible(by.name))}</Typography>
      {motive && <Typography variant="body2">{legible(motive)}</Typography>}
      <Typography variant="body2">{t.means}</Typography>
    </Alert>
  );
}
