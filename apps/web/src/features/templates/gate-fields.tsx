import { LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Box, Button, Checkbox, FormControlLabel, Paper, Stack, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import type { Criterion, Definition, Gate } from './definition';
import {
  addCriterion,
  changeCriterion,
  changeGate,
  moveCriterion,
  moveGate,
  removeCriterion,
  removeGate,
} from './editing';
import { editor as messages, messages as texts } from './messages';
import { calledOr, OrderButtons } from './order-buttons';
import { Selected } from './selected';
import { LocalisedFields, type Editing } from './text-fields';

type Props = { readonly gate: Gate; readonly index: number; readonly editing: Editing };

export function GateFields({ gate, index, editing }: Props) {
  const t = useMessages(messages);
  const { definition, change, removed } = editing;
  const what = calledOr(gate.name, messages.gate(index + 1));
  return (
    <Paper sx={{ p: 2 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', mb: 1.5, gap: 1 }}>
        <Typography variant="h3">{t.gate(index + 1)}</Typography>
        <OrderButtons
          what={what}
          first={index === 0}
          last={index === definition.gates.length - 1}
          move={(by) => change(moveGate(definition, gate.id, by))}
          remove={() => removed(what, removeGate(definition, gate.id))}
        />
      </Stack>
      <LocalisedFields
        editing={editing}
        path={['gates', index, 'name']}
        labels={[messages.nameSv, messages.nameEn]}
      />
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', my: 2 }}>
        <Opens gate={gate} editing={editing} />
        <Kind gate={gate} editing={editing} />
      </Stack>
      <Typography variant="h4" sx={{ fontSize: '1rem', fontWeight: 650 }}>
        {t.criteria}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {gate.criteria.map((criterion, i) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            place={i}
            gate={gate}
            index={index}
            editing={editing}
          />
        ))}
      </Box>
      <Button size="small" onClick={() => change(addCriterion(definition, gate))}>
        {t.addCriterion}
      </Button>
    </Paper>
  );
}

type PartProps = Omit<Props, 'index'>;

const CHANGES = ['scaled', 'implemented'] as const;

/** What the gate stands before: a phase, or one of the stages. */
function Opens({ gate, editing: { definition, change } }: PartProps) {
  const t = useMessages(messages);
  const { opens } = gate;
  const options = [
    ...CHANGES.map((phase) => ({
      value: `phase:${phase}`,
      opens: { kind: 'phase', phase } as Definition['gates'][number]['opens'],
      label: t.thePhase(wordFor(LIFECYCLE_WORDS, phase)),
    })),
    ...definition.stages.map(({ id, name }, i) => ({
      value: `stage:${id}`,
      opens: { kind: 'stage', stage: id } as Definition['gates'][number]['opens'],
      label: t.theStage(calledOr(name, messages.stage(i + 1))),
    })),
  ];
  return (
    <Selected
      label={t.opens}
      value={opens.kind === 'phase' ? `phase:${opens.phase}` : `stage:${opens.stage}`}
      options={options.map(({ value, label }) => [value, label] as const)}
      choose={(key) => {
        const chosen = options.find(({ value }) => value === key)!;
        change(changeGate(definition, gate.id, { opens: chosen.opens }));
      }}
    />
  );
}

const KINDS = ['beslut', 'verkställighet'] as const;

function Kind({ gate, editing: { definition, change } }: PartProps) {
  const t = useMessages(texts);
  const { tell } = useSession();
  return (
    <Selected
      label={tell(messages.decisionKind)}
      value={gate.decisionKind}
      options={KINDS.map((kind) => [kind, t[kind]] as const)}
      choose={(decisionKind) => change(changeGate(definition, gate.id, { decisionKind }))}
    />
  );
}

type CriterionProps = Props & { readonly criterion: Criterion; readonly place: number };

function CriterionFields({ criterion, place, gate, index, editing }: CriterionProps) {
  const t = useMessages(messages);
  const { definition, change, removed } = editing;
  const { id, name, mandatory } = criterion;
  const what = calledOr(name, messages.criterion(place + 1));
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <LocalisedFields
        editing={editing}
        path={['gates', index, 'criteria', place, 'name']}
        labels={[messages.nameSv, messages.nameEn]}
      />
      <Stack direction="row" sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
        <FormControlLabel
          label={t.mandatory}
          control={
            <Checkbox
              checked={mandatory}
              onChange={(_, on) => change(changeCriterion(definition, gate, id, { mandatory: on }))}
            />
          }
        />
        <OrderButtons
          what={what}
          first={place === 0}
          last={place === gate.criteria.length - 1}
          move={(by) => change(moveCriterion(definition, gate, id, by))}
          remove={() => removed(what, removeCriterion(definition, gate, id))}
        />
      </Stack>
    </Box>
  );
}
