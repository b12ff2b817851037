import { Alert, Button, Paper, Stack, Typography } from '@mui/material';
import { both } from '@drivbank/wording';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { give, read, type Read } from '../../shared/api';
import { useIntention } from '../../shared/intention';
import { useSession } from '../../shared/session';
import { Page, ProblemNote, Waiting } from '../../shared/ui';
import { FieldInput } from '../process/command-dialog';
import type { Field } from '../process/command-forms';

type Template = Read<'template'>;

/** The fewest questions that a process can begin with. */
export function StartScreen() {
  const { data, error } = useQuery({
    queryKey: ['templates'],
    queryFn: () => read<{ items: Template[] }>('/templates'),
  });
  if (error) return <ProblemNote error={error} />;
  return data ? <StartForm templates={newestOf(data.items)} /> : <Waiting />;
}

/** The newest published version of each template that is not retired. */
function newestOf(versions: readonly Template[]): readonly Template[] {
  const newest = new Map<string, Template>();
  for (const version of versions)
    if (version.version > 0 && !version.retired) newest.set(version.id, version);
  return [...newest.values()];
}

const REMEMBERED = 'drivbank.start';

function StartForm({ templates }: { readonly templates: readonly Template[] }) {
  const { say, tell, me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [values, setValues] = useState<Record<string, string>>(() => ({
    coordinatorId: me?.id ?? '',
    ...(JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}') as Record<string, string>),
  }));
  const change = (name: string, value: string) => {
    const next = { ...values, [name]: value };
    sessionStorage.setItem(REMEMBERED, JSON.stringify(next));
    setValues(next);
  };
  const intention = useIntention();
  const starting = useMutation({
    mutationFn: () =>
      give({
        path: '/processes',
        body: { ...values, exploratory: true },
        personId: me!.id,
        idempotencyKey: intention(values),
      }),
    onSuccess: async ({ id }) => {
      sessionStorage.removeItem(REMEMBERED);
      await queries.invalidateQueries();
      await navigate({ to: '/processes/$processId', params: { processId: id } });
    },
  });
  const chosen = templates.find(({ id }) => id === values['templateId']);
  const description = (chosen?.definition as { description?: { sv: string; en?: string } } | undefined)
    ?.description;
  const fields: readonly Field[] = [
    { name: 'title', kind: 'line', label: both('Namn', 'Name') },
    { name: 'purpose', kind: 'text', label: both('Vad vill ni uppnå?', 'What do you want to achieve?') },
    {
      name: 'templateId',
      kind: 'choice',
      label: both('Mall', 'Template'),
      options: templates.map(({ id, name }) => ({ value: id, label: both(name.sv, name.en ?? name.sv) })),
    },
    {
      name: 'ownerId',
      kind: 'organisation',
      label: both('Organisation som äger processen', 'Organisation that owns it'),
    },
    { name: 'coordinatorId', kind: 'person', label: both('Samordnare', 'Coordinator') },
    {
      name: 'motive',
      kind: 'text',
      label: both(
        'Varför börjar ni utan ett registrerat behov?',
        'Why do you begin without a registered need?',
      ),
      help: both(
        'Processen är utforskande tills den svarar mot ett behov.',
        'The process is exploratory until it answers a need.',
      ),
    },
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    starting.mutate();
  };
  return (
    <Page
      title={say('Påbörja en process', 'Start a process')}
      lead={say('Allt utom mallen kan ändras senare.', 'Everything but the template can be changed later.')}
    >
      <Paper sx={{ p: 3, maxWidth: 640 }}>
        <Stack component="form" spacing={2} onSubmit={submit}>
          {fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              change={(value) => change(field.name, String(value))}
            />
          ))}
          {description && (
            <Alert severity="info" icon={false}>
              <Typography variant="body2">{tell(description)}</Typography>
            </Alert>
          )}
          {starting.error && <ProblemNote error={starting.error} />}
          <Button
            type="submit"
            variant="contained"
            disabled={starting.isPending || !me}
            sx={{ alignSelf: 'flex-start' }}
          >
            {say('Påbörja processen', 'Start the process')}
          </Button>
        </Stack>
      </Paper>
    </Page>
  );
}
