import { Box, Typography } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useDensity } from '../../shared/look/look';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { BoardHeader } from './board-header';
import { rowsOf, type BoardColumn, type Plan } from './columns';
import { messages } from './messages';
import { MoveDialog, type Move } from './move-dialog';
import { MoveMenu } from './move-menu';
import { ProcessCard } from './process-card';
import type { Card, Group } from './selection';
import { useBoardDrop } from './use-board-drop';
import { useBoardKeys } from './use-board-keys';

type Props = {
  readonly columns: readonly BoardColumn[];
  readonly groups: readonly Group[];
  /** Whether the groups have headings. */
  readonly headed: boolean;
  readonly today: string;
  readonly planOf: (card: Card) => Plan | undefined;
};

const HEADING_PX = 52;
const CARD_PX = { comfortable: 148, compact: 132 } as const;
const COLUMN_REM = 14;
const EMPTY_REM = 9;

/** Cards in columns. Only the rows in sight are drawn, so that a thousand scroll as smoothly as ten. */
export function Board({ columns, groups, headed, today, planOf }: Props) {
  const t = useMessages(messages);
  const { past } = useMoment();
  const [density] = useDensity();
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const movable = !past && columns.some(({ cards }) => cards.some(({ mayMove }) => mayMove));
  const rows = useMemo(() => rowsOf(groups, columns, headed), [groups, columns, headed]);
  const [menu, setMenu] = useState<{ readonly card: Card; readonly anchor: HTMLElement }>();
  const [move, setMove] = useState<Move>();
  const onMove = useMemo(
    () => (past ? undefined : (card: Card, anchor: HTMLElement) => setMenu({ card, anchor })),
    [past],
  );
  const drag = useBoardDrop({ scroller, header, columns, onDrop: setMove });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (rows[i]!.kind === 'heading' ? HEADING_PX : CARD_PX[density]),
    getItemKey: (i) => rows[i]!.key,
    overscan: 2,
    scrollPaddingStart: HEADING_PX,
  });
  const onKeyDown = useBoardKeys({ rows, scroller, virtual });
  const template = { gridTemplateColumns: columns.map(widthOf).join(' ') };
  return (
    <>
      {movable || past ? null : <Typography color="textSecondary">{t.movesNothing}</Typography>}
      <Typography id="board-help" className="heard">
        {movable ? t.boardHelp : t.boardKeys}
      </Typography>
      <Box
        ref={scroller}
        component="section"
        aria-label={t.board}
        aria-describedby="board-help"
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-density={density}
        sx={SCROLLER}
      >
        <Box sx={{ width: 'max-content', minWidth: '100%' }}>
          <BoardHeader ref={header} columns={columns} template={template} drag={drag} planOf={planOf} />
          <Box sx={{ position: 'relative' }} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const row = rows[index]!;
              return (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  style={{ ...ROW, transform: `translateY(${start}px)` }}
                >
                  {row.kind === 'heading' ? (
                    <LaneHeading name={row.name} count={row.count} />
                  ) : (
                    <div style={{ ...CELLS, ...template }}>
                      {row.cells.map((card, i) =>
                        card ? (
                          <div key={card.id} data-at={`${index}:${i}`} style={CELL}>
                            <ProcessCard
                              card={card}
                              today={today}
                              onMove={card.mayMove ? onMove : undefined}
                            />
                          </div>
                        ) : (
                          <span key={i} />
                        ),
                      )}
                    </div>
                  )}
                </div>
              );
            })}
          </Box>
        </Box>
      </Box>
      {menu && (
        <MoveMenu
          card={menu.card}
          plan={planOf(menu.card)}
          anchor={menu.anchor}
          choose={(place) => {
            setMenu(undefined);
            setMove({ card: menu.card, place });
          }}
          close={() => setMenu(undefined)}
        />
      )}
      {move && <MoveDialog move={move} plan={planOf(move.card)} close={() => setMove(undefined)} />}
    </>
  );
}

/** Phases share the width; of many stages, the empty ones stand narrow between the others. */
function widthOf({ stage, cards }: BoardColumn, _: number, all: readonly BoardColumn[]): string {
  if (all.every((column) => column.stage === undefined)) return 'minmax(0, 1fr)';
  return cards.length === 0 && stage !== undefined ? `${EMPTY_REM}rem` : `minmax(${COLUMN_REM}rem, 1fr)`;
}

const SCROLLER = {
  overflow: 'auto',
  maxHeight: 'calc(100dvh - 88px)',
  minHeight: 200,
  scrollPaddingTop: 64,
  mx: -1,
  px: 1,
} as const;

const ROW = { position: 'absolute', top: 0, left: 0, width: '100%' } as const;
const CELLS = { display: 'grid', gap: 12, paddingBottom: 12 } as const;
const CELL = { minWidth: 0 } as const;

const LaneHeading = ({ name, count }: { readonly name: string; readonly count: number }) => (
  <Typography variant="h3" sx={{ pt: 2, pb: 1, minHeight: HEADING_PX, overflowWrap: 'anywhere' }}>
    {name}{' '}
    <Box component="span" className="figures" sx={{ color: 'text.secondary', fontWeight: 400 }}>
      {count}
    </Box>
  </Typography>
);
