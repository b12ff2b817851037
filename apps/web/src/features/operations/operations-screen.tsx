import { Typography } from '@mui/material';
import { useRead } from '../../shared/api/use-read';
import { Page, Section } from '../../shared/page/page';
import { Failed } from '../../shared/page/failed';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { ConfirmClock } from './confirm-clock';
import { Facts } from './facts';
import { GivenUp } from './given-up';
import { messages } from './messages';
import { TroubleList } from './trouble-list';
import { troublesIn } from './troubles';
import { useLag } from './use-lag';

/** Nothing in the log moves when a mail server dies: so the page asks by itself. */
const REFRESH_MS = 5_000;

/** What is wrong and what to do about it, what was given up, and how everything stands. */
export function OperationsScreen() {
  const t = useMessages(messages);
  const { clock, moment } = useFormats();
  const options = { always: 'now', refreshMs: REFRESH_MS } as const;
  const status = useRead('/operations/status', {}, options);
  const parked = useRead('/operations/parked', {}, options);
  const lag = useLag(status.data);
  if (status.error && !status.data)
    return <Failed error={status.error} retry={() => void status.refetch()} />;
  if (!status.data) return <Waiting />;
  const troubles = troublesIn(status.data, { moment });
  return (
    <Page title={t.title} lead={t.lead}>
      {troubles.length === 0 ? (
        <Typography>{t.allWell}</Typography>
      ) : (
        <Section title={t.wrong(troubles.length)}>
          <TroubleList troubles={troubles} />
          {status.data.clock.jump && <ConfirmClock />}
        </Section>
      )}
      {parked.data && <GivenUp work={parked.data} />}
      <Section title={t.facts}>
        <Facts status={status.data} lag={lag} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t.asOf(clock(status.data.asOf.at))}
        </Typography>
      </Section>
    </Page>
  );
}
