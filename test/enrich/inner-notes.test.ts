/** Who answers inside a text: where its notes stand. */
import { describe, expect, test } from 'vitest';
import { findInnerNotes } from '../../src/enrich/inner-notes.ts';

function notes(text: string, label = '1.', genre = '方案'): string[] {
  return findInnerNotes({ label, genre, headings: [] }, text).map(({ start, end }) => text.slice(start, end));
}

describe('findInnerNotes', () => {
  test.each([
    ['建立制度（牵头单位：市司法局）。办理（如复议）。', ['（牵头单位：市司法局）']],
    [
      '建立制度（一）（牵头单位：市司法局（市普法办）；责任单位：市财政局）。',
      ['（牵头单位：市司法局（市普法办）；责任单位：市财政局）'],
    ],
    ['建立制度）（牵头单位：市司法局）。', ['（牵头单位：市司法局）']],
    ['由市司法局牵头，市财政局配合，年内完成。', ['由市司法局牵头，市财政局配合']],
    ['普法。市司法局牵头，开展宣传。', ['市司法局牵头']],
    ['由市司法局会同市水利局、市水文中心开展普查。', ['由市司法局会同市水利局、市水文中心']],
    ['由市司法局牵头，会同市财政局等开展普查。', ['由市司法局牵头，会同市财政局等']],
    ['开展普查。请市行政审批局、市司法局，抓紧。', ['市行政审批局、市司法局']],
    ['普法。责任单位：市司法局。宣传（责任单位：市财政局）。', ['责任单位：市司法局。', '（责任单位：市财政局）']],
    ['宣传（责任单位：市财政局）。责任单位：市司法局。', ['（责任单位：市财政局）', '责任单位：市司法局。']],
    ['新建管网。（市住建局）改造水厂。（市水利局、各县区）', ['（市住建局）', '（市水利局、各县区）']],
    ['由市司法局牵头会同市财政局、市民政局开展检查。', ['由市司法局牵头会同市财政局、市民政局']],
    ['宣传（由市财政局牵头）。由市司法局负责编制。', ['（由市财政局牵头）', '由市司法局负责']],
  ])('finds in %s %j', (text, found) => {
    expect(notes(text)).toEqual(found);
  });

  test.each([
    '由主管部门审批。',
    '由有关部门牵头，开展宣传。',
    '由市司法局、有关部门牵头，开展宣传。',
    '由群众负责监督。',
    '请示市司法局后办理。',
    '普法。请有关部门抓紧办理。',
    '市司法局牵头单位每月报送。',
    '市司法局：依法审查。',
    '构建“一主两副、三区协同”格局。',
    '建立制度（如复议）。',
    '报市政府办（市司法局）备案。',
    '新建管网。（全长30公里）',
  ])('finds nothing in %s', (text) => {
    expect(notes(text)).toEqual([]);
  });

  test('finds nothing in an article of what is law, all in one of a plan', () => {
    const text = '由市司法局负责编制。';
    expect(notes(text, '第三条', '办法')).toEqual([]);
    expect(notes(text, '第三条', '决定')).toEqual([]);
    expect(notes(text, '第三条', '方案')).toHaveLength(1);
    expect(notes(text, '第三条', '办法解读')).toHaveLength(1);
    expect(notes(text, '三、', '办法')).toHaveLength(1);
  });

  test('takes a bracket of up to 400 characters for a note', () => {
    const note = (length: number) => `（责任单位：市司法局${'、市财政局'.repeat(length)}）`;
    expect(note(77)).toHaveLength(396);
    expect(notes(`普法${note(77)}。`)).toEqual([note(77)]);
    expect(notes(`普法${note(80)}。`)).toEqual([]);
  });

  test.each([
    ['县教育局：依法检查。\n（2）县公安局、各乡镇：巡查。', ['县教育局', '县公安局、各乡镇']],
    ['县教育局\n牵头检查。', ['县教育局']],
    ['县水利局负责巡查。各乡镇负责转移。', ['县水利局负责', '各乡镇负责']],
    ['县教育局：牵头检查。县公安局：巡查。', ['县教育局：牵头']],
    ['总体要求：巡查。', []],
  ])('below 职责分工 a list names who does what in %j', (text, found) => {
    const place = { label: '1.', genre: '方案', headings: ['職責分工'] };
    expect(findInnerNotes(place, text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
