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

describe('a note on a heading', () => {
  /** Headings, with the introduction below each and what of it is a note. */
  function introductionsOf(...lines: readonly string[]): unknown[] {
    return listBranches(parseLines('甲市方案', ...lines).plan).map(({ heading, intro }) => [
      heading.text,
      intro?.content.text,
      intro?.notes?.map(({ start, end }) => intro.content.text.slice(start, end)),
    ]);
  }
  const items = ['（一）减税。落实政策。', '（二）降费。清理收费。'];

  test('opens the introduction of what stands below, and the heading is without it', () => {
    const note = '（牵头单位：市财政局，责任单位：市税务局）';
    expect(introductionsOf(`一、降低成本${note}`, ...items)).toEqual([['降低成本', note, [note]]]);
    expect(introductionsOf(`一、降低成本${note}`, '各县要落实。', ...items)).toEqual([
      ['降低成本', `${note}\n各县要落实。`, [note]],
    ]);
  });

  test('may be lines inside the introduction', () => {
    const lines = ['目标：达标。', '牵头单位：甲局', '责任单位：乙局', '措施：'];
    expect(introductionsOf('一、降低成本', ...lines, ...items)).toEqual([
      ['降低成本', lines.join('\n'), ['牵头单位：甲局', '责任单位：乙局']],
    ]);
  });

  test('may be a line of its own or end the introduction', () => {
    const lines = ['牵头单位：市财政局', '责任单位：市税务局'];
    expect(introductionsOf('一、降低成本', ...lines, ...items)).toEqual([
      ['降低成本', lines.join('\n'), [lines.join('\n')]],
    ]);
    expect(introductionsOf('一、降低成本', '减轻负担。（市财政局牵头）', ...items)).toEqual([
      ['降低成本', '减轻负担。（市财政局牵头）', ['（市财政局牵头）']],
    ]);
    expect(introductionsOf('一、降低成本（市税务局负责）', '减轻负担。（市财政局牵头）', ...items)).toEqual([
      ['降低成本', '（市税务局负责）\n减轻负担。（市财政局牵头）', ['（市税务局负责）', '（市财政局牵头）']],
    ]);
  });

  test('is none where a bracket says something else', () => {
    expect(introductionsOf('一、降低成本（试点）', ...items)).toEqual([['降低成本（试点）', undefined, undefined]]);
    expect(introductionsOf('一、降低成本', '减轻负担（试点）。', ...items)).toEqual([
      ['降低成本', '减轻负担（试点）。', undefined],
    ]);
  });
});
