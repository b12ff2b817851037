import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { expect, test } from '@jest/globals';

/** Who may import whom, beside its own files. Each line knows only the lines above it. */
const MAY_IMPORT: Readonly<Record<string, RegExp>> = {
  kernel: /^node:crypto$/,
  contracts: /^zod$/,
  sqlite: /^(@photostructure\/sqlite|node:(fs|module))$/,
  domain: /^(@drivbank\/kernel|zod)$/,
  wording: /^@drivbank\/(kernel|domain)$/,
  'event-store':
    /^(@drivbank\/(kernel|sqlite)|@eventstore\/db-client|node:(crypto|fs|path|timers(\/promises)?))$/,
  'job-queue': /^(@drivbank\/kernel|bullmq|ioredis|node:crypto)$/,
  'sign-in':
    /^(@drivbank\/(kernel|sqlite)|@node-rs\/argon2|@simplewebauthn\/server(\/helpers)?|@zxcvbn-ts\/language-common|ioredis|openid-client|otplib|rate-limiter-flexible|uqr|node:(crypto|net))$/,
  files: /^(@drivbank\/sqlite|file-type\/core|yauzl|node:(child_process|crypto|fs(\/promises)?|path|util))$/,
  privacy: /^(@drivbank\/(kernel|domain|sqlite|event-store)|node:(crypto|fs))$/,
  mail: /^(nodemailer|node:.*)$/,
  projections: /^(@drivbank\/(kernel|domain|event-store|sqlite)|kysely|node:crypto)$/,
  reminders: /^(@drivbank\/(kernel|domain)|node:crypto)$/,
  interchange: /^(@drivbank\/(kernel|domain|wording)|ical-generator|zod)$/,
  webhooks:
    /^(@drivbank\/(kernel|sqlite|event-store)|ipaddr\.js|node:(crypto|dns(\/promises)?|http|https|net))$/,
  application: /^(@drivbank\/(?!contracts)|@nestjs\/|kysely$|node:)/,
};

const APPS: Readonly<Record<string, RegExp>> = {
  server: /^(?!@drivbank\/(sqlite|job-queue|reminders|privacy|interchange|webhooks)$)/,
  cli: /^(?!@drivbank\/(sqlite|job-queue|reminders|privacy|contracts|projections|webhooks)$)/,
  web: /^(?!@drivbank\/(?!contracts$|wording$|http-api$))(?!node:)/,
};

const sources = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.(spec|contract)\.ts$/.test(file) && !file.startsWith('testing/'),
    )
    .map((file) => `${root}/${file}`);

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map(([, name]) => name!);

const libraries = readdirSync('libs');

test('every library stands in the table', () => {
  expect(libraries.filter((name) => !(name in MAY_IMPORT))).toEqual([]);
});

test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (library, allowed) => {
  expect(straysIn(`libs/${library}/src`, allowed)).toEqual([]);
});

test.each(Object.entries(APPS))('apps/%s imports only what it may', (app, allowed) => {
  expect(straysIn(`apps/${app}/src`, allowed)).toEqual([]);
});

const straysIn = (root: string, allowed: RegExp) =>
  sources(root).flatMap((file) =>
    importsOf(file)
      .filter((name) => !name.startsWith('.') && !allowed.test(name))
      .map((name) => `${file} -> ${name}`),
  );

test('relative imports stay inside their library, and libraries are entered by their index', () => {
  const roots = [
    ...libraries.map((name) => `libs/${name}/src`),
    'apps/server/src',
    'apps/cli/src',
    'apps/web/src',
  ];
  const strays = roots.flatMap((root) =>
    sources(root).flatMap((file) =>
      importsOf(file)
        .filter((name) =>
          name.startsWith('.')
            ? !normalize(`${dirname(file)}/${name}`).startsWith(root)
            : /^@drivbank\/[^/]+\//.test(name),
        )
        .map((name) => `${file} -> ${name}`),
    ),
  );
  expect(strays).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const graph = new Map<string, string[]>();
  for (const library of libraries)
    for (const file of sources(`libs/${library}/src`)) graph.set(file, valueImportsOf(file));
  expect(cyclesIn(graph)).toEqual([]);
});

/** Imports that exist at run time: types vanish. */
function valueImportsOf(file: string): string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gms,
  );
  return [...statements]
    .map(([, name]) => normalize(`${dirname(file)}/${name!.replace(/\.js$/, '')}.ts`))
    .filter(existsSync);
}

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) found.push([...path.slice(at), file].join(' -> '));
    if (at !== -1 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
