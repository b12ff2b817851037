import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useSession } from '../session';
import { useMessages } from '../text/messages';
import { useActionsNow } from './actions';
import { messages } from './messages';
import { Keys } from './palette';

/** What the keys do on this page. */
export default function KeyList({ close }: { readonly close: () => void }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const actions = useActionsNow().filter(({ keys }) => keys);
  return (
    <Dialog open onClose={close} aria-labelledby="key-list">
      <DialogTitle id="key-list">{t.keys}</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {t.keysLead}
        </Typography>
        <Stack component="dl" sx={{ m: 0, gap: 1 }}>
          <Line keys="Ctrl K" label={t.palette} />
          {actions.map(({ id, keys, label }) => (
            <Line key={id} keys={keys!} label={tell(label)} />
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

const Line = ({ keys, label }: { readonly keys: string; readonly label: string }) => (
  <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2 }}>
    <Typography component="dt">{label}</Typography>
    <Typography component="dd" sx={{ m: 0 }}>
      <Keys keys={keys} />
    </Typography>
  </Stack>
);
