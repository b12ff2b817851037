/** The tiers that need the built product, one at a time. */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 120_000,
};
