/** How the view of a long source is cut into pages, and which page each of its lines has. */
import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { sourceLineUrl, sourcePageViews } from '../../src/render/source-pages.ts';
import { seedDocuments, textDocument } from '../seed.ts';

/** What the functions are given of a document. */
function givenOf(document: SourceDocument) {
  const enriched = enrichPlan(parsePlan(document).plan);
  return [{ documents: new Map([[document.id, document]]) }, enriched] as const;
}

/** So many lines, each a measure with a unit and a deadline, or none. */
function documentOf(lines: number, line: (n: number) => string): SourceDocument {
  return textDocument(['甲市方案', ...Array.from({ length: lines - 1 }, (_, index) => line(index + 1))].join('\n'));
}

const marked = (n: number) => `${n}．第${n}件事。2031年底前完成。（责任单位：市司法局）`;
const plain = () => '无';

describe('the view of a source', () => {
  test('is one page of each seed plan, and of a scan however long it is', () => {
    for (const document of seedDocuments) expect(sourcePageViews(...givenOf(document))).toHaveLength(1);
    const scan = { originals: [], pages: [], lines: [], doubts: [] };
    expect(sourcePageViews(...givenOf({ ...documentOf(2_000, marked), scan }))).toHaveLength(1);
  });

  test('is cut where its lines fill a page, the sooner the more is read in them', () => {
    const [poor, rich] = [documentOf(1_500, plain), documentOf(1_500, marked)].map((document) =>
      sourcePageViews(...givenOf(document)),
    );
    expect(poor!.slice(0, 2)).toEqual([
      { url: '/plans/jia-2031/source/', from: 1 },
      { url: '/plans/jia-2031/source/2/', from: 675 },
    ]);
    expect(rich!.length).toBeGreaterThan(2 * poor!.length);
  });

  test('has every line on the page that begins before it', () => {
    const given = givenOf(documentOf(1_500, plain));
    expect([1, 674, 675, 1_500].map((line) => sourceLineUrl(...given, line))).toEqual([
      '/plans/jia-2031/source/#L1',
      '/plans/jia-2031/source/#L674',
      '/plans/jia-2031/source/2/#L675',
      '/plans/jia-2031/source/3/#L1500',
    ]);
  });
});
