/** The stylesheets of each kind of page as one file. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinStyles } from '../../scripts/pages/join-styles.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-styles-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const listOf = (...names: readonly string[]) =>
  JSON.stringify(names.map((name) => ({ type: 'external', src: `_astro/${name}.css` })));

test('one file for each kind of page has what all kinds share first, then its own in their order', async () => {
  const bundle = { browser: join(folder, 'browser'), server: join(folder, 'server') };
  await mkdir(join(bundle.browser, '_astro'), { recursive: true });
  await mkdir(bundle.server);
  for (const name of ['base', 'b', 'a', 'preview'])
    await writeFile(join(bundle.browser, `_astro/${name}.css`), `.${name}{}\n`);
  const routes = [listOf('b', 'a', 'base'), listOf('a', 'base'), '[]', listOf('a', 'base'), listOf('base')];
  const entry = join(bundle.server, 'prerender-entry.x.mjs');
  await writeFile(entry, `const m={${routes.map((list, at) => `"${at}":{"styles":${list}}`).join()}};export{m};`);
  await joinStyles(bundle);
  const lists = [...(await readFile(entry, 'utf8')).matchAll(/"styles":(\[.*?\])/gu)].map(([, list]) => list);
  const sources = lists.map((list) => JSON.parse(list ?? '').map(({ src }: { readonly src: string }) => src));
  expect(sources.map(({ length }) => length)).toEqual([1, 1, 0, 1, 1]);
  expect(sources[3]).toEqual(sources[1]);
  const text = (at: number) => readFile(join(bundle.browser, sources[at][0]), 'utf8');
  expect(await text(0)).toBe('.base{}\n.b{}\n.a{}');
  expect(await text(1)).toBe('.base{}\n.a{}');
  expect((await readdir(join(bundle.browser, '_astro'))).length).toBe(4);
});
