import { Button, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useAsk } from '../../shared/api/ask';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** For whoever has signed in and holds no role today: what that means, and what he can do. */
export function WithoutRole() {
  const t = useMessages(messages);
  const queries = useQueryClient();
  const leaving = useAsk('/sign-out', () => location.assign('/'));
  return (
    <Page title={t.noRole} lead={t.noRoleLead}>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => void queries.invalidateQueries()}>
          {t.lookAgain}
        </Button>
        <ButtonLink to="/account" variant="outlined">
          {t.toAccount}
        </ButtonLink>
        <Button variant="outlined" disabled={leaving.isPending} onClick={() => leaving.mutate({})}>
          {t.signOut}
        </Button>
      </Stack>
    </Page>
  );
}
