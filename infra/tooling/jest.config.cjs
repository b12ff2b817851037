/**
 * Nest 12 is ESM only, and Jest can require ESM only on Node 24.9 with a flag: so SWC compiles every
 * dependency to CommonJS too (about 3 s once, then cached). Types are checked by tsc, not here.
 */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  isModule: 'unknown',
  sourceMaps: 'inline',
};

module.exports = {
  rootDir: '../..',
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  // Long enough for a machine that is busy with other things; nothing here is about time.
  testTimeout: 30_000,
  testRegex: '\\.spec\\.ts$',
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '<rootDir>/test/(e2e|browser|faults|deploy|bench|screenshots)/',
    '\\.redis\\.spec\\.ts$',
  ],
  transform: { '^.+\\.(t|m?j)sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^@drivbank/kernel/testing$': '<rootDir>/libs/kernel/src/testing/index.ts',
    '^@drivbank/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
