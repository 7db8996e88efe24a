import { chmodSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const { version }: { version: string } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));

/** Makes the written entry a program that a shell starts by its name. */
function executableEntry(): Plugin {
  return {
    name: 'executable-entry',
    writeBundle({ dir }) {
      if (dir !== undefined) chmodSync(resolve(dir, 'index.js'), 0o755);
    },
  };
}

/** The command line: modules that run on plain Node; packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  plugins: [executableEntry()],
  define: { LOTBOOK_VERSION: JSON.stringify(version) },
  build: {
    target: 'node20',
    outDir: 'out/cli',
    emptyOutDir: true,
    ssr: resolve('src/cli/index.ts'),
    rollupOptions: { output: { format: 'es', entryFileNames: 'index.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
