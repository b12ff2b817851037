import { PERSON_COMMANDS } from '@drivbank/contracts';
import { ROLE_WORDS } from '@drivbank/wording';
import { Button, Stack } from '@mui/material';
import type { FieldValues } from 'react-hook-form';
import type { Body } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import type { Field } from '../../shared/form/field';
import { FieldInput } from '../../shared/form/field-input';
import { Restored, Sending } from '../../shared/form/sending';
import { filledIn, useDraftForm } from '../../shared/form/use-draft-form';
import { useGive } from '../../shared/form/use-give';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { today } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

const EVERYWHERE = 'everywhere';
/** Held by persons; the others are what acts by itself. */
const NO_ROLES = ['system', 'import', 'account_holder'];
const ROLE_OPTIONS = Object.entries(ROLE_WORDS)
  .filter(([value]) => !NO_ROLES.includes(value))
  .map(([value, label]) => ({ value, label }));

/** What is typed, as the command takes it. */
const bodyOf = (values: FieldValues) => {
  const { where, to, ...rest } = filledIn(values) as Record<string, string>;
  const scope =
    where === EVERYWHERE ? { kind: 'deployment' } : { kind: 'organisation', organisationId: where };
  return { ...rest, scope, to: to ?? null };
};

/** A role with its place and its time. In one process it is given from that process. */
export function GrantRole({ personId, close }: { readonly personId: string; readonly close: () => void }) {
  const t = useMessages(messages);
  const organisations = useRead('/organisations', {});
  const name = `people.grant.${personId}`;
  const { form, restoredFrom, discard } = useDraftForm({
    name,
    initial: { role: '', where: EVERYWHERE, from: today(), to: '', motive: '' },
    contract: PERSON_COMMANDS['grant-role']!.body,
    bodyOf,
  });
  const giving = useGive('/people/{personId}/grant-role', {
    name,
    onDone: () => {
      discard();
      toast(t.granted);
      close();
    },
  });
  const places = (organisations.data?.items ?? []).map(({ id, name: called }) => ({
    value: id,
    label: { sv: called, en: called },
  }));
  const fields: readonly Field[] = [
    { name: 'role', label: messages.role, kind: 'choice', options: ROLE_OPTIONS },
    {
      name: 'where',
      label: messages.where,
      kind: 'choice',
      options: [{ value: EVERYWHERE, label: messages.everywhere }, ...places],
    },
    { name: 'from', label: messages.fromDay, kind: 'date' },
    { name: 'to', label: messages.toDay, kind: 'date', optional: true },
    { name: 'motive', label: messages.motive, kind: 'text', optional: true },
  ];
  const submit = form.handleSubmit((values) =>
    giving.mutate({ path: { personId }, body: bodyOf(values) as Body<'/people/{personId}/grant-role'> }),
  );
  return (
    <Stack
      component="form"
      spacing={2}
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ maxWidth: 480 }}
    >
      <Restored from={restoredFrom} discard={discard} />
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} control={form.control} />
      ))}
      <Sending sending={giving} />
      {giving.error && <ProblemNote error={giving.error} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button type="submit" variant="contained" disabled={giving.isPending}>
          {t.grant}
        </Button>
        <Button onClick={close}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}
