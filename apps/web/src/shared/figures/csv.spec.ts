import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvOf, type Cell } from './csv';

describe('CSV', () => {
  test('for a Swedish Excel: semicolons, decimal comma, byte order mark', () => {
    expect(csvOf('excel-sv', ['Namn', 'Dagar'], [['Åsa; Östen', 1.5]])).toBe(
      '\ufeffNamn;Dagar\r\n"Åsa; Östen";1,5\r\n',
    );
  });

  test('by RFC 4180: commas, doubled quotes, CRLF', () => {
    expect(csvOf('rfc-4180', ['Namn'], [['Sa "hej",\nsen'], [null]])).toBe(
      'Namn\r\n"Sa ""hej"",\nsen"\r\n\r\n',
    );
  });

  test('a negative number stays a number', () => {
    expect(csvOf('rfc-4180', ['n'], [[-3]])).toBe('n\r\n-3\r\n');
  });

  test('no text is a formula for a spreadsheet', () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const [, row = ''] = parsed(csvOf('rfc-4180', ['x'], [[text]]));
        expect(row).toBe(`'${text}`);
      }),
      { numRuns: 10_000 },
    );
  });

  test('texts come back as they were', () => {
    const harmless = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1 }), (texts) => {
        const rows = texts.map((text): Cell[] => [text]);
        expect(parsed(csvOf('rfc-4180', ['x'], rows)).slice(1)).toEqual(texts);
      }),
    );
  });
});

/** The cells of a file with one column, as another reader finds them. */
function parsed(text: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const match = quoted
      ? /^"((?:[^"]|"")*)"\r\n/.exec(text.slice(at))!
      : /^((?:(?!\r\n)[^])*)\r\n/.exec(text.slice(at))!;
    cells.push(match[1]!.replaceAll('""', quoted ? '"' : '""'));
    at += match[0].length;
  }
  return cells;
}
