/** The tiers that need the built product, one at a time. */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // A guard against what never ends, not a measure: a busy machine is slow.
  testTimeout: 300_000,
};
