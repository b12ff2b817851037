import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { FileRefused } from '../file-refused.js';
import { safeFileName } from './file-name.js';

describe('A name becomes', () => {
  test.each([
    ['utvärdering.pdf', 'utvärdering.pdf'],
    ['Plan & budget (v2), 50 %.PDF', 'Plan & budget (v2), 50 %.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\anna\\plan.docx', 'plan.docx'],
    ['a\u0000b\u202efdp\u200b.txt', 'abfdp.txt'],
    ['rad\r\nbrytning.pdf', 'radbrytning.pdf'],
    ['  . .dold .pdf', 'dold.pdf'],
    ['con.pdf', '_con.pdf'],
    ['vad?"är<det>.pdf', 'vad__är_det_.pdf'],
    ['a\u030ang.pdf', 'ång.pdf'],
    [`${'å'.repeat(300)}.pdf`, `${'å'.repeat(116)}.pdf`],
  ])('%j: %j', (declared, name) => {
    expect(safeFileName(declared)).toBe(name);
  });

  test.each(['', '.', '..', '/', 'utan ändelse', '.pdf', '\u202e.pdf', '...pdf', 'a/.'])(
    'nothing: %j',
    (declared) => {
      expect(() => safeFileName(declared)).toThrow(FileRefused);
    },
  );

  test('of whatever it is made, short, without paths and the same when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (stem) => {
        let name: string;
        try {
          name = safeFileName(`${stem}.pdf`);
        } catch (error) {
          return error instanceof FileRefused;
        }
        expect(Array.from(name).length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\./u);
        expect(safeFileName(name)).toBe(name);
        return name.endsWith('.pdf');
      }),
      { numRuns: 2_000 },
    );
  });
});
