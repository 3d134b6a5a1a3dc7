/** A search that is made after each kind of edit, with what the last one has kept, beside the same search made from nothing. */
import { beforeAll, expect, test, vi } from 'vitest';
import { pick, seededRandom } from '../../eval/random.ts';
import {
  finishSearch,
  type Keeper,
  prepareSearch,
  type SearchFile,
  type SearchLibrary,
} from '../../src/indexing/index.ts';
import { groupByPlace, noKeeper } from '../../src/indexing/keeper.ts';
import type { MeasureRecord } from '../../src/model/records.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { inventedLibrary } from '../search/invented-library.ts';
import { createMemoryKeeper } from './memory-keeper.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const random = seededRandom(20_261_128);
const parts = [
  '养老服务',
  '宪法宣传',
  '行政复议',
  '每年一次',
  '社区食堂',
  '执法监督',
  '清单管理',
  '深入推进',
  '市司法局',
  '，',
];
const cut = createSegmenter();
const keeper = createMemoryKeeper();
const plans = Array.from({ length: 12 }, (_, at) => `plan-${at}`);

/** So many characters that some plans fill a block. */
function measureOf(plan: string, number: number, sentence = newSentence(1500)): MeasureRecord {
  const [first] = inventedLibrary.measures;
  return { ...first!, ...{ id: `${plan}/${number}`, plan, title: '宪法宣传', text: sentence, headings: ['主要任务'] } };
}

function newSentence(length: number): string {
  return `宪法宣传。${Array.from({ length }, () => pick(parts, random)).join('')}。`;
}

function planOf(id: string): SearchLibrary['plans'][number] {
  return { ...inventedLibrary.plans[0]!, id, url: `/plans/${id}/` };
}

const library: SearchLibrary = {
  ...inventedLibrary,
  plans: plans.map(planOf),
  measures: plans.flatMap((plan) => [1, 2, 3].map((number) => measureOf(plan, number))),
  passages: [],
  matches: [],
};

/** The library with each measure of the fourth plan changed. */
function edited(change: (measure: MeasureRecord) => readonly MeasureRecord[]): SearchLibrary {
  const change4 = (one: MeasureRecord): readonly MeasureRecord[] => (one.plan === 'plan-4' ? change(one) : [one]);
  return { ...library, measures: library.measures.flatMap(change4) };
}

function second(change: (measure: MeasureRecord) => readonly MeasureRecord[]): SearchLibrary {
  return edited((one) => (one.id === 'plan-4/2' ? change(one) : [one]));
}

async function build(made: SearchLibrary, kept: Keeper): Promise<readonly SearchFile[]> {
  const { files, blocks, guide } = await prepareSearch(made, cut, { keeper: kept });
  return [...(await finishSearch(blocks, guide, { keeper: kept })), ...files];
}

function namesAndContents(files: readonly SearchFile[]): [string, string][] {
  return files.map(({ path, content }) => [path, Buffer.from(content).toString('hex')]);
}

beforeAll(async () => {
  await build(library, keeper);
  expect(keeper.takeWritten().filter(isIndex)).toHaveLength(4);
});

/** Places of results by their kind. */
type Written = Readonly<Record<string, number>>;

/** How many places of each kind were written. */
function countWritten(): Written {
  const kinds = Map.groupBy(keeper.takeWritten(), (place) => place.split(' ')[0] ?? '');
  kinds.delete('chunks');
  return Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length]));
}

function isIndex(place: string): boolean {
  return place.startsWith('index ');
}

/** What an edit of a text writes anew. */
const own: Written = { index: 1, words: 1, standing: 1, records: 1 };
/** Plans have so many among them. */
const places = groupByPlace(plans, (plan) => plan).size;

test.each<[string, SearchLibrary, Written]>([
  ['nothing', library, {}],
  ['a text', second((one) => [{ ...one, text: one.text.replace('每年', '每月') }]), own],
  ['a note', second((one) => [{ ...one, note: '（市民政局）' }]), { index: 1, standing: 1, records: 1 }],
  ['a heading', second((one) => [{ ...one, headings: ['保障措施'] }]), { index: 1, records: 1 }],
  ['a title', second((one) => [{ ...one, title: '国法宣传' }]), { index: 1, standing: 1, records: 1 }],
  [
    'a title that is longer than all others',
    second((one) => [{ ...one, title: '深入推进宪法宣传和执法监督' }]),
    { index: 4, standing: 1, records: 1 },
  ],
  ['a measure that is inserted', second((one) => [one, measureOf('plan-4', 4, '行政复议。')]), own],
  ['a measure that is removed', second(() => []), own],
  ['the topics', second((one) => [{ ...one, topics: ['xinfang'] }]), { records: 1 }],
  ['the units', second((one) => [{ ...one, responsibilities: [] }]), { records: 1 }],
  [
    'the synonyms',
    { ...library, synonyms: { ignore: [], groups: [{ say: ['普法'], print: ['宪法宣传'] }] } },
    { standing: places },
  ],
  [
    'the counterparts',
    { ...library, matches: [{ ...inventedLibrary.matches[0]!, a: 'plan-4/2', b: 'plan-9/1' }] },
    { records: 2 },
  ],
  [
    'the name of a plan',
    { ...library, plans: library.plans.map((one) => ({ ...one, shortName: '甲' })) },
    { records: places },
  ],
])('an edit of %s', async (_, made, written) => {
  await build(library, keeper);
  keeper.takeWritten();
  expect(namesAndContents(await build(made, keeper))).toEqual(namesAndContents(await build(made, noKeeper)));
  expect(countWritten()).toEqual(written);
});

test.each<[string, readonly string[]]>([
  ['added', ['new', ...plans]],
  ['removed', plans.slice(1)],
  ['renamed', ['new', ...plans.slice(1)]],
  ['moved behind the others', [...plans.slice(1), 'plan-0']],
])('a document that is %s changes blocks in front', async (_, ids) => {
  const known = Map.groupBy(library.measures, ({ plan }) => plan);
  const measures = ids.flatMap((id) => known.get(id) ?? [measureOf(id, 1)]);
  const made = { ...library, plans: ids.map(planOf), measures };
  await build(library, keeper);
  keeper.takeWritten();
  expect(namesAndContents(await build(made, keeper))).toEqual(namesAndContents(await build(made, noKeeper)));
  const written = keeper.takeWritten().filter(isIndex);
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(4);
});

test('a chunk is packed anew where an edit changes it', async () => {
  await build(library, keeper);
  keeper.takeWritten();
  await build(library, keeper);
  expect(keeper.takeWritten()).toEqual([]);
});
