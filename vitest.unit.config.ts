/** The tests that need no built site. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'unit',
    // The dictionary of the segmenter is loaded once for all files of a worker.
    isolate: false,
    maxWorkers: 2,
    include: ['test/**/*.test.ts'],
    exclude: ['test/site/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
