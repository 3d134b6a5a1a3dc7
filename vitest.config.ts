import { defineConfig } from 'vitest/config';

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
          include: ['test/site/**/*.test.ts'],
          exclude: notHere,
          globalSetup: 'test/site/global-setup.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
