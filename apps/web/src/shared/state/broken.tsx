import { Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useMessages } from '../text/messages';
import { messages } from './messages';

/** In the place of a page that could not be drawn. The id stands in the browser's console beside the error. */
export function Broken({ error }: { readonly error: unknown }) {
  const t = useMessages(messages);
  const [id] = useState(() => {
    const made = crypto.randomUUID().slice(0, 8);
    console.error(`Drivbänk ${made}`, error);
    return made;
  });
  return (
    <Paper component="main" id="content" tabIndex={-1} sx={{ p: 3 }}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Typography variant="h1">{t.broken}</Typography>
        <Typography>{t.brokenLead}</Typography>
        <Typography color="textSecondary">{t.quote(id)}</Typography>
        <Button variant="contained" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      </Stack>
    </Paper>
  );
}
