/** What the lines of a head are beside one another, one line on each side of every bound. */
import { describe, expect, test } from 'vitest';
import { readHead } from '../../src/parse/head.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { parseLines } from '../seed.ts';

const han = (count: number): string => '甲乙丙丁戊己庚辛壬癸'.repeat(8).slice(0, count);

/** Kind and text of every block of a head. */
function headOf(...rows: readonly string[]): string[] {
  return readHead(splitLines(rows.join('\n'), false)).map(({ kind, content }) => `${kind} ${content.text}`);
}

/** The kinds alone. */
function kindsOf(...rows: readonly string[]): string[] {
  return readHead(splitLines(rows.join('\n'), false)).map(({ kind }) => kind);
}

describe('a line goes on over a blank one', () => {
  test.each(['现将甲', '为甲', '根据甲', '按照甲', '甲，乙', '甲,乙', '甲；乙', '甲;乙'])(
    'where it is text: %s',
    (row) => {
      expect(headOf('甲县方案', row, '', '丙。')).toEqual(['title 甲县方案', `preamble ${row}丙。`]);
    },
  );

  test.each(['经甲', '甲为', '甲根据'])('not where it is none: %s', (row) => {
    expect(headOf('甲县方案', row, '', '丙。').at(-1)).toBe('preamble 丙。');
  });

  test.each(['《甲', '“甲', '（甲'])('while %s is open', (row) => {
    expect(headOf('甲县方案', row, '', '丙。')).toHaveLength(2);
  });
});

test('rows below the title of the list that a notice issues are none of it', () => {
  const notice = ['甲县关于印发任务清单的通知', '各镇：', '现印发给你们。', '2031年7月7日'];
  expect(headOf(...notice, '甲县任务清单', '序号', '任务').slice(4)).toEqual([
    'plan-title 甲县任务清单',
    'preamble 序号',
    'preamble 任务',
  ]);
  expect(headOf(...notice, '甲县', '任务清单').slice(4)).toEqual(['plan-title 甲县任务清单']);
});

describe('addressees', () => {
  test.each(['现将方案印发。', '为做好工作，请实施。', '经研究，请实施。', '近日，请实施。', '《方案》已经同意。'])(
    'end at their colon above %s on their line',
    (text) => {
      const [addressees, notice] = ['addressees 各县人民政府：', `preamble ${text}`];
      expect(headOf('甲县方案', `各县人民政府：${text}`)).toEqual(['title 甲县方案', addressees, notice]);
      expect(headOf('甲县方案', '各镇人民政府，', `县教育局：${text}`).slice(1)).toEqual([
        'addressees 各镇人民政府，县教育局：',
        notice,
      ]);
    },
  );

  test.each(['各县人民政府：一要实施。', '方案：现将方案印发。', '各县人民政府实施：现将方案印发。'])(
    'end nowhere in %s',
    (row) => {
      expect(headOf('甲县方案', row).at(-1)).toBe(`preamble ${row}`);
    },
  );

  const kindOf = (row: string, ...below: readonly string[]) => kindsOf('甲县方案', row, ...below)[1];

  test.each(['各镇：', '各镇:'])('%s stand above prose, a day or another colon', (row) => {
    expect([['现印发。'], ['2031年7月7日'], ['要求如下：'], []].map((below) => kindOf(row, ...below))).toEqual([
      ...['addressees', 'addressees', 'addressees', 'preamble'],
    ]);
  });

  test.each([
    ...[
      '政府',
      '委员',
      '代表',
      '单位',
      '部门',
      '机构',
      '办公室',
      '办事处',
      '委员会',
      '院校',
      '学校',
      '大学',
      '企业',
      '公司',
      '集团',
    ],
    ...['团体', '组织', '电力', '成员', '职工', '商户', '中心', '医院', ...'局委厅办部院会', '局（甲）'],
  ])('各甲%s： stand alone', (end) => {
    expect(kindOf(`各甲${end}：`)).toBe('addressees');
    expect(kindOf(`各甲${end}乙：`)).toBe('preamble');
  });

  test.each([
    ...[
      '各位代表：',
      '各位领导和同志:',
      '同志们：',
      '女士们：',
      '女士们、先生们：',
      '尊敬的市民：',
      '亲爱的农民朋友们：',
      '现通知如下：',
      '如下事项如下:',
      '以下甲乙：',
    ],
    ...['制定本方案：', '提出意见：', '特此通知：', '下列：', '下列甲乙：'],
  ])('%s are none', (row) => {
    expect(kindOf(row, '现印发。')).toBe('preamble');
  });

  test.each([
    `各位${han(13)}：`,
    `女士们${han(7)}：`,
    '甲同志们：',
    `亲爱的${han(17)}：`,
    '尊敬的甲，乙：',
    '方案单位：',
    `以下${han(7)}：`,
    `下列${han(7)}：`,
  ])('%s are some', (row) => {
    expect(kindOf(row, '现印发。')).toBe('addressees');
  });
});

describe('the column of a site above a title', () => {
  const column = (row: string, title = '甲县工作方案') => headOf(row, title);

  test.each(['通知公告', han(12), '办法', '工作方案'])('%s is a remark', (row) => {
    expect(column(row)).toEqual([`annotation ${row}`, 'title 甲县工作方案']);
  });

  test.each([han(13), '甲县政府', '关于普法', '乙县普法'])('%s is none', (row) => {
    expect(column(row)[0]).not.toBe(`annotation ${row}`);
  });

  test('is one above the name of a place only, and above a title', () => {
    expect(column('通知公告', '工作方案')).toEqual(['title 通知公告工作方案']);
    expect(column('通知公告', '甲县工作')[0]).not.toContain('annotation');
  });
});

describe('what a body is in a head', () => {
  test.each([
    [['甲县方案', '乙县政府'], 'signature 乙县政府'],
    [['甲县方案', `${han(38)}政府`], `signature ${han(38)}政府`],
    [['甲县政府', '甲政发〔2031〕7号'], 'number 甲政发〔2031〕7号'],
    [['各镇：', '现印发。', '甲县政府', '2031年7月7日'], 'date 2031年7月7日'],
  ])('%j ends with %s', (rows, last) => {
    expect(headOf(...rows).at(-1)).toBe(last);
  });

  test('signs in a notice, above its day or right below it, and is a remark below the title', () => {
    const notice = ['各镇：', '现印发。'];
    expect(kindsOf(...notice, '甲县政府', '2031年7月7日', '甲县方案', '乙县局')).toEqual([
      ...['addressees', 'notice', 'signature', 'date', 'plan-title', 'annotation'],
    ]);
    expect(kindsOf(...notice, '2031年7月7日', '甲县政府', '', '甲县方案')).toEqual([
      ...['addressees', 'notice', 'date', 'signature', 'plan-title'],
    ]);
  });
});

test('lines of a title above its number are no masthead, those of two titles are', () => {
  const title = ['甲市应急局　甲市消防支队关于开展', '电动车安全整治的', '通告'];
  expect(headOf(...title, '（2031年第2号）', '', '一、任务')[0]).toBe(`title ${title.join('').replace('　', '')}`);
  expect(kindsOf('甲市应急局关于', '甲政发〔2031〕7号', '安全整治的通告')[0]).toBe('masthead');
});

test('bodies that a line of paper parts from each other begin a title', () => {
  const rows = [
    '甲市司法局 甲市教育局 甲市工业和',
    '信息化局 甲市水利局关于开展普法的意见',
    '甲司发〔2031〕7号',
    '各县：',
  ];
  expect(headOf(...rows)[0]).toBe('title 甲市司法局甲市教育局甲市工业和信息化局甲市水利局关于开展普法的意见');
  expect(kindsOf('甲市司法局 甲市教育局', '甲市水利局关于开展普法的意见', ...rows.slice(2))[0]).toBe('masthead');
});

test('a list of names that no name ends goes on below a blank line', () => {
  const notice = ['甲市司法局、甲市住房城乡建', '', '设局《甲市普法方案》已', '', '经同意，现印发给你们。'];
  expect(headOf('关于印发《甲市普法方案》的通知', '各县：', ...notice)[2]).toBe(`preamble ${notice.join('')}`);
  expect(parseLines('政策、法规', '', '甲市2031年法治宣传工作要点', '一、普法', '办讲座。').plan.title).toBe(
    '甲市2031年法治宣传工作要点',
  );
  expect(kindsOf('甲市普法方案', '甲市司法局、甲市教育局', '', '为普法，制定本方案。').slice(1)).toEqual([
    ...['signature', 'preamble'],
  ]);
});

test('a line of a title that paper prints twice is said once', () => {
  const line = '关于促进甲市家庭服务业发展的若干';
  expect(headOf(line, line, '措施', '为服务群众，制定本措施。').slice(0, 2)).toEqual([
    ...[`annotation ${line}`, `title ${line}措施`],
  ]);
});

test('a line of a title may name who asked', () => {
  const title = ['关于甲县在张三副市长考察', '时所提问题办理情况的函'];
  expect(headOf('乙市人民政府', ...title, '乙政函〔2031〕7号', '甲县人民政府：', '函复如下：')[0]).toBe(
    `title 乙市人民政府${title.join('')}`,
  );
});

test.each([
  ['市长张三', 'signature'],
  ['（此件公开发布）', 'annotation'],
  ['2031年1月1日甲会通过', 'annotation'],
  ['2031年7月7日', 'date'],
  ['甲政发〔2031〕7号', 'number'],
  ['| 甲 | 乙 |', 'preamble'],
  ['甲\t乙\t丙', 'preamble'],
  ['前言', 'preamble'],
  ['现印发。', 'preamble'],
])('%s below a title is its %s', (row, kind) => {
  expect(kindsOf('甲县方案', row)).toEqual(['title', kind]);
});

test('a remark in brackets goes on below the body in which its line breaks', () => {
  expect(headOf('甲市条例', '（2031年7月1日甲市人民代表大会常务委员会', '第三次会议通过）')).toEqual([
    'title 甲市条例',
    'annotation （2031年7月1日甲市人民代表大会常务委员会第三次会议通过）',
  ]);
});

test('关于印发 at the end of a line goes on with the title, 甲县办公室…印发 does not', () => {
  expect(headOf('甲县人民政府关于印发', '甲县方案的通知')).toEqual(['title 甲县人民政府关于印发甲县方案的通知']);
  expect(headOf('甲县人民政府办公室印发', '甲县方案')).toEqual(['annotation 甲县人民政府办公室印发', 'title 甲县方案']);
});
