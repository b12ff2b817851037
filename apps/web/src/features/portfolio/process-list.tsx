import { daysBetween, LIFECYCLE_WORDS, SIGN_WORDS, signsOf } from '@drivbank/wording';
import { Box } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Column } from '../../shared/figures/column';
import { DataTable } from '../../shared/figures/data-table';
import { ExportMenu } from '../../shared/figures/export-menu';
import { DueDay } from '../../shared/page/due-day';
import { PhaseShape } from '../../shared/page/phase-shape';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import type { Card } from './selection';
import { Signs } from './signs';

type Props = { readonly cards: readonly Card[]; readonly today: string };

/** The same processes as a table: sorted by any column, to files, and on paper. */
export function ProcessList({ cards, today }: Props) {
  const t = useMessages(messages);
  const columns = useColumns(today);
  return (
    <Box>
      <ExportMenu fileName="portfolj" columns={columns} rows={cards} />
      <DataTable label={t.title} columns={columns} rows={cards} keyOf={keyOf} />
    </Box>
  );
}

const keyOf = ({ id }: Card) => id;

function useColumns(today: string): readonly Column<Card>[] {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  return useMemo(
    () => [
      {
        key: 'title',
        label: t.process,
        value: ({ title }) => title,
        show: ({ id, title }) => (
          <Link to="/processes/$processId" params={{ processId: id }}>
            {title}
          </Link>
        ),
        flex: 2,
      },
      {
        key: 'phase',
        label: t.phase,
        value: ({ lifecycle }) => capital(tell(LIFECYCLE_WORDS[lifecycle])),
        show: ({ lifecycle }) => (
          <span>
            <PhaseShape lifecycle={lifecycle} /> {capital(tell(LIFECYCLE_WORDS[lifecycle]))}
          </span>
        ),
        width: 140,
      },
      { key: 'stage', label: t.stage, value: ({ stage }) => (stage ? tell(stage.name) : null) },
      {
        key: 'age',
        label: t.age,
        value: ({ stageSince, closedOn }) =>
          stageSince === null || closedOn !== null ? null : daysBetween(stageSince, today),
        width: 130,
      },
      { key: 'owner', label: t.owner, value: ({ owner }) => owner.name, flex: 1.3 },
      {
        key: 'coordinators',
        label: t.coordinators,
        value: ({ coordinators }) => coordinators.map(({ name }) => legible(name)).join(', ') || null,
      },
      {
        key: 'nextDue',
        label: t.nextDue,
        value: ({ nextDueOn }) => nextDueOn,
        show: ({ nextDueOn }) => nextDueOn && <DueDay day={nextDueOn} today={today} />,
        width: 170,
      },
      {
        key: 'signs',
        label: t.signs,
        value: (card) =>
          signsOf(card, today)
            .map((sign) =>
              sign === 'secret' ? `${tell(SIGN_WORDS[sign])} (${card.secrecy})` : tell(SIGN_WORDS[sign]),
            )
            .join(', ') || null,
        show: (card) => <Signs card={card} today={today} />,
      },
    ],
    [t, tell, legible, today],
  );
}
