import { Stack } from '@mui/material';
import { useRead } from '../../shared/api/use-read';
import { Failed } from '../../shared/page/failed';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { OneWebhook } from './one-webhook';
import { OpenWebhook } from './open-webhook';

/** Deliveries change without an event. */
const REFRESH_MS = 5_000;

/** The programs that are told of what the reader sees, and how that goes. */
export function WebhooksScreen() {
  const t = useMessages(messages);
  const { signIn } = useSession();
  return (
    <Page title={t.title} lead={t.lead}>
      {signIn === 'trial' ? <Empty>{t.onlyWithAccounts}</Empty> : <Webhooks />}
    </Page>
  );
}

function Webhooks() {
  const t = useMessages(messages);
  const asked = { always: 'now', refreshMs: REFRESH_MS } as const;
  const { data, error, refetch } = useRead('/account/webhooks', {}, asked);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Stack spacing={2} sx={{ maxWidth: 760 }}>
      <OpenWebhook />
      {data.items.length === 0 ? (
        <Empty>{t.none}</Empty>
      ) : (
        <Stack component="ul" spacing={1.5} aria-label={t.title} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.items.map((webhook) => (
            <OneWebhook key={webhook.webhookId} webhook={webhook} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
