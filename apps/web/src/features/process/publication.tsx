import {
  GATE_OUTCOME_WORDS,
  LIFECYCLE_WORDS,
  provenanceSentence,
  PUBLIC_WORDS,
  wordFor,
} from '@drivbank/wording';
import { Box, Paper, Stack, Typography } from '@mui/material';
import { Globe } from 'lucide-react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { CommandButton } from './command-button';
import { publicationForms } from './command-forms';
import { useOffers } from './may-give';
import { publicationMessages as messages } from './publication-messages';

type Card = Shape<'ProcessCard'>;

/** Whether everybody can read of the process, and what; for whoever may publish it, what they would read. */
export function Publication({ card }: { readonly card: Card }) {
  const t = useMessages(messages);
  const offers = useOffers();
  const isShown = card.published || offers('publish');
  const isMarked = card.secrecy !== null;
  const path = { processId: card.id };
  const { data, error, refetch } = useRead(
    '/processes/{processId}/publication',
    { path },
    { enabled: isShown && !isMarked },
  );
  if (!isShown) return null;
  if (isMarked)
    return (
      <Section title={t.title}>
        <Typography color="textSecondary">{t.marked}</Typography>
      </Section>
    );
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  const { publish, unpublish } = publicationForms(data?.published ? data.preview : undefined);
  return (
    <Section title={t.title}>
      <Paper sx={{ p: 2, breakInside: 'avoid' }}>
        <Stack spacing={1.5}>
          {card.published ? <Badge card={card} /> : <Typography color="textSecondary">{t.notYet}</Typography>}
          {data && (
            <Box component="details">
              <summary>{card.published ? t.shown : t.wouldBeShown}</summary>
              <Preview shown={data.preview} isPublished={data.published} />
            </Box>
          )}
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', '&:empty': { display: 'none' } }}>
            {data && (
              <CommandButton
                key={String(data.published)}
                size="small"
                variant="outlined"
                form={publish}
                target={card}
                {...(card.published && { label: t.change })}
              />
            )}
            {card.published && <CommandButton size="small" form={unpublish} target={card} />}
          </Stack>
        </Stack>
      </Paper>
    </Section>
  );
}

function Badge({ card }: { readonly card: Card }) {
  const t = useMessages(messages);
  return (
    <Typography sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Globe size={18} aria-hidden />
      <span>{t.published}</span>
      <a href={`/public/${card.id}`} style={{ color: 'var(--leaf)' }}>
        {t.toPage}
      </a>
    </Typography>
  );
}

type Shown = { readonly shown: Shape<'PublishedProcess'>; readonly isPublished: boolean };

function Preview({ shown, isPublished }: Shown) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { day } = useFormats();
  const { title, summary, provenance, owner, lifecycle, stage, from, to, decisions } = shown;
  const phase = capital(tell(wordFor(LIFECYCLE_WORDS, lifecycle)));
  return (
    <Stack spacing={1} sx={{ mt: 1, overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {isPublished ? (
        <>
          <Typography variant="body2" lang="sv">
            {legible(summary.sv)}
          </Typography>
          {summary.en === null ? (
            <Typography variant="body2" color="textSecondary">
              {t.noEnglish}
            </Typography>
          ) : (
            <Typography variant="body2" lang="en">
              {legible(summary.en)}
            </Typography>
          )}
          <Typography variant="body2" color="textSecondary">
            {tell(provenanceSentence(provenance))}
          </Typography>
        </>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t.summaryHere}
        </Typography>
      )}
      <Typography variant="body2">
        {[owner.name, phase, stage && tell(stage)].filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="body2">{[day(from), to === null ? '' : day(to)].join(' – ')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {decisions.map(({ gate, on, outcome }) => (
          <Typography component="li" variant="body2" key={`${gate.sv}${on}`}>
            {tell(gate)}: {tell(wordFor(GATE_OUTCOME_WORDS, outcome))}, {day(on)}
          </Typography>
        ))}
      </Box>
      {decisions.length === 0 && <Typography variant="body2">{tell(PUBLIC_WORDS.noDecision)}</Typography>}
    </Stack>
  );
}
