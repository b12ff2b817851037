import { definition as contract } from '@drivbank/contracts';
import { LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { NotFoundPage } from '../../app/not-found';
import { Problem } from '../../shared/api/problem';
import { useRead } from '../../shared/api/use-read';
import { useAction } from '../../shared/command/actions';
import { Restored, Sending } from '../../shared/form/sending';
import { useGive } from '../../shared/form/use-give';
import { ButtonLink } from '../../shared/page/button-link';
import { Failed } from '../../shared/page/failed';
import { Page, Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { PHASES, templatesIn, type Definition, type Template } from './definition';
import { addGate, addRule, addStage } from './editing';
import { GateFields } from './gate-fields';
import { editor as messages, messages as texts } from './messages';
import { Outrun } from './outrun';
import { RuleFields } from './rule-fields';
import { StageFields } from './stage-fields';
import { TemplatePicture } from './template-picture';
import { LocalisedFields, type Editing } from './text-fields';
import { useUndoable } from './use-undoable';

/** Where the draft of a template is written. */
export function TemplateEditScreen() {
  const { templateId } = useParams({ from: '/templates/$templateId/edit' });
  const t = useMessages(messages);
  const { past } = useMoment();
  const { data, error, refetch } = useRead('/templates', {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const template = templatesIn(data.items).find(({ id }) => id === templateId);
  if (!template) return <NotFoundPage />;
  if (past)
    return (
      <Page title={t.stages}>
        <Empty>{t.notInPast}</Empty>
      </Page>
    );
  return <Editor key={templateId} template={template} readAgain={() => void refetch()} />;
}

/** What is being written, and on what. */
type Written = { readonly definition: Definition; readonly basis: Basis };
type Basis = { readonly definition: Definition; readonly revision: number };

type EditorProps = { readonly template: Template; readonly readAgain: () => void };

function Editor({ template: { id, draft, newest }, readAgain }: EditorProps) {
  const t = useMessages(messages);
  const { definition: current, revision } = draft ?? newest;
  const now: Basis = { definition: current, revision };
  const steps = useUndoable<Written>(`template-draft/${id}`, { definition: current, basis: now });
  const { undo, redo, settle, changed, redoable, restoredFrom } = steps;
  const { definition: value, basis } = steps.value;
  const change = (definition: Definition, of?: string) => steps.change({ definition, basis }, of);
  const startFrom = (start: Basis) => settle({ definition: start.definition, basis: start });
  const issues = useMemo(() => contract.safeParse(value).error?.issues ?? [], [value]);
  const saving = useGive('/templates/{templateId}/revise', {
    name: `revise/${id}`,
    onDone: (accepted, { body: { definition } }) => {
      startFrom({ definition, revision: accepted.revision });
      toast(t.saved);
    },
  });
  const outrun = basis.revision < revision;
  // Nothing is written yet: the page follows what others do.
  if (outrun && !changed && !saving.isPending) startFrom(now);
  const refused = saving.error instanceof Problem && saving.error.status === 412;
  useEffect(() => {
    if (refused) readAgain();
  }, [refused, readAgain]);
  const goOn = () => {
    saving.reset();
    steps.change({ definition: value, basis: now });
  };
  useAction({ id: 'undo-edit', label: messages.undo, keys: 'z', run: undo });
  const editing: Editing = {
    definition: value,
    change,
    issues,
    removed: (what, next) => {
      change(next);
      toast(t.removed(what), undo);
    },
  };
  const { sv, en = sv } = value.name;
  return (
    <Page title={t.title({ sv, en })} lead={t.lead}>
      <Restored from={restoredFrom} discard={() => startFrom(now)} />
      <Paper sx={{ p: 2 }}>
        <LocalisedFields editing={editing} path={['name']} labels={[messages.nameSv, messages.nameEn]} />
        <Box sx={{ mt: 2 }}>
          <LocalisedFields
            editing={editing}
            path={['description']}
            labels={[messages.descriptionSv, messages.descriptionEn]}
          />
        </Box>
      </Paper>
      <TemplatePicture definition={value} />
      <Stages editing={editing} />
      <Section
        title={t.gates}
        action={
          <Button size="small" variant="outlined" onClick={() => change(addGate(value))}>
            {t.addGate}
          </Button>
        }
      >
        <Stack spacing={2}>
          {value.gates.map((gate, i) => (
            <GateFields key={gate.id} gate={gate} index={i} editing={editing} />
          ))}
        </Stack>
      </Section>
      <Rules editing={editing} />
      <Stack className="no-print" sx={BAR}>
        {outrun && changed && !saving.isPending && (
          <Outrun
            before={basis.definition}
            now={current}
            goOn={goOn}
            takeTheirs={() => {
              saving.reset();
              startFrom(now);
            }}
          />
        )}
        {issues.length > 0 && changed && (
          <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary', width: '100%' }}>
            {t.wrong(issues.length)}
          </Alert>
        )}
        <Sending sending={saving} />
        {saving.error && !refused && <ProblemNote error={saving.error} />}
        <Button
          variant="contained"
          disabled={issues.length > 0 || !changed || outrun || saving.isPending}
          onClick={() =>
            saving.mutate({ path: { templateId: id }, body: { definition: value }, seen: basis.revision })
          }
        >
          {t.save}
        </Button>
        <Button onClick={undo} disabled={!changed}>
          {t.undo}
        </Button>
        <Button onClick={redo} disabled={!redoable}>
          {t.redo}
        </Button>
        <ButtonLink to="/templates/$templateId" params={{ templateId: id }}>
          {t.back}
        </ButtonLink>
      </Stack>
    </Page>
  );
}

const BAR = {
  flexDirection: 'row',
  flexWrap: 'wrap',
  gap: 1,
  alignItems: 'center',
  position: 'sticky',
  bottom: 0,
  py: 1.5,
  bgcolor: 'background.default',
  borderTop: '1px solid var(--line)',
  zIndex: 2,
} as const;

function Stages({ editing }: { readonly editing: Editing }) {
  const t = useMessages(messages);
  const { noStages } = useMessages(texts);
  const { tell } = useSession();
  const { definition, change } = editing;
  return PHASES.map((phase) => {
    const words = wordFor(LIFECYCLE_WORDS, phase);
    const stages = definition.stages.filter((stage) => stage.phase === phase);
    return (
      <Section
        key={phase}
        title={`${t.stages}: ${tell(words)}`}
        action={
          <Button size="small" variant="outlined" onClick={() => change(addStage(definition, phase))}>
            {t.addStage(words)}
          </Button>
        }
      >
        <Stack spacing={2}>
          {stages.length === 0 && <Box sx={{ color: 'text.secondary' }}>{noStages}</Box>}
          {stages.map((stage) => (
            <StageFields key={stage.id} stage={stage} editing={editing} />
          ))}
        </Stack>
      </Section>
    );
  });
}

function Rules({ editing }: { readonly editing: Editing }) {
  const t = useMessages(messages);
  const { deadlines } = useMessages(texts);
  const { definition, change } = editing;
  return (
    <Section
      title={deadlines}
      action={
        <Button size="small" variant="outlined" onClick={() => change(addRule(definition))}>
          {t.addRule}
        </Button>
      }
    >
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {t.rulesLead}
      </Typography>
      <Stack spacing={2}>
        {definition.deadlineRules.map((rule, i) => (
          <RuleFields key={rule.id} rule={rule} index={i} editing={editing} />
        ))}
      </Stack>
    </Section>
  );
}
