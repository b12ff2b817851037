import { LIFECYCLE_WORDS } from '@drivbank/wording';
import { Box, Typography } from '@mui/material';
import type { CSSProperties, Ref } from 'react';
import { PhaseShape } from '../../shared/page/phase-shape';
import { useMessages } from '../../shared/text/messages';
import type { BoardColumn, Plan } from './columns';
import { messages } from './messages';
import { judged } from './moves';
import type { Card } from './selection';
import { useColumnName } from './use-column-name';
import type { Drag } from './use-board-drop';

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly columns: readonly BoardColumn[];
  readonly template: CSSProperties;
  readonly drag: Drag | undefined;
  readonly planOf: (card: Card) => Plan | undefined;
};

/** The names of the columns. While a card is dragged they say whether it may be let go there. */
export function BoardHeader({ ref, columns, template, drag, planOf }: Props) {
  const t = useMessages(messages);
  const nameOf = useColumnName(columns, planOf);
  return (
    <Box ref={ref} sx={HEADER} style={template}>
      {columns.map((column, i) => {
        const verdict = drag && judged(drag.card, column, planOf(drag.card));
        const over = drag?.over === i && verdict?.kind !== 'here';
        return (
          <Box key={column.key} data-verdict={verdict?.kind} data-over={over || undefined} sx={NAME}>
            <Typography
              variant="h3"
              component="h2"
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 0.75,
                pb: 0.5,
                borderBottom: `2px solid var(--${column.phase})`,
              }}
            >
              <PhaseShape lifecycle={column.phase} />
              <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                {nameOf(column)}
                {column.stage !== undefined && <PhaseWord phase={column.phase} />}
              </Box>
              <Box component="span" className="figures" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {column.cards.length}
              </Box>
            </Typography>
            {verdict && verdict.kind !== 'here' && (
              <Typography variant="caption">{verdict.kind === 'way' ? t.dropHere : t.cannotDrop}</Typography>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

function PhaseWord({ phase }: Pick<BoardColumn, 'phase'>) {
  const t = useMessages(LIFECYCLE_WORDS);
  return (
    <Typography
      component="span"
      variant="caption"
      color="textSecondary"
      sx={{ display: 'block', fontWeight: 400 }}
    >
      {t[phase]}
    </Typography>
  );
}

const HEADER = {
  display: 'grid',
  gap: '12px',
  alignItems: 'end',
  position: 'sticky',
  top: 0,
  zIndex: 2,
  bgcolor: 'background.default',
  pb: 1,
} as const;

const NAME = {
  minWidth: 0,
  borderRadius: 1,
  p: 0.5,
  '&[data-verdict=way]': { outline: '2px dashed var(--leaf)', outlineOffset: -1 },
  '&[data-verdict=no]': { color: 'text.secondary' },
  '&[data-over][data-verdict=way]': { bgcolor: 'var(--leafWash)', outlineStyle: 'solid' },
  '&[data-over][data-verdict=no]': { outline: '2px solid var(--overdue)', outlineOffset: -1 },
} as const;
