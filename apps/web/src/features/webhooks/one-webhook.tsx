import {
  HISTORY_TOPIC_WORDS,
  TOPIC_OF_EVENT,
  WEBHOOK_STOP_WORDS,
  type HistoryTopic,
} from '@drivbank/wording';
import { Alert, Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { CloseWebhook } from './close-webhook';
import { Deliveries } from './deliveries';
import { messages, SILENCE_WORDS, STATUS_WORDS } from './messages';
import { SecretShown } from './secret-shown';

type Webhook = Shape<'OwnWebhooks'>['items'][number];

/** One receiver: what it is told of, how that goes, and what can be done about it. */
export function OneWebhook({ webhook }: { readonly webhook: Webhook }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const [shown, setShown] = useState(false);
  const logId = useId();
  const { address, status, why, silence } = webhook;
  const host = address === null ? t.erased : new URL(address).host;
  return (
    <Paper component="li" sx={{ p: 2 }}>
      <Stack spacing={1.5}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{address ?? t.erased}</Typography>
          <Chip size="small" label={tell(STATUS_WORDS[status])} />
        </Stack>
        <Standing webhook={webhook} />
        {why && (
          <Alert severity="error">
            {tell(WEBHOOK_STOP_WORDS[why])} {t.keptMeanwhile}
          </Alert>
        )}
        {silence && <Alert severity="warning">{tell(SILENCE_WORDS[silence])}</Alert>}
        <Deeds webhook={webhook} host={host} />
        <Button
          size="small"
          aria-expanded={shown}
          aria-controls={logId}
          onClick={() => setShown(!shown)}
          sx={{ alignSelf: 'flex-start' }}
        >
          {shown ? t.hideLog : t.showLog}
        </Button>
        <div id={logId} hidden={!shown}>
          {shown && <Deliveries webhookId={webhook.webhookId} host={host} />}
        </div>
      </Stack>
    </Paper>
  );
}

function Standing({ webhook }: { readonly webhook: Webhook }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { moment } = useFormats();
  const { about, processTitle, kinds, openedAt, deliveredAt, failingSince, waiting } = webhook;
  const what = about === 'all' ? t.aboutAll : (processTitle ?? t.unseen);
  const topics =
    kinds === null
      ? t.everyKind
      : topicsOf(kinds)
          .map((topic) => tell(topic))
          .join(', ');
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {what}: {topics}. {t.opened(moment(openedAt))}.{' '}
      {deliveredAt === null ? t.neverDelivered : t.delivered(moment(deliveredAt))}{' '}
      {failingSince !== null && t.failingSince(moment(failingSince))} {waiting > 0 && t.waiting(waiting)}
    </Typography>
  );
}

const topicsOf = (kinds: readonly string[]) => {
  const topics = new Set(kinds.map((kind) => (TOPIC_OF_EVENT as Record<string, HistoryTopic>)[kind]));
  return [...topics].flatMap((topic) => (topic === undefined ? [] : HISTORY_TOPIC_WORDS[topic]));
};

type DeedsProps = { readonly webhook: Webhook; readonly host: string };

function Deeds({ webhook: { webhookId, status }, host }: DeedsProps) {
  const t = useMessages(messages);
  const [closing, setClosing] = useState(false);
  const pausing = useAsk('/account/webhooks/{webhookId}/pause');
  const resuming = useAsk('/account/webhooks/{webhookId}/resume');
  const testing = useAsk('/account/webhooks/{webhookId}/test', () => toast(t.tested));
  const rotating = useAsk('/account/webhooks/{webhookId}/rotate-secret');
  const asked = { path: { webhookId } };
  const error = [pausing, resuming, testing, rotating].find((one) => one.error)?.error;
  const about = (verb: string) =>
    ({ 'aria-label': `${verb}: ${host}`, size: 'small', variant: 'outlined' }) as const;
  return (
    <>
      {rotating.data && (
        <SecretShown
          secret={rotating.data.secret}
          lead={`${t.secretLead} ${t.secretOldLead}`}
          onKept={rotating.reset}
        />
      )}
      {error && <ProblemNote error={error} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {status === 'open' && (
          <>
            <Button {...about(t.test)} disabled={testing.isPending} onClick={() => testing.mutate(asked)}>
              {t.test}
            </Button>
            <Button {...about(t.pause)} disabled={pausing.isPending} onClick={() => pausing.mutate(asked)}>
              {t.pause}
            </Button>
          </>
        )}
        {status !== 'open' && (
          <Button {...about(t.resume)} disabled={resuming.isPending} onClick={() => resuming.mutate(asked)}>
            {t.resume}
          </Button>
        )}
        <Button {...about(t.rotate)} disabled={rotating.isPending} onClick={() => rotating.mutate(asked)}>
          {t.rotate}
        </Button>
        <Button {...about(t.close)} onClick={() => setClosing(true)}>
          {t.close}
        </Button>
      </Stack>
      {closing && <CloseWebhook webhookId={webhookId} host={host} leave={() => setClosing(false)} />}
    </>
  );
}
