import { Box, Button, Paper, Stack, Typography, useMediaQuery } from '@mui/material';
import { lazy, Suspense, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { usePrinting } from '../state/use-printing';
import { Waiting } from '../state/waiting';
import { useMessages } from '../text/messages';
import type { Column } from './column';
import { messages } from './messages';

const Grid = lazy(() => import('./grid'));

export type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
};

/** Rows as a table that can be sorted and walked by keys; on a narrow screen and on paper as plain rows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const wide = useMediaQuery('(min-width: 720px)', { noSsr: true });
  const onPaper = usePrinting();
  if (onPaper) return <PlainTable {...props} />;
  if (!wide) return <Cards {...props} />;
  return (
    <Suspense fallback={<Waiting />}>
      <Grid {...(props as unknown as DataTableProps<unknown>)} />
    </Suspense>
  );
}

const shownIn = <Row,>({ show, value }: Column<Row>, row: Row) => (show ? show(row) : value(row));

/** So many cards can be drawn at once without a pause that one feels. */
const CARDS_AT_ONCE = 100;

/** Rows as cards. Of many, the first; more when they are asked for. */
function Cards<Row>(props: DataTableProps<Row>) {
  const t = useMessages(messages);
  const [most, setMost] = useState(CARDS_AT_ONCE);
  const { rows } = props;
  const here = rows.slice(0, most);
  const list = useRef<HTMLUListElement>(null);
  const showMore = () => {
    flushSync(() => setMost(most + CARDS_AT_ONCE));
    // With the last of them the button is gone: the reader goes on where the new ones begin.
    if (most + CARDS_AT_ONCE >= rows.length)
      (list.current?.children[most] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <CardList {...props} rows={here} list={list} />
      {here.length < rows.length && (
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 1 }}>
          <Typography component="output" variant="body2" color="textSecondary" className="figures">
            {t.cards(here.length, rows.length)}
          </Typography>
          <Button size="small" variant="outlined" onClick={showMore}>
            {t.moreCards}
          </Button>
        </Stack>
      )}
    </>
  );
}

type CardListProps<Row> = DataTableProps<Row> & { readonly list: Ref<HTMLUListElement> };

function CardList<Row>({ label, columns, rows, keyOf, list }: CardListProps<Row>) {
  return (
    <Paper component="ul" ref={list} aria-label={label} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {rows.map((row) => (
        <Stack
          component="li"
          key={keyOf(row)}
          tabIndex={-1}
          sx={{ p: 1.5, gap: 0.5, borderBottom: '1px solid var(--line)', '&:last-child': { border: 0 } }}
        >
          {columns.map((column) => (
            <Box key={column.key} sx={{ overflowWrap: 'anywhere' }}>
              <Typography component="span" variant="caption" color="textSecondary">
                {column.label}:{' '}
              </Typography>
              {shownIn(column, row)}
            </Box>
          ))}
        </Stack>
      ))}
    </Paper>
  );
}

/** Every row at once, as paper and the twins of pictures want it. */
export function PlainTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <Box component="section" sx={{ overflowX: 'auto' }} tabIndex={0} aria-label={label}>
      <Box component="table" sx={PLAIN}>
        <thead>
          <tr>
            {columns.map(({ key, label: heading }) => (
              <th key={key} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.key}>{shownIn(column, row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

const PLAIN = {
  borderCollapse: 'collapse',
  width: '100%',
  fontSize: '0.875rem',
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: 1, borderBottom: '1px solid var(--line)' },
  '& th': { fontWeight: 650 },
} as const;
