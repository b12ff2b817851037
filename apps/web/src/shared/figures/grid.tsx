import { Paper } from '@mui/material';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { enUS, svSE } from '@mui/x-data-grid/locales';
import { useMemo } from 'react';
import { useDensity } from '../look/look';
import { nonce } from '../look/nonce';
import { useSession } from '../session';
import { useFormats } from '../text/use-formats';
import type { DataTableProps } from './data-table';

const PAGE_ROWS = 100;
const LOCALES = { sv: svSE, en: enUS } as const;

type GridRow = { readonly id: string; readonly row: unknown };

/** The data grid in our clothes. Loaded when a table is shown. */
export default function Grid({ label, columns, rows, keyOf }: DataTableProps<unknown>) {
  const { language } = useSession();
  const { compare } = useFormats();
  const [density] = useDensity();
  const defined = useMemo(
    () =>
      columns.map(({ key, label: headerName, value, show, flex, width }): GridColDef<GridRow> => ({
        field: key,
        headerName,
        ...(width === undefined ? { flex: flex ?? 1, minWidth: 120 } : { width }),
        valueGetter: (_, { row }) => value(row),
        sortComparator: (a: unknown, b: unknown) =>
          typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a ?? ''), String(b ?? '')),
        ...(show && { renderCell: ({ row: { row } }) => show(row) }),
      })),
    [columns, compare],
  );
  const numbered = useMemo(() => rows.map((row): GridRow => ({ id: keyOf(row), row })), [rows, keyOf]);
  return (
    <Paper sx={{ display: 'flex', flexDirection: 'column', minWidth: 0, maxHeight: 'min(80vh, 760px)' }}>
      <DataGrid
        aria-label={label}
        nonce={nonce}
        columns={defined}
        rows={numbered}
        density={density === 'compact' ? 'compact' : 'standard'}
        getRowHeight={() => 'auto'}
        disableRowSelectionOnClick
        hideFooter={rows.length <= PAGE_ROWS}
        initialState={{ pagination: { paginationModel: { pageSize: PAGE_ROWS } } }}
        pageSizeOptions={[PAGE_ROWS]}
        localeText={LOCALES[language].components.MuiDataGrid.defaultProps.localeText}
        sx={GRID}
      />
    </Paper>
  );
}

const GRID = {
  border: 0,
  fontSize: '0.875rem',
  '& .MuiDataGrid-cell': {
    py: 1,
    display: 'flex',
    alignItems: 'center',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    lineHeight: 1.4,
  },
} as const;
