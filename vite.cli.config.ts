import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The command line: one module that runs on plain Node; packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'node20',
    outDir: 'out/cli',
    ssr: resolve('src/cli/index.ts'),
    rollupOptions: { output: { format: 'es', entryFileNames: 'index.js', banner: '#!/usr/bin/env node' } },
  },
});
