import { Box, ToggleButton, ToggleButtonGroup, useMediaQuery } from '@mui/material';
import { useMemo, useState } from 'react';
import type { PortfolioSearch } from '../../app/portfolio-search';
import { PhaseShape } from '../../shared/page/phase-shape';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { Board } from './board';
import { byPhase, byStage, inOrder, type BoardColumn, type Plan } from './columns';
import { messages } from './messages';
import type { Card } from './selection';
import { useGroups } from './use-groups';
import { useColumnName } from './use-column-name';
import { usePlans } from './use-portfolio';

type Props = { readonly cards: readonly Card[]; readonly search: PortfolioSearch; readonly today: string };

/** The chosen cards put into columns and under headings; on a narrow screen one column at a time. */
export function BoardView({ cards, search, today }: Props) {
  const { group, columns: axis } = search;
  const { compare } = useFormats();
  const planOf = usePlans();
  const wide = useMediaQuery('(min-width: 720px)', { noSsr: true });
  const columns = useMemo(() => {
    const ordered = inOrder(cards, compare);
    return axis === 'stage' ? byStage(ordered, planOf) : byPhase(ordered);
  }, [cards, compare, axis, planOf]);
  const placed = useMemo(() => columns.flatMap((column) => column.cards), [columns]);
  const groups = useGroups(placed, group);
  const [asked, setAsked] = useState<string>();
  const one = columns.find(({ key }) => key === asked) ?? columns.find((column) => column.cards.length > 0);
  const shown = useMemo(() => (wide || !one ? columns : [one]), [wide, one, columns]);
  return (
    <>
      {!wide && one && <ColumnSwitch columns={columns} shown={one} planOf={planOf} choose={setAsked} />}
      <Board columns={shown} groups={groups} headed={group !== undefined} today={today} planOf={planOf} />
    </>
  );
}

type SwitchProps = {
  readonly columns: readonly BoardColumn[];
  readonly shown: BoardColumn;
  readonly planOf: (card: Card) => Plan | undefined;
  readonly choose: (key: string) => void;
};

function ColumnSwitch({ columns, shown, planOf, choose }: SwitchProps) {
  const t = useMessages(messages);
  const nameOf = useColumnName(columns, planOf);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      className="no-print"
      aria-label={t.columnShown}
      value={shown.key}
      onChange={(_, key: string | null) => key && choose(key)}
      sx={SWITCH}
    >
      {columns.map((column) => (
        <ToggleButton key={column.key} value={column.key}>
          <PhaseShape lifecycle={column.phase} />
          <span>{nameOf(column)}</span>
          <Box component="span" className="figures" sx={{ color: 'text.secondary' }}>
            {column.cards.length}
          </Box>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

const SWITCH = {
  display: 'grid',
  gap: 0.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr))',
  '& button': {
    gap: 0.75,
    justifyContent: 'flex-start',
    textAlign: 'left',
    px: 0.75,
    fontSize: '0.8125rem',
    overflowWrap: 'break-word',
    '& > span': { minWidth: 0 },
    m: '0 !important',
    borderRadius: '6px !important',
    border: '1px solid var(--edge) !important',
  },
} as const;
