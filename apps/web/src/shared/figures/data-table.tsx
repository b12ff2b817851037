import { Box, Paper, Stack, Typography, useMediaQuery } from '@mui/material';
import { lazy, Suspense } from 'react';
import { usePrinting } from '../state/use-printing';
import { Waiting } from '../state/waiting';
import type { Column } from './column';

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

function Cards<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <Paper component="ul" aria-label={label} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {rows.map((row) => (
        <Stack
          component="li"
          key={keyOf(row)}
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
