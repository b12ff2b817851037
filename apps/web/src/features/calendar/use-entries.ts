import { GATE_OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import { useMemo } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead, useWholeList } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import type { Span } from './span';

type State = 'overdue' | 'open' | 'settled' | 'frozen' | 'decided';

/** Something on a day: a deadline's last day, or a decision that was made. */
export type Entry = {
  readonly key: string;
  readonly day: string;
  readonly what: string;
  /** It is about a gate: planned as a deadline, or decided. */
  readonly gate: boolean;
  readonly state: State;
  readonly processId: string;
  readonly process: string;
  readonly owner: string;
};

const PAGE = 200;

const stateOf = ({ status, overdue, frozen }: Shape<'Deadline'>): State =>
  status !== 'open' ? 'settled' : frozen ? 'frozen' : overdue ? 'overdue' : 'open';

/** What falls on the days of a span, and which of them are holidays. */
export function useEntries({ from, to }: Span) {
  const { tell } = useSession();
  const t = useMessages(messages);
  const between = (name: string) => ({
    limit: PAGE,
    filters: { [`${name}.from`]: from, [`${name}.to`]: to },
  });
  const deadlines = useWholeList('/deadlines', { query: between('lastDay') });
  const decisions = useWholeList('/decisions', { query: between('on') });
  const { data } = useRead('/holidays', { query: { from, to } }, { always: 'now' });
  const holidays = useMemo(
    () => new Map(data?.items.map(({ date, name }) => [date, tell(name)])),
    [data, tell],
  );
  const entries = useMemo(
    (): readonly Entry[] =>
      [
        ...deadlines.items.map((deadline) => ({
          key: `${deadline.processId}/${deadline.deadlineId}`,
          day: deadline.lastDay,
          what: tell(deadline.name),
          gate: deadline.kind === 'gate',
          state: stateOf(deadline),
          processId: deadline.processId,
          process: deadline.processTitle,
          owner: deadline.owner.name,
        })),
        ...decisions.items.map(({ processId, processTitle, owner, gateId, gate, on, outcome }) => ({
          key: `${processId}/${gateId}`,
          day: on,
          what: t.decided(tell(gate), tell(wordFor(GATE_OUTCOME_WORDS, outcome))),
          gate: true,
          state: 'decided' as const,
          processId,
          process: processTitle,
          owner: owner.name,
        })),
      ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    [deadlines.items, decisions.items, tell, t],
  );
  return {
    entries,
    holidays,
    asOf: deadlines.asOf && decisions.asOf,
    error: deadlines.pages.error ?? decisions.pages.error,
    retry: () => void Promise.all([deadlines.pages.refetch(), decisions.pages.refetch()]),
  };
}
