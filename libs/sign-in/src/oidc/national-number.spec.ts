import { expect, test } from '@jest/globals';
import { isNationalNumber } from './national-number.js';

/** Made-up numbers of the kind that Skatteverket publishes for tests. */
test.each(['198507099805', '19850709-9805', '850709-9805', '8507099805@2120000142', '19850769-9802'])(
  '%s is one',
  (identity) => expect(isNationalNumber(identity)).toBe(true),
);

test.each(['198507099806', '198513099805', 'anna01@2120000142', 'SE2120000142-1001', '42', ''])(
  '%p is none',
  (identity) => expect(isNationalNumber(identity)).toBe(false),
);
