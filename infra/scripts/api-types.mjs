// The types of the HTTP API for the web app, from the document that the server serves. Part of every web build and check.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { runnerImport } from 'vite';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const FILE = join(ROOT, 'dist/api/http-api.d.ts');
const PREFIX = '/api/v1';

const library = (name) => join(ROOT, `libs/${name}/src/index.ts`);

export async function writeApiTypes() {
  const { module } = await runnerImport(join(ROOT, 'apps/server/src/openapi.ts'), {
    resolve: { alias: { '@drivbank/contracts': library('contracts') } },
    logLevel: 'error',
  });
  const document = module.openApiDocument('0');
  const paths = Object.entries(document.paths).map(([path, item]) => [path.slice(PREFIX.length), item]);
  const types = astToString(await openapiTS({ ...document, paths: Object.fromEntries(paths) }));
  const text = `// Made by infra/scripts/api-types.mjs from the OpenAPI document.\n${types}`;
  if (existsSync(FILE) && readFileSync(FILE, 'utf8') === text) return;
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeApiTypes();
