/** What a query asks of units. */
import { describe, expect, test } from 'vitest';
import { readDuty, readPart } from '../../src/search/duties.ts';
import { knownNames } from './known-names.ts';

const names = knownNames(['市司法局', '市公安局', '市教育体育局', '市市场监管局', '区检察院', '综合管理部（大数据）']);

describe('readDuty', () => {
  test.each([
    ['市司法局牵头的任务', ['市司法局'], 'lead'],
    ['司法局牵头', ['市司法局'], 'lead'],
    ['公安局参与的工作', ['市公安局'], undefined],
    ['公安局配合的工作', ['市公安局'], 'supporting'],
    ['教体局管什么', ['市教育体育局'], undefined],
    ['市市场监管局负责哪些', ['市市场监管局'], undefined],
    ['检察院有哪些职责', ['区检察院'], undefined],
    ['市公安局要做的事', undefined, undefined],
    ['公安局和司法局的责任', ['市公安局', '市司法局'], undefined],
    ['司法局', undefined, undefined],
    ['司法局普法', undefined, undefined],
    ['财政局牵头的任务', undefined, undefined],
    ['牵头的任务', undefined, undefined],
    ['', undefined, undefined],
  ])('%s: %j %s', async (word, named, role) => {
    expect(await readDuty(word, names)).toEqual(named && { units: named, role });
  });
});

describe('readPart', () => {
  test.each([
    ['牵头', { role: 'lead' }],
    ['牵头单位', { role: 'lead' }],
    ['配合', { role: 'supporting' }],
    ['负责', { role: undefined }],
    ['负责的', { role: undefined }],
    ['负责人', undefined],
    ['普法', undefined],
  ])('%s: %j', (word, part) => {
    expect(readPart(word)).toEqual(part);
  });
});
