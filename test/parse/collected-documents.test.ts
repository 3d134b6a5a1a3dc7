/** A collection of documents: each has a number and its day in the title that the collection sets above it. */
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { findCollected } from '../../src/parse/collected-documents.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { growthOf, steep } from '../growth.ts';
import { parseLines } from '../seed.ts';

const prose = '为加强全市学校的安全管理，确保师生的安全，结合我市实际，制定本方案。';
const text = [prose, '一、排查', '（一）逐一检修。各校逐一检修设施。', '（二）按期完成。各校按期完成整改。'];
const issued = (topic: string, serial: number): string[] => [
  `甲教发〔2031〕${serial} 号`,
  '各县教育局：现将方案印发给你们，请认真组织实施。',
  '甲市教育局',
  `2031 年3 月${serial} 日`,
  `甲市学校${topic}方案`,
  ...text,
];
const entry = (ordinal: string, topic: string, serial: number): string[] => [
  `${ordinal}甲市教育局关于印发《甲市学校${topic}`,
  `方案》的通知（2031 年3 月${serial}`,
  '日）',
  ...issued(topic, serial),
];
const titlesOf = (lines: readonly string[]) =>
  findCollected(splitLines(lines.join('\n'), false)).map(({ section, lines: [opening] }) =>
    [...section, opening].map((line) => line?.content.text.slice(0, 12)),
  );
const further = ({ issues }: ReturnType<typeof parseLines>): (readonly [number, string])[] =>
  issues.flatMap(({ rule, at, found }) => (rule === 'document-further' ? [[at.line, found] as const] : []));

test('the first document has its own head, the others are told where they begin and named', () => {
  const first = ['# Page 7:', '（三）甲市', ...entry('1. ', '取暖', 4)];
  const parsed = parseLines(...first, '', '# Page 8:', ...entry('2. ', '防汛', 5), ...entry('3. ', '防火', 6));
  expect(parsed.plan).toMatchObject({
    title: '甲市学校取暖方案',
    documentNumber: '甲教发〔2031〕4号',
    documentDate: '2031-03-04',
    issuingBodies: ['甲市教育局'],
    addressees: ['各县教育局'],
  });
  expect(parsed.plan.head.slice(0, 4).map(({ kind, content }) => [kind, content.text])).toEqual([
    ['annotation', '（三）甲市'],
    ['annotation', '1.'],
    ['title', '甲市教育局关于印发《甲市学校取暖方案》的通知'],
    ['date', '（2031 年3 月4日）'],
  ]);
  expect(further(parsed)).toEqual([
    [first.length + 3, '从这一行起是另一份文件“甲市学校防汛方案”'],
    [first.length + 15, '从这一行起是另一份文件“甲市学校防火方案”'],
  ]);
  expect(listMeasures(parsed.plan).map(({ number, headings }) => [number, headings[0]])).toEqual([
    ['1.1', '排查'],
    ['1.2', '排查'],
    ['annex1/1.1', '甲市学校防汛方案'],
    ['annex1/1.2', '甲市学校防汛方案'],
    ['annex2/1.1', '甲市学校防火方案'],
    ['annex2/1.2', '甲市学校防火方案'],
  ]);
});

test('one that issues nothing is called by its title, without number and day', () => {
  const { plan } = parseLines('4. 甲市学校取暖方案', '（2031年3月4日）', ...text);
  expect([plan.title, plan.documentDate]).toEqual(['甲市学校取暖方案', '2031-03-04']);
  expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1.1', '1.2']);
});

describe('titles of a collection', () => {
  const [one, two, three] = [1, 2, 3].map((ordinal) => entry(`${ordinal}. `, '取暖', ordinal));
  const below = [...text, '三、保障', '各校加强保障。'];
  test.each([
    ['that count on', [...one!, ...two!, ...three!], ['1.', '2.', '3.']],
    ['over one without text', [...one!, ...two!.slice(0, 3), ...three!], ['1.', '3.']],
    ['that leave out three', [...one!, ...entry('5. ', '取暖', 5)], ['1.']],
    ['that leave out two', [...one!, ...entry('4. ', '取暖', 4)], ['1.', '4.']],
    ['that count backward', [...two!, ...one!], ['2.']],
    ['whose first is any, at the top', entry('7. ', '取暖', 7), ['7.']],
    ['whose first is any, below a text', [...below, ...two!, ...three!], []],
    ['whose first is 1, below a text', [...below, ...one!, ...two!], ['1.', '2.']],
    ['of which one stands below a text', [...below, ...one!], []],
    ['below a list of them', [...one!.slice(0, 3), ...two!.slice(0, 3), ...one!, ...two!], ['1.', '2.']],
    ['in numerals', [...entry('一、', '取暖', 1), ...entry('二、', '取暖', 2)], ['一、', '二、']],
    ['whose number stands alone', ['1.', ...entry('', '取暖', 1), ...two!], ['1.', '2.']],
    ['with their number and day', ['1. 甲市取暖方案（甲政发〔2031〕3号，2031年3月4日）', ...text], ['1.']],
    ['with the day and their number', ['1. 甲市取暖方案（2031年3月4日，甲政发〔2031〕3号）', ...text], ['1.']],
    ['about something', ['1. 甲市关于取暖的十条（2031年3月4日）', ...text], ['1.']],
    ['that name nothing', ['1. 甲市召开会议（2031年3月4日）', ...text], []],
    ['of a day that is none', ['1. 甲市取暖方案（2031年3月40日）', ...text], []],
    ['in force on a day', ['1. 甲市取暖方案（2031年3月4日施行）', ...text], []],
    ['without a day, above their number', ['1. 甲市取暖', '方案', '甲政发〔2031〕3号', ...text], ['1.']],
    ['above a number in brackets', ['1. 甲市落实《取暖方案》', '（甲政发〔2031〕3号）', ...text], []],
    ['that are none, above a number', ['1. 甲市取暖', '甲政发〔2031〕3号', ...text], []],
    ['without a day', ['1. 甲市取暖方案', ...text], []],
    ['with a sentence', ['1. 甲市取暖。方案（2031年3月4日）', ...text], []],
    ['with another number', ['1. 甲市取暖', '2. 甲市防汛方案（2031年3月4日）', ...text], ['2.']],
    ['over seven lines', ['1. 甲', '市', '学校', '取暖', '方案', '（2031年', '3月4日）', ...text], ['1.']],
    ['over eight lines', ['1. 甲', '市', '学', '校', '取暖', '方案', '（2031年', '3月4日）', ...text], []],
    ['above rows', ['1. 甲市取暖方案（2031年3月4日）', '序号', '任务'], []],
    ['above short lines', ['1. 甲市取暖方案（2031年3月4日）', '各校：', '请实施。'], []],
    [
      'above a sentence that is cut',
      ['1. 甲市取暖方案（2031年3月4日）', '各校：', '为加强学校的安全管理，确保各校师生的安全和'],
      ['1.'],
    ],
    ['without head and numbers', ['1. 甲市取暖方案（2031年3月4日）', prose], []],
    ['above a group', ['1. 甲市取暖方案（2031年3月4日）', prose, '（二）检修。'], []],
    ['above an article', ['1. 甲市取暖办法（2031年3月4日）', prose, '第一条 检修。'], ['1.']],
    ['above who signs', ['1. 甲市取暖方案（2031年3月4日）', prose, '2031年3月4日'], ['1.']],
    ['that say what is done', ['1. 修订完善《甲市取暖方案》（2031年3月4日）', ...text], []],
    ['behind a body', ['1. 教育部《甲市取暖方案》（2031年3月4日）', ...text], ['1.']],
  ])('%s', (_, lines, numbers) => {
    expect(titlesOf(lines).map(([opening]) => opening?.slice(0, 2))).toEqual(numbers);
  });

  test.each([
    ['（四）乙市', true],
    ['二、安全管理', true],
    ['第二章安全管理', true],
    ['（四）乙市、丙市，丁市', false],
    ['安全管理', false],
  ])('start again below %s: %s', (heading, starts) => {
    const second = [heading, ...entry('1. ', '防汛', 2)];
    expect(titlesOf([...one!, ...second])).toHaveLength(starts ? 2 : 1);
    expect(titlesOf([...one!, ...second]).at(1)?.[0]).toBe(starts ? heading : undefined);
  });
});

describe('a plan about documents is no collection', () => {
  const items = (...[one, two]: string[]) => ['一、总则', prose, '二、清理', one!, prose, '1. 废止。', two!, prose];
  const tasks = items('1. 《甲市取暖方案》（2031年3月4日）', '2. 《甲市防汛方案》（2031年3月5日）');
  test.each([
    [[...tasks, '三、保障', prose], 0],
    [[...tasks, '四、保障', prose], 2],
    [['（一）总则', ...tasks.slice(1, 2), '（二）清理', ...tasks.slice(3), '（三）保障', prose], 0],
    [[...tasks, '一、保障', prose, '三、附则'], 2],
  ])('%j', (lines, count) => {
    expect(titlesOf(lines)).toHaveLength(count);
  });
});

test('a title with its number below it leaves no empty line', () => {
  const { plan } = parseLines('1. 甲市学校取暖方案', '甲政发〔2031〕3号', ...text);
  expect(plan.head.map(({ content }) => content.text)).toEqual(['1.', '甲市学校取暖方案', '甲政发〔2031〕3号', prose]);
});

test('the heading of a section stands above a title that counts on', () => {
  const lines = [...entry('1. ', '取暖', 1), '二、东部', ...entry('2. ', '防汛', 2)];
  expect(titlesOf(lines).map(([opening]) => opening)).toEqual(['1. 甲市教育局关于印发', '二、东部']);
});

test('two headings of sections stand above the first title of a section', () => {
  const lines = [...entry('1. ', '取暖', 1), '二、东部', '（一）乙市', ...entry('1. ', '防汛', 2)];
  expect(titlesOf(lines).at(1)?.slice(0, 2)).toEqual(['二、东部', '（一）乙市']);
  const { plan } = parseLines(...lines);
  expect(plan.annexes[0]?.content.text).toMatch(/^二、东部\n（一）乙市\n1\. 甲市教育局/u);
});

test('four times as many titles without text take four times as long', () => {
  const read = (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => `${(at % 900) + 1}. 甲市取暖方案（2031年3月4日）`);
    const lines = splitLines(rows.join('\n'), false);
    return () => findCollected(lines);
  };
  expect(growthOf(read, 1000)).toBeLessThan(steep);
});
