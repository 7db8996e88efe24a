import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

/** Oldest runtimes the bundles must run on; see ARCHITECTURE.md, "Runtimes". */
const OLDEST_NODE = 'node18';
const OLDEST_CHROME = 'chrome114';

export default defineConfig({
  main: {
    build: {
      target: OLDEST_NODE,
      outDir: 'out/main',
      rollupOptions: { input: resolve('src/main/index.ts'), output: { format: 'cjs', entryFileNames: 'index.cjs' } },
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
      outDir: 'out/renderer',
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
