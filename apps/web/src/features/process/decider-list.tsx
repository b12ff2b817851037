import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Box, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import type { Way } from './gate-flow';
import { messages } from './gate-messages';

/** Everybody with the mandate, by name, and for whoever may not all the same, why. */
export function DeciderList({ way: { people } }: { readonly way: Way }) {
  const t = useMessages(messages);
  const { tell, legible, me } = useSession();
  if (people.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3">{t.whoDecides}</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, listStyle: 'disc' }}>
        {people.map(({ person, role, obstacle }) => (
          <li key={person.id}>
            {legible(person.name)} ({tell(wordFor(ROLE_WORDS, role))})
            {person.id === me?.id && ` – ${t.andYou}`}
            {obstacle && (
              <Typography variant="body2" color="textSecondary">
                {tell(obstacle.text)}
              </Typography>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}
