// `npm run check`: types, lint, format, architecture, dead code, known vulnerabilities. All of them, even when one fails.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = (path) => join(ROOT, 'node_modules', path);

const STEPS = [
  ['types of the HTTP API', [join(ROOT, 'infra/scripts/api-types.mjs'), '--check']],
  ['types, server', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['types, web', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json']],
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
for (const [name, args] of STEPS) {
  const startedAt = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  report(name, status === 0, startedAt, stdout + stderr);
}
audit();
process.exit(failed === 0 ? 0 : 1);

function report(name, passed, startedAt, output) {
  if (!passed) failed += 1;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  const told = passed ? output.split('\n').filter((line) => line.startsWith('-- ')) : [output];
  for (const line of told) console.log(line);
}

/** A registry without the audit service says nothing: that is told, and is no failure. */
function audit() {
  const startedAt = Date.now();
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: ROOT, encoding: 'utf8' });
  const found = JSON.parse(stdout || '{}').metadata?.vulnerabilities;
  if (!found) return console.log('--     vulnerabilities: the registry does not answer; not checked');
  report('vulnerabilities', found.high + found.critical === 0, startedAt, stdout);
}
