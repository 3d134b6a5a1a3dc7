/** What a line of work is charged with where other libraries have it too: their plans stand behind ours. */
import { beforeAll, expect, test } from 'vitest';
import type { LinePage } from '../../src/library/line-duties.ts';
import type { DutyElsewhere, PlanView, TopicView, UnitView, WorkLineView } from '../../src/render/views.ts';
import { topicOf, useLibrary } from './invented-library.ts';
import { libraryAt } from './other-libraries.ts';

const line: WorkLineView = { id: 'justice', name: '司法', url: 'units/line/justice/', units: ['jia-1/司法局'] };
const unit = {
  ...{ id: 'jia-1/司法局', plan: 'jia-1', name: '司法局', workLines: ['justice'] },
  ...{ lead: ['jia-1/1'], responsible: [], supporting: [] },
} as unknown as UnitView;
const plan = { id: 'jia-1', shortName: '甲', url: '/plans/jia-1/' } as PlanView;
const yi = libraryAt('yi.test/', 3, { law: 2 });
const [first, second] = yi.plans;
const dutyOf = (of: string, number: number, topic: string | undefined, workLines = ['justice']): DutyElsewhere => ({
  ...{ plan: of, url: `https://yi.test/plans/${number}/`, label: String(number), title: '普法', line: '', targets: [] },
  ...{ topic, units: [{ name: '县司法局', role: 'lead', collective: false, workLines }] },
});
const duties = [
  dutyOf(first!.id, 1, 'law'),
  dutyOf(first!.id, 2, undefined),
  dutyOf(second!.id, 3, 'water'),
  dutyOf(yi.plans[2]!.id, 4, 'law', ['health']),
];

let topics: readonly TopicView[];
let page: LinePage;
let lines: typeof import('../../src/library/line-duties.ts');

async function read(count: number): Promise<readonly LinePage[]> {
  const cells = [{ plan: 'jia-1', measures: ['jia-1/2'], also: [], nearest: [] }];
  topics = [topicOf('law', '甲', 1), { ...topicOf('water', '甲', 0), cells }];
  const rows = Array.from({ length: count }, () => duties).flat();
  useLibrary(
    { plans: [plan], topics, themes: ['甲'], units: [unit], workLines: [line] },
    {
      'elsewhere.json': JSON.stringify([yi]),
      'duties-elsewhere.jsonl': rows.map((duty) => `${JSON.stringify(duty)}\n`).join(''),
      'targets/jia-1.jsonl': '',
    },
  );
  lines = await import('../../src/library/line-duties.ts');
  return lines.linePages(line);
}

beforeAll(async () => {
  [page] = (await read(1)) as [LinePage];
});

test('the table has a column for each plan of theirs that names a unit of the line', () => {
  expect(page.isTable).toBe(true);
  expect(page.rows[0]!.cells.map((cell) => [cell.plan.shortName, cell.plan.library, cell.plan.url])).toEqual([
    ['甲', undefined, '/plans/jia-1/'],
    ['县1', 'yi库', 'https://yi.test/plans/p1/'],
    ['县2', 'yi库', 'https://yi.test/plans/p2/'],
  ]);
  expect(lines.countPlansElsewhere(line)).toBe(2);
});

test('duties stand under our topics, those of another topic under none', () => {
  const counts = page.rows.map(({ topic, cells }) => [topic?.id, ...cells.map((cell) => cell.duties.length)]);
  expect(counts).toEqual([
    ['law', 1, 1, 0],
    ['water', 0, 0, 1],
    [undefined, 0, 1, 0],
  ]);
});

test('a plan that charges others with a topic says where: ours here, theirs there', () => {
  expect(page.rows.map(({ cells }) => cells.map(({ others }) => others))).toEqual([
    [undefined, undefined, 'https://yi.test/t/law/#p2'],
    ['/topics/water/#jia-1', undefined, undefined],
    [undefined, undefined, undefined],
  ]);
});

test('of very many duties they are listed topic by topic, in pages', async () => {
  const pages = await read(60);
  expect(pages.map(({ isTable, name }) => [isTable, name])).toEqual([
    [false, 'law'],
    [false, undefined],
  ]);
  expect(pages.flatMap(({ rows }) => rows.map(({ topic, cells }) => [topic?.id, cells.length]))).toEqual([
    ['law', 2],
    ['water', 1],
    [undefined, 1],
  ]);
  expect(lines.linePageAt(line, 2)).toEqual({
    page: pages[1],
    pages: [
      { number: 1, url: 'units/line/justice/', name: 'law' },
      { number: 2, url: 'units/line/justice/2/', name: undefined },
    ],
    board: undefined,
    paged: false,
  });
  expect(() => lines.linePageAt(line, 3)).toThrow('justice has no page 3');
});
