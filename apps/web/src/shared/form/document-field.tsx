import { Alert, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useController, type Control, type FieldValues } from 'react-hook-form';
import { useSession } from '../session';
import { useMessages } from '../text/messages';
import type { Field } from './field';
import { FileButton } from './file-button';
import { messages } from './messages';
import { sha256Of } from './sha256';

type Props = { readonly field: Field; readonly control: Control<FieldValues> };

/** A document by its checksum. Its name goes into the field beside it, where somebody can write a better one. */
export function DocumentField({ field, control }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const sum = useController({ name: field.name, control });
  const name = useController({ name: field.naming ?? 'name', control });
  const [unreadable, setUnreadable] = useState(false);
  const take = (file: File) =>
    void sha256Of(file).then(
      (sha256) => {
        setUnreadable(false);
        sum.field.onChange(sha256);
        if (!name.field.value) name.field.onChange(file.name);
      },
      () => setUnreadable(true),
    );
  const { value } = sum.field as { value: string };
  return (
    <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
      <FileButton choose={take}>{tell(field.label)}</FileButton>
      <Typography component="output" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {value ? t.documentChosen(value) : field.help && tell(field.help)}
      </Typography>
      {sum.fieldState.error?.message && !value && (
        <Typography variant="body2" color="error">
          {sum.fieldState.error.message}
        </Typography>
      )}
      {unreadable && <Alert severity="error">{t.documentUnreadable}</Alert>}
    </Stack>
  );
}
