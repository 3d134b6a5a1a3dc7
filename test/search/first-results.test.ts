/** What the first results of a query cost a reader who comes for the first time: the search itself and the files it reads. */
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { givenFile, readData } from '../../eval/data.ts';
import { buildFiles, seedLibrary } from '../../eval/library.ts';
import { packedSize } from '../../eval/packed-size.ts';
import { openInNode, type ServedFiles, serveInNode } from './node-search.ts';

let queries: readonly string[];
let served: ServedFiles;

beforeAll(async () => {
  queries = (await readData(givenFile('queries.json'), z.array(z.object({ q: z.string() })))).map(({ q }) => q);
  served = serveInNode(await buildFiles(await seedLibrary()));
}, 120_000);

test('the first ten results of the seed library are at most 72 KiB in half of the queries and 88 in all', async () => {
  const sizes = (await bytesOfAll()).sort((a, b) => a - b);
  expect(sizes).toHaveLength(31);
  expect(sizes[15]).toBeLessThanOrEqual(72 * 1024);
  expect(sizes[30]).toBeLessThanOrEqual(88 * 1024);
});

async function bytesOfAll(): Promise<number[]> {
  const sizes: number[] = [];
  for (const query of queries) {
    const search = await openInNode();
    served.asked.splice(0);
    await search(query, { limit: 10 });
    const paths = ['api.js', ...served.asked];
    sizes.push(paths.reduce((sum, path) => sum + packedSize(served.contents.get(path)!), 0));
  }
  return sizes;
}
