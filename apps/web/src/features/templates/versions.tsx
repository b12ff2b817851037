import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Paper,
  Stack,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { messages as forms } from '../../shared/form/messages';
import { useGive } from '../../shared/form/use-give';
import { ButtonLink } from '../../shared/page/button-link';
import { Section } from '../../shared/page/page';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import type { Template, TemplateVersion } from './definition';
import { versionOf } from '../portfolio/selection';
import { messages } from './messages';

type Props = { readonly template: Template; readonly shown: TemplateVersion };

/** Every version, newest first, with the processes that run on it. */
export function Versions({ template: { id, versions, draft }, shown }: Props) {
  const t = useMessages(messages);
  const all = [...(draft ? [draft] : []), ...versions.toReversed()];
  return (
    <Section title={t.versions}>
      <Paper component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {all.map((one) => (
          <Stack
            component="li"
            key={one.version}
            sx={{ p: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-child': { border: 0 } }}
          >
            <Typography sx={{ fontWeight: 600 }} aria-current={one === shown ? 'true' : undefined}>
              {t.version(one.version)}
              {one === shown && ` (${t.shown})`}
              {one.retired && ` (${t.retired})`}
            </Typography>
            {one.version > 0 && (
              <Typography variant="body2" color="textSecondary">
                {t.running(one.processes.running, one.processes.all)}
              </Typography>
            )}
            <Stack direction="row" className="no-print" sx={{ gap: 0.5, flexWrap: 'wrap', ml: -0.5 }}>
              {one !== shown && (
                <ButtonLink
                  size="small"
                  to="/templates/$templateId"
                  params={{ templateId: id }}
                  search={{ version: String(one.version) }}
                  resetScroll={false}
                >
                  {t.show(one.version)}
                </ButtonLink>
              )}
              {one.processes.all > 0 && (
                <ButtonLink size="small" to="/portfolio" search={{ version: versionOf(one), view: 'list' }}>
                  {t.seeProcesses}
                </ButtonLink>
              )}
              {one.version > 0 && !one.retired && <RetireButton version={one} />}
            </Stack>
          </Stack>
        ))}
      </Paper>
    </Section>
  );
}

function RetireButton({ version: { id, version, revision } }: { readonly version: TemplateVersion }) {
  const t = useMessages(messages);
  const f = useMessages(forms);
  const { past } = useMoment();
  const [open, setOpen] = useState(false);
  const titleId = useId();
  const retiring = useGive('/templates/{templateId}/retire', {
    name: `retire/${id}/${version}`,
    onDone: () => {
      setOpen(false);
      toast(t.retiredDone(version));
    },
  });
  if (past) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t.retire}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{t.retireTitle(version)}</DialogTitle>
        <DialogContent>
          <Typography>{t.retireLead}</Typography>
          {retiring.error && <ProblemNote error={retiring.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{f.cancel}</Button>
          <Button
            variant="contained"
            disabled={retiring.isPending}
            onClick={() => retiring.mutate({ path: { templateId: id }, body: { version }, seen: revision })}
          >
            {t.retire}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
