/** The pages of a library are the same bytes, however many threads render them. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeScratch, workFolder } from '../../scripts/disk/scratch.ts';
import { takeBundle } from '../../scripts/pages/bundle.ts';
import { renderPages } from '../../scripts/pages/render-pages.ts';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { seedContent } from '../seed.ts';
import { filesOf } from './files-of.ts';

const { folder, remove } = makeScratch(workFolder);
afterAll(remove);

test('one, two and three threads render the same pages', async () => {
  const [content, generated] = [seedContent, join(folder, 'generated')];
  const { counts, writePublished } = await makeLibrary(content, generated, quietStages());
  await writePublished();
  const { server } = await takeBundle({ content, base: '/', site: undefined }, join(folder, 'code'), () => undefined);
  const render = async (threads: number): Promise<ReadonlyMap<string, string>> => {
    const fresh = join(folder, `site-${threads}`);
    await renderPages({ ...{ content, generated, server, fresh, threads }, measures: counts.measures });
    return filesOf(fresh);
  };
  const alone = await render(1);
  expect(alone.size).toBeGreaterThan(counts.measures);
  for (const threads of [2, 3]) {
    const shared = await render(threads);
    expect([...shared.keys()].sort()).toEqual([...alone.keys()].sort());
    expect([...shared].filter(([path, text]) => alone.get(path) !== text)).toEqual([]);
  }
});
