/** Lines set to both margins that a text layer hands on in pieces, one for each gap behind or before a sign. */
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { joinPieces } from '../../src/parse/line-pieces.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { parseLines } from '../seed.ts';

const width = 30;
const tasks = [
  '组织宣传。围绕群众关心的事项开展法治宣传，建立责任清单，每年宣传不少于2次，实现全市的村（社区）全覆盖，结果向社会公开。',
  '培训骨干。举办法律明白人培训班，全年培训的骨干不少于300人，并将培训情况纳入年度考核，推动培训工作的常态化、制度化。',
  '优化窗口。设立“一件事”综合窗口，推行的事项不少于20项，办理时限压缩50%以上，年底前实现“就近办”“一次办”。',
  '加强检查。开展专项检查工作，全面实行月通报、季调度的工作机制，对进展缓慢的单位、部门，及时予以提醒、督促。',
];
const text = [
  '甲市2031年普法工作方案',
  '为深入贯彻落实上级关于普法工作的决策部署，切实增强全市群众的法治观念，结合我市实际，制定本方案。',
  '一、普法宣传',
  ...[...tasks, ...tasks, ...tasks].map((task, at) => `${at + 1}.${task}`),
];

/** The lines of a paragraph, of which paper indents the first by two letters. */
const onPaper = (paragraph: string): readonly string[] => {
  if (paragraph.length <= width - 2) return [paragraph];
  const [first, rest] = [paragraph.slice(0, width - 2), paragraph.slice(width - 2)];
  return [first, ...(rest.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])];
};
const inPieces = (line: string): readonly string[] => line.split(/(?<=[，。”）])|(?=[“（])/u);
const cut = text.flatMap(onPaper).map((line, at) => (at % 2 === 0 ? [line] : inPieces(line)));
const pieces = cut.flat();
const pages = cut.flatMap((line, at) => (at % 8 === 7 ? [...line, '', `# Page ${(at + 1) / 8}:`] : line));

const textsOf = (lines: readonly string[]) =>
  joinPieces(splitLines(lines.join('\n'), false)).map(({ content }) => content.text);
const measuresOf = (lines: readonly string[]) =>
  listMeasures(parseLines(...lines).plan).map(({ number, title, content }) => [number, title, content.text]);

test('a text in pieces reads like the whole one', () => {
  expect(pieces.length).toBeGreaterThan(1.5 * cut.length);
  expect(measuresOf(pieces)).toEqual(measuresOf(text));
  expect(measuresOf(pages)).toEqual(measuresOf(text));
});

describe('of a text in pieces', () => {
  const full = '群'.repeat(width);
  const many = Array.from({ length: 12 }, () => [full, `${'众'.repeat(9)}，`, '法'.repeat(20)]).flat();
  const joined = (...lines: readonly string[]) => textsOf([...many, ...lines]).slice(24);
  const [half, rest] = ['甲'.repeat(15), '乙'.repeat(15)];

  test.each([
    ['fill a line with the sign behind', [`${half.slice(1)}，`, rest], 1],
    ['fill a line with the sign before', [half, `“${rest.slice(1)}`], 1],
    ['fill the first line of a paragraph', [`${half.slice(1)}，`, rest.slice(2)], 1],
    ['fall short of it', [`${half.slice(1)}，`, rest.slice(3)], 2],
    ['fill a wider line', [`${half}，`, rest], 1],
    ['go beyond it', [`${half}乙，`, rest], 2],
    ['have no sign between them', [half, rest], 2],
    ['stand on two pages', [`${half.slice(1)}，`, '', rest], 3],
    ['are two numbers', [`${half.slice(1)}，`, `1.${rest.slice(1)}`], 2],
    ['are two notes', [`${half.slice(1)}。`, `牵头单位：${rest.slice(5)}`], 2],
    ['are who signs below a sentence', [`${half.slice(1)}。`, `${rest.slice(1)}局`], 2],
    ['are a name within a sentence', [`${half.slice(1)}、`, `${rest.slice(1)}局`], 1],
    ['open a paragraph below a colon', ['甲局：', '乙'.repeat(27)], 2],
    ['go on behind a colon', ['甲乙局：', '乙'.repeat(26)], 1],
    ['follow a day in brackets', [`${'甲'.repeat(10)}（3月5日）`, '乙'.repeat(14)], 2],
    ['follow another bracket', [`${'甲'.repeat(10)}（3月5号）`, '乙'.repeat(14)], 1],
    ['follow a remark', ['（此件公开发布）', '乙'.repeat(22)], 2],
    ['are an article and its text', ['第三条', '乙'.repeat(24)], 1],
    ['are an article and too much text', ['第三条', '乙'.repeat(26)], 2],
    ['are an item and its text', ['3．', '乙'.repeat(28)], 1],
    ['are an item and a short text', ['3．', '乙'.repeat(20)], 2],
    ['are a part and its text', ['三、', '乙'.repeat(28)], 1],
    ['are a chapter and its heading', ['第三章', '附'], 1],
    ['are a heading whose letters stand apart', ['附', '则'], 1],
    ['are two letters', ['附', '件'], 2],
    ['are a remark', [`${half.slice(1)}。`, `（${rest.slice(6)}公开发布）`], 2],
  ])('two that %s', (_, lines, count) => {
    expect(joined(...lines)).toHaveLength(count);
  });

  test('a line knows its width and is no wider than the paper', () => {
    expect(joinPieces(splitLines([...many, `${half}，`, rest].join('\n'), false)).at(-1)?.extent.width).toBe(width);
    const [line] = joinPieces(splitLines([...many, `${half.slice(2)}2,`, rest].join('\n'), false)).slice(24);
    expect(line?.extent).toEqual({ length: width, width: width - 1 });
  });
});

test.each([
  ['eight pieces', 8, 0, true],
  ['seven pieces', 7, 0, false],
  ['one piece in twelve lines', 9, 89, true],
  ['fewer pieces', 9, 90, false],
])('a text of %s', (_, count, others, isInPieces) => {
  const lines = Array.from({ length: count }, () => [`${'众'.repeat(9)}，`, '法'.repeat(20)]).flat();
  const all = [...lines, ...Array<string>(others).fill('群'.repeat(width)), '群'.repeat(width)];
  expect(textsOf(all).length < all.length).toBe(isInPieces);
});

test.each([
  [20, true],
  [19, false],
  [60, true],
  [61, false],
])('a text of paper %i letters wide', (edge, isInPieces) => {
  const lines = Array.from({ length: 12 }, () => [
    `${'众'.repeat(7)}，`,
    '法'.repeat(edge - 8),
    '群'.repeat(edge),
  ]).flat();
  expect(textsOf(lines).length < lines.length).toBe(isInPieces);
});
