/** The MDX of plans: hostile text, nothing lost, and the same marks as on the pages of the measures. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/model/document.ts';
import type { MeasureView } from '../../src/render/views.ts';
import { gatherTexts, renderFirst } from '../library.ts';
import { seedDocuments, textDocument } from '../seed.ts';
import { findNodes, printedText, readMdx, runsOf } from './mdx-tree.ts';

const hostile = textDocument(
  [
    '甲市实施方案',
    '一、{1+1}',
    '1. <script>alert(1)</script>。`${x}` import a from "b"; export {}; &lt; \\u0041 */ --> “引”。（责任单位：{甲}局）',
  ].join('\n'),
  '甲市{方案}.txt',
);
const repeated = textDocument(
  [
    '甲市实施方案',
    ...['一、任务', '各地要落实。', '（一）普法', '众人要落实。', '1. 宣传。', '2. 培训。'].flatMap((line) => [
      line,
      line,
    ]),
  ].join('\n'),
  'jia-2032.txt',
);
const documents = [...seedDocuments, hostile, repeated];
const files = gatherTexts(documents).then((library) => renderFirst(library));

function pageOf(rendered: ReadonlyMap<string, string>, { id }: SourceDocument): string {
  return rendered.get(`plans/${id}.mdx`)!;
}

test('source text stands in string expressions only', async () => {
  const outside = pageOf(await files, hostile)
    .replace(/\{"(?:[^"\\]|\\.)*"\}/gu, '')
    .replaceAll('<wbr />', '')
    .replace(/<\/?[A-Z][a-zA-Z]*(?: [a-zA-Z]+(?:="[^"]*"|=\{\d+\})?| [a-zA-Z]+=)*\s*\/?>/gu, '');
  expect(outside.trim()).toBe('');
});

describe('the page of a plan', () => {
  test.each(documents.map((document) => [document.id, document] as const))(
    'prints every character of %s once, in order',
    async (_, document) => {
      const page = readMdx(pageOf(await files, document));
      expect(printedText(page).replace(/\s/gu, '')).toBe(
        document.text.replace(/^---$|^#{1,6} |\*\*/gmu, '').replace(/\s/gu, ''),
      );
    },
  );

  test('gives every anchor to one element', async () => {
    for (const document of documents) {
      const page = readMdx(pageOf(await files, document));
      const anchors = ['Head', 'Part', 'Group', 'Passage', 'S', 'Measure'].flatMap((tag) =>
        findNodes(page, tag).flatMap(
          ({ attributes }) => (tag === 'Measure' ? attributes['anchor'] : attributes['id']) ?? [],
        ),
      );
      expect(anchors).toEqual([...new Set(anchors)]);
    }
  });

  test('marks every sentence and note as the page of its measure does', async () => {
    const rendered = await files;
    const rows = documents.flatMap(({ id }) => rendered.get(`measures/${id}.jsonl`)!.split('\n').filter(Boolean));
    const views = new Map(rows.map((row) => JSON.parse(row) as MeasureView).map((view) => [view.id, view]));
    const measures = documents.flatMap((document) => findNodes(readMdx(pageOf(rendered, document)), 'Measure'));
    expect(measures).toHaveLength(views.size);
    for (const { attributes, children } of measures) {
      const view = views.get(String(attributes['id']))!;
      const sentences = findNodes(children, 'S').map((node) => ({
        n: node.attributes['n'],
        title: node.attributes['heading'] ?? false,
        runs: runsOf(node),
      }));
      expect(sentences).toEqual(
        view.paragraphs.flat().map(({ n, title, runs }) => ({ n, title: title ?? false, runs })),
      );
      expect(findNodes(children, 'Note').flatMap(runsOf)).toEqual(view.noteRuns);
    }
  });

  test('is written for any text', async () => {
    const line = fc.constantFrom(
      '一、任务',
      '（一）普法',
      '1. 宣传。',
      '第一条 目的。',
      '甲市方案',
      '现将方案印发给你们。',
      '',
      '（甲局）',
    );
    const text = fc
      .array(fc.oneof(line, fc.string({ maxLength: 12 })), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    const sample = fc.sample(text, { numRuns: 300, seed: 20310709 });
    const library = await gatherTexts(sample.map((one, index) => textDocument(one, `t${index}.txt`)));
    expect(renderFirst(library).size).toBeGreaterThan(sample.length);
  });
});
