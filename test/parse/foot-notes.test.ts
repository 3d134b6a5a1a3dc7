/** Notes that intake has found below a text. */
import { expect, test } from 'vitest';
import type { SourceDocument } from '../../src/model/document.ts';
import { footOf } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';

const lines = [
  '甲市方案',
  '一、任务[1]',
  '1. 推进[2]。（责任单位：甲局）',
  '附件',
  '甲表',
  '[1] 乙。',
  '',
  '[2] 一、丙。',
];
const document: SourceDocument = {
  ...{ id: 'a', file: 'a.docx', media: 'docx', sha256: '', metadata: {} },
  text: lines.join('\n'),
};

test('notes are a passage of their own below the annexes, and number nothing', () => {
  const { plan } = parsePlan({ ...document, notes: 6 });
  expect(footOf(plan).map(({ id, kind, content }) => [id, kind, content.text])).toEqual([
    ['a/annex1', 'annex', '附件\n甲表'],
    ['a/notes', 'notes', '[1] 乙。\n[2] 一、丙。'],
  ]);
});

test('nothing is a note where intake has found none', () => {
  const { plan } = parsePlan(document);
  expect(plan.notes).toBeUndefined();
  expect(footOf(plan).at(-1)?.content.text).toContain('[2] 一、丙。');
});
