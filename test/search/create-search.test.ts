/** A search that lacks a file fails and says so; once the file is there, it answers as if nothing had been. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildFiles, seedLibrary } from '../../eval/library.ts';
import { facetNames } from '../../src/index-format/search-files.ts';
import type { SearchFile } from '../../src/indexing/index.ts';
import type { Search, SearchOptions } from '../../src/search/types.ts';
import { openInNode, type ServedFiles, serveInNode } from './node-search.ts';

let files: readonly SearchFile[];
/** The same library in another order, so that its files differ. */
let rebuilt: readonly SearchFile[];
let folder: string;
let served: ServedFiles;
let search: Search;

beforeAll(async () => {
  const library = await seedLibrary();
  const measures = library.measures.slice(0, 60);
  files = await buildFiles({ ...library, measures, passages: [] });
  rebuilt = await buildFiles({ ...library, measures: measures.toReversed(), passages: [] });
  folder = files.find(({ path }) => path.endsWith('lexicon.bin'))!.path.split('/')[0]!;
}, 120_000);

beforeEach(async () => {
  served = serveInNode(files);
  search = await openInNode();
});

const encode = (text: string) => new TextEncoder().encode(text);
const page = encode('<!doctype html><title>请登录</title>');

/** Queries that need files of every kind, with the hits that they have. */
const queries: readonly (readonly [what: string, query: string, options: SearchOptions])[] = [
  ['stands in the texts', '行政复议', {}],
  ['stands nowhere', '行政复义委员会', {}],
  ['is written in Latin letters', 'xzfy', {}],
  ['names a plan', '卫滨 执法', {}],
  ['names a topic', '行政复议 律师', {}],
  ['is filtered', '行政执法', { filters: { plan: 'weibin-2022-draft' }, sort: 'plan' }],
  ['is sorted by day', '行政执法', { sort: 'deadline' }],
  ['has no words', '', { filters: { status: 'draft' } }],
];

describe.each(queries)('a query that %s', (_, query, options) => {
  test('fails for every file that it needs while that is missing or another, and is answered right afterwards', async () => {
    const right = await search(query, options);
    const needed = [...new Set(served.asked)];
    for (const path of needed) {
      const content = served.contents.get(path)!;
      search = await openInNode();
      served.contents.delete(path);
      await expect(search(query, options)).rejects.toMatchObject({ reason: 'unreachable', lacking: path });
      served.contents.set(path, page);
      await expect(search(query, options)).rejects.toMatchObject({ reason: 'damaged', lacking: path });
      served.contents.set(path, content);
      expect([path, await search(query, options)]).toEqual([path, right]);
    }
    expect(needed.some((path) => path.startsWith('engine/'))).toBe(query !== '');
    expect(needed).toContain('guide.json');
  });
});

describe('the facets of an answer', () => {
  test.each(facetNames)('are counted without %s while its file is missing', async (name) => {
    const right = await search('行政执法', { facets: true });
    const path = `${folder}/facets/${name}.json`;
    const content = served.contents.get(path)!;
    search = await openInNode();
    served.contents.delete(path);
    const { [name]: own, ...others } = right.facets!;
    expect(await search('行政执法', { facets: true })).toEqual({ ...right, facets: others });
    served.contents.set(path, content);
    expect((await search('行政执法', { facets: true })).facets?.[name]).toEqual(own);
  });
});

describe('a facet of topics', () => {
  test('is not counted without the names of the topics', async () => {
    const right = await search('行政执法', { facets: true });
    search = await openInNode();
    const { topics, ...guide } = JSON.parse(Buffer.from(served.contents.get('guide.json')!).toString());
    expect(topics.length).toBeGreaterThan(9);
    served.contents.set('guide.json', encode(JSON.stringify(guide)));
    const { topic: _, ...others } = right.facets!;
    expect(await search('行政执法', { facets: true })).toEqual({
      ...{ ...right, facets: others },
      names: { ...right.names, topic: {} },
    });
  });
});

describe('a word that stands nowhere', () => {
  test.each([
    ['行政复义委员会', true],
    ['甲', false],
    ['907项', false],
    ['行政复义委员会在工作中应当做到的各项要求', false],
  ])('%s may be misspelt: %s', async (query, isCorrected) => {
    await search(query);
    expect(served.asked.some((path) => path.endsWith('pinyin.bin'))).toBe(isCorrected);
  });
});

describe('a page that stays open', () => {
  test('answers from the new build after the old one has failed it', async () => {
    const right = await search('行政执法');
    served = serveInNode(rebuilt);
    await expect(search('督察')).rejects.toMatchObject({ name: 'SearchFailure', reason: 'unreachable' });
    const { hits, total } = await search('行政执法');
    expect(total).toBe(right.total);
    expect(hits.map(({ id }) => id).sort()).toEqual(right.hits.map(({ id }) => id).sort());
    expect((await search('督察')).total).toBeGreaterThan(0);
  });

  test('reads what it has read once', async () => {
    await search('行政复议');
    const { length } = served.asked;
    expect(new Set(served.asked).size).toBe(length);
    await search('行政复议');
    expect(served.asked).toHaveLength(length);
  });
});

describe('the base', () => {
  test.each([['http://other.test/fangan'], ['http://other.test/fangan/']])('%s is where files are', async (base) => {
    const addresses: string[] = [];
    const given = globalThis.fetch;
    globalThis.fetch = (input, how) => {
      addresses.push(String(input));
      return given(String(input).replace('http://other.test/fangan/', 'http://library.test/'), how);
    };
    const { hits } = await (await openInNode({ base }))('行政复议', { limit: 1 });
    expect(addresses[0]).toBe('http://other.test/fangan/search/guide.json');
    expect(hits[0]?.url).toMatch(/^http:\/\/other\.test\/fangan\/plans\//u);
  });
});

describe('a browser', () => {
  test.each([
    ['DecompressionStream', globalThis, 'DecompressionStream'],
    ['AbortSignal.timeout', AbortSignal, 'timeout'],
    ['Array.prototype.toSorted', Array.prototype, 'toSorted'],
  ])('without %s is told that it is too old, and nothing is fetched', async (feature, holder, name) => {
    const known = Object.getOwnPropertyDescriptor(holder, name)!;
    Reflect.deleteProperty(holder, name);
    const failure = await search('行政复议').catch((reason: unknown) => reason);
    Object.defineProperty(holder, name, known);
    expect(failure).toMatchObject({ reason: 'browser', lacking: feature, message: expect.stringContaining('太旧') });
    expect(served.asked).toEqual([]);
  });
});

describe('a call', () => {
  test.each([
    [null, {}, '搜索的 query 应为字符串，发现 null。'],
    [undefined, {}, '搜索的 query 应为字符串，发现 undefined。'],
    [7, {}, '搜索的 query 应为字符串，发现 7。'],
    [['行政'], {}, '搜索的 query 应为字符串，发现 数组。'],
    ['行政', null, '搜索的 options 应为对象，发现 null。'],
    ['行政', [], '搜索的 options 应为对象，发现 数组。'],
    ['行政', { limit: -1 }, '搜索的 options.limit 应为不小于 0 的数，发现 -1。'],
    ['行政', { limit: '5' }, '搜索的 options.limit 应为不小于 0 的数，发现 5。'],
    ['行政', { offset: Number.NaN }, '搜索的 options.offset 应为不小于 0 的数，发现 NaN。'],
    ['行政', { filters: 'plan' }, '搜索的 options.filters 应为对象，各项的值为字符串或字符串的数组，发现 plan。'],
    ['行政', { filters: { plan: 1 } }, '搜索的 options.filters 应为对象，各项的值为字符串或字符串的数组，发现 对象。'],
    ['行政', { sort: 'best' }, '搜索的 options.sort 应为“relevance”或“plan”或“date”或“deadline”，发现 best。'],
    ['行政', { facets: 1 }, '搜索的 options.facets 应为布尔值，发现 1。'],
    ['行政', { narrow: () => {} }, '搜索的 options.narrow 应为布尔值，发现 函数。'],
  ])('of %j with %j is refused', async (query, options, message) => {
    const refusal = await search(query as string, options as SearchOptions).catch((reason: unknown) => reason);
    expect(refusal).toBeInstanceOf(TypeError);
    expect(refusal).toHaveProperty('message', message);
    expect(served.asked).toEqual([]);
  });

  test('with options that are undefined, none or all is answered', async () => {
    const right = await search('行政复议');
    expect(await search('行政复议', undefined)).toEqual(right);
    expect(await search('行政复议', { limit: undefined, filters: undefined } as unknown as SearchOptions)).toEqual(
      right,
    );
    expect(await search('行政复议', { limit: Number.POSITIVE_INFINITY })).toEqual(right);
    expect((await search('行政复议', { filters: { plan: 'no-such-plan' } })).hits).toEqual([]);
    expect((await search('行政复议', { filters: { nothing: 'x' } })).hits).toEqual([]);
  });

  test('of createSearch with a base that is no address is refused', async () => {
    await expect(openInNode({ base: 7 as unknown as string })).rejects.toThrow('搜索的 base 应为网址，发现 7。');
  });
});
