import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import { set, type FieldValues } from 'react-hook-form';
import type { Field } from '../../shared/form/field';
import { FieldInput } from '../../shared/form/field-input';
import { messages } from '../../shared/form/messages';
import { filledIn } from '../../shared/form/use-draft-form';
import { useSession } from '../../shared/session';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import type { CommandForm } from './command-form';
import { CommandFrame } from './command-frame';
import { messages as texts } from './messages';
import { useCommandForm, type Target } from './use-command-form';
import { useUndo } from './use-undo';

type Props = {
  readonly form: CommandForm;
  readonly target: Target;
  readonly close: () => void;
};

/** Any command of a process as a dialog. What is typed stays, whatever the server answers and whoever was faster. */
export default function CommandDialog({ form: asked, target, close }: Props) {
  const { tell } = useSession();
  const { key, lead, fixed = {} } = asked;
  const t = useMessages(texts);
  const undo = useUndo(target.id);
  const title = tell(PROCESS_COMMAND_WORDS[key]);
  const fields = asked.motive === 'none' ? asked.fields : [...asked.fields, motiveOf(asked)];
  const state = useCommandForm({
    key,
    target,
    about: Object.values(fixed),
    initial: initialOf(fields),
    needed: asked.motive === 'needed' ? MOTIVE : undefined,
    first: fields[0]?.name,
    bodyOf: (values) => ({ ...fixed, ...(filledIn(values) as object) }),
    onDone: ({ revision }, values) => {
      close();
      const back = asked.undo?.(values);
      if (back) toast(t.justDone(title), () => undo(back, revision));
    },
  });
  return (
    <CommandFrame
      title={title}
      verb={title}
      lead={lead && tell(lead)}
      processId={target.id}
      state={state}
      close={close}
    >
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} control={state.form.control} />
      ))}
    </CommandFrame>
  );
}

const MOTIVE = ['motive'];

const motiveOf = ({ motive }: CommandForm): Field => ({
  name: 'motive',
  kind: 'text',
  label: messages.motive,
  help: messages.motiveHelp,
  optional: motive === 'offered',
});

function initialOf(fields: readonly Field[]): FieldValues {
  const values: FieldValues = {};
  for (const { name, initial, kind } of fields) set(values, name, initial ?? (kind === 'choices' ? [] : ''));
  return values;
}
