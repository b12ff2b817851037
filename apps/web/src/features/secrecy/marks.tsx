import { Button, Paper, Stack, Typography } from '@mui/material';
import { useRead } from '../../shared/api/use-read';
import { Section } from '../../shared/page/page';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

/** Which marks there are: ids and no titles, since whoever looks here is not assigned to the processes. */
export function Marks({ choose }: { readonly choose: (processId: string) => void }) {
  const t = useMessages(messages);
  const { day } = useFormats();
  const { data, error } = useRead('/secrecy/marks', {}, { always: 'now' });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <Section title={t.marks}>
      {data.items.length === 0 && <Empty>{t.noMarks}</Empty>}
      <Stack component="ul" spacing={1} aria-label={t.marks} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data.items.map(({ processId, provision, since, owner }) => (
          <Paper component="li" key={processId} sx={{ p: 2 }}>
            <Stack direction="row" sx={{ gap: 2, justifyContent: 'space-between', flexWrap: 'wrap' }}>
              <Stack sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Typography sx={{ fontWeight: 650 }}>{t.process(processId)}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {t.markOf(provision, day(since), owner.name)}
                </Typography>
              </Stack>
              <Button
                size="small"
                variant="outlined"
                className="no-print"
                aria-label={t.chooseOne(processId)}
                onClick={() => choose(processId)}
                sx={{ alignSelf: 'flex-start' }}
              >
                {t.choose}
              </Button>
            </Stack>
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}
