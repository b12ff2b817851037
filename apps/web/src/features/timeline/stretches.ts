import { LIFECYCLE_WORDS, wordFor, type Bilingual } from '@drivbank/wording';
import { useMemo } from 'react';
import type { Column } from '../../shared/figures/column';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import type { TimelineRow } from './gantt-row';
import { messages } from './messages';

type What = 'planned' | 'phase' | 'stage' | 'decision' | 'deadline';

/** One thing that the timeline draws, as a row of its table. */
type Stretch = {
  readonly key: string;
  readonly process: string;
  readonly owner: string;
  readonly what: What;
  readonly name: { readonly sv: string; readonly en?: string | undefined } | null;
  readonly from: string;
  readonly to: string | null;
};

const WHATS = { phase: 'phase', stage: 'stage', gate: 'decision' } as const;

/** Everything that a row draws: its plan, its phases and stages, its decisions and deadlines. */
export function stretchesOf({ card, planned, periods, deadlines }: TimelineRow): readonly Stretch[] {
  const own = { process: card.title, owner: card.owner.name };
  const keyed = (key: string) => `${card.id}/${key}`;
  return [
    ...(planned ? [{ key: keyed('plan'), ...own, what: 'planned' as const, name: null, ...planned }] : []),
    ...periods.map(({ kind, id, name, from, to }) => ({
      key: keyed(`${kind}/${id}/${from}`),
      ...own,
      what: WHATS[kind],
      name: name ?? (wordFor(LIFECYCLE_WORDS, id) as Bilingual),
      from,
      to,
    })),
    ...deadlines.map(({ deadlineId, name, firstDueOn, lastDay }) => ({
      key: keyed(deadlineId),
      ...own,
      what: 'deadline' as const,
      name,
      from: firstDueOn,
      to: lastDay,
    })),
  ];
}

export function useStretchColumns(): readonly Column<Stretch>[] {
  const t = useMessages(messages);
  const { tell } = useSession();
  return useMemo(
    () => [
      { key: 'process', label: t.process, value: ({ process }) => process },
      { key: 'owner', label: t.owner, value: ({ owner }) => owner },
      { key: 'what', label: t.what, value: ({ what }) => t[what] },
      { key: 'name', label: t.name, value: ({ name }) => (name ? capital(tell(name)) : null) },
      { key: 'from', label: t.from, value: ({ from }) => from },
      { key: 'to', label: t.to, value: ({ to }) => to },
    ],
    [t, tell],
  );
}
