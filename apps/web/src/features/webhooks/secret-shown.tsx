import { Button, Stack, TextField, Typography } from '@mui/material';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = { readonly secret: string; readonly lead: string; readonly onKept: () => void };

/** The one time that it can be read. */
export function SecretShown({ secret, lead, onKept }: Props) {
  const t = useMessages(messages);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    toast(t.copied);
  };
  return (
    <Stack spacing={2}>
      <Typography>{lead}</Typography>
      <TextField
        label={t.secret}
        value={secret}
        multiline
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }}
      />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {isSecureContext && (
          <Button variant="contained" onClick={() => void copy()}>
            {t.copy}
          </Button>
        )}
        <Button variant="outlined" onClick={onKept}>
          {t.kept}
        </Button>
      </Stack>
    </Stack>
  );
}
