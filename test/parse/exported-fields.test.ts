import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

const fields = ['topic: 民政', 'publish_date: 2031-03-06', 'title: 甲县养老工作方案', 'source: 甲县人民政府办公室'];
const text = [
  '甲县养老工作方案',
  '一、任务',
  '（一）建设养老院2所，5月底前开工，年底前交付使用，床位不少于200张。',
  '（二）培训护理员，每个乡镇不少于10人，持证上岗。',
];

const measures = text.slice(2).map((line) => line.slice(3));

describe('a record exported as text', () => {
  test.each([
    ['content', fields],
    ['正文', ['标题：甲县养老工作方案', '来源：甲县人民政府办公室']],
  ])('its text begins behind %s', (label, above) => {
    const { plan } = parseLines(...above, `${label}: ${text[0]}`, ...text.slice(1));
    expect([plan.title, plan.genre]).toEqual(['甲县养老工作方案', '工作方案']);
    expect(listMeasures(plan).map(({ content }) => content.text)).toEqual(measures);
    const annotations = plan.head.filter(({ kind }) => kind === 'annotation').map(({ content }) => content.text);
    expect(annotations.join('\n').split('\n')).toEqual([...above, `${label}:`]);
  });

  test('on one line behind its label it is read like its lines', () => {
    const { plan } = parseLines(...fields, `content: ${text.join('')}`);
    expect(plan.title).toBe('甲县养老工作方案');
    expect(listMeasures(plan).map(({ content }) => content.text.trim())).toEqual(measures);
  });

  test.each([
    [['工作内容：', '甲县养老工作方案']],
    [['title: 甲县养老工作方案', '内容：一、任务']],
    [['甲县养老工作方案', '来源：甲县', '内容：一、任务']],
  ])('one label alone, or one below the text, is none', (lines) => {
    const { plan } = parseLines(...lines, '一、任务', '（一）建设养老院2所。');
    const kinds = plan.head.filter(({ kind }) => kind === 'annotation').map(({ content }) => content.text);
    expect(kinds).not.toContain('内容：');
  });
});
