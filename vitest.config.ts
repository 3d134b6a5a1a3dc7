import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests run many commands as processes of their own: each finds the code compiled as the one before has left it.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

/** npm brings a browser for Linux x64 only. */
const notHere = process.platform === 'linux' && process.arch === 'x64' ? [] : ['test/site/packaged-browser.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      'vitest.unit.config.ts',
      {
        test: {
          name: 'site',
          // The browser is started once for all files of a worker.
          isolate: false,
          include: ['test/site/**/*.test.ts'],
          exclude: notHere,
          globalSetup: 'test/site/global-setup.ts',
          setupFiles: 'test/site/close-pages.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // As long as the browser's driver waits for what it is to find.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
