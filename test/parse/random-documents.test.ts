/** Documents of random parts: whatever stands in one file, parse, enrich and render take it and no address comes twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { listBranches, listMeasures, listPassages } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { passageAnchor } from '../../src/render/addresses.ts';
import { gatherTexts, renderFirst } from '../library.ts';
import { randomDocument } from '../random-document.ts';
import { textDocument } from '../seed.ts';

test('ids and anchors of measures, passages and branches are unique', () => {
  fc.assert(
    fc.property(randomDocument, (text) => {
      const { plan } = parsePlan(textDocument(text));
      const { measures, passages } = enrichPlan(plan);
      const ids = [...measures, ...passages].map(({ id }) => id);
      const anchors = listPassages(plan).map(passageAnchor);
      const numbers = listMeasures(plan).map(({ number }) => number);
      for (const names of [ids, anchors, numbers, listBranches(plan).map(({ number }) => number)]) {
        expect(new Set(names).size).toBe(names.length);
      }
    }),
    { numRuns: 400 },
  );
});

test('a library of such documents is rendered', async () => {
  const texts = fc.sample(randomDocument, { numRuns: 25, seed: 7 });
  const documents = texts.map((text, index) => textDocument(text, `jia-${index}.txt`));
  const pages = [...renderFirst(await gatherTexts(documents))].filter(([path]) => path.endsWith('.mdx'));
  expect(pages).toHaveLength(documents.length);
  for (const [, page] of pages) {
    const ids = [...page.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.['id']);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
