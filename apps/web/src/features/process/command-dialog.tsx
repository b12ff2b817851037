import { PROCESS_COMMANDS } from '@drivbank/contracts';
import { both } from '@drivbank/wording';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormGroup,
  FormLabel,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { give, Problem, read, type Read } from '../../shared/api';
import { useIntention } from '../../shared/intention';
import { nameOf, useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/ui';
import { bodyOf, type Values } from './body-of';
import type { CommandForm, Field } from './command-forms';

type Target = { readonly id: string; readonly revision: number };

const MOTIVE: Field = { name: 'motive', kind: 'text', label: both('Motivering', 'Motive') };

/** Any command of a process as a dialog. What is typed stays when the server refuses it. */
export function CommandDialog({
  form,
  target,
  close,
}: {
  form: CommandForm;
  target: Target;
  close: () => void;
}) {
  const { say, tell, me } = useSession();
  const queries = useQueryClient();
  const fields = [...form.fields, { ...MOTIVE, optional: form.motive === 'offered' }];
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(
      fields.map(({ name, initial, kind }) => [name, kind === 'choices' ? [] : (initial ?? '')]),
    ),
  );
  const [seen, setSeen] = useState(target.revision);
  const intention = useIntention();
  const sending = useMutation({
    mutationFn: () =>
      give({
        path: `/processes/${target.id}/${form.key}`,
        body: bodyOf(form.fields, values, { ...form, personId: me!.id }),
        personId: me!.id,
        idempotencyKey: intention([form.key, values, seen]),
        seen,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  const readAgain = async () => {
    const page = await read<Read<'processPage'>>(`/processes/${target.id}`);
    setSeen(page.card.revision);
    await queries.invalidateQueries();
    sending.reset();
  };
  const conflict = sending.error instanceof Problem && sending.error.status === 412;
  const summary = PROCESS_COMMANDS[form.key]!.summary;

  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm">
      <form onSubmit={submit}>
        <DialogTitle>{tell(summary)}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {form.lead && <Typography color="textSecondary">{tell(form.lead)}</Typography>}
            {fields.map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                change={(value) => setValues({ ...values, [field.name]: value })}
              />
            ))}
            {sending.error && (
              <ProblemNote error={sending.error} {...(conflict && { retry: () => void readAgain() })} />
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{say('Avbryt', 'Cancel')}</Button>
          <Button type="submit" variant="contained" disabled={sending.isPending || !me}>
            {tell(summary)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type InputProps = {
  readonly field: Field;
  readonly value: string | readonly string[];
  readonly change: (value: string | readonly string[]) => void;
};

export function FieldInput({ field, value, change }: InputProps) {
  const { tell } = useSession();
  const choices = useChoices(field);
  if (field.kind === 'choices')
    return <Choices field={field} value={value as readonly string[]} change={change} />;
  const { kind, name, label, optional = false, help } = field;
  const isSelect = choices !== undefined;
  return (
    <TextField
      name={name}
      label={tell(label)}
      required={!optional}
      value={value}
      onChange={({ target }) => change(target.value)}
      fullWidth
      {...(help && { helperText: tell(help) })}
      {...(kind === 'text' && { multiline: true, minRows: 2 })}
      {...(kind === 'date' && { type: 'date' })}
      select={isSelect}
      slotProps={{
        inputLabel: kind === 'date' ? { shrink: true } : {},
        htmlInput: kind === 'money' ? { inputMode: 'decimal' } : {},
      }}
    >
      {choices?.map((choice) => (
        <MenuItem key={choice.value} value={choice.value} sx={{ whiteSpace: 'normal' }}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Choices({
  field: { label, options = [] },
  value,
  change,
}: InputProps & { value: readonly string[] }) {
  const { tell } = useSession();
  const toggled = (option: string) =>
    value.includes(option) ? value.filter((one) => one !== option) : [...value, option];
  return (
    <FormGroup>
      <FormLabel component="legend">{tell(label)}</FormLabel>
      {options.map((option) => (
        <FormControlLabel
          key={option.value}
          label={tell(option.label)}
          control={
            <Checkbox checked={value.includes(option.value)} onChange={() => change(toggled(option.value))} />
          }
        />
      ))}
    </FormGroup>
  );
}

/** What can be chosen from: fixed words, organisations or people. */
function useChoices({ kind, options }: Field): { value: string; label: string }[] | undefined {
  const { tell, say, people } = useSession();
  const { data } = useQuery({
    queryKey: ['organisations'],
    queryFn: () => read<{ items: Read<'organisation'>[] }>('/organisations'),
    enabled: kind === 'organisation',
  });
  if (kind === 'choice') return (options ?? []).map(({ value, label }) => ({ value, label: tell(label) }));
  if (kind === 'organisation') return (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (kind === 'person') return people.map(({ id, name }) => ({ value: id, label: nameOf(name, say) }));
  return undefined;
}
