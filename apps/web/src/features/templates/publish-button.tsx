import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { messages as forms } from '../../shared/form/messages';
import { Sending } from '../../shared/form/sending';
import { useGive } from '../../shared/form/use-give';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import type { TemplateVersion } from './definition';
import { DifferenceList } from './difference-list';
import { differences } from './differences';
import { messages } from './messages';

type Props = { readonly draft: TemplateVersion; readonly published: readonly TemplateVersion[] };

/** Publishing cannot be undone: what changes is shown before it is confirmed. */
export function PublishButton({ draft, published }: Props) {
  const t = useMessages(messages);
  const f = useMessages(forms);
  const [open, setOpen] = useState(false);
  const titleId = useId();
  const version = published.length + 1;
  const before = published.at(-1);
  const publishing = useGive('/templates/{templateId}/publish', {
    name: `publish/${draft.id}/${version}`,
    onDone: () => {
      setOpen(false);
      toast(t.published(version));
    },
  });
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t.publish}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{t.publishTitle(version)}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{t.publishLead}</Typography>
          {before ? (
            <DifferenceList found={differences(before.definition, draft.definition)} />
          ) : (
            <Typography>{t.publishFirst}</Typography>
          )}
          <Sending sending={publishing} />
          {publishing.error && <ProblemNote error={publishing.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{f.cancel}</Button>
          <Button
            variant="contained"
            disabled={publishing.isPending}
            onClick={() =>
              publishing.mutate({ path: { templateId: draft.id }, body: {}, seen: draft.revision })
            }
          >
            {t.publish}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
