import { describe, expect, test } from 'vitest';
import { listBranches, listMeasures, listPassages } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

describe('levels', () => {
  test('a heading on a line of its own is the title, the text below it a paragraph', () => {
    const { plan } = parseLines('一、任务', '1. 优化政府机构设置', '坚持优化结构。完善职能。');
    expect(listMeasures(plan)[0]).toMatchObject({
      title: '优化政府机构设置',
      titleMade: false,
      content: { text: '优化政府机构设置\n坚持优化结构。完善职能。' },
      sentences: [{}, {}, {}],
    });
  });

  test('a group may have an introduction of its own', () => {
    const { plan } = parseLines('一、任务', '（一）机构', '本节先说明原则。', '1. 优化设置。落实。');
    expect(listPassages(plan).map(({ id, content }) => [id, content.text])).toEqual([
      ['jia-2031/1.1-intro', '本节先说明原则。'],
    ]);
  });

  test('a heading that runs into its introduction is the first sentence', () => {
    const { plan } = parseLines('一、任务', '（一）机构。各部门要完善机构。具体如下：', '1. 优化设置。落实。');
    expect(listPassages(plan)[0]).toMatchObject({
      id: 'jia-2031/1.1-intro',
      content: { text: '各部门要完善机构。具体如下：' },
    });
    expect(listMeasures(plan)[0]!.headings).toEqual(['任务', '机构']);
  });

  test('groups without parts keep their own numbers', () => {
    const { plan } = parseLines('甲市工作要点', '', '（一）机构。优化。', '（二）人员。充实。');
    expect(listMeasures(plan).map(({ number, label }) => [number, label])).toEqual([
      ['1', '（一）'],
      ['2', '（二）'],
    ]);
  });
});

describe('statutes', () => {
  const { plan } = parseLines(
    '甲市优化营商环境条例',
    '2031年5月1日 甲市人大常委会通过',
    '第一章 总则',
    '第一条 为了优化环境，制定本条例。',
    '第二章 市场',
    '第二条 应当公开下列事项：',
    '（一）依据；',
    '（二）结果。',
    '第二条之一 前条所称结果，包括决定。',
  );

  test('each article is a measure numbered by its ordinal alone', () => {
    expect(listMeasures(plan).map(({ id, label }) => [id, label])).toEqual([
      ['jia-2031/1', '第一条'],
      ['jia-2031/2', '第二条'],
      ['jia-2031/2-1', '第二条之一'],
    ]);
  });

  test('（一） in an article belongs to its text', () => {
    expect(listMeasures(plan)[1]!.content.text).toBe('应当公开下列事项：\n（一）依据；\n（二）结果。');
  });

  test('the line below the title says when it was passed', () => {
    expect(plan).toMatchObject({ title: '甲市优化营商环境条例', genre: '条例', documentDate: '2031-05-01' });
  });
});

describe('numbers that are no path', () => {
  test('a repeated number gets a counter, and its place is named', () => {
    const { plan, issues } = parseLines('一、甲', '1. 乙。', '1. 丙。');
    expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1.1', '1.1~2']);
    expect(issues[0]!.at).toEqual({ file: 'jia-2031.txt', line: 3, column: 1 });
  });

  test('a repeated part or group keeps what introduces it apart', () => {
    const group = ['（一）丙', '众人要落实。', '1. 丁。'];
    const { plan } = parseLines('一、甲', '各地要落实。', ...group, '一、乙', '各人要落实。', ...group);
    expect(listBranches(plan).map(({ number }) => number)).toEqual(['1', '1.1', '1~2', '1.1~2']);
    expect(listPassages(plan).map(({ id }) => id)).toEqual([
      'jia-2031/1-intro',
      'jia-2031/1.1-intro',
      'jia-2031/1~2-intro',
      'jia-2031/1.1~2-intro',
    ]);
  });

  test('a document without numbers is read paragraph by paragraph', () => {
    const { plan, issues } = parseLines('甲市通告', '', '自下月起施行。', '', '请互相转告。');
    expect(listMeasures(plan).map(({ id, label, content }) => [id, label, content.text])).toEqual([
      ['jia-2031/p1', '第1段', '自下月起施行。'],
      ['jia-2031/p2', '第2段', '请互相转告。'],
    ]);
    expect(issues).toMatchObject([{ rule: 'numbering-missing', severity: 'warning' }]);
  });
});
