import { Button, Menu, MenuItem } from '@mui/material';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../text/messages';
import { csvOf, type CsvKind } from './csv';
import { download } from './download';
import { messages } from './messages';
import type { Column } from './column';

type Props<Row> = {
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Beside the table's own: pictures. */
  readonly more?: readonly { readonly label: string; readonly run: () => void }[];
};

/** What is on the screen as a file, or on paper. */
export function ExportMenu<Row>({ fileName, columns, rows, more = [] }: Props<Row>) {
  const t = useMessages(messages);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const csv = (kind: CsvKind) => () => {
    const cells = rows.map((row) => columns.map(({ value }) => value(row)));
    const text = csvOf(
      kind,
      columns.map(({ label }) => label),
      cells,
    );
    download(`${fileName}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  const choices = [
    { label: t.csvExcel, run: csv('excel-sv') },
    { label: t.csvPlain, run: csv('rfc-4180') },
    ...more,
    { label: t.print, run: () => print() },
  ];
  return (
    <>
      <Button
        size="small"
        className="no-print"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        startIcon={<Download size={16} aria-hidden />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t.export}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map(({ label, run }) => (
          <MenuItem
            key={label}
            onClick={() => {
              setAnchor(null);
              run();
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
