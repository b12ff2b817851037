#!/usr/bin/env node
// The CLI from a clean clone: builds what is missing, then becomes it.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

try {
  await build(['cli'], true);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import(
  pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), '../../dist/apps/cli/src/main.js')).href
);
