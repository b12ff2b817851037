import { GATE_OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import {
  Alert,
  Box,
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
import type { Field } from '../../shared/form/field';
import { FieldInput } from '../../shared/form/field-input';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import type { Gate } from './gate-flow';
import { CONSEQUENCES, messages } from './gate-messages';

type Props = { readonly control: Control<FieldValues> };

/** The five answers, each with what it leads to; and before them what the grounds lack. */
export function Outcomes({ control, gate }: Props & { readonly gate: Gate }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const options = Object.entries(GATE_OUTCOME_WORDS).map(([value, word]) => ({
    value,
    label: capital(tell(word)),
    under: tell(CONSEQUENCES[value as keyof typeof CONSEQUENCES]),
  }));
  return (
    <>
      <Shortfall gate={gate} />
      <Radios control={control} name="outcome" label={t.outcome} options={options} />
    </>
  );
}

export function Whose({ control }: Props) {
  const t = useMessages(messages);
  return (
    <Radios
      control={control}
      name="mandate.kind"
      label={t.whose}
      options={[
        { value: 'board', label: t.board, under: t.boardUnder },
        { value: 'delegate', label: t.delegate, under: t.delegateUnder },
      ]}
    />
  );
}

/** What the mandate is known by. A delegated decision, if it is one by law, is reported afterwards. */
export function MandateFields({ control, reports }: Props & { readonly reports: boolean }) {
  const t = useMessages(messages);
  const kind: unknown = useWatch({ control, name: 'mandate.kind' });
  if (kind !== 'board' && kind !== 'delegate') return null;
  return (
    <>
      {(kind === 'board' ? BOARD : DELEGATE).map((field) => (
        <FieldInput key={field.name} field={field} control={control} />
      ))}
      {kind === 'delegate' && reports && <Typography variant="body2">{t.delegateReports}</Typography>}
    </>
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

/** What the grounds lack and what people advise, said before the decision and not instead of it. */
function Shortfall({ gate: { criteria, recommendations } }: { readonly gate: Gate }) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const judged = (as: string) =>
    criteria
      .filter(({ mandatory, assessment }) => mandatory && assessment?.assessment === as)
      .map(({ name }) => tell(name))
      .join(', ');
  const [notMet, partlyMet] = [judged('not_met'), judged('partly_met')];
  if (!notMet && !partlyMet && recommendations.length === 0) return null;
  return (
    <Alert severity={notMet ? 'warning' : 'info'} variant="outlined" sx={{ color: 'text.primary' }}>
      {notMet && <div>{t.notMet(notMet)}</div>}
      {partlyMet && <div>{t.partlyMet(partlyMet)}</div>}
      {recommendations.map(({ by, at, outcome }) => (
        <div key={`${by.id}/${at}`}>{t.advised(legible(by.name), wordFor(GATE_OUTCOME_WORDS, outcome))}</div>
      ))}
    </Alert>
  );
}

type RadiosProps = Props & {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly under: string }[];
};

function Radios({ control, name, label, options }: RadiosProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <FormControl error={fieldState.invalid} required>
      <FormLabel id={`${name}-label`}>{label}</FormLabel>
      <RadioGroup {...field} aria-labelledby={`${name}-label`}>
        {options.map(({ value, label: words, under }) => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start', mt: 0.5 }}
            label={
              <Box sx={{ pt: 0.75 }}>
                {words}
                <Typography variant="body2" color="textSecondary">
                  {under}
                </Typography>
              </Box>
            }
          />
        ))}
      </RadioGroup>
      {fieldState.error?.message && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  );
}

export function Conditions({ control }: Props) {
  const t = useMessages(messages);
  const { fields, append, remove } = useFieldArray({ control, name: 'conditions' });
  return (
    <Stack
      spacing={2}
      component="fieldset"
      sx={{ border: '1px solid var(--line)', borderRadius: 1, p: 2, m: 0 }}
    >
      <Typography component="legend">{t.conditions}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t.conditionsLead}
      </Typography>
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
