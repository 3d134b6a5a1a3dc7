/** Side by side: rows of a pair, columns of a topic, sentences that only one place has. */
import { describe, expect, test } from 'vitest';
import { sentenceText } from '../../src/library/sentences.ts';
import { compareUrl } from '../../src/render/addresses.ts';
import { alignColumns } from '../../src/render/align-columns.ts';
import { comparedRows } from '../../src/render/compared-rows.ts';
import { matrixCsv } from '../../src/render/matrix.ts';
import type { ComparedRow, MeasureView, PairView, SiteView, TopicComparisonView } from '../../src/render/views.ts';
import { gatherTexts, renderFirst } from '../library.ts';
import { seedDocuments } from '../seed.ts';

const seed = gatherTexts(seedDocuments);
const files = seed.then((library) => renderFirst(library));

async function rows<Row>(name: string): Promise<Row[]> {
  const text = (await files).get(name)!;
  return text
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as Row);
}

function textOf({ cells }: ComparedRow, column: number): string {
  return (cells[column]?.runs ?? []).map(({ text }) => text).join('');
}

describe('comparedRows', () => {
  const only = (text: string) => ({ text, kind: 'only' as const });
  const same = (text: string) => ({ text, kind: 'same' as const });

  test('calls what the other side words differently 不同 and what it lacks 新增', () => {
    const [row] = comparedRows([
      {
        a: { sentence: 2, runs: [same('落实'), only('普法'), same('责任制。')] },
        b: { sentence: 1, runs: [same('落实'), only('用法'), same('责任'), only('清单'), same('制。')] },
        same: 0.7,
      },
    ]);
    expect(row?.same).toBe(false);
    expect(row?.cells.map((cell) => cell?.runs.map(({ text, kind }) => `${kind} ${text}`))).toEqual([
      ['same 落实', 'different 普法', 'same 责任制。'],
      ['same 落实', 'different 用法', 'same 责任', 'added 清单', 'same 制。'],
    ]);
  });

  test('counts width and spaces as nothing when it places a difference', () => {
    const [row] = comparedRows([
      {
        a: { sentence: 1, runs: [same('到 2024 年，'), only('建成')] },
        b: { sentence: 1, runs: [same('到2024年,'), only('完成')] },
        same: 0.7,
      },
    ]);
    expect(row?.cells.map((cell) => cell?.runs[1]?.kind)).toEqual(['different', 'different']);
  });

  test('gives a sentence without a partner a row of its own, all of it 新增', () => {
    expect(comparedRows([{ b: { sentence: 3, runs: [only('公开。')] }, same: 0 }])).toEqual([
      { cells: [null, { n: 3, runs: [{ text: '公开。', kind: 'added' }] }], same: false },
    ]);
  });

  test('knows a row without a difference', () => {
    const sentence = { sentence: 1, runs: [same('公开。')] };
    expect(comparedRows([{ a: sentence, b: sentence, same: 1 }])[0]?.same).toBe(true);
  });
});

describe('alignColumns', () => {
  test('joins like sentences of several columns in one row, the others before or behind it as in their column', () => {
    const columns = [
      ['a1', 'a2'],
      ['b1', 'b2'],
      ['c1', 'c2'],
    ];
    const pairs = [
      { a: 'a2', b: 'b1', weight: 0.9 },
      { a: 'b1', b: 'c2', weight: 0.8 },
    ];
    expect(alignColumns(columns, pairs)).toEqual([
      [undefined, undefined, 'c1'],
      ['a1', undefined, undefined],
      ['a2', 'b1', 'c2'],
      [undefined, 'b2', undefined],
    ]);
  });

  test('gives a sentence to the most alike of two, whatever the order of the pairs', () => {
    const columns = [['a1', 'a2'], ['b1']];
    const pairs = [
      { a: 'a1', b: 'b1', weight: 0.6 },
      { a: 'a2', b: 'b1', weight: 0.7 },
    ];
    const expected = [
      ['a1', undefined],
      ['a2', 'b1'],
    ];
    expect(alignColumns(columns, pairs)).toEqual(expected);
    expect(alignColumns(columns, pairs.toReversed())).toEqual(expected);
  });
});

describe('the comparisons of the seed library', () => {
  test('are one for each match, at one address whichever measure comes first', async () => {
    const pairs = await rows<PairView>('compare.jsonl');
    expect(pairs).toHaveLength((await seed).matches.length);
    expect(new Set(pairs.map(({ url }) => url)).size).toBe(pairs.length);
    for (const { url, sides } of pairs) expect(compareUrl(sides[1]!.id, sides[0]!.id)).toBe(url);
  });

  test('show every sentence of both measures once; titles alone may be left out', async () => {
    const measures = new Map((await rows<MeasureView>('measures.jsonl')).map((measure) => [measure.id, measure]));
    for (const { sides, rows: shown } of await rows<PairView>('compare.jsonl')) {
      for (const [column, { id }] of sides.entries()) {
        const sentences = measures.get(id)!.paragraphs.flat();
        const texts = sentences.map(sentenceText);
        const found = new Map(
          shown.flatMap((row) => (row.cells[column] ? [[row.cells[column].n, textOf(row, column)]] : [])),
        );
        const missing = texts.filter((text, index) => found.get(index + 1) !== text);
        expect(missing.filter((text) => text !== texts[0])).toEqual([]);
      }
    }
  });

  test('of a topic hold every sentence of its measures once', async () => {
    const measures = new Map((await rows<MeasureView>('measures.jsonl')).map((measure) => [measure.url, measure]));
    const topics = await rows<TopicComparisonView>('compare-topics.jsonl');
    expect(topics.length).toBeGreaterThan(20);
    for (const { columns, rows: shown } of topics) {
      for (const [index, column] of columns.entries()) {
        const cells = [...shown.flatMap(({ cells: row }) => row[index] ?? []), ...column.alone];
        const texts = cells.map(({ runs }) => runs.map(({ text }) => text).join(''));
        const expected = column.measures.flatMap(({ url }) => {
          const { titleMade, paragraphs } = measures.get(url)!;
          const sentences = paragraphs.flat().map(sentenceText);
          return titleMade || sentences.length === 1 ? sentences : sentences.slice(1);
        });
        expect(texts.toSorted()).toEqual(expected.toSorted());
      }
    }
  });

  test('of a topic stand in rows of two plans and more', async () => {
    const topics = await rows<TopicComparisonView>('compare-topics.jsonl');
    const cells = topics.flatMap((topic) => topic.rows.map((row) => row.cells.filter(Boolean).length));
    expect(Math.min(...cells)).toBe(2);
    expect(Math.max(...cells)).toBeGreaterThan(2);
  });

  test('mark the sentences that only one plan has, and count them', async () => {
    const site = JSON.parse((await files).get('site.json')!) as SiteView;
    const measures = await rows<MeasureView>('measures.jsonl');
    for (const { id, localCount } of site.plans) {
      const sentences = measures.filter(({ plan }) => plan === id).flatMap(({ paragraphs }) => paragraphs.flat());
      expect(sentences.filter(({ local }) => local)).toHaveLength(localCount);
      expect(localCount).toBeGreaterThan(0);
      expect(localCount).toBeLessThan(sentences.length);
    }
  });

  test('never call a title local', async () => {
    const measures = (await rows<MeasureView>('measures.jsonl')).filter(({ titleMade }) => !titleMade);
    expect(measures.filter(({ paragraphs }) => paragraphs.flat()[0]?.local)).toEqual([]);
  });
});

test('the matrix is a table with two columns a plan', () => {
  const cell = { also: [], nearest: [] };
  const topic = { id: 'pufa', name: '普法', theme: '社会', scope: '', url: '/topics/pufa/' };
  const cells = [
    { ...cell, plan: 'a', measures: ['a/1', 'a/2'], characters: 80 },
    { ...cell, plan: 'b', measures: [], characters: 0 },
  ];
  expect(matrixCsv([{ shortName: '甲' }, { shortName: '乙' }], [{ ...topic, cells }])).toBe(
    '\uFEFF主题分类,主题,甲 措施数,甲 字数,乙 措施数,乙 字数\r\n社会,普法,2,80,0,0\r\n',
  );
});
