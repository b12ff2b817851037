// `npm run check`: types, lint, format, architecture, dead code, known vulnerabilities. All of them, even when one fails,
// as many at a time as there are cores.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = (path) => join(ROOT, 'node_modules', path);

/** The longest first, so that nobody waits for it alone at the end. */
const STEPS = [
  [
    'lint',
    [
      bin('eslint/bin/eslint.js'),
      '--config',
      'infra/tooling/eslint.config.mjs',
      '--max-warnings',
      '0',
      'apps',
      'libs',
      'test',
    ],
  ],
  ['types of the HTTP API', [join(ROOT, 'infra/scripts/api-types.mjs'), '--check']],
  ['types, server', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['types, web', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['accessibility lint', [bin('oxlint/bin/oxlint'), '--config', 'infra/tooling/oxlint.json', 'apps/web/src']],
  [
    'format',
    [
      bin('prettier/bin/prettier.cjs'),
      '--config',
      'infra/tooling/prettier.json',
      '--ignore-path',
      'infra/tooling/prettierignore',
      '--check',
      '--log-level',
      'warn',
      '.',
    ],
  ],
  [
    'architecture',
    [bin('jest/bin/jest.js'), '--config', 'infra/tooling/jest.config.cjs', 'test/architecture'],
  ],
  ['infra', ['infra/scripts/check-infra.mjs']],
  ['dead code', [bin('knip/bin/knip.js'), '--config', 'infra/tooling/knip.json']],
];

let failed = 0;
const waiting = [...STEPS];
await Promise.all(Array.from({ length: availableParallelism() }, work));
await audit();
process.exit(failed === 0 ? 0 : 1);

async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, args] = step;
    const startedAt = Date.now();
    const { passed, output } = await ran(process.execPath, args);
    report(name, passed, startedAt, output);
  }
}

/** To its end, whatever that is. */
function ran(file, args) {
  return new Promise((resolve) =>
    execFile(file, args, { cwd: ROOT, maxBuffer: Infinity }, (error, stdout, stderr) =>
      resolve({ passed: error === null, stdout, output: stdout + stderr }),
    ),
  );
}

function report(name, passed, startedAt, output) {
  if (!passed) failed += 1;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  const told = passed ? output.split('\n').filter((line) => line.startsWith('-- ')) : [output];
  for (const line of told) console.log(line);
}

/** A registry without the audit service says nothing: that is told, and is no failure. */
async function audit() {
  const startedAt = Date.now();
  const { stdout } = await ran('npm', ['audit', '--omit=dev', '--json']);
  const found = JSON.parse(stdout || '{}').metadata?.vulnerabilities;
  if (!found) return console.log('--     vulnerabilities: the registry does not answer; not checked');
  report('vulnerabilities', found.high + found.critical === 0, startedAt, stdout);
}
