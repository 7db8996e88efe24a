import { defineConfig } from 'vitest/config';

const node = { environment: 'node', testTimeout: 30_000 } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs', 'test/vectors/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['src/renderer/**/*.test.tsx'],
          setupFiles: ['test/support/component-setup.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { ...node, name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      // Run by `npm run screenshots` alone: they look at every state and claim nothing.
      {
        test: {
          ...node,
          name: 'pictures',
          include: ['test/pictures/**/*.pictures.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
