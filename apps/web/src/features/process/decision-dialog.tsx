import { GATE_OUTCOME_WORDS, type Bilingual } from '@drivbank/wording';
import {
  Alert,
  Button,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { useController, useFieldArray, useWatch, type Control, type FieldValues } from 'react-hook-form';
import type { Shape } from '../../shared/api/client';
import type { Field } from '../../shared/form/field';
import { FieldInput } from '../../shared/form/field-input';
import { filledIn } from '../../shared/form/use-draft-form';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { CommandFrame } from './command-frame';
import { CONSEQUENCES, messages } from './decision-messages';
import { useCommandForm, type Target } from './use-command-form';

type Gate = Shape<'Gate'>;
type Props = {
  readonly gate: Gate;
  readonly target: Target;
  /** A decision that stands is superseded, never edited. */
  readonly supersedes: boolean;
  readonly close: () => void;
};

/** A decision at a gate. It asks only for what the chosen outcome and mandate need, so nothing invalid can be said. */
export default function DecisionDialog({ gate, target, supersedes, close }: Props) {
  const t = useMessages(messages);
  const { me } = useSession();
  const state = useCommandForm({
    key: supersedes ? 'supersede-decision' : 'decide-gate',
    target,
    about: [gate.id],
    initial: {
      outcome: '',
      motive: '',
      mandate: { kind: 'board', board: '', paragraph: '', heldOn: '', delegationPoint: '' },
      conditions: [{ name: '', dueOn: '' }],
    },
    needed: NEEDED,
    bodyOf: (values) => decisionIn(values, gate.id, me?.id ?? ''),
    onDone: close,
  });
  const { control } = state.form;
  const outcome: unknown = useWatch({ control, name: 'outcome' });
  const kind: unknown = useWatch({ control, name: 'mandate.kind' });
  const verb = supersedes ? t.supersede : t.decide;
  return (
    <CommandFrame
      title={verb}
      verb={verb}
      lead={gate.decisionKind === 'beslut' ? t.act : t.execution}
      processId={target.id}
      state={state}
      close={close}
    >
      <Shortfall gate={gate} />
      <Outcomes control={control} />
      {outcome === 'conditional_go' && <Conditions control={control} />}
      <Choice
        control={control}
        name="mandate.kind"
        label={t.whose}
        options={[
          { value: 'board', label: t.board },
          { value: 'delegate', label: t.delegate },
        ]}
      />
      {(kind === 'board' ? BOARD : DELEGATE).map((field) => (
        <FieldInput key={field.name} field={field} control={control} />
      ))}
      <FieldInput field={MOTIVE} control={control} />
    </CommandFrame>
  );
}

const BOARD: readonly Field[] = [
  { name: 'mandate.board', kind: 'line', label: messages.boardName },
  { name: 'mandate.paragraph', kind: 'line', label: messages.paragraph },
  { name: 'mandate.heldOn', kind: 'date', label: messages.heldOn },
];
const DELEGATE: readonly Field[] = [
  { name: 'mandate.delegationPoint', kind: 'line', label: messages.delegationPoint },
];
const NEEDED = ['motive'];
const MOTIVE: Field = { name: 'motive', kind: 'text', label: messages.motive, help: messages.motiveHelp };

/** Only what belongs to the chosen outcome and mandate is sent; what was typed for others stays in the draft. */
function decisionIn({ outcome, motive, mandate, conditions }: FieldValues, gateId: string, personId: string) {
  const { kind, board, paragraph, heldOn, delegationPoint } = mandate as Record<string, string>;
  return filledIn({
    gateId,
    outcome,
    motive,
    mandate: kind === 'board' ? { kind, board, paragraph, heldOn } : { kind, personId, delegationPoint },
    conditions: outcome === 'conditional_go' ? conditions : [],
  });
}

/** What the grounds lack, said before the decision and not instead of it. */
function Shortfall({ gate: { criteria } }: { readonly gate: Gate }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const mandatory = criteria.filter((criterion) => criterion.mandatory);
  const unassessed = mandatory.filter(({ assessment }) => assessment === null);
  const notMet = mandatory.filter(({ assessment }) => assessment?.assessment === 'not_met');
  if (unassessed.length + notMet.length === 0) return null;
  const named = (found: typeof criteria): Bilingual => {
    const names = found.map(({ name }) => tell(name)).join(', ');
    return { sv: names, en: names };
  };
  return (
    <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
      {unassessed.length > 0 && <div>{t.unassessed(named(unassessed))}</div>}
      {notMet.length > 0 && <div>{t.notMet(named(notMet))}</div>}
    </Alert>
  );
}

function Outcomes({ control }: { readonly control: Control<FieldValues> }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const options = Object.entries(GATE_OUTCOME_WORDS).map(([value, word]) => ({
    value,
    label: capital(tell(word)),
    under: tell(CONSEQUENCES[value as Gate['recommendations'][number]['outcome']]),
  }));
  return <Choice control={control} name="outcome" label={t.outcome} options={options} />;
}

type ChoiceProps = {
  readonly control: Control<FieldValues>;
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly under?: string }[];
};

function Choice({ control, name, label, options }: ChoiceProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <FormControl error={fieldState.invalid}>
      <FormLabel id={`${name}-label`}>{label}</FormLabel>
      <RadioGroup {...field} aria-labelledby={`${name}-label`}>
        {options.map(({ value, label: words, under }) => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio size="small" />}
            label={
              <>
                {words}
                {under && (
                  <Typography component="span" variant="body2" color="textSecondary">
                    {' '}
                    {under}
                  </Typography>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
      {fieldState.error?.message && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  );
}

function Conditions({ control }: { readonly control: Control<FieldValues> }) {
  const t = useMessages(messages);
  const { fields, append, remove } = useFieldArray({ control, name: 'conditions' });
  return (
    <Stack
      spacing={2}
      component="fieldset"
      sx={{ border: '1px solid var(--line)', borderRadius: 1, p: 2, m: 0 }}
    >
      <Typography component="legend">{t.conditions}</Typography>
      {fields.map(({ id }, i) => (
        <Stack key={id} spacing={1}>
          <FieldInput
            field={{ name: `conditions.${i}.name`, kind: 'line', label: messages.condition(i + 1) }}
            control={control}
          />
          <FieldInput
            field={{ name: `conditions.${i}.dueOn`, kind: 'date', label: messages.conditionDue }}
            control={control}
          />
          {fields.length > 1 && (
            <Button size="small" onClick={() => remove(i)} sx={{ alignSelf: 'flex-start' }}>
              {t.removeCondition(i + 1)}
            </Button>
          )}
        </Stack>
      ))}
      <Button
        size="small"
        variant="outlined"
        onClick={() => append({ name: '', dueOn: '' })}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t.addCondition}
      </Button>
    </Stack>
  );
}
