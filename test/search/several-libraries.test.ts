/**
 * A search over several libraries answers as one over a library that holds all their documents, and goes on without those
 * that cannot answer.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFiles } from '../../eval/library.ts';
import { longestWaitBeside } from '../../src/index-format/search-files.ts';
import type { SearchFile, SearchLibrary } from '../../src/indexing/index.ts';
import { createSearchOver } from '../../src/search/create-search.ts';
import { joinLibraries } from '../../src/search/join-libraries.ts';
import { openLibrary } from '../../src/search/open-library.ts';
import type { Search, SearchOptions, SearchResult } from '../../src/search/types.ts';
import { inventedLibrary } from './invented-library.ts';

const bases = ['http://jia.test/', 'http://yi.test/fangan/', 'http://bing.test/'];
const [jia = '', yi = '', bing = ''] = bases;
const whole = 'http://whole.test/';
const names: Readonly<Record<string, string>> = { [jia]: '甲岭', [yi]: '乙河方案库', [bing]: 'bing.test' };

/** Base → path below `search/` → content. */
const sites = new Map<string, Map<string, Uint8Array>>();
/** Address → what happens instead of an answer. */
let faults: (address: string) => Promise<Response> | undefined;
let asked: string[] = [];
const fetchFromNetwork = globalThis.fetch;
let open: ReturnType<typeof createSearchOver>;
let all: Search;

/** The part of the invented library that one plan makes; its topics go by ids of its own where another has the name. */
function partOf(plan: string): SearchLibrary {
  const { plans, measures, passages, topics } = inventedLibrary;
  const own = measures.filter((one) => one.plan === plan);
  const used = new Set(own.flatMap((one) => one.topics));
  return {
    ...inventedLibrary,
    plans: plans.filter(({ id }) => id === plan),
    measures: own,
    passages: passages.filter((one) => one.plan === plan),
    topics: topics.filter(({ id }) => used.has(id)),
    matches: [],
  };
}

beforeAll(async () => {
  const serve = (base: string, files: readonly SearchFile[]) =>
    sites.set(base, new Map(files.map(({ path, content }) => [path, content])));
  serve(jia, await buildFiles(partOf('jia')));
  serve(yi, await buildFiles(partOf('yi')));
  serve(bing, await buildFiles(partOf('bing')));
  serve(whole, await buildFiles({ ...inventedLibrary, matches: [] }));
  open = createSearchOver(new URL('search/', whole));
}, 120_000);

beforeEach(() => {
  [faults, asked] = [() => undefined, []];
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    const base = [...sites.keys()].find((one) => address.startsWith(one));
    if (base === undefined) return fetchFromNetwork(input, init);
    asked.push(address);
    const content = sites.get(base)?.get(address.slice(`${base}search/`.length));
    const answer = content ? new Response(new Uint8Array(content)) : new Response('', { status: 404 });
    return (await faults(address)) ?? answer;
  };
  all = open({ bases: [{ base: jia, name: '甲岭' }, { base: yi, name: '乙河方案库' }, bing] });
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => {
  globalThis.fetch = fetchFromNetwork;
});

/** An answer without what tells the libraries apart; pinyin may offer more where some of them lack a character. */
function asOne(result: SearchResult): unknown {
  const bare = (id: string) => id.replace(/@.*$/u, '');
  const { hits, facets, names: called, lacking, interpretation, suggestions, ...rest } = result;
  return {
    ...rest,
    namedTopics: called.topic,
    hits: hits.map(({ library, url, ...hit }) => ({
      ...{ ...hit, id: bare(hit.id), plan: bare(hit.plan) },
      path: url.replace(/^http:\/\/[^/]+(?:\/fangan)?/u, ''),
    })),
    suggestions: interpretation.pinyin.length > 0 ? [] : suggestions,
    interpretation: { ...interpretation, plans: interpretation.plans.map(bare) },
    facets: facets && {
      ...facets,
      library: undefined,
      plan: facets['plan']?.map(({ value, count }) => ({ value: bare(value), count })),
    },
  };
}

describe('several libraries', () => {
  const queries: readonly (readonly [query: string, options: SearchOptions])[] = [
    ['行政复议', {}],
    ['复议', {}],
    ['议', {}],
    ['3.0版平台', {}],
    ['败诉率5%以内', {}],
    ['民告官', {}],
    ['上访 怎么办', {}],
    ['政府欠钱不还怎么办', {}],
    ['乙河 宪法', {}],
    ['丙山 复议', { narrow: false }],
    ['市司法局牵头的任务', {}],
    ['县司法局 复议', {}],
    ['甲政发〔2031〕7号', {}],
    ['乙河 2', {}],
    ['http://x.test/fangan/plans/bing/3/', {}],
    ['xzfy', {}],
    ['行政复义案件', {}],
    ['社矫', {}],
    ['整治市容环境', {}],
    ['政务公開', {}],
    ['没有这样的话', {}],
    ['区块链行政复议', {}],
    ['行政复议', { sort: 'plan', limit: 3, offset: 2 }],
    ['行政复议', { sort: 'date' }],
    ['', { filters: { target: 'deadline' }, sort: 'deadline' }],
    ['', { filters: { topic: ['fuyi', 'falv'] } }],
    ['复议', { filters: { status: 'issued' }, facets: true }],
    ['宪法', { facets: true }],
  ];

  test.each(queries)('answer %s with %j as one that holds all', async (query, options) => {
    const expected = await open({ base: whole })(query, options);
    expect(asOne(await all(query, options))).toEqual(asOne(expected));
  });

  test('say of each hit where it is from, and lead there', async () => {
    const { hits, names: called, lacking } = await all('复议', { limit: 9 });
    const places = hits.map(({ id, library, url, plan }) => [id, library, url, called.plan[plan]]);
    expect(places).toContainEqual(['jia/1.1', jia, 'http://jia.test/plans/jia/1-1/#s2', '甲岭']);
    expect(places).toContainEqual([`yi/1@${yi}`, yi, 'http://yi.test/fangan/plans/yi/1/#s2', '乙河']);
    expect(called.library).toEqual(names);
    expect(lacking).toEqual([]);
  });

  test('are a facet: each counts its own, and a choice keeps its own', async () => {
    const { facets } = await all('复议', { facets: true, limit: 0 });
    expect(facets?.['library']).toEqual([
      { value: bing, count: 2 },
      { value: jia, count: 1 },
      { value: yi, count: 1 },
    ]);
    const { hits } = await all('复议', { filters: { library: [yi, bing] } });
    expect(new Set(hits.map(({ library }) => library))).toEqual(new Set([yi, bing]));
    expect((await all('', { filters: { plan: `yi@${yi}` } })).total).toBe(5);
    expect((await all('', { filters: { plan: 'yi' } })).total).toBe(0);
  });

  test('have a plan of one id apart, and topics of one name together', async () => {
    const twice = open({ bases: [jia, { base: whole, name: '全' }] });
    const { facets, total } = await twice('行政复议', { facets: true });
    expect(facets?.['plan']?.map(({ value }) => value)).toContain('jia');
    expect(facets?.['plan']?.map(({ value }) => value)).toContain(`jia@${whole}`);
    expect(facets?.['topic']?.find(({ value }) => value === 'fuyi')?.count).toBe(4);
    expect(total).toBeGreaterThan(4);
  });

  test('are joined once: the small ones have the same words, plans and units for every text', async () => {
    const libraries = [jia, yi].map((base) => openLibrary(new URL('search/', base)));
    const opened = libraries.map(async (library) => ({ library, sources: await library.open() }));
    const { files } = await joinLibraries(await Promise.all(opened));
    const askFor = (text: string) =>
      Promise.all([files.wordsBy([...text]), files.plansLike(text), files.unitsLike(text)] as const);
    const [[words, plans, units], others] = await Promise.all([askFor('行政复议'), askFor('执法')]);
    expect([words.lexicon.size, plans.length, units.length].every((size) => size > 1)).toBe(true);
    expect(others[0]).toBe(words);
    expect(others[1]).toBe(plans);
    expect(others[2]).toBe(units);
    expect(units).toEqual([...new Set(units)].sort());
  });

  test('are asked at the same time, each for its own index', async () => {
    await all('行政复议');
    expect(asked.slice(0, 3)).toEqual(bases.map((base) => `${base}search/guide.json`));
    const chunks = asked.filter((address) => address.endsWith('.pf_index'));
    expect(new Set(chunks.map((address) => new URL(address).host))).toEqual(
      new Set(['jia.test', 'yi.test', 'bing.test']),
    );
  });
});

describe('a library that cannot answer', () => {
  const missing = async () => new Response('', { status: 404 });
  const other = (text: string) => async () => new Response(text);
  const guide = JSON.stringify({ count: 1, folder: 'a', chunks: '' });
  const older = JSON.stringify({ format: 2, count: 1, folder: 'a', table: 'b' });

  test.each([
    ['is down', 'guide.json', missing, 'unreachable'],
    ['shows another page', 'guide.json', other('<title>请登录</title>'), 'damaged'],
    ['is of another version', 'guide.json', other(guide), 'version'],
    ['is of an older version', 'guide.json', other(older), 'version'],
    ['loses a chunk', '.pf_index', missing, 'unreachable'],
    ['loses a hit', '.bin', other('{}'), 'damaged'],
  ])('because it %s is named, and the others answer', async (_, file, fault, reason) => {
    const expected = await open({ bases: [{ base: jia, name: '甲岭' }, bing] })('复议', { facets: true });
    faults = (address) => (address.startsWith(yi) && address.includes(file) ? fault() : undefined);
    const { lacking, ...answer } = await all('复议', { facets: true });
    expect(lacking).toMatchObject([
      { library: yi, name: '乙河方案库', reason, message: expect.stringContaining('。') },
    ]);
    expect(answer).toEqual({ ...expected, lacking: undefined });
  });

  test('within its time is left out; the first has the time of one that is alone', async () => {
    const waits: number[] = [];
    const limit = AbortSignal.timeout.bind(AbortSignal);
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((wait) => {
      waits.push(wait);
      return limit(wait === longestWaitBeside ? 50 : 20_000);
    });
    const given = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      if (!String(input).startsWith(bing)) return given(input, init);
      return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    };
    const { lacking, hits } = await all('复议');
    timeout.mockRestore();
    expect(lacking).toMatchObject([{ library: bing, name: 'bing.test', reason: 'late' }]);
    expect(new Set(hits.map(({ library }) => library))).toEqual(new Set([jia, yi]));
    expect(new Set(waits)).toEqual(new Set([20_000, longestWaitBeside]));
  });

  test('is asked again after half a minute and not before', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
    faults = (address) => (address.startsWith(yi) ? missing() : undefined);
    await all('复议');
    faults = () => undefined;
    asked = [];
    clock.mockReturnValue(29_999);
    expect((await all('宪法')).lacking).toMatchObject([{ library: yi, reason: 'unreachable' }]);
    expect(asked.filter((address) => address.startsWith(yi))).toEqual([]);
    clock.mockReturnValue(30_001);
    const { lacking, hits } = await all('宪法');
    expect(lacking).toEqual([]);
    expect(hits.map(({ library }) => library)).toContain(yi);
  });

  test('may be the first; that none can answer is a failure, and the next query asks all again', async () => {
    faults = (address) => (address.startsWith(jia) ? missing() : undefined);
    expect((await all('复议')).lacking).toMatchObject([{ library: jia }]);
    all = open({ bases });
    faults = missing;
    await expect(all('复议')).rejects.toMatchObject({ name: 'SearchFailure', reason: 'unreachable' });
    faults = () => undefined;
    expect((await all('复议')).lacking).toEqual([]);
  });
});
