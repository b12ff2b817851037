// The types of the HTTP API for the web app, from the document that the server serves. `--check` fails when they are old.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { runnerImport } from 'vite';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const FILE = join(ROOT, 'infra/http-api/http-api.d.ts');
const PREFIX = '/api/v1';

const library = (name) => join(ROOT, `libs/${name}/src/index.ts`);

async function apiTypes() {
  const { module } = await runnerImport(join(ROOT, 'apps/server/src/openapi.ts'), {
    resolve: {
      alias: Object.fromEntries(
        ['contracts', 'domain', 'kernel'].map((name) => [`@drivbank/${name}`, library(name)]),
      ),
    },
    logLevel: 'error',
  });
  const document = module.openApiDocument('0');
  const paths = Object.entries(document.paths).map(([path, item]) => [path.slice(PREFIX.length), item]);
  const types = astToString(await openapiTS({ ...document, paths: Object.fromEntries(paths) }));
  return `// Made by infra/scripts/api-types.mjs from the OpenAPI document.\n${types}`;
}

const types = await apiTypes();
if (!process.argv.includes('--check')) writeFileSync(FILE, types);
else if (readFileSync(FILE, 'utf8') !== types) {
  console.error('The types of the HTTP API are old. Run: node infra/scripts/api-types.mjs');
  process.exit(1);
}
