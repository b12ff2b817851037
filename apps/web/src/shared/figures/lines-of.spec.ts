import { expect, test } from '@jest/globals';
import { linesOf } from './lines-of';

test('long compounds are cut with a hyphen, and no line is longer than there is room', () => {
  const lines = linesOf('Upphandlingsunderlagsgranskning hos stadsbyggnadskontoret', 20);
  expect(lines).toEqual(['Upphandlingsunderla-', 'gsgranskning hos', 'stadsbyggnadskontor-', 'et']);
});
