// After the web build: every asset also compressed, and what a first visit must load held against the budget.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '../../dist/web');
const INITIAL_KB_MAX = 260;
const FIRST_SCREEN = 'src/features/needs/needs-screen.tsx';
const COMPRESSED = /\.(js|css|svg)$/;

export function finishWebBuild() {
  const manifest = JSON.parse(readFileSync(join(WEB, '.vite/manifest.json'), 'utf8'));
  rmSync(join(WEB, '.vite'), { recursive: true });
  const sizes = compressed();
  const files = new Set([...closureOf(manifest, 'index.html'), ...closureOf(manifest, FIRST_SCREEN)]);
  const bytes = [...files].reduce((sum, file) => sum + sizes.get(file), 0);
  const kB = bytes / 1_000;
  console.error(
    `initial JavaScript: ${kB.toFixed(1)} kB gzip in ${files.size} files; at most ${INITIAL_KB_MAX} kB`,
  );
  if (kB > INITIAL_KB_MAX)
    throw new Error('The first visit loads more than its budget. Load something later.');
}

/** Writes `.gz` and `.br` beside every asset; says how large each is by gzip. */
function compressed() {
  const names = readdirSync(join(WEB, 'assets')).filter((name) => COMPRESSED.test(name));
  return new Map(
    names.map((name) => {
      const content = readFileSync(join(WEB, 'assets', name));
      const gzip = gzipSync(content, { level: 9 });
      const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
      writeFileSync(join(WEB, 'assets', `${name}.gz`), gzip);
      writeFileSync(join(WEB, 'assets', `${name}.br`), brotliCompressSync(content, options));
      return [`assets/${name}`, gzip.length];
    }),
  );
}

/** A chunk with everything that it imports before it runs. */
function closureOf(manifest, name, found = new Set()) {
  const { file, imports = [] } = manifest[name];
  if (found.has(file)) return found;
  found.add(file);
  for (const one of imports) closureOf(manifest, one, found);
  return found;
}
