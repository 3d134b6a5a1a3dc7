import { describe, expect, test } from 'vitest';
import { lineForms } from '../../eval/forms/line-forms.ts';
import { damaged } from './damaged.ts';

const damage = (name: string, ...lines: readonly string[]) => damaged(lineForms, name, lines);

const title = '甲县2025年普法工作方案';
const long = `1.推进普法。${'甲'.repeat(30)}2025年6月底前完成。`;

describe('paper', () => {
  test('cuts a paragraph anywhere, but a stop stays on its line', () => {
    expect(damage('wrapped', title, long)).toEqual([
      title,
      `　　1.推进普法。${'甲'.repeat(30)}`,
      '2025年6月底前完成。',
    ]);
    expect(damage('wrapped, no indent', `　　${long}`)).toEqual([
      `1.推进普法。${'甲'.repeat(29)}`,
      '甲2025年6月底前完成。',
    ]);
    const full = `${'甲'.repeat(35)}。乙`;
    expect(damage('wrapped, no indent', full)).toEqual([`${'甲'.repeat(35)}。`, '乙']);
  });

  test('sets a margin before every line, or blank lines between paragraphs', () => {
    expect(damage('wrapped, margin', '一、普法', '宣传。')).toEqual(['        　　一、普法', '        　　宣传。']);
    expect(damage('wrapped, blank between', '一、普法', '宣传。')).toEqual(['一、普法', '', '宣传。']);
  });

  test('leaves rows of tables whole', () => {
    const table = `| 1 | ${'甲'.repeat(50)} |`;
    expect(damage('wrapped', table)).toEqual([table]);
  });

  test('numbers its pages, the last one too', () => {
    const lines = Array.from({ length: 46 }, (_, index) => `${index + 1}.普法。`);
    const pages = damage('pages', ...lines);
    expect(pages.slice(14, 19)).toEqual(['　　15.普法。', '', '— 1 —', '', '　　16.普法。']);
    expect(pages.slice(-3)).toEqual(['', '— 4 —', '']);
    expect(damage('pages, of all', ...lines).at(-1)).toBe('第4页 共4页');
    expect(damage('pages, head', ...lines).slice(15, 20)).toEqual(['', '1', '', '甲县人民政府公报', '']);
    expect(damage('pages, form feed', ...lines)[15]).toBe('\f　　16.普法。');
    expect(damage('pages', ...lines.slice(0, 45))).toHaveLength(45);
  });
});

describe('breaks', () => {
  test('come twice, or go within a provision, or go altogether', () => {
    const lines = ['一、普法', '开展宣传。', '每年一次。', '二、考核', '年底考核。', '全县通报。'];
    expect(damage('breaks doubled', ...lines.slice(0, 2))).toEqual(['一、普法', '', '开展宣传。']);
    expect(damage('paragraphs joined', ...lines)).toEqual(['一、普法', '开展宣传。每年一次。', ...lines.slice(3)]);
    expect(damage('one line', ...lines.slice(0, 2), '', '二、考核')).toEqual(['一、普法 开展宣传。 二、考核']);
    expect(damage('one line, no gaps', ...lines.slice(0, 2), '', '二、考核')).toEqual(['一、普法开展宣传。二、考核']);
    expect(damage('one line, wrapped', `一、${'甲'.repeat(30)}`, '二、考核宣传。')).toEqual([
      `一、${'甲'.repeat(30)} 二、考核宣传。`,
    ]);
    expect(damage('one line, wrapped', `一、${'甲'.repeat(34)}`, '二、考核。')).toEqual([
      `一、${'甲'.repeat(34)} 二、考`,
      '核。',
    ]);
  });

  test('part a number from its text, a note from its sentence and a name in a note', () => {
    expect(damage('numbers apart', '（一）普法。', '第一条 普法。', '普法。')).toEqual([
      '（一）',
      '普法。',
      '第一条',
      '普法。',
      '普法。',
    ]);
    const noted = '普法。（责任单位：县司法局、县教育局）';
    expect(damage('notes apart', noted)).toEqual(['普法。', '（责任单位：县司法局、县教育局）']);
    expect(damage('notes cut', noted)).toEqual(['普法。（责任单位：县司', '法局、县教育局）']);
  });

  test('go between who signs and when', () => {
    expect(damage('signature joined', '甲县人民政府', '', '2025年3月1日')).toEqual(['甲县人民政府　2025年3月1日']);
    expect(damage('signature joined', title, '2025年3月1日')).toEqual([title, '2025年3月1日']);
  });
});

describe('signs', () => {
  test('stand apart', () => {
    expect(damage('title spaced', '关于印发方案的通知', '推进普法。')).toEqual([
      '关 于 印 发 方 案 的 通 知',
      '推进普法。',
    ]);
    expect(damage('figures apart', '2025年6月底前完成3项。')).toEqual(['2025 年 6 月底前完成 3 项。']);
    expect(damage('characters apart', '责任单位：甲局 乙局')).toEqual(['责 任 单 位：甲 局　　乙 局']);
  });

  test('change their width or their form', () => {
    expect(damage('wide figures', '1.在http://a.cn上，达到5.5%', '1.达到5.5%')).toEqual([
      '1.在http://a.cn上，达到5.5%',
      '１．达到５．５％',
    ]);
    expect(damage('narrow stops', '（一）普法：开展，宣传；。')).toEqual(['(一)普法:开展,宣传;。']);
    expect(damage('stops 1、 and 一．', '一、普法', '1.宣传', '1.5万')).toEqual(['一．普法', '1、宣传', '1.5万']);
    expect(damage('stops 1． and 一.', '一、普法', '1.宣传')).toEqual(['一.普法', '1．宣传']);
  });

  test('are those of another script', () => {
    expect(damage('traditional, Taiwan', '关于开展工作的实施方案')).toEqual(['關於開展工作的實施方案']);
    expect(damage('traditional, Hong Kong', '内务与卫生')).toEqual(['內務與衞生']);
  });

  test('that nobody sees come in', () => {
    expect(damage('CRLF', '甲', '乙')).toEqual(['甲\r', '乙']);
    expect(damage('tabs', '　　甲', '', '乙')).toEqual(['\t甲', '', '\t乙']);
    expect(damage('hidden signs', '普法，宣传')).toEqual(['\ufeff普法，\u200b宣传']);
    expect(damage('no-break spaces', '　　甲', '')).toEqual(['\u00a0\u00a0甲\u00a0', '']);
    expect(damage('em spaces', '　　（一）普法。', '', '甲')).toEqual([
      '\u2003\u2003（一）\u2003普法。',
      '',
      '\u2003\u2003甲',
    ]);
    expect(damage('no indent', '　　甲　', '\t| 1 |')).toEqual(['甲', '\t| 1 |']);
  });
});
