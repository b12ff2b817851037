import { LIFECYCLE_WORDS } from '@drivbank/wording';
import { useMemo } from 'react';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import type { BoardColumn, Plan } from './columns';
import { messages } from './messages';
import type { Card } from './selection';

/** What a column is called: its phase, or its stage by the templates of the cards on the board. */
export function useColumnName(
  columns: readonly BoardColumn[],
  planOf: (card: Card) => Plan | undefined,
): (column: BoardColumn) => string {
  const t = useMessages(messages);
  const { tell } = useSession();
  return useMemo(() => {
    const plans = new Set(columns.flatMap(({ cards }) => cards.map(planOf)));
    const names = new Map(
      [...plans].flatMap((plan) => plan?.stages.map(({ id, name }) => [id, name] as const) ?? []),
    );
    return ({ phase, stage }) => {
      if (stage === undefined) return capital(tell(LIFECYCLE_WORDS[phase]));
      return stage === null ? t.stageDone : tell(names.get(stage) ?? { sv: stage });
    };
  }, [columns, planOf, t, tell]);
}
