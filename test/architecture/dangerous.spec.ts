import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const files = ['apps', 'libs']
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => `${root}/${file}`),
  )
  .filter((file) => /\/src\/.*\.tsx?$/.test(file) && !/\.spec\.ts$|\/testing\//.test(file));

/** What the table of ASVS says that the product never does, each with what it would look like. */
const NEVER: readonly (readonly [string, RegExp, string])[] = [
  ['a program that is started', /['"](node:)?child_process['"]/, "from 'node:child_process'"],
  // A script in Redis is a constant of ours.
  ['a string that is run', /(?<!\bredis\.)\beval\(|\bnew Function\(/, 'eval(text)'],
  ['a pattern made of what somebody wrote', /\bnew RegExp\(/, 'new RegExp(asked)'],
  [
    'HTML made of a string',
    /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|document\.write/,
    'a.innerHTML = text',
  ],
  [
    'messages of other windows',
    /window\.(addEventListener\('message'|onmessage|open\()/,
    'window.open(there)',
  ],
  ['certificates that nobody checks', /rejectUnauthorized|NODE_TLS_REJECT/, 'rejectUnauthorized: false'],
  ['a hash that is broken', /\b(createHash|createHmac|hash)\(['"]md[45]/, "createHash('md5')"],
];

test('the product is looked at', () => expect(files.length).toBeGreaterThan(400));

/** What the operator names is asked about files, and nothing that anybody has written gets into how it is called. */
const BUT_FOR = ['libs/files/src/scanning/command-scanner.ts'];

test.each(NEVER)('nowhere: %s', (_, pattern, example) => {
  expect(example).toMatch(pattern);
  const found = files.filter((file) => pattern.test(readFileSync(file, 'utf8')));
  expect(found.filter((file) => !BUT_FOR.includes(file))).toEqual([]);
});

test('the one program that is started is started without a shell', () => {
  const [scanner] = BUT_FOR.map((file) => readFileSync(file, 'utf8'));
  expect(scanner!.match(/\w+(?=\(program)/g)).toEqual(['execFile']);
  expect(scanner).not.toMatch(/\bshell:|\bexec\(|spawn/);
});
