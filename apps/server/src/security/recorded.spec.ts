import { expect, test } from '@jest/globals';
import { ENDPOINTS } from '@drivbank/contracts';
import { FIRST_RECORDED, THEN_RECORDED } from './recorded.js';

const OPERATIONS = ENDPOINTS.map(({ method, path }) => `${method.toUpperCase()} /api/v1${path}`);

test.each(Object.keys({ ...FIRST_RECORDED, ...THEN_RECORDED }))('%s is an operation', (recorded) =>
  expect(OPERATIONS).toContain(recorded),
);
