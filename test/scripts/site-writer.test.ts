/** What is told of the files that are written into a site. */
import { lstatSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listTree } from '../../scripts/disk/tree.ts';
import { takeFacts, takePaths } from '../../scripts/steps/file-facts.ts';
import { digestsOf } from '../../scripts/steps/manifest.ts';
import { openSite } from '../../scripts/steps/site-writer.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-site-writer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = () => ({ folder: join(folder, 'site'), facts: join(folder, 'facts') });

test('whatever is written, of each file stand its digests and where it leads', async () => {
  const { write, tell } = openSite(place());
  write('a/index.html', '<p id="x"></p><a href="/b">甲</a>');
  write('a/bytes', Buffer.from('乙'));
  write(
    'pieces',
    ['丙', '丁'].map((piece) => Buffer.from(piece)),
  );
  write('texts', ['戊', '己']);
  tell();
  const facts = [...takeFacts(place().facts)];
  expect(facts.map(({ path }) => path)).toEqual(['a/index.html', 'a/bytes', 'pieces', 'texts']);
  for (const { path, digests } of facts)
    expect(digests, path).toEqual(digestsOf(await readFile(join(folder, 'site', path))));
  expect(facts.map(({ links }) => [links.ids, links.links])).toEqual([[['x'], ['/b']], ...Array(3).fill([[], []])]);
});

test.each([1, 255, 256, 257, 600])('of %i files each is told once', async (count) => {
  const { write, tell } = openSite(place());
  for (let file = 0; file < count; file += 1) write(`${file}`, '甲');
  tell();
  const told = [...takePaths(place().facts)];
  expect(told).toHaveLength(count);
  expect(told.sort()).toEqual(await listTree(join(folder, 'site')));
});

test('of a file that stays is told as of another', async () => {
  await writeFile(join(folder, 'a'), '甲');
  const { write, tell } = openSite({ folder, facts: place().facts, rights: lstatSync(join(folder, 'a')) });
  write('a', '甲');
  tell();
  expect([...takeFacts(place().facts)].map(({ path, digests }) => [path, digests])).toEqual([
    ['a', digestsOf(Buffer.from('甲'))],
  ]);
});
