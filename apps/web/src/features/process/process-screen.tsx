import { Box, Paper, Stack, Typography } from '@mui/material';
import { both, amount, FUNDING_STATUS_WORDS, longDate, OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { Failed } from '../../shared/page/failed';
import { Page, Section } from '../../shared/page/page';
import { Waiting } from '../../shared/state/waiting';
import { HistoryList } from '../history/history-list';
import { CommandButton, CommandMenu } from './command-button';
import type { CommandForm } from './command-form';
import { PROCESS_FORMS } from './command-forms';
import { DeadlineTable } from './deadline-table';
import { GateCard } from './gate-card';
import { LifecycleRibbon } from './lifecycle-ribbon';
import { StageList } from './stage-list';

type ProcessPage = Shape<'ProcessPage'>;

/** One process: what happens now, where it stands, what is decided, what is due, and how it came here. */
export function ProcessScreen() {
  const { processId } = useParams({ from: '/processes/$processId' });
  const { tell } = useSession();
  const { data, error, refetch } = useRead('/processes/{processId}', { path: { processId } });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { card } = data;
  return (
    <Page title={card.title} lead={tell(data.now)}>
      <LifecycleRibbon page={data} />
      <Actions page={data} />
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) 300px' },
        }}
      >
        <Stack spacing={4} sx={{ minWidth: 0 }}>
          <Section
            title={tell(both('Frister', 'Deadlines'))}
            action={
              card.lifecycle !== 'closed' && (
                <CommandButton size="small" form={PROCESS_FORMS.setDeadline} target={card} />
              )
            }
          >
            <DeadlineTable page={data} />
          </Section>
          {data.gates.length > 0 && (
            <Section title={tell(both('Beslutspunkter', 'Gates'))}>
              <Stack spacing={2}>
                {data.gates.map((gate) => (
                  <GateCard key={gate.id} gate={gate} page={data} />
                ))}
              </Stack>
            </Section>
          )}
          <HistoryList processId={card.id} />
        </Stack>
        <Stack spacing={3} component="aside" sx={{ minWidth: 0 }}>
          <Facts page={data} />
          <StageList page={data} />
          <Lessons page={data} />
          <Fundings page={data} />
        </Stack>
      </Box>
    </Page>
  );
}

/** What can be done with the process as it stands; the server has the last word, and says why. */
function Actions({ page }: { readonly page: ProcessPage }) {
  const { tell } = useSession();
  const { card, offeredTo, receiver } = page;
  const { lifecycle, activity } = card;
  const forms = PROCESS_FORMS;
  const main: CommandForm[] = [];
  if (lifecycle === 'closed') main.push(forms.reopen);
  else if (activity === 'paused') main.push(forms.resume);
  else {
    if (offeredTo) main.push(forms.acceptOwnership, forms.declineOwnership);
    if (receiver && !receiver.accepted) main.push(forms.acceptReceivership, forms.declineReceivership);
    if (lifecycle === 'initiated') main.push(forms.scale);
    if (lifecycle === 'initiated' || lifecycle === 'scaled') main.push(forms.implement);
    main.push(forms.close);
  }
  const more: readonly CommandForm[] =
    lifecycle === 'closed'
      ? [forms.recordLesson]
      : [
          forms.recordProgress,
          forms.recordLesson,
          ...(activity === 'active' ? [forms.pause] : []),
          ...(lifecycle === 'scaled' ? [forms.extendScaling] : []),
          forms.proposeReceiver,
          forms.transferOwnership,
          forms.assignCoordinator,
          forms.releaseCoordinator,
          forms.rename,
          forms.describe,
        ];
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {main.map((form, i) => (
        <CommandButton
          key={form.key}
          form={form}
          target={card}
          variant={i === 0 ? 'contained' : 'outlined'}
        />
      ))}
      <CommandMenu forms={more} target={card} label={tell(both('Fler åtgärder', 'More actions'))} />
    </Stack>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box>
      <Typography component="dt" variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}

function Facts({ page }: { readonly page: ProcessPage }) {
  const { tell, language, legible } = useSession();
  const { card, purpose, summary, receiver, closed } = page;
  const written = purpose === null ? null : legible(purpose);
  return (
    <Paper sx={{ p: 2 }}>
      <Stack component="dl" spacing={1.5} sx={{ m: 0 }}>
        {(written ?? summary) && (
          <Fact label={tell(both('Syfte', 'Purpose'))}>{written ?? tell(summary!)}</Fact>
        )}
        <Fact label={tell(both('Ägare', 'Owner'))}>{card.owner.name}</Fact>
        <Fact label={tell(both('Samordnare', 'Coordinators'))}>
          {card.coordinators.map(({ name }) => legible(name)).join(', ') ||
            tell(both('Ingen ännu', 'Nobody yet'))}
        </Fact>
        {receiver && (
          <Fact label={tell(both('Mottagare', 'Receiver'))}>
            {receiver.organisation.name}{' '}
            {receiver.accepted
              ? tell(both('(har sagt ja)', '(accepted)'))
              : tell(both('(tillfrågad)', '(asked)'))}
          </Fact>
        )}
        <Fact label={tell(both('Mall', 'Template'))}>
          {tell(card.template.name)}, version {card.template.version}
        </Fact>
        <Fact label={tell(both('Började', 'Began'))}>{longDate(card.startedOn, language)}</Fact>
        {closed && (
          <Fact label={tell(both('Slutade', 'Ended'))}>
            {longDate(closed.closedOn, language)}: {tell(wordFor(OUTCOME_WORDS, closed.outcome))}
          </Fact>
        )}
      </Stack>
    </Paper>
  );
}

function Lessons({ page: { lessons } }: { readonly page: ProcessPage }) {
  const { tell, legible } = useSession();
  if (lessons.length === 0) return null;
  return (
    <Section title={tell(both('Lärdomar', 'Lessons'))}>
      <Stack spacing={1}>
        {lessons.map(({ id, lesson }) => (
          <Paper key={id} sx={{ p: 2 }}>
            <Typography sx={{ fontWeight: 600 }}>{legible(lesson.advice)}</Typography>
            <Typography variant="body2" color="textSecondary">
              {legible(lesson.situation)} {legible(lesson.action)} {legible(lesson.result)}
            </Typography>
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}

function Fundings({ page: { fundings } }: { readonly page: ProcessPage }) {
  const { tell, language } = useSession();
  if (fundings.length === 0) return null;
  return (
    <Section title={tell(both('Finansiering', 'Funding'))}>
      <Stack spacing={1}>
        {fundings.map((funding) => (
          <Paper key={funding.id} sx={{ p: 2 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {funding.funder} {funding.registryNumber}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {[
                funding.grant === null
                  ? tell(both('inget belopp angivet', 'no amount stated'))
                  : amount(funding.grant as never, language),
                tell(wordFor(FUNDING_STATUS_WORDS, funding.status)),
                [funding.startsOn, funding.endsOn].filter(Boolean).join(' – '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            {funding.sourceUrl && (
              <Typography variant="body2">
                <a href={funding.sourceUrl} rel="noreferrer" style={{ color: 'var(--leaf)' }}>
                  {tell(both('Projektets sida', 'The project’s page'))}
                </a>
              </Typography>
            )}
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}
