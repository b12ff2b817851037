/** What needs a server beside: one Redis for all that only use it; who kills servers starts their own. */
const base = require('./jest.config.cjs');

module.exports = {
  ...base,
  testRegex: '\\.redis\\.spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 120_000,
};
