import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = {
  readonly secret: string;
  readonly label: string;
  /** Where it goes, and what whoever has it can do. */
  readonly lead: string;
  readonly note: string;
  readonly copy: string;
  readonly copied: string;
  readonly onKept: () => void;
};

/** A secret of which only a hash is kept: to be copied now or never. */
export function ShownOnce({ secret, label, lead, note, copy, copied, onKept }: Props) {
  const t = useMessages(messages);
  const take = async () => {
    await navigator.clipboard.writeText(secret);
    toast(copied);
  };
  return (
    <Stack spacing={2}>
      <Typography>{lead}</Typography>
      <TextField
        label={label}
        value={secret}
        multiline
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }}
      />
      <Alert severity="info">{note}</Alert>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {isSecureContext && (
          <Button variant="contained" onClick={() => void take()}>
            {copy}
          </Button>
        )}
        <Button variant="outlined" onClick={onKept}>
          {t.kept}
        </Button>
      </Stack>
    </Stack>
  );
}
