import type { ProcessCommandKey } from '@drivbank/contracts';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { Bilingual } from '@drivbank/wording';
import type { Body } from '../../shared/api/client';
import type { Field } from '../../shared/form/field';

export type CommandKey = ProcessCommandKey;
export type CommandPath = `/processes/{processId}/${CommandKey}`;
type BodyOf<Key extends CommandKey> = Extract<Body<`/processes/{processId}/${Key}`>, FieldValues>;

/** A command as a form: its key is its address in the API. */
export type CommandForm = {
  readonly key: CommandKey;
  readonly fields: readonly Field[];
  /** What the place of the button has settled already, or what holds when a field is left empty. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** `none` where the command says why itself. */
  readonly motive: 'needed' | 'offered' | 'none';
  readonly lead?: Bilingual;
  /** What takes it back, given what was typed; nothing where the process does not go back. */
  readonly undo?: (values: FieldValues) => Undo | undefined;
};

/** The command that takes another one back. */
export type Undo = { readonly key: CommandKey; readonly body: Readonly<Record<string, unknown>> };

type Parts<Key extends CommandKey> = {
  readonly fields?: readonly Field<FieldPath<BodyOf<Key>>>[];
  readonly fixed?: { readonly [Name in keyof BodyOf<Key>]?: string };
  readonly motive?: CommandForm['motive'];
  readonly lead?: Bilingual;
  readonly undo?: CommandForm['undo'];
};

/** A field that the command does not have does not compile. */
export function commandForm<Key extends CommandKey>(
  key: Key,
  { fields = [], fixed, motive = 'offered', lead, undo }: Parts<Key> = {},
): CommandForm {
  return {
    key,
    fields,
    motive,
    ...(fixed && { fixed: fixed as Readonly<Record<string, string>> }),
    ...(lead && { lead }),
    ...(undo && { undo }),
  };
}
