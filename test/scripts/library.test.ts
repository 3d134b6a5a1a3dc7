import { expect, test, vi } from 'vitest';
import { editorsFiles } from '../library.ts';
import { textDocument } from '../seed.ts';

// Another test may have loaded a dictionary already.
vi.resetModules();
const { gatherLibrary, segmenterOf, understandPlans } = await import('../../scripts/steps/library.ts');
const { readPlans } = await import('../../scripts/steps/read-plans.ts');
const { searchLibrary } = await import('../../scripts/steps/search.ts');
const { buildSearch } = await import('../../src/indexing/index.ts');
const { libraryRecords } = await import('../../src/render/index.ts');
const { jieba } = await import('../../src/segment/jieba.ts');

/** Two plans without any half-width sign; the title of the last measure is made, with a … that no text holds. */
const documents = ['甲市', '乙市'].map((place) =>
  textDocument(
    [
      `${place}法治政府建设实施方案（２０３１）`,
      '一、健全制度；',
      '（一）加强行政复议工作。推进“５Ｇ＋复议”，提高质效！',
      '（二）市政府常务会议定期听取依法行政情况汇报并及时研究解决影响法治政府建设的重大问题和突出矛盾以及人民群众反映强烈的各类问题。',
    ].join('\n'),
    `${place}.txt`,
  ),
);

test('the dictionary that a library loads holds everything that is ever cut of it', async () => {
  const load = vi.spyOn(jieba(), 'load');
  const editors = await editorsFiles();
  const { plans } = readPlans(documents);
  const cut = segmenterOf(documents, plans);
  const library = gatherLibrary(documents, understandPlans(plans, editors, cut), { editors, cut });
  await buildSearch(searchLibrary(plans, libraryRecords(library), { groups: [], ignore: [] }), cut);
  expect(plans[0]?.measures.map(({ title }) => title.at(-1))).toEqual(['作', '…']);
  expect(library.matches.length).toBeGreaterThan(0);
  expect(load.mock.calls.map(([options]) => options && 'dict' in options)).toEqual([true]);
});
