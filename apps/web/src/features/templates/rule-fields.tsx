import { DEADLINE_KIND_WORDS, LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Paper, Stack, TextField, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { PHASES, type DeadlineRule } from './definition';
import { changeRule, moveRule, removeRule } from './editing';
import { editor as messages, NON_WORKING_DAY_WORDS } from './messages';
import { calledOr, OrderButtons } from './order-buttons';
import { Selected } from './selected';
import { issueAt, LocalisedFields, type Editing } from './text-fields';

type Props = { readonly rule: DeadlineRule; readonly index: number; readonly editing: Editing };

/** A deadline that sets itself: what it is called, when it begins to be counted, and how long it is. */
export function RuleFields({ rule, index, editing }: Props) {
  const t = useMessages(messages);
  const { definition, change, removed } = editing;
  const what = calledOr(rule.name, messages.rule(index + 1));
  return (
    <Paper sx={{ p: 2 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', mb: 1.5, gap: 1 }}>
        <Typography variant="h3">{t.rule(index + 1)}</Typography>
        <OrderButtons
          what={what}
          first={index === 0}
          last={index === definition.deadlineRules.length - 1}
          move={(by) => change(moveRule(definition, rule.id, by))}
          remove={() => removed(what, removeRule(definition, rule.id))}
        />
      </Stack>
      <LocalisedFields
        editing={editing}
        path={['deadlineRules', index, 'name']}
        labels={[messages.nameSv, messages.nameEn]}
      />
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', mt: 2 }}>
        <Months rule={rule} index={index} editing={editing} />
        <When rule={rule} editing={editing} />
        <Kind rule={rule} editing={editing} />
        <NonWorkingDays rule={rule} editing={editing} />
      </Stack>
    </Paper>
  );
}

function Months({ rule, index, editing }: Props) {
  const t = useMessages(messages);
  const issue = issueAt(editing, ['deadlineRules', index, 'months']);
  return (
    <TextField
      type="number"
      size="small"
      required
      label={t.months}
      // What is no number yet is typed on, and told by the contract.
      value={Number.isFinite(rule.months) ? rule.months : ''}
      onChange={({ target }) => {
        const months = Number.parseInt(target.value, 10);
        editing.change(changeRule(editing.definition, rule.id, { months }), `${rule.id}.months`);
      }}
      error={issue !== undefined}
      helperText={issue && t.monthsWrong}
      slotProps={{ htmlInput: { min: 0, max: 240, inputMode: 'numeric' } }}
      sx={{ flex: '1 1 8rem', minWidth: 0 }}
    />
  );
}

type PartProps = Omit<Props, 'index'>;

/** What must be entered for the months to begin. */
function When({ rule, editing: { definition, change } }: PartProps) {
  const t = useMessages(messages);
  const options = [
    ...PHASES.map((phase) => ({
      when: { entered: 'phase', phase } as DeadlineRule['when'],
      label: t.thePhase(wordFor(LIFECYCLE_WORDS, phase)),
    })),
    ...definition.stages.map(({ id, name }, i) => ({
      when: { entered: 'stage', stage: id } as DeadlineRule['when'],
      label: t.theStage(calledOr(name, messages.stage(i + 1))),
    })),
  ];
  const keyOf = (when: DeadlineRule['when']) =>
    `${when.entered}:${when.entered === 'phase' ? when.phase : when.stage}`;
  return (
    <Selected
      label={t.monthsAfter}
      value={keyOf(rule.when)}
      options={options.map(({ when, label }) => [keyOf(when), label] as const)}
      choose={(key) => {
        const { when } = options.find((option) => keyOf(option.when) === key)!;
        change(changeRule(definition, rule.id, { when }));
      }}
    />
  );
}

const KINDS = Object.keys(DEADLINE_KIND_WORDS) as readonly DeadlineRule['kind'][];

function Kind({ rule, editing: { definition, change } }: PartProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  return (
    <Selected
      label={t.deadlineKind}
      value={rule.kind}
      options={KINDS.map((kind) => [kind, tell(DEADLINE_KIND_WORDS[kind])] as const)}
      choose={(kind) => change(changeRule(definition, rule.id, { kind }))}
    />
  );
}

const SHIFTS = ['none', 'after', 'before'] as const;

function NonWorkingDays({ rule, editing: { definition, change } }: PartProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  return (
    <Selected
      label={t.nonWorkingDays}
      value={rule.nonWorkingDays}
      options={SHIFTS.map((shift) => [shift, tell(NON_WORKING_DAY_WORDS[shift])] as const)}
      choose={(nonWorkingDays) => change(changeRule(definition, rule.id, { nonWorkingDays }))}
    />
  );
}
