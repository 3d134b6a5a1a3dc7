/** The pages of a library are the same bytes, however many threads render them. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeScratch, workFolder } from '../../scripts/disk/scratch.ts';
import { takeBundle } from '../../scripts/pages/bundle.ts';
import { listPages, loadApp } from '../../scripts/pages/bundled-pages.ts';
import { renderPages } from '../../scripts/pages/render-pages.ts';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { seedContent } from '../seed.ts';
import { filesOf } from './files-of.ts';

const { folder, remove } = makeScratch(workFolder);
const [content, generated] = [seedContent, join(folder, 'generated')];
let server = '';
let measures = 0;
beforeAll(async () => {
  const { counts, writePublished } = await makeLibrary(content, generated, quietStages());
  await writePublished();
  ({ measures } = counts);
  ({ server } = await takeBundle({ content, base: '/', site: undefined }, join(folder, 'code'), () => undefined));
});
afterAll(remove);

test('one, two and three threads render the same pages', async () => {
  const render = async (threads: number): Promise<ReadonlyMap<string, string>> => {
    const fresh = join(folder, `site-${threads}`);
    const place = { folder: fresh, facts: join(folder, `facts-${threads}`) };
    await renderPages({ ...{ content, generated, server, place, threads }, measures });
    return filesOf(fresh);
  };
  const alone = await render(1);
  expect(alone.size).toBeGreaterThan(measures);
  for (const threads of [2, 3]) {
    const shared = await render(threads);
    expect([...shared.keys()].sort()).toEqual([...alone.keys()].sort());
    expect([...shared].filter(([path, text]) => alone.get(path) !== text)).toEqual([]);
  }
});

test('what Astro holds of a page is found where it is, and emptied', async () => {
  const Full = globalThis.Response;
  vi.stubEnv('FANGAN_CONTENT', content);
  vi.stubEnv('FANGAN_GENERATED', generated);
  const app = await loadApp(server);
  const noting = app.manifest.middleware;
  const found: unknown[] = [];
  app.manifest.middleware = async () => {
    const { onRequest } = (await noting?.()) ?? {};
    return {
      onRequest(context, next) {
        found.push(Reflect.get(context, Symbol.for('astro.fetchState')));
        return onRequest?.(context, next);
      },
    };
  };
  const routes = app.manifest.routes.filter(({ routeData }) => routeData.route === '/license');
  const page = (await listPages(app, routes)).get('license');
  const rendered = await page?.render();
  globalThis.Response = Full;
  vi.unstubAllEnvs();
  expect(Buffer.from(rendered?.bytes ?? []).toString()).toMatch(/<\/html>\s*$/u);
  expect(found.map((state) => Object.keys(state ?? {}).length > 5)).toEqual([true]);
  expect(found.flatMap((state) => Object.values(state ?? {}).filter(Boolean))).toEqual([]);
});
