import { PROCESS_COMMANDS } from '@drivbank/contracts';
import { Button, Paper, Stack, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useWatch, type FieldValues } from 'react-hook-form';
import type { Shape } from '../../shared/api/client';
import type { Field } from '../../shared/form/field';
import { FieldInput } from '../../shared/form/field-input';
import { filledIn } from '../../shared/form/use-draft-form';
import { useSession } from '../../shared/session';
import { toast } from '../../shared/state/toast';
import { today } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { Conditions, MandateFields, Outcomes, Whose } from './decision-fields';
import { DecisionSummary } from './decision-summary';
import { messages } from './gate-messages';
import { SendingState } from './sending-state';
import { useCommandForm } from './use-command-form';

type Props = {
  readonly page: Shape<'GatePage'>;
  readonly formKey: 'decide-gate' | 'supersede-decision';
  /** False when something has come in between: what was typed stays, and cannot be sent. */
  readonly may: boolean;
  readonly begin: () => void;
  readonly end: () => void;
};

/** A decision at a gate. It asks only for what the chosen outcome and mandate need, so nothing invalid can be said. */
export default function DecisionForm({ page: { gate, card }, formKey, may, begin, end }: Props) {
  const t = useMessages(messages);
  const { me } = useSession();
  const state = useCommandForm({
    key: formKey,
    target: card,
    about: [gate.id],
    initial: INITIAL,
    needed: NEEDED,
    contract: CONTRACTS[formKey],
    bodyOf: (values) => decisionIn(values, gate.id, me?.id ?? ''),
    onDone: () => {
      end();
      toast(t.decided);
    },
  });
  const { control, formState } = state.form;
  const { isDirty } = formState;
  useEffect(() => {
    if (isDirty) begin();
  }, [isDirty, begin]);
  const outcome: unknown = useWatch({ control, name: 'outcome' });
  const supersedes = formKey === 'supersede-decision';
  const stop = () => {
    state.discard();
    end();
  };
  return (
    <Paper
      component="form"
      onSubmit={state.submit}
      noValidate
      sx={{ p: 2, width: '100%', maxWidth: '46rem' }}
    >
      <Stack spacing={2.5}>
        <SendingState processId={card.id} state={state}>
          <Outcomes control={control} gate={gate} />
          {outcome === 'conditional_go' && <Conditions control={control} />}
          <Whose control={control} />
          <MandateFields control={control} reports={gate.decisionKind === 'beslut'} />
          <FieldInput field={MOTIVE} control={control} />
          <DecisionSummary control={control} />
        </SendingState>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button
            type="submit"
            variant="contained"
            disabled={!may || state.sending.isPending || state.conflict !== undefined}
          >
            {supersedes ? t.supersede : t.decide}
          </Button>
          {(supersedes || !may) && (
            <Button onClick={stop}>{supersedes ? t.doNotSupersede : t.discard}</Button>
          )}
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {t.standing}
        </Typography>
      </Stack>
    </Paper>
  );
}

const INITIAL: FieldValues = {
  outcome: '',
  motive: '',
  mandate: { kind: '', board: '', paragraph: '', heldOn: '', delegationPoint: '' },
  conditions: [{ name: '', dueOn: '' }],
};
const NEEDED = ['motive'];
const MOTIVE: Field = { name: 'motive', kind: 'text', label: messages.motive, help: messages.motiveHelp };

/** Only what belongs to the chosen outcome and mandate is sent; what was typed for others stays in the draft. */
function decisionIn({ outcome, motive, mandate, conditions }: FieldValues, gateId: string, personId: string) {
  const { kind, board, paragraph, heldOn, delegationPoint } = mandate as Record<string, string>;
  return {
    ...(filledIn({ gateId, outcome, motive }) as object),
    mandate: filledIn(
      kind === 'delegate' ? { kind, personId, delegationPoint } : { kind, board, paragraph, heldOn },
    ),
    conditions: outcome === 'conditional_go' ? filledIn(conditions) : [],
  };
}

type Decision = {
  readonly mandate: { readonly heldOn?: string };
  readonly conditions: readonly { readonly dueOn: string }[];
};

/** A meeting lies behind and conditions ahead: told at the field, before the server would refuse it. */
const inTime = (key: Props['formKey']) =>
  PROCESS_COMMANDS[key].body.superRefine((body, { addIssue }) => {
    const { mandate, conditions } = body as Decision;
    const refuse = (path: (string | number)[], { sv, en }: typeof messages.dayPassed) =>
      addIssue({ code: 'custom', path, message: en, params: { sv } });
    if (mandate.heldOn !== undefined && mandate.heldOn > today())
      refuse(['mandate', 'heldOn'], messages.heldLater);
    for (const [i, { dueOn }] of conditions.entries())
      if (dueOn < today()) refuse(['conditions', i, 'dueOn'], messages.dayPassed);
  });

const CONTRACTS = {
  'decide-gate': inTime('decide-gate'),
  'supersede-decision': inTime('supersede-decision'),
} as const;
