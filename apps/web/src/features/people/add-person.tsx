import { registerPerson } from '@drivbank/contracts';
import { Button, Paper, Stack } from '@mui/material';
import type { Body } from '../../shared/api/client';
import type { Field } from '../../shared/form/field';
import { FieldInput } from '../../shared/form/field-input';
import { Restored, Sending } from '../../shared/form/sending';
import { filledIn, useDraftForm } from '../../shared/form/use-draft-form';
import { useGive } from '../../shared/form/use-give';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

const NAME = 'people.add';
const FIELDS: readonly Field[] = [
  { name: 'details.name', label: messages.name, kind: 'line' },
  { name: 'details.email', label: messages.email, kind: 'line', optional: true },
];

/** A person whom processes and roles can speak of. An account is the next step. */
export function AddPerson({ close }: { readonly close: () => void }) {
  const t = useMessages(messages);
  const { form, restoredFrom, discard } = useDraftForm({
    name: NAME,
    initial: { details: { name: '', email: '' } },
    contract: registerPerson,
  });
  const giving = useGive('/people', {
    name: NAME,
    onDone: () => {
      discard();
      toast(t.added);
      close();
    },
  });
  const submit = form.handleSubmit((values) => giving.mutate({ body: filledIn(values) as Body<'/people'> }));
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <Stack component="form" spacing={2} noValidate onSubmit={(event) => void submit(event)}>
        <Restored from={restoredFrom} discard={discard} />
        {FIELDS.map((field) => (
          <FieldInput key={field.name} field={field} control={form.control} />
        ))}
        <Sending sending={giving} />
        {giving.error && <ProblemNote error={giving.error} />}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button type="submit" variant="contained" disabled={giving.isPending}>
            {t.save}
          </Button>
          <Button onClick={close}>{t.cancel}</Button>
        </Stack>
      </Stack>
    </Paper>
  );
}
