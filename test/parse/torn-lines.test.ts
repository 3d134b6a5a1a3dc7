/** A page from which a copy has taken every run of characters on a line of its own. */
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { isTorn } from '../../src/parse/torn-lines.ts';
import { parseLines } from '../seed.ts';

/** What tells that a text is torn. */
const torn = ['（', '2031', '）', '〔', '7', '〕', '甲', '，', '乙', '；', '丙', '。', '丁', '）'];
const joined = (...rows: readonly string[]): string[] =>
  splitLines([...torn, '', ...rows].join('\n'), false)
    .filter(({ number, blank }) => number > torn.length && !blank)
    .map(({ content }) => content.text);

test('a text is torn where many of its lines begin as none does and runs without a word stand alone', () => {
  const marks = ['，甲', '。', '）乙', '、丙', '〕丁'];
  const runs = ['2031', '〔', '7'];
  expect(isTorn(['甲', ...marks, ...runs])).toBe(false);
  expect(isTorn(['甲', ...marks, ...runs, '的戊'])).toBe(true);
  expect(isTorn(['甲', ...marks, ...runs, '%'])).toBe(true);
  expect(isTorn(['甲', ...marks, ...runs, '戊，'])).toBe(false);
  expect(isTorn(['甲', ...marks, '的戊'])).toBe(false);
  expect(isTorn(['甲', ...marks, '的戊', '- 1 -', '- 2 -'])).toBe(false);
});

test.each([
  [15, 143, true],
  [15, 144, false],
  [14, 134, false],
])('%d runs and marks among %d lines', (runs, others, expected) => {
  const marks = ['，甲', '、乙', '、丙', '的丁', '，戊', '；己'];
  expect(isTorn([...Array(others - runs).fill('甲'), ...Array(runs).fill('7'), ...marks])).toBe(expected);
});

test.each([
  [14, true],
  [15, false],
])('lines of %d characters fill a page or not', (width, expected) => {
  const full = Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? '的' : '，').padEnd(width, '甲'));
  expect(isTorn(['甲', ...full, '7', '8'])).toBe(expected);
});

describe('lines go on', () => {
  test.each([
    [['自', '2031', '年起', '，按', '1.2', '元', '/', '千瓦时计。'], ['自2031年起，按1.2元/千瓦时计。']],
    [['甲政发', '〔', '2031', '〕', '7', '号'], ['甲政发〔2031〕7号']],
    [
      ['（', '1', '）对于', '甲。', '（', '2', '）乙'],
      ['（1）对于', '甲。', '（2）乙'],
    ],
    [
      ['1', '．普法。', '2', '．复议。'],
      ['1．普法。', '2．复议。'],
    ],
    [['占', '1', '、', '2', '、3'], ['占1、2、3']],
    [
      ['条件如下：', '2031', '年参与。'],
      ['条件如下：', '2031年参与。'],
    ],
    [
      ['甲市', '2031', '年普法', '方案', '2031', '年'],
      ['甲市2031年普法', '方案', '2031年'],
    ],
    [
      ['甲市教育局', '2031', '年', '7', '月'],
      ['甲市教育局', '2031年7月'],
    ],
    [['首先，', '登录平台。'], ['首先，登录平台。']],
    [
      ['参与', '的用户', '以价格'],
      ['参与的用户', '以价格'],
    ],
    [['政务公开', '>', '政策', '>', '通知'], ['政务公开>政策>通知']],
    [
      ['目', '录', '一、普法......', '....', '- 1 -', '附录', '1', '：图'],
      ['目录', '一、普法..........- 1 -', '附录1：图'],
    ],
    [
      ['占', '0.1', '五、普法'],
      ['占0.1', '五、普法'],
    ],
    [
      ['元', '/kWh', '附件1'],
      ['元/kWh', '附件1'],
    ],
    [
      ['7', '（一）普法'],
      ['7', '（一）普法'],
    ],
    [
      ['甲', '2031-07-08', '来源'],
      ['甲2031-07-08', '来源'],
    ],
    [
      ['甲', 'A1', '来源：'],
      ['甲A1', '来源：'],
    ],
    [['甲（乙', '2031', '号'], ['甲（乙2031号']],
    [
      ['普法', '', '2031'],
      ['普法', '2031'],
    ],
    [
      ['普法', '宣传'],
      ['普法', '宣传'],
    ],
    [
      ['普法', '- 1 -', '宣传'],
      ['普法', '- 1 -', '宣传'],
    ],
  ])('%j', (rows, whole) => {
    expect(joined(...rows)).toEqual(whole);
  });

  test('but not where the text is whole', () => {
    const rows = ['普法', '2031', '，宣传'];
    expect(splitLines(rows.join('\n'), false).map(({ content }) => content.text)).toEqual(rows);
  });
});

describe('a text that paper has cut', () => {
  const tasks = [
    '组织宣传。围绕群众关心的事项开展法治宣传，建立责任清单，每年宣传不少于2次，实现全市的村（社区）全覆盖，结果向社会公开。〔牵头单位：市司法局；配合单位：市教育局、各县（市、区）人民政府〕',
    '培训骨干。举办法律明白人培训班，全年培训的骨干不少于300人，并将培训情况纳入年度考核，推动培训工作的常态化、制度化。〔牵头单位：市司法局〕',
    '优化窗口。设立“一件事”综合窗口，推行的事项不少于20项，办理时限压缩50%以上，年底前实现“就近办”“一次办”，提升群众的满意度。〔牵头单位：市行政审批局；配合单位：市公安局、市民政局〕',
    '加强检查。开展专项检查工作，全面实行月通报、季调度的工作机制，对进展缓慢的单位、部门，及时予以提醒、督促，确保各项任务落到实处。〔牵头单位：市政府办〕',
  ];
  const text = [
    '甲市2031年普法与便民服务实施方案',
    '为深入贯彻落实上级关于普法工作的决策部署，切实增强全市群众的法治观念，结合我市实际，制定本方案。',
    '一、普法宣传',
    ...[...tasks, ...tasks, ...tasks, ...tasks].map((task, at) => `${at + 1}.${task}`),
  ];
  const facts = (lines: readonly string[]) => {
    const { plan } = parseLines(...lines);
    return [plan.title, listMeasures(plan).map(({ number, content, note }) => [number, content.text, note?.text])];
  };

  test.each([22, 26, 30, 35])('every %d characters, with page numbers, reads like the whole one', (width) => {
    const cut = text.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
    const pages = cut.flatMap((line, at) => (at % 10 === 9 ? [line, `${(at + 1) / 10}`] : [line]));
    expect(facts(pages)).toEqual(facts(text));
  });
});

test('a torn notice and the plan that it issues are read as whole ones', () => {
  const { plan } = parseLines(
    ...['政务公开', '>', '政策法规', '>', '文件', '发 布 机 构 ：', '甲市教育局', '有 效 性 ：', '有效'],
    ...[
      '市教育局关于印发',
      '2031',
      '年普法方案的通知',
      '甲市司法局，有关单位：',
      '依据《甲办法》（甲政发〔',
      '2030',
      '〕',
      '2',
      '号）',
    ],
    ...['，现印发', '2031', '年方案。', '特此通知。', '2031', '年', '2', '月', '2', '日'],
    ...['（联系人：普法处 林文', '联系电话：', '83608057', '；', '支持 于明', '联系电话：', '24408856', '）'],
    ...['甲教发', '〔', '2031', '〕', '2', '号附件', '甲市', '2031', '年普法', '实施方案', '2031', '年', '2', '月'],
    ...['根据《甲办法》（甲政发〔', '2030', '〕', '2', '号），制定本方案。'],
    ...['一、普法', '1', '．组织宣传，每年', '2', '次。', '2', '．组织培训', '，每年', '1', '次。'],
  );
  expect([plan.title, plan.documentDate, plan.issuingBodies, plan.addressees]).toEqual([
    '甲市2031年普法实施方案',
    '2031-02-02',
    ['甲市教育局'],
    ['甲市司法局', '有关单位'],
  ]);
  expect(listMeasures(plan).map(({ number, content }) => `${number} ${content.text}`)).toEqual([
    '1.1 组织宣传，每年2次。',
    '1.2 组织培训，每年1次。',
  ]);
});
