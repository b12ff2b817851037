import { Paper, Stack } from '@mui/material';
import { useRead } from '../../shared/api/use-read';
import { Section } from '../../shared/page/page';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { ReadingWords } from './reading-words';

/** Who has read the process without a role in it; nothing where nobody has. */
export function ReadingsOfProcess({ processId }: { readonly processId: string }) {
  const t = useMessages(messages);
  const { data } = useRead('/processes/{processId}/secret-readings', { path: { processId } });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t.readers}>
      <Stack component="ul" spacing={1} aria-label={t.readers} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data.items.map((reading) => (
          <Paper component="li" key={reading.readingId} sx={{ p: 2, breakInside: 'avoid' }}>
            <ReadingWords reading={reading} />
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}
