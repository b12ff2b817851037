import { Box, Stack, Typography } from '@mui/material';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRead } from '../../shared/api/use-read';
import { useGive } from '../../shared/form/use-give';
import { ButtonLink } from '../../shared/page/button-link';
import { Failed } from '../../shared/page/failed';
import { Page, Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { NotFoundPage } from '../../app/not-found';
import { Button } from '@mui/material';
import { Compare } from './compare';
import { templatesIn, type Template, type TemplateVersion } from './definition';
import { messages } from './messages';
import { Outline } from './outline';
import { PublishButton } from './publish-button';
import { TemplatePicture } from './template-picture';
import { Versions } from './versions';

/** One template: its way as a picture and in words, its versions, and what differs between them. */
export function TemplateScreen() {
  const { templateId } = useParams({ from: '/templates/$templateId' });
  const { data, error, refetch } = useRead('/templates', {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const template = templatesIn(data.items).find(({ id }) => id === templateId);
  return template ? <Shown template={template} /> : <NotFoundPage />;
}

function Shown({ template }: { readonly template: Template }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { version } = useSearch({ from: '/templates/$templateId' });
  const { versions, draft, newest } = template;
  const all = draft ? [...versions, draft] : versions;
  const shown = all.find((one) => String(one.version) === version) ?? newest;
  return (
    <Page
      title={tell(shown.name)}
      lead={`${tell(shown.definition.description)} ${newest.version === 0 ? t.onlyDraft : t.now(newest.version)}`}
    >
      <Actions template={template} shown={shown} />
      <Section title={`${t.picture} ${t.version(shown.version)}`}>
        <Typography color="textSecondary" className="no-print" sx={{ mb: 1 }}>
          {t.pictureHint}
        </Typography>
        <TemplatePicture definition={shown.definition} />
      </Section>
      <Box sx={COLUMNS}>
        <Section title={t.inWords}>
          <Outline definition={shown.definition} />
        </Section>
        <Stack component="aside" spacing={3} sx={{ minWidth: 0 }}>
          <Versions template={template} shown={shown} />
          <Compare all={all} />
        </Stack>
      </Box>
    </Page>
  );
}

const COLUMNS = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) 340px' },
} as const;

type ActionsProps = { readonly template: Template; readonly shown: TemplateVersion };

/** What can be done with it; a page that shows the past has nothing of the kind. */
function Actions({ template: { id, draft, versions }, shown }: ActionsProps) {
  const t = useMessages(messages);
  const { past } = useMoment();
  const navigate = useNavigate();
  const copying = useGive('/templates', {
    name: `copy/${shown.id}/${shown.version}`,
    onDone: (accepted) =>
      navigate({ to: '/templates/$templateId/edit', params: { templateId: accepted.id } }),
  });
  if (past) return null;
  const copy = () => {
    const { sv, en = sv } = shown.name;
    const definition = { ...shown.definition, name: messages.copyOf({ sv, en }) };
    copying.mutate({ body: { definition } });
  };
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <ButtonLink
        to="/templates/$templateId/edit"
        params={{ templateId: id }}
        variant={draft ? 'outlined' : 'contained'}
      >
        {draft ? t.editDraft : t.edit}
      </ButtonLink>
      {draft && <PublishButton draft={draft} published={versions} />}
      <Button onClick={copy} disabled={copying.isPending}>
        {t.copy}
      </Button>
      {copying.error && <ProblemNote error={copying.error} />}
    </Stack>
  );
}
