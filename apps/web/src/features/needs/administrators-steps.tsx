import { Stack } from '@mui/material';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useMessages } from '../../shared/text/messages';
import { administratorsSteps, firstSteps } from './messages';
import { Step, Typed } from './step';

/** For whoever set it up and is alone: he runs it and sees no processes, so somebody else is next. */
export function AdministratorsSteps() {
  const t = useMessages(administratorsSteps);
  const { read, readLead, readCommand } = useMessages(firstSteps);
  return (
    <Page title={t.title} lead={t.lead}>
      <Stack spacing={2}>
        <Step title={t.invite} lead={t.inviteLead}>
          <ButtonLink to="/people" variant="contained">
            {t.toPeople}
          </ButtonLink>
        </Step>
        <Step title={t.oneself} lead={t.oneselfLead}>
          <ButtonLink to="/people" variant="outlined">
            {t.toPeople}
          </ButtonLink>
        </Step>
        <Step title={read} lead={readLead}>
          <Typed>{readCommand}</Typed>
        </Step>
      </Stack>
    </Page>
  );
}
