/** Where the note of a single paragraph begins, marked with `‖`: each wording, and what only looks like one. */
import { describe, expect, test } from 'vitest';
import type { Printed } from '../../src/model/printed.ts';
import {
  endsWithNote,
  findNameGaps,
  isNote,
  opensBracketedNote,
  opensNoteLine,
  splitNote,
} from '../../src/parse/notes.ts';

const printed = (text: string): Printed => ({ text, pieces: [{ at: 0, source: 0, length: text.length }] });

function marked(...lines: readonly string[]): string {
  const { paragraphs, note } = splitNote(lines.map(printed));
  const above = paragraphs.map(({ text }) => text).join('¶');
  return note ? `${above}‖${note.text.replaceAll('\n', '¶')}` : above;
}

test.each([
  // a dash or a bullet behind the last sentence
  '宣传。‖——甲局牵头，乙局配合',
  '宣传。‖——甲局牵头。',
  '宣传。‖●甲局、乙局',
  '宣传。——每月一次',
  '宣传，——甲局牵头',
  '宣传。——甲局。乙局',
  // no cells, or none that name units
  '改造50个 市住建局',
  '甲\t乙\t丙',
  // a bracket that never closes
  '宣传。‖（市司法局、各县区',
  '宣传。‖（市司法局（依法治市办）、各县区',
  '宣传。（市司法局。各县区',
  '宣传，（市司法局、各县区',
  '宣传。‖（牵头单位：甲局；责任单位：乙局',
  '宣传。（牵头单位：甲局。落实。再办',
  // brackets in a row, and those between which words stand
  '宣传‖（牵头单位：甲局）（责任单位：乙局）',
  '宣传（牵头单位：甲局）后‖（责任单位：乙局）。',
  '宣传（牵头单位：甲局）。落实‖（责任单位：乙局）',
  '宣传。‖（市交通运输局）（各县区）',
  // names alone say so behind a sentence only
  '宣传（市交通运输局）',
  '宣传（含甲局）',
  '宣传‖（甲局牵头，乙局配合）',
  '宣传。‖（各委、办、局，各县区）',
  '宣传。‖（甲局等部门）',
  '宣传。‖（甲局等有关单位）',
  '宣传。（甲局等三人）',
  '宣传。（局）',
  `宣传。‖（${'甲'.repeat(22)}局）`,
  `宣传。（${'甲'.repeat(24)}局）`,
  // names and a time limit
  '宣传。‖（市司法局，2031年6月底前）',
  '宣传。‖（市司法局，6月底前完成）',
  '宣传。‖（市司法局，二季度）',
  '宣传。‖（市司法局，长期坚持）',
  '宣传。（市司法局，昨天）',
  // the order of names says who leads
  '宣传。‖（甲局、乙局。列第一位者为牵头单位）',
  '宣传。‖（甲局、乙局，排名第一的为牵头单位）',
  '宣传。（每次、乙局。列第一位者为牵头单位）',
  // heads, with and without brackets
  '宣传。‖责任单位：甲局',
  '宣传。‖责任单位：甲局。',
  '宣传，责任单位：甲局',
  '宣传。‖【责任单位】甲局',
  '宣传。‖完成时限：6月底前',
  '宣传。‖完成时限：6月底前；责任单位：甲局',
  '宣传。‖包联人：王文',
  '宣传。联系人：王文',
  '宣传。‖（资金来源：市财政；责任单位：甲局）',
  '宣传。‖（10月底前完成，牵头单位：甲局）',
  '宣传。‖（责任单位为甲局）',
  '宣传。（说明：详见附件）',
  // a sentence that lacks its stop
  '宣传。‖甲局主办，乙局协办',
  '宣传。‖甲局主办；乙局、丙局协办',
  '宣传。‖甲局主办',
  '宣传。甲局主办，乙局办事',
])('%s', (expected) => {
  const text = expected.replace('‖', '');
  expect(marked(text)).toBe(expected);
  expect(endsWithNote(text)).toBe(expected.includes('‖'));
});

test.each([
  ['改造50个\t市住建局\t12月底', '改造50个‖市住建局\t12月底'],
  ['改造50个\t三次\t市住建局', '改造50个\t三次‖市住建局'],
])('the cells of a row %j', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

describe('paragraphs', () => {
  test.each([
    [['普法', '（甲局牵头）', '宣传。'], '普法¶宣传。‖（甲局牵头）'],
    [['普法：', '（甲局牵头）', '宣传。'], '普法：¶宣传。‖（甲局牵头）'],
    [['普法', '（甲局牵头）'], '普法‖（甲局牵头）'],
    [['普法', '宣传。', '（甲局牵头）'], '普法¶宣传。‖（甲局牵头）'],
    [['宣传。', '责任单位：甲局', '完成时限：6月'], '宣传。‖责任单位：甲局¶完成时限：6月'],
    [['宣传。', '甲局主办，乙局协办'], '宣传。‖甲局主办，乙局协办'],
    [['宣传。（甲局牵头）', '完成时限：6月底'], '宣传。‖（甲局牵头）¶完成时限：6月底'],
    [['责任单位：甲局', '完成时限：6月'], '责任单位：甲局¶完成时限：6月'],
  ])('%j', (lines, expected) => {
    expect(marked(...lines)).toBe(expected);
  });

  test('keep the place of each character', () => {
    const { paragraphs, note } = splitNote([printed('宣传。（甲局牵头）')]);
    expect(paragraphs).toEqual([{ text: '宣传。', pieces: [{ at: 0, source: 0, length: 3 }] }]);
    expect(note).toEqual({ text: '（甲局牵头）', pieces: [{ at: 0, source: 3, length: 6 }] });
  });
});

test.each([
  ['责任单位：甲局', 'line'],
  ['責任單位：甲局', 'line'],
  ['——牵头单位：甲局', 'line'],
  ['●甲局牵头', 'line'],
  ['包保领导：王文', 'line'],
  ['完成时限：6月', 'line'],
  ['责任股室：甲股', 'line'],
  ['【责任单位】甲局', 'line'],
  ['（牵头单位：甲局）', 'bracket'],
  ['（責任單位：甲局）', 'bracket'],
  ['——每月', 'none'],
  ['甲局牵头', 'none'],
  ['联系人：王文', 'none'],
])('a paragraph %s opens a note: %s', (text, kind) => {
  expect([opensNoteLine(text), opensBracketedNote(text)]).toEqual([kind === 'line', kind === 'bracket']);
  expect(isNote(text)).toBe(kind !== 'none');
});

test.each([
  ['责任单位：甲局 乙局', ['责任单位：甲局 乙局']],
  ['宣传（市财政局　市住建局）好', ['（市财政局　市住建局）']],
  ['（甲局 乙局）与（丙局 丁局）责任单位：戊局', ['（甲局 乙局）', '（丙局 丁局）', '责任单位：戊局']],
  ['宣传（市财政局　每月）', []],
  ['（市财政局、市住建局 市司法局）', []],
])('gaps part names in %s: %j', (line, expected) => {
  expect(findNameGaps(line).map(({ start, end }) => line.slice(start, end))).toEqual(expected);
});
