/** Documents of random parts: whatever stands in one file, parse, enrich and render take it and no address comes twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { listBranches, listMeasures, listPassages } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { passageAnchor } from '../../src/render/places.ts';
import { gatherTexts, renderFirst } from '../library.ts';
import { textDocument } from '../seed.ts';

const line = fc.constantFrom(
  '甲市人民政府文件',
  '甲政发〔2031〕7号',
  '甲市人民政府关于印发《甲市工作方案》的通知',
  '甲市工作方案',
  '各县人民政府，市政府各部门：',
  '现将方案印发给你们，请认真执行。',
  '甲市人民政府',
  '2031年7月7日',
  '（此件公开发布）',
  '目　录',
  '第一部分 总体思路',
  '第一章 总则',
  '第一节 供给',
  '第一条 为规范管理，制定本办法。',
  '第二条',
  '一、总体要求',
  '一、任务。2031年底前完成。',
  '二、保障措施',
  '（一）加强领导',
  '（一）普法。宣传。（责任单位：市司法局）',
  '（二）复议。办理20件。',
  '1.推进职能优化',
  '1.1　编制目的',
  '1　总则',
  '2.办理。（市司法局牵头）',
  '（1）规范权力。公布清单。',
  '附件',
  '附件2',
  '附件：1.任务清单',
  '名词解释',
  '序号\t任务\t责任单位',
  '1\t普法\t市司法局',
  '组长：张　三　副市长',
  '各县要抓好落实。',
  '抄送：市委办公室。',
  '首页',
  '',
);
const document = fc.array(line, { minLength: 1, maxLength: 40 }).map((lines) => lines.join('\n'));

test('ids and anchors of measures, passages and branches are unique', () => {
  fc.assert(
    fc.property(document, (text) => {
      const { plan } = parsePlan(textDocument(text));
      const { measures, passages } = enrichPlan(plan, () => []);
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
  const texts = fc.sample(document, { numRuns: 25, seed: 7 });
  const documents = texts.map((text, index) => textDocument(text, `jia-${index}.txt`));
  const pages = [...renderFirst(await gatherTexts(documents))].filter(([path]) => path.endsWith('.mdx'));
  expect(pages).toHaveLength(documents.length);
  for (const [, page] of pages) {
    const ids = [...page.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.['id']);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
