import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

/**
 * Packages of plain JavaScript that go into the bundle of main: one file is read sooner than hundreds, and a package that is an ES
 * module only works in CommonJS all the same. Native modules stay outside.
 */
const BUNDLED = ['zod', 'decimal.js', '@date-fns/tz', 'papaparse', '@noble/hashes'];

/** Oldest runtimes the bundles must run on; see ARCHITECTURE.md, "Runtimes". */
const OLDEST_NODE = 'node18';
const OLDEST_CHROME = 'chrome114';

export default defineConfig({
  main: {
    build: {
      target: OLDEST_NODE,
      outDir: 'out/main',
      externalizeDeps: { exclude: BUNDLED },
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'print-program': resolve('src/main/app/print-program.ts'),
          'check-program': resolve('src/main/store/check-program.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: OLDEST_NODE,
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: { input: resolve('src/preload/index.ts'), output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: OLDEST_CHROME,
      // A third of the text is read at each start.
      minify: true,
      outDir: 'out/renderer',
      rollupOptions: {
        input: resolve('src/renderer/index.html'),
        // Main serves each file: what every start needs comes in one of them rather than in fifty, and what several screens share in another.
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'] },
              { name: 'shared', minShareCount: 3 },
            ],
          },
        },
      },
    },
  },
});
