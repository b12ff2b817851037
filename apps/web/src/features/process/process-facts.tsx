import { amount, FUNDING_STATUS_WORDS, OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

type Props = { readonly page: Shape<'ProcessPage'> };

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

/** Whose it is, what for, by which template, from when to when. */
export function Facts({ page }: Props) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { day } = useFormats();
  const { card, purpose, summary, receiver, closed } = page;
  const written = purpose === null ? summary && tell(summary) : legible(purpose);
  return (
    <Paper sx={{ p: 2 }}>
      <Stack component="dl" spacing={1.5} sx={{ m: 0 }}>
        {written && <Fact label={t.purpose}>{written}</Fact>}
        <Fact label={t.owner}>{card.owner.name}</Fact>
        <Fact label={t.coordinators}>
          {card.coordinators.map(({ name }) => legible(name)).join(', ') || t.nobody}
        </Fact>
        {receiver && (
          <Fact label={t.receiver}>
            {receiver.organisation.name} {receiver.accepted ? t.accepted : t.asked}
          </Fact>
        )}
        <Fact label={t.template}>{t.version(tell(card.template.name), card.template.version)}</Fact>
        <Fact label={t.began}>{day(card.startedOn)}</Fact>
        {closed && (
          <Fact label={t.ended}>
            {day(closed.closedOn)}: {tell(wordFor(OUTCOME_WORDS, closed.outcome))}
          </Fact>
        )}
      </Stack>
    </Paper>
  );
}

export function Lessons({ page: { lessons } }: Props) {
  const t = useMessages(messages);
  const { legible } = useSession();
  if (lessons.length === 0) return null;
  return (
    <Section title={t.lessons}>
      <Stack spacing={1}>
        {lessons.map(({ id, lesson }) => (
          <Paper key={id} sx={{ p: 2, breakInside: 'avoid' }}>
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

export function Fundings({ page: { fundings } }: Props) {
  const t = useMessages(messages);
  if (fundings.length === 0) return null;
  return (
    <Section title={t.funding}>
      <Stack spacing={1}>
        {fundings.map((funding) => (
          <FundingCard key={funding.id} funding={funding} />
        ))}
      </Stack>
    </Section>
  );
}

function FundingCard({ funding }: { readonly funding: Props['page']['fundings'][number] }) {
  const t = useMessages(messages);
  const { tell, language } = useSession();
  const { funder, registryNumber, grant, status, startsOn, endsOn, sourceUrl } = funding;
  const facts = [
    grant === null ? t.noAmount : amount(grant as never, language),
    tell(wordFor(FUNDING_STATUS_WORDS, status)),
    [startsOn, endsOn].filter(Boolean).join(' – '),
  ].filter(Boolean);
  return (
    <Paper sx={{ p: 2, breakInside: 'avoid' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {funder} {registryNumber}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {facts.join(' · ')}
      </Typography>
      {sourceUrl && (
        <Typography variant="body2">
          <a href={sourceUrl} rel="noreferrer" style={{ color: 'var(--leaf)' }}>
            {t.projectPage}
          </a>
        </Typography>
      )}
    </Paper>
  );
}
