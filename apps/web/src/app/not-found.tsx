import { Box } from '@mui/material';
import { ButtonLink } from '../shared/page/button-link';
import { Page } from '../shared/page/page';
import { useMessages } from '../shared/text/messages';
import { messages } from './messages';

export function NotFoundPage() {
  const t = useMessages(messages);
  return (
    <Page title={t.nowhere} lead={t.nowhereLead}>
      <Box>
        <ButtonLink to="/" variant="contained">
          {t.toNeeds}
        </ButtonLink>
      </Box>
    </Page>
  );
}
