import { expect, test } from '@jest/globals';
import { sizeWording } from './file-refusals.js';

test.each([
  [1, '1 B', '1 B'],
  [1_023, '1 023 B', '1,023 B'],
  [1_536, '1,5 kB', '1.5 kB'],
  [3_565_158, '3,4 MB', '3.4 MB'],
  [26_214_400, '25 MB', '25 MB'],
])('%d bytes are said as %s and %s', (bytes, sv, en) => {
  const said = sizeWording(bytes);
  expect([said.sv.replace(/\s/g, ' '), said.en]).toEqual([sv, en]);
});
