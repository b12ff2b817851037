/** `excel-sv` is what a Swedish Excel opens by a double click; `rfc-4180` is what programs read. */
export type CsvKind = 'excel-sv' | 'rfc-4180';
export type Cell = string | number | null;

/** A cell that begins so would be run as a formula by a spreadsheet; an apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = '\ufeff';

const numberIn = (kind: CsvKind, value: number) =>
  kind === 'excel-sv' ? String(value).replace('.', ',') : String(value);

function cellOf(kind: CsvKind, value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberIn(kind, value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows with a header line. Swedish Excel: semicolons, decimal comma, byte order mark. RFC 4180: commas, CRLF. */
export function csvOf(kind: CsvKind, header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const separator = kind === 'excel-sv' ? ';' : ',';
  const lines = [header, ...rows].map((row) => row.map((value) => cellOf(kind, value)).join(separator));
  return `${kind === 'excel-sv' ? BYTE_ORDER_MARK : ''}${lines.join('\r\n')}\r\n`;
}
