import { lazy, useMemo } from 'react';
import type { Shape } from '../../shared/api/client';
import type { Column } from '../../shared/figures/column';
import { Picture } from '../../shared/figures/picture';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { weekCounts, type WeekCount } from './weeks';

const Bars = lazy(() => import('../../shared/figures/bars'));

type Props = { readonly deadlines: readonly Shape<'Deadline'>[]; readonly asOf: Shape<'AsOf'> };

/** The weeks to come, and what is late already. */
export function WeeksPicture({ deadlines, asOf }: Props) {
  const t = useMessages(messages);
  const weeks = useMemo(() => weekCounts(deadlines, asOf.at.slice(0, 10)), [deadlines, asOf]);
  const sum = (of: (week: WeekCount) => number) => weeks.reduce((total, week) => total + of(week), 0);
  const columns: readonly Column<WeekCount>[] = [
    { key: 'week', label: t.week, value: ({ week }) => t.weekOf(week) },
    { key: 'overdue', label: t.overdue, value: ({ overdue }) => overdue },
    { key: 'coming', label: t.coming, value: ({ coming }) => coming },
  ];
  return (
    <Picture
      question={t.question}
      answer={t.answer(
        sum(({ overdue }) => overdue),
        sum(({ coming }) => coming),
      )}
      asOf={asOf}
      fileName="frister-per-vecka"
      columns={columns}
      rows={weeks}
      keyOf={({ monday }) => monday}
    >
      <Bars
        names={weeks.map(({ week }) => t.weekOf(week))}
        series={[
          { label: t.overdue, colour: 'overdue', values: weeks.map(({ overdue }) => overdue) },
          { label: t.coming, colour: 'leaf', values: weeks.map(({ coming }) => coming) },
        ]}
      />
    </Picture>
  );
}
