import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Alert, Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { useMoment } from '../../shared/time/moment';
import { verdictOf, type Way } from './gate-flow';
import { messages } from './gate-messages';

const NAMED_MAX = 5;

/** Whether the acting person may do it as things stand. Nothing can be done in the past. */
export function useMay(way: Way): boolean {
  const { me } = useSession();
  const { past } = useMoment();
  return !past && verdictOf(way, me?.id).may;
}

/** The doing itself for who may, for others everything that stands in the way; and by whom it can be done. */
export function WhoMay({ way, children }: { readonly way: Way; readonly children?: ReactNode }) {
  const { me } = useSession();
  const { past } = useMoment();
  const people = usePeople(way);
  if (past) return null;
  const { may, roleLacks } = verdictOf(way, me?.id);
  return (
    <Box className="no-print">
      {may ? children : <Obstacles way={way} />}
      {!roleLacks && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {people}
        </Typography>
      )}
    </Box>
  );
}

type ObstaclesProps = {
  readonly way: Way;
  readonly title?: string;
  /** Those who may by name; false where they stand beside it. */
  readonly named?: boolean;
};

/** Why the acting person cannot do it now, in plain words: all reasons, not only the first. */
export function Obstacles({ way, title, named = true }: ObstaclesProps) {
  const t = useMessages(messages);
  const { me, tell } = useSession();
  const lacking = useRoleLacking(way);
  const people = usePeople(way);
  const { obstacles, roleLacks } = verdictOf(way, me?.id);
  const who = named && way.people.length > 0 ? ` ${people}` : '';
  const reasons = [...(roleLacks ? [lacking + who] : []), ...obstacles.map(tell)];
  return (
    <Alert severity="info" variant="outlined" sx={{ color: 'text.primary' }}>
      <Typography sx={{ fontWeight: 600 }}>{title ?? t.notNow}</Typography>
      {reasons.length === 1 ? (
        reasons[0]
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5, listStyle: 'disc' }}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}

/** That the acting person holds no role that may, and which role does. */
function useRoleLacking({ roles, people }: Way): string {
  const t = useMessages(messages);
  const { me, tell } = useSession();
  const { list } = useFormats();
  const words = (of: readonly string[]) => [...new Set(of)].map((role) => tell(wordFor(ROLE_WORDS, role)));
  const held = me?.roles.filter(({ active }) => active).map(({ role }) => role) ?? [];
  const elsewhere = held.filter((role) => roles.includes(role));
  const may = words(roles).join(` ${t.or} `);
  if (people.length === 0) return t.nobody(may);
  return elsewhere.length > 0 ? t.roleElsewhere(list(words(elsewhere))) : t.roleLacks(list(words(held)), may);
}

/** Those who may, by name, as one sentence. */
function usePeople({ people }: Way): string {
  const t = useMessages(messages);
  const { tell, legible, me } = useSession();
  const others = people.filter(({ person }) => person.id !== me?.id);
  const names = [
    ...(others.length < people.length ? [t.you] : []),
    ...others.map(({ person, role }) => `${legible(person.name)} (${tell(wordFor(ROLE_WORDS, role))})`),
  ];
  const named = names.slice(0, NAMED_MAX).join(', ');
  const left = names.length - NAMED_MAX;
  return t.mayOnly(left > 0 ? t.more(named, left) : named);
}
