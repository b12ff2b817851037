import { Alert, AlertTitle, Button, Stack } from '@mui/material';
import { messages as forms } from '../../shared/form/messages';
import { useMessages } from '../../shared/text/messages';
import type { Definition } from './definition';
import { DifferenceList } from './difference-list';
import { differences } from './differences';
import { editor as messages } from './messages';

// It stands over the page, of which something must be seen however much has changed.
const OUTRUN = { color: 'text.primary', width: '100%', maxHeight: '50vh', overflowY: 'auto' } as const;

type Props = {
  /** The template as it was when the writing began, and as it is now. */
  readonly before: Definition;
  readonly now: Definition;
  readonly goOn: () => void;
  readonly takeTheirs: () => void;
};

/** What somebody else has made of the template meanwhile, and the choice between that and what is written here. */
export function Outrun({ before, now, goOn, takeTheirs }: Props) {
  const t = useMessages(messages);
  const f = useMessages(forms);
  return (
    <Alert severity="warning" variant="outlined" sx={OUTRUN}>
      <AlertTitle>{f.changed}</AlertTitle>
      {t.outrunLead}
      <DifferenceList found={differences(before, now)} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 1 }}>
        <Button variant="outlined" size="small" onClick={goOn}>
          {t.keepMine}
        </Button>
        <Button size="small" onClick={takeTheirs}>
          {t.takeTheirs}
        </Button>
      </Stack>
    </Alert>
  );
}
