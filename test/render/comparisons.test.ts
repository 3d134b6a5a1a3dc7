/** The seed library side by side: pairs, topics, sentences that only one place has. */
import { describe, expect, test } from 'vitest';
import { unmarkedText } from '../../src/library/sentences.ts';
import { compareUrl } from '../../src/render/addresses.ts';
import { hasPage } from '../../src/render/input.ts';
import type { ComparedRow, MeasureView, PairView, SiteView, TopicComparisonView } from '../../src/render/views.ts';
import { seedFiles, seedGathered, seedRows } from './seed-library.ts';

function textOf({ cells }: ComparedRow, column: number): string {
  return (cells[column]?.runs ?? []).map(({ text }) => text).join('');
}

describe('the comparisons of the seed library', () => {
  test('are one for each match with a page, at one address whichever measure comes first', async () => {
    const pairs = await seedRows<PairView>('compare.jsonl');
    expect(pairs.length).toBeGreaterThan(500);
    expect(pairs).toHaveLength((await seedGathered).matches.filter(hasPage).length);
    expect(new Set(pairs.map(({ url }) => url)).size).toBe(pairs.length);
    for (const { url, sides } of pairs) expect(compareUrl(sides[1]!.id, sides[0]!.id)).toBe(url);
  });

  test('show every sentence of both measures once; titles alone may be left out', async () => {
    const measures = new Map((await seedRows<MeasureView>('measures')).map((measure) => [measure.id, measure]));
    for (const { sides, rows: shown } of await seedRows<PairView>('compare.jsonl')) {
      for (const [column, { id }] of sides.entries()) {
        const sentences = measures.get(id)!.paragraphs.flat();
        const texts = sentences.map(unmarkedText);
        const found = new Map(
          shown.flatMap((row) => (row.cells[column] ? [[row.cells[column].n, textOf(row, column)]] : [])),
        );
        const missing = texts.filter((text, index) => found.get(index + 1) !== text);
        expect(missing.filter((text) => text !== texts[0])).toEqual([]);
      }
    }
  });

  test('of a topic hold every sentence of its measures once', async () => {
    const measures = new Map((await seedRows<MeasureView>('measures')).map((measure) => [measure.url, measure]));
    const topics = await seedRows<TopicComparisonView>('compare-topics.jsonl');
    expect(topics.length).toBeGreaterThan(20);
    for (const { columns, rows: shown } of topics.flatMap(({ pages }) => pages)) {
      for (const [index, column] of columns.entries()) {
        const cells = [...shown.flatMap(({ cells: row }) => row[index] ?? []), ...column.alone];
        const texts = cells.map(({ runs }) => runs.map(({ text }) => text).join(''));
        const expected = column.measures.flatMap(({ url }) => {
          const { titleMade, paragraphs } = measures.get(url)!;
          const sentences = paragraphs.flat().map(unmarkedText);
          return titleMade || sentences.length === 1 ? sentences : sentences.slice(1);
        });
        expect(texts.toSorted()).toEqual(expected.toSorted());
      }
    }
  });

  test('of a topic stand in rows of two plans and more', async () => {
    const topics = await seedRows<TopicComparisonView>('compare-topics.jsonl');
    const cells = topics.flatMap(({ pages }) =>
      pages.flatMap((page) => page.rows).map((row) => row.cells.filter(Boolean).length),
    );
    expect(Math.min(...cells)).toBe(2);
    expect(Math.max(...cells)).toBeGreaterThan(2);
  });

  test('mark the sentences that only one plan has, and count them', async () => {
    const site = JSON.parse((await seedFiles).get('site.json')!) as SiteView;
    const measures = await seedRows<MeasureView>('measures');
    for (const { id, localCount } of site.plans) {
      const sentences = measures.filter(({ plan }) => plan === id).flatMap(({ paragraphs }) => paragraphs.flat());
      expect(sentences.filter(({ local }) => local)).toHaveLength(localCount);
      expect(localCount).toBeGreaterThan(0);
      expect(localCount).toBeLessThan(sentences.length);
    }
  });

  test('never call a title local', async () => {
    const measures = (await seedRows<MeasureView>('measures')).filter(({ titleMade }) => !titleMade);
    expect(measures.filter(({ paragraphs }) => paragraphs.flat()[0]?.local)).toEqual([]);
  });
});
