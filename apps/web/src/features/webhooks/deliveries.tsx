import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { OneOf } from '../../shared/form/one-of';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { DELIVERY_WORDS, messages, WHY_WORDS } from './messages';

type Delivery = Shape<'WebhookDeliveries'>['items'][number];
type Props = { readonly webhookId: string; readonly host: string };

const PAGE = 20;
const LIMIT_MAX = 200;
const REFRESH_MS = 3_000;
const KEPT_MS = 30 * 24 * 3_600_000;

/** What was sent to one receiver, the latest first, and a way to send it again. */
export function Deliveries({ webhookId, host }: Props) {
  const t = useMessages(messages);
  const [failed, setFailed] = useState<'true' | 'false'>('false');
  const [limit, setLimit] = useState(PAGE);
  const asked = { path: { webhookId }, query: { failed, limit } };
  const { data, error } = useRead('/account/webhooks/{webhookId}/deliveries', asked, {
    always: 'now',
    refreshMs: REFRESH_MS,
  });
  return (
    <Stack spacing={1}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        <OneOf
          label={t.onlyFailed}
          value={failed}
          options={[
            ['false', t.all],
            ['true', t.failed],
          ]}
          choose={setFailed}
        />
        <SendFailedAgain webhookId={webhookId} />
      </Stack>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Waiting />}
      {data?.total === 0 && <Typography color="textSecondary">{t.logEmpty}</Typography>}
      <Stack component="ol" aria-label={t.log(host)} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data?.items.map((delivery) => (
          <Sent key={delivery.deliveryId} webhookId={webhookId} delivery={delivery} />
        ))}
      </Stack>
      {data && data.total > data.items.length && limit < LIMIT_MAX && (
        <Button size="small" onClick={() => setLimit(Math.min(limit * 2, LIMIT_MAX))}>
          {t.more}
        </Button>
      )}
      <Typography variant="body2" color="textSecondary">
        {t.logKept}
      </Typography>
    </Stack>
  );
}

function SendFailedAgain({ webhookId }: { readonly webhookId: string }) {
  const t = useMessages(messages);
  const sending = useAsk('/account/webhooks/{webhookId}/send-failed-again', ({ count }) =>
    toast(t.sentFailedAgain(count)),
  );
  const since = () => new Date(Date.now() - KEPT_MS).toISOString();
  return (
    <Button
      size="small"
      disabled={sending.isPending}
      onClick={() => sending.mutate({ path: { webhookId }, body: { since: since() } })}
    >
      {t.sendFailedAgain}
    </Button>
  );
}

type SentProps = { readonly webhookId: string; readonly delivery: Delivery };

function Sent({ webhookId, delivery }: SentProps) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const { tell } = useSession();
  const { deliveryId, type, number, processTitle, status, lastAt, at, next } = delivery;
  const sending = useAsk('/account/webhooks/{webhookId}/deliveries/{deliveryId}/send-again', () =>
    toast(t.sentAgain),
  );
  const what = number === null ? t.aTest : type;
  const colour =
    status === 'delivered' ? 'var(--leaf)' : status === 'given-up' ? 'var(--overdue)' : 'var(--edge)';
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        gap: 1,
        py: 1,
        pl: 1.5,
        mb: 0.5,
        borderLeft: `4px solid ${colour}`,
        justifyContent: 'space-between',
      }}
    >
      <Stack sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography>
          <strong>{what}</strong> {processTitle}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {[moment(lastAt ?? at), tell(DELIVERY_WORDS[status]), ...useFate(delivery)].join(', ')}
          {next !== null && `, ${t.nextAt(moment(next))}`}
        </Typography>
        {sending.error && <ProblemNote error={sending.error} />}
      </Stack>
      {status !== 'waiting' && (
        <Button
          size="small"
          aria-label={t.sendAgainOne(`${what} ${moment(at)}`)}
          disabled={sending.isPending}
          onClick={() => sending.mutate({ path: { webhookId, deliveryId } })}
          sx={{ flex: 'none', alignSelf: 'flex-start' }}
        >
          {t.sendAgain}
        </Button>
      )}
    </Stack>
  );
}

/** What came of the last attempt. */
function useFate({ answered, why, beginning, attempts, durationMs }: Delivery): readonly string[] {
  const t = useMessages(messages);
  const { tell } = useSession();
  if (attempts === 0) return [];
  const reason = why !== null && why !== 'status' ? tell(WHY_WORDS[why]) : undefined;
  const answer = answered === null ? undefined : t.answered(answered);
  const said = beginning === '' || why === null ? undefined : `”${beginning}”`;
  return [answer, said, reason, t.attempts(attempts), `${durationMs} ms`].filter((one) => one !== undefined);
}
