import { Box, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { LagFigure } from './lag-figure';
import { messages } from './messages';

type Status = Shape<'OperationsStatus'>;
type Props = { readonly status: Status; readonly lag: readonly number[] };
type Fact = readonly [term: string, value: ReactNode];

const GIGABYTE = 1_000_000_000;

/** Everything that is known, in words. */
export function Facts({ status, lag }: Props) {
  const node = useNode(status);
  const log = useLog(status, lag);
  const sending = useSending(status);
  return (
    <Paper component="dl" sx={{ ...GRID, p: 2, m: 0 }}>
      {[...node, ...log, ...sending].map(([term, value]) => (
        <Box key={term} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
            {term}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Paper>
  );
}

const GRID = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
} as const;

function useNode({ node, disk, clock }: Status): readonly Fact[] {
  const t = useMessages(messages);
  const { moment, number, list } = useFormats();
  const gigabytes = (bytes: number) => number(Math.round(bytes / (GIGABYTE / 10)) / 10);
  return [
    [t.node, node.name],
    [t.roles, list(node.roles.map((role) => t[role]))],
    [t.version, node.version],
    [t.started, moment(node.startedAt)],
    [t.disk, disk ? t.free(gigabytes(disk.freeBytes), gigabytes(disk.totalBytes)) : t.unknown],
    ...(clock.againstStore === null ? [] : [[t.clock, t[clock.againstStore]] as const]),
  ];
}

function useLog({ store, views }: Status, lag: readonly number[]): readonly Fact[] {
  const t = useMessages(messages);
  const { moment, number } = useFormats();
  const { lagEvents, lagMs } = views;
  return [
    [t.store, t[store.kind]],
    [t.durability, t[store.durability]],
    [t.events, store.events === null ? t.unknown : number(store.events)],
    [t.lastEvent, store.lastEventAt === null ? t.none : moment(store.lastEventAt)],
    [
      t.views,
      <Box
        key="lag"
        component="span"
        sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
      >
        {lagEvents === null || lagMs === null
          ? t.unknown
          : t.lag(number(lagEvents), number(Math.round(lagMs / 100) / 10))}
        <LagFigure lag={lag} />
      </Box>,
    ],
  ];
}

function useSending({ queue, reminders, mail }: Status): readonly Fact[] {
  const t = useMessages(messages);
  const { moment, number } = useFormats();
  const { jobs, kind } = queue;
  const at = (instant: string | null, otherwise: string) => (instant === null ? otherwise : moment(instant));
  const depth = jobs && t.depth(t[kind], number(jobs.waiting), number(jobs.running), number(jobs.parked));
  return [
    [t.queue, depth ?? `${t[kind]}: ${t.unknown}`],
    [t.sweep, at(reminders.lastSweepAt, t.elsewhere)],
    [t.oldest, at(reminders.oldestUnsentAt, t.none)],
    [t.retrying, number(reminders.retrying)],
    [t.mail, mail.kind === 'files' && mail.lastSentAt === null ? t.files : at(mail.lastSentAt, t.none)],
    [t.mailFailed, at(mail.lastFailure?.at ?? null, t.none)],
  ];
}
