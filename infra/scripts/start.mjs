// `npm start`: builds what is missing, then becomes the server.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Drivbänk needs Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}
const { build } = await import('./build.mjs');
try {
  await build(['server', 'web'], true);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
const server = join(dirname(fileURLToPath(import.meta.url)), '../../dist/apps/server/src/main.js');
await import(pathToFileURL(server).href);
