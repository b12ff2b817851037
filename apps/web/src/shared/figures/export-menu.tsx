import { Button, Menu, MenuItem } from '@mui/material';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../text/messages';
import { csvOf, type CsvKind } from './csv';
import { download } from './download';
import { messages } from './messages';
import { useExportOnRecord } from './export-on-record';
import type { Column } from './column';

type Choice = {
  readonly kind: 'csv' | 'svg' | 'png' | 'pdf';
  readonly label: string;
  readonly run: () => void;
};

type Props<Row> = {
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Beside the table's own: pictures. */
  readonly more?: readonly Choice[];
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
  const onRecord = useExportOnRecord();
  const choices: readonly Choice[] = [
    { kind: 'csv', label: t.csvExcel, run: csv('excel-sv') },
    { kind: 'csv', label: t.csvPlain, run: csv('rfc-4180') },
    ...more,
    { kind: 'pdf', label: t.print, run: () => print() },
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
        {choices.map(({ kind, label, run }) => (
          <MenuItem
            key={label}
            onClick={() => {
              setAnchor(null);
              void onRecord({ file: `${fileName}.${kind}`, rows: rows.length }, run);
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
