import { describe, expect, test } from 'vitest';
import { parseLines } from '../seed.ts';

describe('heads', () => {
  test.each([['附件'], ['附件1'], ['来源：甲县人民政府网站'], ['发布时间：2031-07-07']])(
    '%s beside the title is no part of it',
    (line) => {
      const { plan } = parseLines(
        '关于印发《甲县方案》的通知',
        '各镇：',
        '现印发给你们。',
        '2031年7月7日',
        '',
        line,
        '',
        '甲县方案',
        '一、任务',
      );
      expect(plan.title).toBe('甲县方案');
    },
  );

  test('an announcement without addressees issues the plan whose title follows its day', () => {
    const { plan } = parseLines(
      '关于公开征求《甲区方案（征求意见稿）》意见的公告',
      '现公开征求意见。',
      '2031年7月7日',
      '',
      '甲区方案',
      '（征求意见稿）',
      '为做好工作，制定本方案。',
      '一、任务',
    );
    expect(plan).toMatchObject({ title: '甲区方案', status: 'draft', documentDate: '2031-07-07' });
    expect(plan.head.map(({ kind }) => kind)).toEqual(['title', 'notice', 'date', 'plan-title', 'preamble']);
  });

  test('two bodies on one line sign, also below the day; contacts are an annotation', () => {
    const { plan } = parseLines(
      '甲政发〔2031〕7号　　签发人：张三',
      '关于印发《甲县方案》的通知',
      '各镇人民政府：',
      '现将《甲县方案》印发给你们，请落实。特此通知。',
      '二〇三一年七月七日',
      '中共甲县委员会　甲县人民政府',
      '（联系人：张三；联系电话：12345）',
      '',
      '甲县方案',
      '一、任务',
    );
    expect(plan).toMatchObject({
      title: '甲县方案',
      documentNumber: '甲政发〔2031〕7号',
      documentDate: '2031-07-07',
      issuingBodies: ['中共甲县委员会', '甲县人民政府'],
    });
  });
});

describe('what stands between a notice and its plan', () => {
  const notice = ['关于印发《甲县方案》的通知', '各镇：', '现印发给你们。', '甲县教育局', '2031年7月7日'];

  test.each([['（联系科室：基教科，联系电话：12345）'], ['（办公室电话：12345）'], ['（自2031年8月1日起施行）']])(
    '%s is a remark',
    (remark) => {
      const { plan } = parseLines(...notice, remark, '甲县方案', '为做好工作，制定本方案。', '一、任务', '普法。');
      expect(plan.title).toBe('甲县方案');
      expect(plan.head.find(({ content }) => content.text === remark)?.kind).toBe('annotation');
    },
  );

  test.each([
    ['根据县人民代表大会通过的报告，现将重点工作分解如下。'],
    ['为了做好今年的工作，制定本分工。'],
    [`${'今年是关键的一年'.repeat(12)}。`],
  ])('a title without a genre does not run into %s', (opening) => {
    const { plan } = parseLines(...notice, '2031年县政府重点工作责任分工', opening, '一、任务', '普法。');
    expect(plan).toMatchObject({ title: '2031年县政府重点工作责任分工', period: '2031' });
  });
});

test('a remark in brackets goes on over the dates that open its lines', () => {
  const { plan } = parseLines(
    '甲市地下管线管理办法',
    '（2011 年 12 月 15 日甲市人民政府令第 6 号公布，根据',
    '2019 年 11 月 14 日甲市人民政府令第 8 号《甲市人民政府关于',
    '修改部分规章的决定》修订）',
    '第一条　为加强管理，制定本办法。',
    '第二条　市政府负责。',
  );
  expect(plan).toMatchObject({ title: '甲市地下管线管理办法', genre: '管理办法' });
});

test.each([
  ['考核依据', '甲县2031年度考核细则', '甲县2031年度考核细则'],
  ['通知公告', '甲市防汛工作方案', '甲市防汛工作方案'],
  ['甲县2031年度', '重点工作考核细则', '甲县2031年度重点工作考核细则'],
])('%s above %s: the title is %s', (above, below, title) => {
  expect(parseLines(above, below, '一、任务', '普法。', '二、保障', '宣传。').plan.title).toBe(title);
});

/** The kinds of the blocks of a head. */
function kindsOf(...head: readonly string[]): string[] {
  return parseLines(...head, '一、任务').plan.head.map(({ kind }) => kind);
}

describe('the title of a plan', () => {
  test.each([
    ['甲市人民政府关于印发职业教育改革实施方案的通知', '甲市职业教育改革实施方案'],
    ['甲县人民政府办公室关于印发甲县2031年度工作安排的通知', '甲县2031年度工作安排'],
    ['甲市人民政府办公室转发市民政局关于规范社团意见的通知', '关于规范社团的意见'],
  ])('that %s issues is the one below the day', (notice, title) => {
    const { plan } = parseLines(notice, '各镇：', '现印发给你们。', '2031年7月7日', title, '一、任务');
    expect(plan.title).toBe(title);
  });

  test('leaves out a remark above it and who has written it, below it', () => {
    const { plan } = parseLines(
      ...['甲市转发市民政局意见的通知', '各镇：', '现转发给你们。', '甲市人民政府', '2031年7月7日', '（本文有删减）'],
      ...['关于规范社团的意见', '（市民政局　2031年1月28日）', '现提出如下意见：', '一、任务'],
    );
    expect(plan).toMatchObject({ title: '关于规范社团的意见', issuingBodies: ['甲市人民政府'] });
  });

  test('of a yearly report stands on its cover, above the body and the month', () => {
    const { plan } = parseLines(
      '甲市2030年度',
      '信息公开工作报告',
      '甲市人民政府办公室',
      '二〇三一年一月',
      '',
      '本报告如下。',
      '一、概述',
    );
    expect(plan).toMatchObject({
      title: '甲市2030年度信息公开工作报告',
      genre: '工作报告',
      issuingBodies: ['甲市人民政府办公室'],
      period: '2030',
    });
  });

  test('may share the page with codes of a database and a number in round brackets', () => {
    const { plan } = parseLines(
      '【法宝引证码】 CLI.12.1',
      '甲县行动计划（2031-2033年）',
      '（甲政办秘〔2031〕82号）',
      '各镇：',
      '现印发。',
      '2031年7月7日',
      '一、任务',
    );
    expect(plan).toMatchObject({ title: '甲县行动计划（2031-2033年）', documentNumber: '甲政办秘〔2031〕82号' });
  });
});

test('ministries issue for the whole state, each on its line', () => {
  const { plan } = parseLines(
    '关于印发《甲规划》的通知',
    '工信部联规〔2031〕7号',
    '各省、自治区、直辖市主管部门：',
    '现印发给你们。',
    '工业和信息化部',
    '国家市场监督管理总局',
    '2031年7月7日',
    '甲规划',
    '一、现状',
  );
  expect(plan).toMatchObject({
    issuingBodies: ['工业和信息化部', '国家市场监督管理总局'],
    region: { name: '全国', level: '国家级' },
    shortName: '全国',
  });
});

describe('a body in the head', () => {
  test('signs on the line below the day, be the notice ever so short', () => {
    expect(kindsOf('各镇：', '2031年7月7日', '甲县人民政府', '', '甲县方案')).toEqual([
      'addressees',
      'date',
      'signature',
      'plan-title',
    ]);
  });

  test('issues what stands above its number, as a masthead', () => {
    expect(kindsOf('甲县人民政府', '甲政发〔2031〕7号', '甲县方案')).toEqual(['masthead', 'number', 'title']);
  });

  test('begins the title that goes on with 关于, two bodies as well', () => {
    const { plan } = parseLines('中共甲县委　甲县人民政府', '关于普法的意见', '甲发〔2031〕7号', '一、任务');
    expect(plan).toMatchObject({
      title: '中共甲县委甲县人民政府关于普法的意见',
      issuingBodies: ['中共甲县委', '甲县人民政府'],
    });
  });

  test('issues minutes on the line of their day, below the masthead', () => {
    const { plan } = parseLines(
      '甲市人民政府专题会议纪要',
      '〔2031〕34号',
      '甲市人民政府办公室    2031年7月7日',
      '关于园区的会议纪要',
      '会议议定：',
      '一、任务',
    );
    expect(plan).toMatchObject({
      title: '关于园区的会议纪要',
      issuingBodies: ['甲市人民政府办公室'],
      documentDate: '2031-07-07',
    });
  });

  test('of the state that has a place of its own is none of the whole state', () => {
    const region = (body: string) =>
      parseLines('关于征管的方案', '一、任务', '落实。', body, '2031年7月7日').plan.region;
    expect(region('国家税务总局甲岭市税务局')).toEqual({ name: '甲岭市', level: '市级' });
    expect(region('国家税务总局')).toEqual({ name: '全国', level: '国家级' });
  });

  test('is told from a title above the number', () => {
    expect(kindsOf('甲县方案', '甲政发〔2031〕7号')).toEqual(['title', 'number']);
  });

  test('that ends like no body below the day begins the title', () => {
    expect(kindsOf('各镇：', '2031年7月7日', '甲县普法', '', '方案')).toEqual(['addressees', 'date', 'plan-title']);
  });
});

describe('a document number', () => {
  test.each([
    ['甲'.repeat(14), 'number'],
    ['甲'.repeat(15), 'masthead'],
  ])('with the code %s is one: %s', (code, kind) => {
    expect(kindsOf(`${code}〔2031〕7号`, '', '乙政发〔2031〕8号', '', '甲县方案')[0]).toBe(kind);
  });

  test.each([
    ['张'.repeat(20), 'number'],
    ['张'.repeat(21), 'title'],
  ])('is followed by who signs it, %s: %s', (name, kind) => {
    expect(kindsOf(`甲政发〔2031〕7号　签发人：${name}`, '', '甲县方案')[0]).toBe(kind);
  });
});

describe('minutes', () => {
  test('have their name above, their number and the title of the meeting', () => {
    const head = ['会 议 纪 要', '第3期', '甲县人民政府办公室　2031年3月5日', '', '甲县政府第6次常务会议纪要'];
    const { plan } = parseLines(...head, '', '县长主持召开会议。', '一、研究', '同意。');
    expect(plan).toMatchObject({ title: '甲县政府第6次常务会议纪要', genre: '会议纪要', documentDate: '2031-03-05' });
    expect(plan.head[0]?.kind).toBe('masthead');
  });

  test('are called by that name where nothing else names them', () => {
    expect(parseLines('会议纪要', '', '县长主持召开会议。', '一、研究', '同意。').plan.title).toBe('会议纪要');
  });

  test.each(['〔2031〕第6期', '〔2031〕6号', '（2031）第6号'])('may be numbered %s', (number) => {
    const { plan } = parseLines('甲县人民政府常务会议纪要', number, '', '县长主持。', '一、研究', '同意。');
    expect(plan).toMatchObject({ title: '甲县人民政府常务会议纪要', documentNumber: number });
  });
});

describe('the day of a notice', () => {
  test('stands behind its prose and before the title of what it issues', () => {
    const [title, day] = ['甲区方案', '2031年7月7日'];
    expect(kindsOf('公告', '现公开征求意见。', day, '', title)).toEqual(['title', 'notice', 'date', 'plan-title']);
    expect(kindsOf('公告', day, '', '现公开征求意见。', title)).toEqual(['title', 'date', 'preamble', 'title']);
  });

  test('is none where no prose stands before it, or before the addressees', () => {
    const [title, day] = ['甲区方案', '2031年7月7日'];
    expect(kindsOf(title, day, '', '甲区普法方案')).toEqual(['title', 'date', 'title']);
    expect(kindsOf(day, title, '各镇：', '现印发。')).toEqual(['date', 'title', 'addressees', 'preamble']);
  });
});

test.each(['征求意见稿', '公开征求意见稿', '草案送审稿'])('（%s） is no part of a title', (mark) => {
  expect(parseLines(`甲市方案（2031年）（${mark}）`, '一、任务').plan).toMatchObject({ title: '甲市方案（2031年）' });
});

describe('addressees', () => {
  test('are one for each office, whatever it is', () => {
    const { plan } = parseLines(
      '甲镇方案',
      '各村，派出所、司法所、中心小学；局机关各处室、局属各单位：',
      '现印发给你们。',
      '一、任务',
    );
    expect(plan.addressees).toEqual(['各村', '派出所', '司法所', '中心小学', '局机关各处室', '局属各单位']);
  });

  test.each([
    ['各新区、区政府各部门、各市级单位', ['各新区', '区政府各部门', '各市级单位']],
    ['各县（市）、区人民政府，市政府有关部门', ['各县（市）、区人民政府', '市政府有关部门']],
    ['各市、县、自治县人民政府，省政府直属各单位', ['各市、县、自治县人民政府', '省政府直属各单位']],
    ['各镇人民政府、街道办事处', ['各镇人民政府', '街道办事处']],
  ])('%s are %j', (line, names) => {
    expect(parseLines('甲区方案', `${line}：`, '现印发给你们。', '一、任务').plan.addressees).toEqual(names);
  });

  test('stand before an opening that ends with a colon too', () => {
    const { plan } = parseLines(
      '甲市通知',
      '各县人民政府，市政府各部门：',
      '配套是重要内容。现就有关工作通知如下：',
      '一、任务',
    );
    expect(plan.addressees).toEqual(['各县人民政府', '市政府各部门']);
  });

  test('of a document without numbers stand above its first paragraph', () => {
    const { plan } = parseLines('甲省关于表彰的决定', '各市、州人民政府，各大专院校：', '决定予以表彰。');
    expect(plan.addressees).toEqual(['各市、州人民政府', '各大专院校']);
  });

  test.each(['各镇：', '各县（市、区）人民政府，市直各部门：'])('%s are some', (line) => {
    expect(kindsOf('甲县方案', line, '现印发给你们。')[1]).toBe('addressees');
  });

  test.each(['现制定如下方案：', '提出以下意见：', '甲县工作。各镇：'])('%s are none', (line) => {
    expect(kindsOf('甲县方案', line, '现印发给你们。')[1]).toBe('preamble');
  });

  test('are none where nothing but the text follows', () => {
    expect(kindsOf('甲县方案', '各镇：')[1]).toBe('preamble');
  });
});
