/** What a caller may give the search, and the sentence that names what is wrong. */
import { describe, expect, test } from 'vitest';
import { checkBases, checkCall } from '../../src/search/check-call.ts';
import { SearchFailure } from '../../src/search/failure.ts';

const filters = '对象，各项的值为字符串或字符串的数组';

describe('a call', () => {
  test.each([
    [undefined, {}, '搜索的 query 应为字符串，发现 undefined。'],
    [7, {}, '搜索的 query 应为字符串，发现 7。'],
    [['行政'], {}, '搜索的 query 应为字符串，发现 数组。'],
    ['行政', null, '搜索的 options 应为对象，发现 null。'],
    ['行政', [], '搜索的 options 应为对象，发现 数组。'],
    ['行政', 'plan', '搜索的 options 应为对象，发现 plan。'],
    ['行政', { limit: -1 }, '搜索的 options.limit 应为不小于 0 的数，发现 -1。'],
    ['行政', { limit: '9' }, '搜索的 options.limit 应为不小于 0 的数，发现 9。'],
    ['行政', { offset: () => 1 }, '搜索的 options.offset 应为不小于 0 的数，发现 函数。'],
    ['行政', { filters: 'yi' }, `搜索的 options.filters 应为${filters}，发现 yi。`],
    ['行政', { filters: { plan: 7 } }, `搜索的 options.filters 应为${filters}，发现 对象。`],
    ['行政', { filters: { topic: 'a', plan: ['yi', 7] } }, `搜索的 options.filters 应为${filters}，发现 对象。`],
    ['行政', { sort: 'size' }, '搜索的 options.sort 应为“relevance”或“plan”或“date”或“deadline”，发现 size。'],
    ['行政', { facets: 1 }, '搜索的 options.facets 应为布尔值，发现 1。'],
    ['行政', { narrow: {} }, '搜索的 options.narrow 应为布尔值，发现 对象。'],
  ])('of %j with %j is refused', (query, options, message) => {
    expect(() => checkCall(query, options)).toThrow(new TypeError(message));
  });

  test('may leave out what it will', () => {
    const all = { limit: 0, offset: 0, filters: { plan: 'yi', topic: ['a', 'b'] }, sort: 'plan', facets: false };
    for (const options of [{}, { limit: undefined }, { ...all, narrow: true }]) {
      expect(() => checkCall('', options)).not.toThrow();
    }
  });
});

describe('the place of the files', () => {
  const bases = ['/', { base: 'https://yi.example/' }, { base: 'https://bing.example/', name: '丙山' }];

  test.each([{}, { base: '/' }, { base: undefined, bases: undefined }, { bases }])('may be %j', (options) => {
    expect(() => checkBases(options)).not.toThrow();
  });

  test.each([
    [{ base: null }, '搜索的 base 应为网址，发现 null。'],
    [{ base: '/', bases }, '搜索的 base 应为没有（已经有 bases），发现 /。'],
    [{ bases: '/' }, '搜索的 bases 应为一个以上网址的数组，发现 /。'],
    [{ bases: [] }, '搜索的 bases 应为一个以上网址的数组，发现 数组。'],
    [{ bases: ['/', 7] }, '搜索的 bases[1] 应为网址，或 { base: 网址, name: 名称 }，发现 7。'],
    [{ bases: [{ name: '丙山' }] }, '搜索的 bases[0] 应为网址，或 { base: 网址, name: 名称 }，发现 对象。'],
    [{ bases: [{ base: '/', name: 7 }] }, '搜索的 bases[0] 应为网址，或 { base: 网址, name: 名称 }，发现 对象。'],
  ])('is not %j', (options, message) => {
    expect(() => checkBases(options)).toThrow(new TypeError(message));
  });
});

test.each([
  ['unreachable', 'a.json', '搜索用的文件 a.json 没有取到，请检查网络，稍后再搜一次。'],
  ['damaged', 'a.json', '搜索用的文件 a.json 不完整，或者不是方案库发布的，请稍后再搜一次。'],
  ['late', 'a.json', '搜索用的文件 a.json 迟迟没有取到，请检查网络，稍后再搜一次。'],
  ['version', 'a.json', '搜索用的文件 a.json 是另一个版本的，请重新打开网页；还是这样，要等各网站用上同一个版本。'],
  ['browser', 'WebAssembly', '这个浏览器太旧，没有 WebAssembly，不能搜索，请升级浏览器，或者换一个较新的。'],
] as const)('a failure that is %s says in one sentence what to do', (reason, lacking, message) => {
  const failure = new SearchFailure(reason, lacking, 'why');
  expect(failure).toMatchObject({ name: 'SearchFailure', reason, lacking, message, cause: 'why' });
});
