/** What a large library keeps in buckets is answered as from one file, and less of it is fetched. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFiles } from '../../eval/library.ts';
import { bucketOf, bucketsFor, gramsOfName } from '../../src/index-format/buckets.ts';
import type { SearchFile, SearchLibrary } from '../../src/indexing/index.ts';
import type { SearchOptions } from '../../src/search/types.ts';
import { inventedLibrary } from './invented-library.ts';
import { openInNode, type ServedFiles, serveInNode } from './node-search.ts';

/** Each of 1,200 measures is on six topics of its own, and on one that it shares with its neighbour. */
const topicsOf = (at: number) => [...Array(6).keys()].map((part) => topicId(at * 6 + part));
const topicId = (number: number) => `learnt-${createHash('sha256').update(String(number)).digest('hex').slice(0, 8)}`;
const [sample] = inventedLibrary.measures;
const digits = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳';
/** A name of its own for each number: the digits of its hash, written out. */
const written = (number: number) =>
  [...createHash('sha256').update(`${number}`).digest('hex').slice(0, 8)]
    .map((digit) => digits[Number.parseInt(digit, 16)])
    .join('');
const unitsOf = (at: number) => [...Array(6).keys()].map((part) => `市${written(at * 6 + part)}局`);
const measures = Array.from({ length: 1200 }, (_, at) => ({
  ...{ ...sample!, id: `yi/9.${at}`, plan: 'yi', number: `9.${at}`, title: `第${at}件实事`, note: null, headings: [] },
  ...{
    text: `第${at}件实事。办好第${at}件。`,
    responsibilities: unitsOf(at).map((unit) => ({ role: 'lead' as const, unit })),
  },
  topics: [...topicsOf(at), topicId(10_000 + Math.floor(at / 2))],
}));
/** Their names are made of the digits of their ids, written out. */
const nameOf = (id: string) => [...id.slice(7)].map((digit) => digits[Number.parseInt(digit, 16)]).join('');
const topics = [...new Set(measures.flatMap((one) => one.topics))].map((id) => ({
  ...{ id, name: nameOf(id), theme: '', scope: '', measures: [], url: '' },
}));
const [samplePlan] = inventedLibrary.plans;
const plans = Array.from({ length: 3000 }, (_, at) => ({
  ...{ ...samplePlan!, id: `yi-${written(at)}`, shortName: `${written(at)} 203${at % 10}` },
  ...{ region: { name: `${written(at)}县`, level: '' }, documentNumber: `${written(at + 9000)}发〔2031〕${at}号` },
}));
const library: SearchLibrary = {
  ...inventedLibrary,
  plans: [...inventedLibrary.plans, ...plans],
  measures: [...inventedLibrary.measures, ...measures],
  topics: [...inventedLibrary.topics, ...topics],
};
let served: ServedFiles;

beforeAll(async () => {
  served = serveInNode(await buildFiles(library));
}, 60_000);

const bucketOfFacet = /\/facets\/topic\/\w+\.json$/u;
const bucketOfNames = /\/topics\/\w+\.bin$/u;
const wholeFacet = /\/facets\/topic\.json$/u;
const wholeNames = /\/topics\.bin$/u;
const [bucketOfPlans, wholePlans] = [/\/plans\/\w+\.bin$/u, /\/plans\.bin$/u];
const [bucketOfUnits, wholeUnits] = [/\/units\/\w+\.bin$/u, /\/units\.bin$/u];
const name = nameOf(topicId(21));
const [unit = ''] = unitsOf(7);

const ofTopics = [bucketOfFacet, bucketOfNames, wholeFacet, wholeNames];
const filtered = [bucketOfFacet, wholeNames];

/** Queries, and of which kinds the files of topics, plans and units are that they fetch. */
const queries: readonly (readonly [what: string, query: string, options: SearchOptions, files: readonly RegExp[]])[] = [
  ['brings the measures of its topics', '第5件实事', {}, [bucketOfFacet, bucketOfPlans]],
  ['is filtered by one of them', '实事', { filters: { topic: topicId(21) } }, [...filtered, bucketOfPlans]],
  ['is filtered by two', '', { filters: { topic: [topicId(21), topicId(10_007)] } }, filtered],
  ['is filtered by one that is in no bucket', '实事', { filters: { topic: 'none' } }, [...filtered, bucketOfPlans]],
  ['is filtered by a plan', '', { filters: { plan: 'yi' } }, [wholePlans]],
  ['names one', `${name.slice(1, 4)} 实事`, {}, [bucketOfFacet, bucketOfNames, bucketOfPlans]],
  [
    'counts facets',
    '第5件实事',
    { facets: true },
    [...[bucketOfFacet, wholeFacet, wholeNames], bucketOfPlans, wholePlans],
  ],
  ['names a plan', `实事 ${written(5)}`, {}, [wholeFacet, bucketOfPlans]],
  ['begins with a plan', `乙河第5件`, {}, [bucketOfFacet, bucketOfPlans]],
  ['asks for a place', `${written(9006)}发〔2031〕6号第三条`, {}, [bucketOfPlans]],
  ['asks what a unit has to do', `${unit}牵头的任务`, {}, [bucketOfUnits]],
  ['names a unit', `实事 ${unit.slice(4)}`, {}, [bucketOfPlans, bucketOfUnits]],
  ['shortens a unit', `${unit[1]}${unit[4]}局负责什么`, {}, [bucketOfUnits]],
];

describe('buckets', () => {
  test('of a facet have the entries that the whole has, each where its hash says', () => {
    const read = ({ content }: SearchFile): Record<string, unknown> => JSON.parse(Buffer.from(content).toString());
    const all = [...served.contents].map(([path, content]) => ({ path, content }));
    const whole = read(all.find(({ path }) => path.endsWith('/facets/topic.json'))!);
    const buckets = all.filter(({ path }) => path.includes('/facets/topic/'));
    expect(buckets.length).toBeGreaterThan(15);
    for (const bucket of buckets) {
      const number = Number.parseInt(bucket.path.split('/').at(-1)!, 36);
      for (const value of Object.keys(read(bucket))) expect(bucketOf(value, buckets.length)).toBe(number);
    }
    expect(Object.assign({}, ...buckets.map(read))).toEqual(whole);
  });

  test.each(queries)('answer a query that %s as the whole does', async (_, query, options, kinds) => {
    served.asked.splice(0);
    const found = await (await openInNode())(query, options);
    const all = [...ofTopics, bucketOfPlans, wholePlans, bucketOfUnits, wholeUnits];
    expect(all.filter((kind) => served.asked.some((path) => kind.test(path)))).toEqual(kinds);
    const guide = served.contents.get('guide.json')!;
    served.contents.set(
      'guide.json',
      Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(guide).toString()), buckets: {} })),
    );
    expect(await (await openInNode())(query, options)).toEqual(found);
    served.contents.set('guide.json', guide);
  });

  test.each(queries)('answer a query that %s among several libraries', async (_, query, options) => {
    const alone = await (await openInNode())(query, options);
    const joined = await (await openInNode({ bases: ['http://library.test/'] }))(query, options);
    expect(joined.hits.map(({ id, score }) => [id, score])).toEqual(alone.hits.map(({ id, score }) => [id, score]));
    expect([joined.total, joined.interpretation]).toEqual([alone.total, alone.interpretation]);
    expect(joined.names).toMatchObject({ plan: alone.names.plan, topic: alone.names.topic });
  });

  test('of names answer what names a topic', async () => {
    const { interpretation, names } = await (await openInNode())(`${name.slice(1, 4)} 实事`);
    expect(interpretation.topics).toContain(topicId(21));
    expect(names.topic).toMatchObject({ [topicId(21)]: name });
  });

  test('of plans and units answer what names them', async () => {
    const search = await openInNode();
    const { interpretation, names } = await search(`实事 ${written(5)}`);
    expect(interpretation.plans).toEqual([`yi-${written(5)}`]);
    expect(names.plan).toEqual({ [`yi-${written(5)}`]: `${written(5)} 2035` });
    expect((await search(`${unit}牵头的任务`)).interpretation.units).toEqual([unit]);
    expect((await search(`${unit[1]}${unit[4]}局负责什么`)).interpretation.units).toContain(unit);
    expect((await search('第5件实事')).names.plan).toEqual({ yi: '乙河' });
  });

  test('are left where many values are asked for', async () => {
    served.asked.splice(0);
    const topic = measures.slice(0, 60).flatMap(({ topics }) => topics);
    expect((await (await openInNode())('', { filters: { topic } })).total).toBe(60);
    expect(served.asked.filter((path) => path.includes('/facets/topic'))).toEqual([
      expect.stringMatching(/topic\.json$/u),
    ]);
  });
});

describe('a file', () => {
  test.each([
    [32_767, 3, 0],
    [32_768, 1, 16],
    [32_769, 1, 17],
    [32_768, 2.5, 40],
  ])('of %i packed bytes, with each entry in %f buckets, has %i', (bytes, copies, count) => {
    expect(bucketsFor(bytes, copies)).toBe(count);
  });

  test.each([
    ['行政复议', ['行政', '政复', '复议']],
    ['𠀀', ['𠀀']],
    ['水', ['水']],
    ['', ['']],
  ])('of names has those of %s by %j', (name, grams) => {
    expect(gramsOfName(name)).toEqual(grams);
  });

  test('has the bucket of a key by its FNV-1a', () => {
    expect(bucketOf('', 1000)).toBe(0x811c9dc5 % 1000);
    expect(bucketOf('a', 1000)).toBe(0xe40c292c % 1000);
    expect(bucketOf('foobar', 1000)).toBe(0xbf9cf968 % 1000);
  });
});
