import { Stack } from '@mui/material';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useMayBegin, useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { firstSteps } from './messages';
import { Step, Typed } from './step';

/** A new installation: what this is, and ways to begin. Terminals are for whoever sits at the server himself. */
export function FirstSteps() {
  const t = useMessages(firstSteps);
  const { signIn } = useSession();
  const mayBegin = useMayBegin();
  return (
    <Page title={t.title} lead={t.lead}>
      <Stack spacing={2}>
        {mayBegin && (
          <Step title={t.start} lead={t.startLead}>
            <ButtonLink to="/start" variant="contained">
              {t.start}
            </ButtonLink>
          </Step>
        )}
        {signIn === 'trial' && (
          <>
            <Step title={t.read} lead={t.readLead}>
              <Typed>{t.readCommand}</Typed>
            </Step>
            <Step title={t.demo} lead={t.demoLead}>
              <Typed>{t.demoCommand}</Typed>
            </Step>
          </>
        )}
      </Stack>
    </Page>
  );
}
