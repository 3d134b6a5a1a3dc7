/** What a document says once of who leads among the units of its notes, and where it holds. */
import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { findLeadRules, readByRule } from '../../src/enrich/lead-rules.ts';
import { parseLines } from '../seed.ts';

const unitsOf = (...lines: readonly string[]) =>
  enrichPlan(parseLines('甲市护河方案', ...lines).plan).measures.map(({ responsibilities }) =>
    responsibilities.map(({ role, unit }) => `${role} ${unit}`).join('、'),
  );

const commas = '列逗号之前的为牵头单位，其他有关单位按职责分工配合';
const led = ['lead 甲局、lead 乙局、supporting 丙局', 'lead 甲局、supporting 各镇'];

describe('the comma parts those who lead from the others', () => {
  const first = (end: string) => `1. 清淤。逐段清淤。（甲局、乙局，丙局${end}）`;
  const second = '2. 巡河。每周巡查。[甲局，各镇]';

  test.each([
    ['in the first note', [first(`。${commas}，下同`), second]],
    ['in traditional characters', [first('。列逗號之前的為牽頭單位，其他有關單位按職責分工配合，下同'), second]],
    ['above the text', [`${commas}。`, '一、任务', first(''), second]],
    ['below the text', [first(''), second, '', '甲市人民政府', '2031年5月6日', `注：${commas}。`]],
    ['in a remark below the last measure', [first(''), second, `注：${commas}`]],
    ['on a heading', [`一、任务（${commas}，下同）`, first(''), second]],
  ])('%s', (_, lines) => {
    expect(unitsOf(...lines)).toEqual(led);
  });

  test('in notes in the middle of a measure', () => {
    const text = '1. 清淤。清淤2处。（甲局，乙局。列逗号之前的为牵头单位，下同）修复堤防。（丙局，甲局）公开结果。';
    expect(unitsOf(text)).toEqual(['lead 甲局、responsible 乙局、lead 丙局、responsible 甲局']);
  });

  test('but not where a note tells the parts itself', () => {
    expect(unitsOf(first(`。${commas}，下同`), '2. 巡河。每周巡查。（乙局牵头，甲局，丙局配合）')[1]).toBe(
      'lead 乙局、supporting 甲局、supporting 丙局',
    );
  });
});

describe('what else tells who leads', () => {
  test.each([
    ['分号前的为牵头单位，其余为配合单位', '甲局、乙局；丙局、丁局', ['甲局', '乙局'], 'supporting'],
    ['逗号前为牵头单位，逗号后为配合单位', '甲局、乙局，丙局', ['甲局', '乙局'], 'supporting'],
    ['首个单位为牵头单位', '乙局、甲局', ['乙局'], 'responsible'],
    ['排在第一位的为主办单位，其余为协办单位', '乙局、甲局', ['乙局'], 'supporting'],
    ['带★的为牵头单位，其他单位配合', '甲局、乙局★、★丙局、丁局', ['乙局', '丙局'], 'supporting'],
    ['标注“*”号的为牵头单位', '甲局*、乙局', ['甲局'], 'responsible'],
    ['带星号的单位为牵头单位', '甲局、乙局☆', ['乙局'], 'responsible'],
    ['逗号前为牵头单位', '甲局；乙局', ['甲局'], 'responsible'],
    ['逗号前为牵头单位', '甲局；乙局，丙局', ['甲局', '乙局'], 'responsible'],
    ['逗号前的单位牵头', '甲局、乙局，丙局', ['甲局', '乙局'], 'responsible'],
    ['列首位的单位牵头', '乙局、甲局', ['乙局'], 'responsible'],
    ['由列第一位的单位牵头', '乙局、甲局', ['乙局'], 'responsible'],
    ['首位单位为牵头单位', '乙局、甲局', ['乙局'], 'responsible'],
    ['居首位的为牵头单位', '乙局、甲局', ['乙局'], 'responsible'],
    ['第一位的是牵头单位', '乙局、甲局', ['乙局'], 'responsible'],
    ['列第一的是牵头单位', '乙局、甲局', ['乙局'], 'responsible'],
    ['牵头单位为列第一位的单位', '乙局、甲局', ['乙局'], 'responsible'],
    ['标注★的单位牵头', '甲局、乙局★', ['乙局'], 'responsible'],
    ['首家为牵头单位', '乙局、甲局', ['乙局'], 'responsible'],
  ])('%s', (said, names, leading, others) => {
    const [rule] = findLeadRules({ passages: [`${said}。`], notes: [[]], last: '' });
    const units = readByRule(`（${names}。${said}，下同）`, rule!, true);
    const all = names.split(/[、，；]/u).map((name) => name.replace(/[★*☆]/u, ''));
    expect(units.map(({ unit }) => unit)).toEqual(all);
    expect(units.map(({ role }) => role)).toEqual(all.map((name) => (leading.includes(name) ? 'lead' : others)));
  });

  test('a sign that no name of a note has lets nobody lead', () => {
    const lines = [
      '带★的为牵头单位。',
      '一、任务',
      '1. 清淤。逐段清淤。（甲局、乙局）',
      '2. 巡河。巡查。（丙局★、丁局）',
    ];
    expect(unitsOf(...lines)).toEqual(['responsible 甲局、responsible 乙局', 'lead 丙局、responsible 丁局']);
  });

  test.each([
    '甲局为牵头单位。',
    '其他单位按职责分工配合。',
    '列入第一批的为重点项目。',
    '逗号之前的为机关名称。',
    '带头单位为甲局。',
    '由排名第一的单位牵头组建联合体。',
    '第一位的是甲局。',
  ])('%s does not', (said) => {
    expect(findLeadRules({ passages: [said], notes: [[]], last: '' })).toEqual([undefined]);
  });
});

test('a rule holds for its own note, from there on with 下同, everywhere from outside', () => {
  const own = '甲局、乙局，列首位的为牵头单位';
  const place = { by: 'place', marks: '', others: 'responsible' };
  const stop = { by: 'stop', marks: '，,', others: 'responsible' };
  const rules = (passages: readonly string[], last: string, ...notes: readonly string[]) =>
    findLeadRules({ passages, last, notes: notes.map((note) => [note]) });
  expect(rules([], '', '甲局', own, '乙局')).toEqual([undefined, place, undefined]);
  expect(rules([], '', '甲局', `${own}，下同`, '乙局')).toEqual([undefined, place, place]);
  expect(rules(['逗号前为牵头单位。'], '', '甲局', own)).toEqual([stop, place]);
  expect(rules([], '巡河。\n注：逗号前为牵头单位', '甲局')).toEqual([stop]);
  expect(rules([], '巡河。逗号前为牵头单位', '甲局')).toEqual([undefined]);
});
