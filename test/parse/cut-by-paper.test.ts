/** What paper, pages and copies do to lines: the text is read as if it had not been cut. */
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { findPageNumbers } from '../../src/parse/page-numbers.ts';
import { parseLines, textDocument } from '../seed.ts';

const textsOf = (...lines: readonly string[]) =>
  listMeasures(parseLines(...lines).plan).map(({ content }) => content.text);

/** Three sentences of which paper has cut each into lines of 24. */
const talk = [
  '近年来，全县各级各部门深入学习贯彻法治思想，扎实推',
  '进普法工作，取得了积极成效。全县共举办各类法治讲座',
  '二十余场，参加群众三千余人次，群众满意度明显提高。',
  '下一步，县司法局将会同有关部门继续深入开展普法宣传',
  '活动，切实增强群众的法治观念，为全县发展营造良好的',
  '法治环境，推动各项工作再上新的台阶。',
];
const whole = talk.join('');

describe('a text that numbers nothing', () => {
  test('begins with the first line of its first sentence', () => {
    expect(textsOf('甲县普法工作情况', ...talk)).toEqual([whole]);
    expect(parseLines(...talk).plan.head).toEqual([]);
  });

  test('begins below an opening that ends with a colon, as it does on one line', () => {
    const opening = ['为深入学习贯彻习近平法治思想，扎实推进全县普法工作', '。现将工作情况报告如下：'];
    expect(textsOf('甲县普法工作情况', ...opening, ...talk)).toEqual([whole]);
    expect(textsOf('甲县普法工作情况', opening.join(''), whole)).toEqual([whole]);
  });

  test('keeps a short line without a stop apart from what stands below it', () => {
    expect(textsOf('甲县普法工作情况', ...talk, '县司法局局长林远山', ...talk)).toEqual([
      whole,
      '县司法局局长林远山',
      whole,
    ]);
  });

  test('is no list because one of its lines begins like a number', () => {
    const cut = ['近年来，县司法局会同县教育局着力推动“多审合', '一、多证合一”，提高审批服务效能，为群众提供便利。'];
    const [above = '', ...others] = cut;
    const full = above.replace('近年来', '近年来，全县');
    expect(textsOf(...talk, full, ...others)).toEqual([whole, full + others.join('')]);
    expect(textsOf(...talk, '县司法局会同县教育局着力推动多审合一和多证合。', ...others)).toHaveLength(1);
  });
});

describe('a numbered text', () => {
  test('goes on over a page number where paragraphs open with white space', () => {
    const indented = [`　　1. 普法。${talk[0]?.slice(0, 18)}`, ...talk.slice(1, 3)];
    const goesOn = ['一、任务', ...indented, '', '— 3 —', '', ...talk.slice(3), '　　2. 考核。年底考核。'];
    expect(textsOf(...goesOn)[0]).toBe(`普法。${talk[0]?.slice(0, 18)}${talk.slice(1).join('')}`);
    expect(textsOf(...goesOn.map((line) => (line === '— 3 —' ? '' : line)))[0]).toContain('\n下一步');
  });

  test('keeps a note of its own on a line that is not full', () => {
    const lines = ['一、任务', `1. 普法。${talk[0]?.slice(0, 18)}`, ...talk.slice(1, 3)];
    const [measure] = listMeasures(
      parseLines(...lines, '责任单位：县司法局、县教育局', '咨询电话：12348', '2. 考核。年底考核。').plan,
    );
    expect(measure?.note?.text).toBe('责任单位：县司法局、县教育局');
  });

  test('goes on behind a bracket inside a word at the end of a full line, not behind one around a note', () => {
    const lines = (end: string) => ['一、任务', `1. ${talk[0]?.slice(0, 22 - end.length)}${end}`, ...talk.slice(1)];
    expect(textsOf(...lines('电梯、场（厂）'))[0]).toContain('场（厂）进普法工作');
    expect(textsOf(...lines('各县（市、区）'))[0]).toContain('（市、区）进普法工作');
    expect(textsOf(...lines('（县司法局负责）'))[0]).toContain('学\n进普法工作');
    expect(textsOf(...lines('（厂）').map((line) => line.replace('（厂）', '。（厂）')))[0]).toContain('（厂）\n');
  });

  test('has （1） below a heading that paper has cut', () => {
    const points = ['（1）普法宣传。开展活动。', '（2）法律援助。提供服务。'];
    const numbers = (...lines: readonly string[]) =>
      listMeasures(parseLines(...lines, ...points).plan).map(({ number }) => number);
    expect(numbers('一、深入推进全县法治宣传教育和法律援助工作的主要任务', '和重点举措')).toEqual(['1.1', '1.2']);
    expect(numbers('一、主要任务', '和重点举措')).toEqual(['1']);
  });

  test('has （1） whose numbers and headings stand on lines of their own', () => {
    const lines = ['一、', '主要任务', '（1）', '普法宣传。开展活动。', '（2）', '法律援助。提供服务。'];
    expect(listMeasures(parseLines(...lines).plan).map(({ number, content }) => [number, content.text])).toEqual([
      ['1.1', '普法宣传。开展活动。'],
      ['1.2', '法律援助。提供服务。'],
    ]);
  });
});

test('a number behind a page break in a sentence opens nothing', () => {
  const sentence = [
    '　　1. 普法。县司法局会同县教育局开展普法宣传活动，第',
    '',
    '— 3 —',
    '',
    '一、二季度完成检查事项梳理，制定',
  ];
  const lines = ['　　一、任务', ...talk.slice(0, 3), ...sentence, '年度检查计划。', '　　2. 考核。年底考核。'];
  expect(listMeasures(parseLines(...lines).plan).map(({ number }) => number)).toEqual(['1.1', '1.2']);
});

test('a heading whose letters stand wide apart is whole in a long line', () => {
  const articles = Array.from({ length: 30 }, (_, at) => `第${at + 1}条 ${whole.slice(0, 36)}。`);
  const { plan } = parseLines(`甲县普法办法 第一章 总　　则 ${articles.join(' ')}`);
  const measures = listMeasures(plan);
  expect(measures).toHaveLength(30);
  expect(measures[0]?.headings).toEqual(['总则']);
});

test('a further document stands below a line that holds who signs and the day', () => {
  const [first, second] = ['甲', '乙'].map((place, index) => [
    '甲县教育局文件',
    `甲教字〔2031〕${index + 1}号`,
    `甲县教育局关于做好${place}校普法工作的通知`,
    '各学校：',
    '为做好全县各级各类学校的普法宣传工作，现就有关事项通知如下：',
    '一、普法。开展宣传活动。',
    '二、考核。年底统一考核。',
    `甲县教育局　2031年3月${index + 1}日`,
  ]);
  const { plan } = parseLines(...(first ?? []), ...(second ?? []));
  expect(plan.documentDate).toBe('2031-03-01');
  expect(plan.annexes[0]?.content.text).toMatch(/^甲县教育局文件\n甲教字〔2031〕2号/u);
});

test('a text run together has its head: a remark, a number in brackets, who seals for whom', () => {
  const { plan } = parseLines(
    [
      '（本文有删减） 甲县森林防火指挥部关于印发甲县2031年防火工作方案的通知 （甲防指〔2031〕1号） 各乡镇人民政府，县直各单位：',
      '现将《甲县2031年防火工作方案》印发给你们，请认真执行。 甲县森林防火指挥部 （甲县人民政府代章） 2031年2月19日',
      '甲县2031年防火工作方案 为做好防火工作，制定本方案。 一、宣传教育 书写标语60条。 二、严管火源 设立检查点9处。',
    ].join(' '),
  );
  expect(plan).toMatchObject({
    title: '甲县2031年防火工作方案',
    documentNumber: '甲防指〔2031〕1号',
    documentDate: '2031-02-19',
    addressees: ['各乡镇人民政府', '县直各单位'],
    issuingBodies: ['甲县森林防火指挥部'],
  });
  expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1', '2']);
});

test('the table of contents may carry figures of full width', () => {
  const entries = ['一、目标……１', '二、任务……２'];
  const { plan } = parseLines('甲县规划', ...entries, '一、目标', '建成。', '二、任务', '改造。');
  expect(plan.headPassages.find(({ kind }) => kind === 'contents')?.content.text).toBe(entries.join('\n'));
  expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1', '2']);
});

test('a line that opens a provision is no running head', () => {
  const rows = ['— 1 —', '（四）管理考核', '甲，', '— 2 —', '（四）管理考核', '乙，', '— 3 —', '（四）管理考核'];
  expect([...findPageNumbers(rows)]).toEqual([0, 3, 6]);
  expect([...findPageNumbers(rows.map((row) => row.replace('（四）', '')))].sort()).toEqual([0, 1, 3, 4, 6, 7]);
});

test('signs that nobody sees are layout, each character knows its place', () => {
  const text = '\u200b甲县普法方案\u200b\n一、普\ufeff法。开展\u00ad宣传。（责任单位：县司法局）\u2060';
  const [measure] = listMeasures(parsePlan(textDocument(text)).plan);
  expect(measure?.content.text).toBe('普法。开展宣传。');
  expect(measure?.note?.text).toBe('（责任单位：县司法局）');
  for (const { at, source, length } of measure?.content.pieces ?? [])
    expect(text.slice(source, source + length)).toBe(measure?.content.text.slice(at, at + length));
});

describe('a number below a line that ends without a stop at the edge of the paper', () => {
  const readOf = (...lines: readonly string[]) =>
    listMeasures(parseLines('甲县普法方案', ...lines).plan).map(({ number, headings, content }) =>
      [number, ...headings, content.text.split(/[。，\n]/u)[0]].join(' '),
    );
  const body = [
    '各级各部门深入学习贯彻法治思想，扎实推进普法工作，',
    '取得了积极成效，参加群众三千余人次，满意度明显提升。',
  ];
  const heading = '坚持以人民为中心，着力提升基层公共服务能力的水平';
  const opening = '为深入贯彻落实县委县政府决策部署，结合实际制定方案';

  test('opens its provision where it stands first below a heading', () => {
    const lines = [`一、${heading}`, '（一）普法工作。', ...body, '（二）考核。', ...body];
    expect(readOf(...lines)).toEqual([`1.1 ${heading} 普法工作`, `1.2 ${heading} 考核`]);
    expect(readOf(...lines.slice(0, 4))).toEqual([`1.1 ${heading} 普法工作`]);
  });

  test('opens its provision where the second one stands below', () => {
    expect(readOf(opening, '一、总体要求', ...body, '二、主要任务', ...body)).toEqual(['1 总体要求', '2 主要任务']);
    const items = ['1. 新建食堂。', '2. 改造站点。'];
    expect(readOf('一、任务', ...body, opening, ...items)).toEqual(['1.1 任务 新建食堂', '1.2 任务 改造站点']);
  });

  test('opens none where the text numbers on without it', () => {
    const cut = [
      '近年来，全县各级县司法局会同县教育局着力推动“多审合',
      '一、多证合一”，提高审批服务效能，为群众提供便利。',
    ];
    expect(readOf('一、总体要求', ...talk, ...cut, '二、主要任务', ...talk)).toEqual(['1 总体要求', '2 主要任务']);
  });
});
