import { expect, test } from 'vitest';
import { formOf, openingForm, opensWithNumber } from '../../../src/model/official/level-numbers.ts';

test.each([
  '一、总体要求',
  '三．任务',
  '（二十）机构',
  '(三)人员',
  '1. 普法',
  '１２．普法',
  '3、普法',
  '（4）依据',
  '壹、依据',
  '第一章',
  '第十二条之一　本条',
])('%s opens with a number', (line) => {
  expect(opensWithNumber(line)).toBe(true);
});

test.each([
  '陆、海、空',
  '伍、行政复议应诉队伍专业化',
  '1.5万元',
  '2022年底前',
  '一是加强',
  '第一，加强',
  '（一是',
  '3个全覆盖',
  '1234. 普法',
  '普法一、',
])('%s opens with none', (line) => {
  expect(opensWithNumber(line)).toBe(false);
});

test('numbers of one level have one form, whatever stops them', () => {
  expect(['1. 普法', '２、普法', '12．普法'].map(openingForm)).toEqual(['1', '1', '1']);
  expect(['一、普法', '十二．普法', '第一章'].map(openingForm)).toEqual(['一', '一', '一']);
  expect(['（1）普法', '( 2 ）普法'].map(openingForm)).toEqual(['（1', '（1']);
  expect(['（一）普法', '(二)普法'].map(openingForm)).toEqual(['（一', '（一']);
  expect(['普法', '1.5万元', ''].map(openingForm)).toEqual(['', '', '']);
  expect(['3', '三', '（三）', '、'].map(formOf)).toEqual(['1', '一', '（一', '']);
});
