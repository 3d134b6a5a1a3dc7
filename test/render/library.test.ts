/** The generated files of a small invented library, and of the seed library as a whole. */

import { describe, expect, test } from 'vitest';
import { findLostCorrections } from '../../scripts/steps/library.ts';
import { readPlans } from '../../scripts/steps/read-plans.ts';
import { redact } from '../../scripts/steps/redact.ts';
import { slugOf } from '../../src/model/addresses.ts';
import { formatCsv } from '../../src/render/csv.ts';
import type { MeasureView, Run, SiteView } from '../../src/render/views.ts';
import { gatherTexts, renderFirst } from '../library.ts';
import { seedDocuments, textDocument } from '../seed.ts';
import { seedFiles, seedRows } from './seed-library.ts';

describe('the data of the seed library', () => {
  const rendered = seedFiles;
  const rows = seedRows<Record<string, unknown>>;

  test('has one line for each of the 211 measures, with its address', async () => {
    const measures = await rows('data/measures.jsonl');
    expect(measures).toHaveLength(211);
    expect(measures.find(({ id }) => id === 'weibin-2022-draft/7.20.54')).toMatchObject({
      url: '/plans/weibin-2022-draft/7-20-54/',
      label: '七（二十）54',
      ordinals: { part: 7, group: 20, item: 54 },
      lines: [162, 162],
      note: null,
    });
  });

  test('every file is named on the page of data and has a schema beside it', async () => {
    const published = [...(await rendered).keys()].filter((path) => path.startsWith('data/'));
    const site: SiteView = JSON.parse((await rendered).get('site.json')!);
    expect(site.dataFiles.map(({ name }) => name)).toEqual([
      'measures.csv',
      'duties.csv',
      'matrix.csv',
      'measures.jsonl',
      'passages.jsonl',
      'matches.jsonl',
      'plans.json',
      'topics.json',
      'units.json',
      'instruments.json',
      'news.json',
    ]);
    const schemas = site.dataFiles.map(({ name }) => (name === 'measures.csv' ? name : name.replace(/\.\w+$/u, '')));
    expect(published.sort()).toEqual(
      [...site.dataFiles.map(({ name }) => name), ...schemas.map((name) => `${name}.schema.json`)]
        .map((name) => `data/${name}`)
        .sort(),
    );
  });

  test('two runs give the same bytes', async () => {
    expect([...renderFirst(await gatherTexts(seedDocuments))]).toEqual([...(await rendered)]);
  });

  test('the CSV has a byte order mark and a row a measure', async () => {
    const csv = (await rendered).get('data/measures.csv')!;
    expect(csv.startsWith('\uFEFFid,plan,number')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(212);
  });

  test('a correction shows both readings', async () => {
    const measure = (await rows('data/measures.jsonl')).find(({ id }) => id === 'liaocheng-2022/3.7');
    expect(measure).toMatchObject({ title: '深入推进行务公开', corrections: [{ old: '行务公开', new: '政务公开' }] });
  });
});

test('a correction whose old reading is elsewhere is an error that says where it stands', () => {
  const { plans } = readPlans([textDocument('甲方案\n一、任务\n1. 普法。落实。\n2. 执法。')]);
  const correction = { line: 7, place: '1.1', old: '执法', new: '有', reason: '试' };
  expect(findLostCorrections(plans, new Map([['jia-2031', [correction]]]))).toEqual([
    {
      rule: 'correction-lost',
      severity: 'error',
      at: { file: 'corrections/jia-2031.yaml', line: 7, column: 1 },
      found: '1.1 里没有“执法”',
      expected: 'place: 1.2',
    },
  ]);
});

test.each([
  ['综合管理部（司法）', '综合管理部-司法'],
  ['法治政府建设实施纲要（2021—2025年）', '法治政府建设实施纲要-2021-2025年'],
  ['../a b', 'a-b'],
])('slugOf(%s)', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a cell that a spreadsheet would run as a formula is made text', () => {
  expect(formatCsv(['a'], [['=1+1'], ['甲,"乙"']])).toBe(`\uFEFFa\r\n'=1+1\r\n"甲,""乙"""\r\n`);
});

describe('slugOf', () => {
  test('keeps a name that a file can have', () => {
    expect(slugOf(`甲市-${'局'.repeat(64)}`)).toBe(`甲市-${'局'.repeat(64)}`);
  });

  test('shortens a longer one and tells two with one beginning apart', () => {
    const slugs = ['甲', '乙'].map((end) => slugOf('局'.repeat(80) + end));
    expect(slugs.map((slug) => Buffer.byteLength(slug) <= 200)).toEqual([true, true]);
    expect(slugs.every((slug) => slug.startsWith(`${'局'.repeat(64)}-`))).toBe(true);
    expect(slugs[0]).not.toBe(slugs[1]);
  });
});

describe('what an editor has taken out', async () => {
  const lines = [
    '甲市方案',
    '一、任务',
    '1. 普法。由张三（138',
    '12345678）落实《张三条例》。（责任单位：甲局、张三）',
  ];
  const orders = ['张三', '13812345678'].map((old) => ({ line: 1, place: '1.1', old, reason: '个人信息' }));
  const { document } = redact(textDocument(lines.join('\n'), 'jia.txt'), orders);
  const rendered = renderFirst(await gatherTexts([document]));
  const site = JSON.parse(rendered.get('site.json') ?? '');

  test('stands in no generated file', () => {
    const holding = [...rendered].filter(([, text]) => /张三|138|12345678/u.test(text));
    expect(holding.map(([path]) => path)).toEqual([]);
  });

  test('is marked once each on the page of the plan and of the measure', () => {
    const marks = (rendered.get('plans/jia.mdx') ?? '').match(
      /<Redaction reason=\{"个人信息"\}>\{"█+"\}<\/Redaction>/gu,
    );
    expect(marks?.map((mark) => mark.match(/█+/u)?.[0].length)).toEqual([2, 11, 2, 2]);
    const measure: MeasureView = JSON.parse(rendered.get('measures/jia.jsonl') ?? '');
    const runs = [...measure.paragraphs.flat().flatMap((sentence) => sentence.runs), ...measure.noteRuns];
    expect(runs.flatMap(redacted)).toEqual(['██', '███████████', '██', '██']);
  });

  test('is listed with its place, its length and its reason, and the original is not linked', () => {
    const [plan] = site.plans;
    expect(plan.redactions).toMatchObject([{ place: { url: '/plans/jia/1-1/' }, characters: 17, reason: '个人信息' }]);
    expect(plan.originals).toHaveLength(1);
    expect(plan.originals[0]).toMatchObject({ name: 'jia.txt', media: 'text' });
    expect(plan.originals[0]).not.toHaveProperty('url');
  });

  test('names no unit and no instrument', () => {
    expect(site.units.map(({ name }: { name: string }) => name)).toEqual(['甲局']);
    expect(site.instruments).toEqual([]);
  });
});

/** The texts that stand under a redaction, at any depth. */
function redacted(run: Run): string[] {
  if (typeof run === 'string') return [];
  return run.mark.type === 'redaction' ? [run.children.join('')] : run.children.flatMap(redacted);
}
