import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';

const LINES_MAX = 430;
/** A suite is a list: it is read case by case. */
const SUITE_LINES_MAX = 600;
const COLUMNS_MAX = 120;

const files = ['apps', 'libs', 'test'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/node_modules|bench\/peers/.test(file))
    .map((file) => `${root}/${file}`),
);
const lines = (file: string) => readFileSync(file, 'utf8').split('\n');

test('a file reads in one sitting', () => {
  const limitOf = (file: string) => (/\.(spec|contract)\.ts$/.test(file) ? SUITE_LINES_MAX : LINES_MAX);
  expect(files.filter((file) => lines(file).length > limitOf(file))).toEqual([]);
});

test('no line is wider than a page (prettier holds code to 110)', () => {
  const wide = files.flatMap((file) =>
    lines(file).flatMap((line, i) =>
      line.length > COLUMNS_MAX && !isText(line) ? [`${file}:${i + 1}`] : [],
    ),
  );
  expect(wide).toEqual([]);
});

/** A sentence, an address or a pattern that cannot be broken. */
const isText = (line: string) => /['"`>/]/.test(line);

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a test that does not run', /\b(test|it|describe)\.(only|skip|todo)\(|\bxit\(|\bxdescribe\(/],
  ['something put off', /\b(TODO|FIXME|XXX)\b/],
  ['a rule turned off', /eslint-disable|@ts-(ignore|nocheck)|prettier-ignore|oxlint-disable/],
  ['any', /(: any\b(?! other)|\bas any\b|<any>)/],
];

test.each(FORBIDDEN)('nowhere: %s', (_, pattern) => {
  const own = 'test/architecture/sizes.spec.ts';
  const found = files
    .filter((file) => file !== own)
    .flatMap((file) =>
      lines(file).flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

test('names say what a thing is', () => {
  const vague = /(service|manager|helper|utils?|common|misc)(\.|-|$)/i;
  expect(files.filter((file) => vague.test(basename(file)))).toEqual([]);
});
