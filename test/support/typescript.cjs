// `node --require <this> program.ts`: a test's own process, compiled as Jest compiles its specs.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const ROOT = join(__dirname, '../..');
const { transform } = require('../../infra/tooling/jest.config.cjs');
const [[, options]] = Object.values(transform);

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const library = /^@drivbank\/([^/]+)$/.exec(request)?.[1];
  if (library) return join(ROOT, 'libs', library, 'src/index.ts');
  const ours = parent?.filename?.endsWith('.ts') && request.startsWith('.');
  return resolve.call(this, ours ? request.replace(/\.js$/, '.ts') : request, parent, ...rest);
};
Module._extensions['.ts'] = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
