import { expect, test } from '@jest/globals';
import { traceIdOf } from './trace-id.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

test.each([
  `00-${TRACE}-00f067aa0ba902b7-01`,
  `00-${TRACE}-00f067aa0ba902b7-00`,
  // A later version may say more behind.
  `cc-${TRACE}-00f067aa0ba902b7-01-what-the-future-says`,
])('the trace of the caller goes on: %s', (traceparent) => {
  expect(traceIdOf({ traceparent })).toBe(TRACE);
});

test.each([
  undefined,
  '',
  TRACE,
  `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`,
  `00-${TRACE}-0000000000000000-01`,
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${TRACE}-00f067aa0ba902b7-01kanarie`,
  `kanarie-${TRACE}-00f067aa0ba902b7-01`,
])('a header that is none begins a new trace: %s', (traceparent) => {
  const ids = [1, 2].map(() => traceIdOf({ traceparent }));
  expect(ids).toEqual([expect.stringMatching(/^[\da-f]{32}$/), expect.stringMatching(/^[\da-f]{32}$/)]);
  expect(ids[0]).not.toBe(ids[1]);
  expect(ids).not.toContain(TRACE);
});
