import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  MenuItem,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useController, type Control, type FieldValues } from 'react-hook-form';
import { useRead } from '../api/use-read';
import { useSession } from '../session';
import { DocumentField } from './document-field';
import type { Field, FieldOption } from './field';
import { moneyIn, typedMoney } from './money';

type Props = {
  readonly field: Field;
  readonly control: Control<FieldValues>;
};

/** A labelled input for any kind of field, with what is wrong with it below. */
export function FieldInput(props: Props) {
  if (props.field.kind === 'choices') return <Choices {...props} />;
  if (props.field.kind === 'document') return <DocumentField {...props} />;
  if (props.field.kind === 'money') return <Money {...props} />;
  return <OneValue {...props} />;
}

function useField({ field, control }: Props) {
  const { tell } = useSession();
  const { field: bound, fieldState } = useController({ name: field.name, control });
  const { ref, ...input } = bound;
  const words = fieldState.error?.message ?? (field.help && tell(field.help));
  return { input, ref, label: tell(field.label), invalid: fieldState.invalid, words };
}

function OneValue(props: Props) {
  const { field } = props;
  const { input, ref, label, invalid, words } = useField(props);
  const choices = useChoices(field);
  const { kind, optional = false } = field;
  return (
    <TextField
      {...input}
      value={(input.value as string | number | undefined) ?? ''}
      inputRef={ref}
      label={label}
      required={!optional}
      error={invalid}
      helperText={words}
      fullWidth
      {...(kind === 'text' && { multiline: true, minRows: 2 })}
      {...(kind === 'date' && { type: 'date' })}
      select={choices !== undefined}
      slotProps={{ inputLabel: kind === 'date' ? { shrink: true } : {} }}
    >
      {choices?.map(({ value, label: words_ }) => (
        <MenuItem key={value} value={value} sx={{ whiteSpace: 'normal' }}>
          {words_}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Typed as people write amounts; kept in öre. */
function Money(props: Props) {
  const { field } = props;
  const { input, ref, label, invalid, words } = useField(props);
  const [typed, setTyped] = useState(() => typedMoney(input.value));
  return (
    <TextField
      {...input}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        input.onChange(target.value === '' ? '' : moneyIn(target.value));
      }}
      inputRef={ref}
      label={label}
      required={!field.optional}
      error={invalid}
      helperText={words}
      fullWidth
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}

function Choices(props: Props) {
  const { tell } = useSession();
  const { input, label, invalid, words } = useField(props);
  const chosen = (input.value as readonly unknown[] | undefined) ?? [];
  const toggled = (option: FieldOption['value']) =>
    chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
  return (
    <FormControl component="fieldset" error={invalid}>
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup>
        {(props.field.options ?? []).map(({ value, label: words_ }) => (
          <FormControlLabel
            key={value}
            label={tell(words_)}
            control={
              <Checkbox checked={chosen.includes(value)} onChange={() => input.onChange(toggled(value))} />
            }
          />
        ))}
      </FormGroup>
      {words && <FormHelperText>{words}</FormHelperText>}
    </FormControl>
  );
}

type Choice = { readonly value: string | number; readonly label: string };

/** What can be chosen from: fixed words, organisations or people. */
function useChoices({ kind, options = [] }: Field): readonly Choice[] | undefined {
  const { tell, legible, people } = useSession();
  const { data } = useRead('/organisations', {}, { enabled: kind === 'organisation', always: 'now' });
  if (kind === 'choice') return options.map(({ value, label }) => ({ value, label: tell(label) }));
  if (kind === 'organisation') return (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (kind === 'person') return people.map(({ id, name }) => ({ value: id, label: legible(name) }));
  return undefined;
}
