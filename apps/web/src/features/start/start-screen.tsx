import { initiateProcess } from '@drivbank/contracts';
import { Alert, Button, Paper, Stack, Typography } from '@mui/material';
import { useNavigate } from '@tanstack/react-router';
import { useWatch, type FieldValues } from 'react-hook-form';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import type { Field } from '../../shared/form/field';
import { FieldInput } from '../../shared/form/field-input';
import { Restored, Sending } from '../../shared/form/sending';
import { filledIn, useDraftForm } from '../../shared/form/use-draft-form';
import { useGive } from '../../shared/form/use-give';
import { ButtonLink } from '../../shared/page/button-link';
import { Failed } from '../../shared/page/failed';
import { Page } from '../../shared/page/page';
import { useIsAdministrator, useMayBegin, useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { toast } from '../../shared/state/toast';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

const NEEDED = ['motive'];

type Template = Shape<'TemplateVersion'>;

/** The fewest questions that a process can begin with. */
export function StartScreen() {
  const { data, error } = useRead('/templates', {}, { always: 'now' });
  const { me } = useSession();
  const mayBegin = useMayBegin();
  if (error) return <Failed error={error} />;
  if (me && !mayBegin) return <MayNotBegin />;
  return data && me ? <StartForm templates={newestOf(data.items)} coordinatorId={me.id} /> : <Waiting />;
}

/** Said before anything is typed in vain. */
function MayNotBegin() {
  const t = useMessages(messages);
  const isAdministrator = useIsAdministrator();
  const toPeople = isAdministrator && (
    <ButtonLink to="/people" variant="outlined">
      {t.toPeople}
    </ButtonLink>
  );
  return (
    <Page title={t.title}>
      <Empty action={toPeople}>{isAdministrator ? t.onlyBeginnersAdministrator : t.onlyBeginners}</Empty>
    </Page>
  );
}

/** The newest published version of each template that is not retired. */
function newestOf(versions: readonly Template[]): readonly Template[] {
  const newest = new Map<string, Template>();
  for (const version of versions)
    if (version.version > 0 && !version.retired) newest.set(version.id, version);
  return [...newest.values()];
}

type Props = { readonly templates: readonly Template[]; readonly coordinatorId: string };

function StartForm({ templates, coordinatorId }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const navigate = useNavigate();
  const { form, restoredFrom, discard } = useDraftForm({
    name: 'start',
    initial: {
      title: '',
      purpose: '',
      templateId: '',
      ownerId: '',
      coordinatorId,
      motive: '',
      secrecy: { provision: '' },
    },
    contract: initiateProcess,
    needed: NEEDED,
    bodyOf,
  });
  const starting = useGive('/processes', {
    name: 'start',
    onDone: async ({ id }, { body }) => {
      discard();
      if (body.secrecy && body.coordinatorId !== coordinatorId) {
        toast(t.begunUnseen);
        return navigate({ to: '/portfolio' });
      }
      await navigate({ to: '/processes/$processId', params: { processId: id } });
    },
  });
  const templateId: unknown = useWatch({ control: form.control, name: 'templateId' });
  const chosen = templates.find(({ id }) => id === templateId);
  return (
    <Page title={t.title} lead={t.lead}>
      <Paper sx={{ p: 3, maxWidth: 640 }}>
        <Stack
          component="form"
          noValidate
          spacing={2}
          onSubmit={form.handleSubmit((values) => starting.mutate({ body: bodyOf(values) }))}
        >
          <Restored from={restoredFrom} discard={discard} />
          {fieldsWith(templates).map((field) => (
            <FieldInput key={field.name} field={field} control={form.control} />
          ))}
          {chosen && (
            <Alert severity="info" icon={false}>
              <Typography variant="body2">{tell(chosen.definition.description)}</Typography>
            </Alert>
          )}
          <Sending sending={starting} />
          {starting.error && <ProblemNote error={starting.error} />}
          <Button
            type="submit"
            variant="contained"
            disabled={starting.isPending}
            sx={{ alignSelf: 'flex-start' }}
          >
            {t.submit}
          </Button>
        </Stack>
      </Paper>
    </Page>
  );
}

/** Without a mark where no provision is typed. */
function bodyOf(values: FieldValues): Shape<'InitiateProcess'> {
  const { secrecy, ...body } = filledIn(values) as Shape<'InitiateProcess'>;
  return secrecy?.provision ? { ...body, secrecy } : body;
}

type Name = keyof Shape<'InitiateProcess'> | 'secrecy.provision';

const fieldsWith = (templates: readonly Template[]): readonly Field<Name>[] => [
  { name: 'title', kind: 'line', label: messages.name },
  { name: 'purpose', kind: 'text', label: messages.purpose },
  {
    name: 'templateId',
    kind: 'choice',
    label: messages.template,
    options: templates.map(({ id, name: { sv, en = sv } }) => ({ value: id, label: { sv, en } })),
  },
  { name: 'ownerId', kind: 'organisation', label: messages.owner },
  { name: 'coordinatorId', kind: 'person', label: messages.coordinator },
  { name: 'motive', kind: 'text', label: messages.motive, help: messages.motiveHelp },
  {
    name: 'secrecy.provision',
    kind: 'line',
    label: messages.secrecy,
    help: messages.secrecyHelp,
    optional: true,
  },
];
