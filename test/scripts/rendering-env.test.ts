/** What threads that render pages find in their environment. */
import { expect, test, vi } from 'vitest';
import { renderingEnv } from '../../scripts/pages/render-pages.ts';

test('names the library, and no place to keep compiled code: that of the pages stands in another folder each time', () => {
  vi.stubEnv('NODE_COMPILE_CACHE', 'kept');
  vi.stubEnv('TZ', 'Asia/Shanghai');
  const env = renderingEnv('content', 'generated');
  vi.unstubAllEnvs();
  expect(env).toMatchObject({ FANGAN_CONTENT: 'content', FANGAN_GENERATED: 'generated', TZ: 'Asia/Shanghai' });
  expect(env).not.toHaveProperty('NODE_COMPILE_CACHE');
});
