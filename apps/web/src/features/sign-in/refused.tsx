import { isSignInRefusal, signInRefusalWording } from '@drivbank/wording';
import { Alert } from '@mui/material';
import { useState } from 'react';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** Why somebody who comes back from a provider is not let in, and the way back to where he began. */
export function Refused() {
  const t = useMessages(messages);
  const { standing, tell } = useSession();
  const [why] = useState(() => new URLSearchParams(location.search).get('why'));
  const isIn = standing === 'in';
  return (
    <Page title={isIn ? t.linkRefused : t.refused}>
      <Alert severity="error" sx={{ maxWidth: 640 }}>
        {tell(signInRefusalWording(isSignInRefusal(why) ? why : 'unavailable'))}
      </Alert>
      <ButtonLink to={isIn ? '/account' : '/'} variant="contained" sx={{ alignSelf: 'flex-start' }}>
        {isIn ? t.toAccount : t.toSignIn}
      </ButtonLink>
    </Page>
  );
}
