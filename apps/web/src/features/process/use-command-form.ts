import { PROCESS_COMMANDS } from '@drivbank/contracts';
import { useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Shape } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useDraftForm } from '../../shared/form/use-draft-form';
import { useGive } from '../../shared/form/use-give';
import type { CommandKey, CommandPath } from './command-form';

/** The process that a command is for, as it stood on the screen. */
export type Target = { readonly id: string; readonly revision: number };

type Options = {
  readonly key: CommandKey;
  readonly target: Target;
  /** Tells forms of the same command apart: the deadline, the gate. */
  readonly about?: readonly string[];
  readonly initial: FieldValues;
  readonly needed?: readonly string[] | undefined;
  /** A stricter contract than that of the command. */
  readonly contract?: z.ZodType;
  readonly bodyOf: (values: FieldValues) => unknown;
  /** The field that the reader begins with. */
  readonly first?: string | undefined;
  readonly onDone: (accepted: Shape<'Accepted'>, values: FieldValues) => void;
};

/** Names the form of a command: its draft and its intention are kept under it. */
export const commandName = (processId: string, key: CommandKey, about: readonly string[]) =>
  ['process', processId, key, ...about].join('/');

/** A command of a process being typed and sent: its draft, its contract, and what was changed meanwhile. */
export function useCommandForm(options: Options) {
  const { key, target, about = [], initial, needed, first, bodyOf, onDone } = options;
  const name = commandName(target.id, key, about);
  const { contract = PROCESS_COMMANDS[key].body } = options;
  const { form, restoredFrom, discard } = useDraftForm({ name, initial, contract, needed, bodyOf });
  const { setFocus } = form;
  useEffect(() => {
    if (first !== undefined) setFocus(first);
  }, [setFocus, first]);
  const [seen, setSeen] = useState(target.revision);
  const sending = useGive(`/processes/{processId}/${key}` as CommandPath, {
    name,
    onDone: (accepted) => {
      const values = form.getValues();
      discard();
      onDone(accepted, values);
    },
  });
  const submit = form.handleSubmit((values) =>
    sending.mutate({ path: { processId: target.id }, body: bodyOf(values) as never, seen }),
  );
  const outrun = sending.error instanceof Problem && sending.error.status === 412;
  const goOn = (revision: number) => {
    setSeen(revision);
    sending.reset();
  };
  return { form, submit, sending, restoredFrom, discard, conflict: outrun ? { seen, goOn } : undefined };
}

export type CommandFormState = ReturnType<typeof useCommandForm>;
