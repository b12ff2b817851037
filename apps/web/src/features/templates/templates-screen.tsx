import { Box, Chip, Paper, Stack, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../shared/api/use-read';
import { Failed } from '../../shared/page/failed';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { templatesIn, type Template } from './definition';
import { messages } from './messages';

/** Every template, with its newest version and how many processes run on it. */
export function TemplatesScreen() {
  const t = useMessages(messages);
  const { data, error, refetch } = useRead('/templates', {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const templates = templatesIn(data.items);
  return (
    <Page title={t.title} lead={t.lead}>
      {templates.length === 0 && <Empty>{t.none}</Empty>}
      <Box component="ul" sx={GRID}>
        {templates.map((template) => (
          <Card key={template.id} template={template} />
        ))}
      </Box>
    </Page>
  );
}

const GRID = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))',
} as const;

function Card({ template: { id, versions, draft, newest } }: { readonly template: Template }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { stages, gates, description } = newest.definition;
  const sum = (count: (one: (typeof versions)[number]) => number) =>
    versions.reduce((total, one) => total + count(one), 0);
  return (
    <Paper component="li" sx={{ p: 2, overflowWrap: 'anywhere' }}>
      <Typography variant="h2">
        <Link to="/templates/$templateId" params={{ templateId: id }} style={{ color: 'var(--ink)' }}>
          {tell(newest.name)}
        </Link>
      </Typography>
      <Typography color="textSecondary" sx={{ my: 1 }}>
        {tell(description)}
      </Typography>
      <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap', mb: 1 }}>
        <Chip size="small" variant="outlined" label={t.version(newest.version)} />
        {draft && versions.length > 0 && <Chip size="small" variant="outlined" label={t.hasDraft} />}
        {newest.retired && <Chip size="small" variant="outlined" label={t.retired} />}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {t.shape(stages.length, gates.length)} ·{' '}
        {t.running(
          sum(({ processes }) => processes.running),
          sum(({ processes }) => processes.all),
        )}
      </Typography>
    </Paper>
  );
}
