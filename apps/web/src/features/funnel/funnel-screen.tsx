import { LIFECYCLE_WORDS } from '@drivbank/wording';
import { Stack } from '@mui/material';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import type { Column } from '../../shared/figures/column';
import { Picture } from '../../shared/figures/picture';
import { Choice } from '../../shared/form/choice';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

const Bars = lazy(() => import('../../shared/figures/bars'));

type Funnel = Shape<'Funnel'>;
/** One phase or stage, and what became of those who came there. */
type Step = Omit<Funnel['phases'][number], 'phase'> & { readonly key: string; readonly name: string };

/** Where processes stop, and how long they stay. */
export function FunnelScreen() {
  const t = useMessages(messages);
  const { owner, template } = useSearch({ from: '/funnel' });
  const query = { ...(owner !== undefined && { owner }) };
  const { data, error, refetch } = useRead('/funnel', { query });
  const steps = useSteps(data, template);
  const some = steps.some(({ entered }) => entered > 0);
  return (
    <Page title={t.title} lead={t.lead}>
      <Filters templates={data?.templates ?? []} />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && !some && (
        <Empty
          action={
            <ButtonLink to="/funnel" variant="outlined">
              {t.showAll}
            </ButtonLink>
          }
        >
          {t.none}
        </Empty>
      )}
      {data && some && (
        <>
          <WherePicture steps={steps} asOf={data.asOf} />
          <HowLongPicture steps={steps} asOf={data.asOf} />
        </>
      )}
    </Page>
  );
}

function useSteps(data: Funnel | undefined, template: string | undefined): readonly Step[] {
  const { tell } = useSession();
  if (!data) return [];
  const stages = data.templates.find(({ id }) => id === template)?.stages;
  return template === undefined
    ? data.phases.map(({ phase, ...rest }) => ({
        key: phase,
        name: capital(tell(LIFECYCLE_WORDS[phase])),
        ...rest,
      }))
    : (stages ?? []).map(({ id, name, ...rest }) => ({ key: id, ...rest, name: tell(name) }));
}

function Filters({ templates }: Pick<Funnel, 'templates'>) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const search = useSearch({ from: '/funnel' });
  const navigate = useNavigate({ from: '/funnel' });
  const { data } = useRead('/organisations', {});
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
      <Choice
        label={t.what}
        value={search.template ?? ''}
        options={[['', t.phases], ...templates.map(({ id, name }) => [id, tell(name)] as const)]}
        choose={(template) => change({ template: template || undefined })}
      />
      <Choice
        label={t.owner}
        value={search.owner ?? ''}
        options={[['', t.all], ...(data?.items.map(({ id, name }) => [id, name] as const) ?? [])]}
        choose={(owner) => change({ owner: owner || undefined })}
      />
    </Stack>
  );
}

type PictureProps = { readonly steps: readonly Step[]; readonly asOf: Funnel['asOf'] };

const greatest = (steps: readonly Step[], of: (step: Step) => number) =>
  steps.toSorted((a, b) => of(b) - of(a)).find((step) => of(step) > 0);

function WherePicture({ steps, asOf }: PictureProps) {
  const t = useMessages(messages);
  const columns = useColumns();
  const worst = greatest(steps, ({ closed }) => closed);
  return (
    <Picture
      question={t.question}
      answer={worst ? t.answer(worst.name, worst.closed, worst.entered) : t.noneClosed}
      asOf={asOf}
      fileName="tratten"
      columns={columns}
      rows={steps}
      keyOf={keyOf}
    >
      <Bars
        lying
        names={steps.map(({ name }) => name)}
        series={[
          { label: t.forward, colour: 'plot1', values: steps.map(({ forward }) => forward) },
          { label: t.back, colour: 'plot5', values: steps.map(({ back }) => back) },
          { label: t.closed, colour: 'plot8', values: steps.map(({ closed }) => closed) },
          { label: t.here, colour: 'plot2', values: steps.map(({ here }) => here) },
        ]}
      />
    </Picture>
  );
}

function HowLongPicture({ steps, asOf }: PictureProps) {
  const t = useMessages(messages);
  const columns = useColumns();
  const slowest = greatest(steps, ({ medianDays }) => medianDays ?? 0);
  return (
    <Picture
      question={t.howLong}
      answer={slowest ? t.slowest(slowest.name, slowest.medianDays!) : t.noneLeft}
      asOf={asOf}
      fileName="tider"
      columns={columns}
      rows={steps}
      keyOf={keyOf}
    >
      <Bars
        lying
        beside
        names={steps.map(({ name }) => name)}
        series={[
          { label: t.median, colour: 'plot1', values: steps.map(({ medianDays }) => medianDays) },
          { label: t.p90, colour: 'plot3', values: steps.map(({ p90Days }) => p90Days) },
        ]}
      />
    </Picture>
  );
}

const keyOf = ({ key }: Step) => key;

function useColumns(): readonly Column<Step>[] {
  const t = useMessages(messages);
  return [
    { key: 'name', label: t.step, value: ({ name }) => name },
    { key: 'entered', label: t.entered, value: ({ entered }) => entered },
    { key: 'forward', label: t.forward, value: ({ forward }) => forward },
    { key: 'back', label: t.back, value: ({ back }) => back },
    { key: 'closed', label: t.closed, value: ({ closed }) => closed },
    { key: 'here', label: t.here, value: ({ here }) => here },
    { key: 'median', label: t.median, value: ({ medianDays }) => medianDays },
    { key: 'p90', label: t.p90, value: ({ p90Days }) => p90Days },
  ];
}
