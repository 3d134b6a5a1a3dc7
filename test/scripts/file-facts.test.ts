/** What is told of files is what the check reads in them. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSite } from '../../scripts/steps/check-site.ts';
import { putFacts, takeFacts, takePaths, tellFacts } from '../../scripts/steps/file-facts.ts';
import { writeManifests } from '../../scripts/steps/manifest.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-facts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pages = {
  'index.html': '<h1 id="top">甲</h1><a href="/a/#x">甲</a><a href="a/">乙</a><img src="/p.png">',
  'a/index.html': '<p id="x"></p><a href="/a/#x">甲</a><a href="/#top">甲</a><a href="a/">乙</a>',
  'a/data.json': '{"href":"/nowhere/"}',
};

const told = (files: Readonly<Record<string, string>>) =>
  tellFacts(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

describe('facts', () => {
  test('name ids and links, those from the root of the site once', () => {
    expect(told(pages).map(({ path, links }) => [path, links])).toEqual([
      ['index.html', { ids: ['top'], links: ['/a/#x', 'a/'], loads: ['/p.png'] }],
      ['a/index.html', { ids: ['x'], links: ['/#top', 'a/'], loads: [] }],
      ['a/data.json', { ids: [], links: [], loads: [] }],
    ]);
  });

  test('tell of no link to a place that its page has', () => {
    const links = ['#x', '#y', '#', '#%78', '/a/#x', 'a.html#x', '#100%25'].map((link) => `<a href="${link}">甲</a>`);
    const [facts] = told({ 'a.html': `<p id="x"></p><p id="100%25"></p>${links.join('')}` });
    expect(facts?.links.links).toEqual(['#y', '#', '#%78', '/a/#x', 'a.html#x', '#100%25']);
  });

  test('are taken as they were put, by whomever, in the order of those who put them', () => {
    const waiting = join(folder, 'facts');
    const [first, ...rest] = told(pages);
    putFacts(waiting, 2, rest.slice(1));
    putFacts(waiting, 0, first ? [first] : []);
    putFacts(waiting, 0, rest.slice(0, 1));
    expect([...takeFacts(waiting)]).toEqual(told(pages));
    expect([...takePaths(waiting)]).toEqual(Object.keys(pages));
    expect([...takeFacts(join(folder, 'none'))]).toEqual([]);
  });

  test('bring the check to the same faults', async () => {
    const page = '<p id="x"></p><a href="/a/#y">甲</a><a href="gone/">乙</a><a href="#x">丙</a><a href="#z">丁</a>';
    const site = { ...pages, 'b.html': page };
    await write(site);
    const faults = await checkSite(folder, '/');
    expect(faults.map((fault) => fault.page)).toEqual([
      ...['/a/index.html', '/b.html', '/b.html', '/b.html', '/index.html'],
    ]);
    for (const count of [1, 2, 3, 4])
      expect(await checkSite(folder, '/', { facts: told(site).slice(0, count) })).toEqual(faults);
  });

  test('spare the check the reading: what they tell counts, of what they do not tell what stands there', async () => {
    const site = { 'index.html': '<h1 id="top">甲</h1><a href="/a/#x">甲</a>', 'a/index.html': '<p id="x"></p>' };
    await write({ ...site, 'index.html': '<a href="/gone/">甲</a>' });
    const [first, second] = told(site);
    expect(await checkSite(folder, '/', { facts: first ? [first] : [] })).toEqual([]);
    expect((await checkSite(folder, '/', { facts: second ? [second] : [] })).map(({ page }) => page)).toEqual([
      '/index.html',
    ]);
  });

  test('tell of a site whose files are known, whatever else stands there', async () => {
    await write({ 'index.html': '', 'earlier/index.html': '' });
    const site = { 'index.html': '<a href="/earlier/">甲</a>' };
    await write(site);
    const check = (paths?: readonly string[]) => checkSite(folder, '/', { ...(paths && { paths }), facts: told(site) });
    expect(await check()).toEqual([]);
    expect(await check(['index.html'])).toEqual([{ page: '/index.html', fault: '/earlier/ 没有这个地址' }]);
  });

  test('stand in the manifests as if the files had been read, in the order of their paths', async () => {
    await write(pages);
    const manifests = (): Promise<string[]> =>
      Promise.all(['manifest.sha256', 'manifest.sm3'].map((name) => readFile(join(folder, name), 'utf8')));
    await writeManifests(folder);
    const whole = await manifests();
    const digests = new Map(told(pages).map((file) => [file.path, file.digests]));
    await writeManifests(folder, digests);
    expect(await manifests()).toEqual(whole);
    await writeManifests(folder, new Map([['a', ['1', '2']]]));
    expect(await manifests()).toEqual(['1  a\n', '2  a\n']);
  });
});
