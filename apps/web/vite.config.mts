import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, runnerImport, type Plugin } from 'vite';

const library = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

const COLOURS = fileURLToPath(new URL('../../libs/contracts/src/scheme-colours.ts', import.meta.url));

/** The colours of every scheme stand in the page, and so are there before any script. */
const colours: Plugin = {
  name: 'colours-in-page',
  async transformIndexHtml() {
    const { module } = await runnerImport<typeof import('../../libs/contracts/src/scheme-colours')>(COLOURS);
    return [{ tag: 'style', children: module.schemesAsCss(), injectTo: 'head' }];
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), colours],
  resolve: {
    alias: { '@drivbank/contracts': library('contracts'), '@drivbank/wording': library('wording') },
  },
  // The server puts a fresh value into its place in every page that it sends.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      treeshake: {
        // Contracts and words only say things: what a screen does not use of them is left out.
        moduleSideEffects: (id: string) => !/[\\/]libs[\\/](contracts|wording)[\\/]/.test(id),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
