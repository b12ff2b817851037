import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Typography } from '@mui/material';
import { createContext, useContext } from 'react';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { useMoment } from '../../shared/time/moment';
import type { CommandForm, CommandKey } from './command-form';
import { messages } from './messages';

const Given = createContext<readonly CommandKey[] | undefined>(undefined);

/** Around everything that offers commands to one process: those that the server says the reader may give there. */
export const MayGive = Given.Provider;

/** Whether a command is offered: none on a page that shows the past, every one where nothing is said of the reader. */
export function useOffers(): (key: CommandKey) => boolean {
  const given = useContext(Given);
  const { past } = useMoment();
  return (key) => !past && (given?.includes(key) ?? true);
}

export function useOffered(forms: readonly CommandForm[]): readonly CommandForm[] {
  const offers = useOffers();
  return forms.filter(({ key }) => offers(key));
}

/** In the place of what could be done, for whoever may do nothing of it. */
export function ReadsOnly() {
  const t = useMessages(messages);
  const { me, tell } = useSession();
  const { list } = useFormats();
  const { past } = useMoment();
  if (past) return null;
  const held = me?.roles.filter(({ active }) => active).map(({ role }) => role) ?? [];
  const roles = [...new Set(held)].map((role) => tell(wordFor(ROLE_WORDS, role)));
  return (
    <Typography className="no-print" color="textSecondary">
      {t.readsOnly(list(roles))}
    </Typography>
  );
}
