import { describe, expect, test } from 'vitest';
import {
  limitWord,
  officeWord,
  readOffices,
  roleOf,
  roleTail,
  roleWord,
} from '../../../src/model/official/responsibility.ts';
import { simplify } from '../../../src/segment/traditional.ts';

const head = new RegExp(`^${roleWord}${officeWord}$`, 'u');
const tail = new RegExp(`^${roleTail}$`, 'u');

/** The patterns are of simplified characters; a plan in traditional ones is simplified before they look at it. */
describe('role words', () => {
  test.each([
    ['牵头', 'lead'],
    ['主责', 'lead'],
    ['主办', 'lead'],
    ['承办', 'responsible'],
    ['负责', 'responsible'],
    ['落实', 'responsible'],
    ['配合', 'supporting'],
    ['协办', 'supporting'],
    ['协助', 'supporting'],
    ['参与', 'supporting'],
    ['参加', 'supporting'],
    ['牽頭', 'lead'],
    ['主責', 'lead'],
    ['主辦', 'lead'],
    ['承辦', 'responsible'],
    ['負責', 'responsible'],
    ['落實', 'responsible'],
    ['協辦', 'supporting'],
    ['協助', 'supporting'],
    ['參與', 'supporting'],
    ['參加', 'supporting'],
  ])('%s before 单位 and behind a name: %s', (word, role) => {
    expect(roleOf(head.exec(simplify(`${word}单位`))?.groups?.['word'])).toBe(role);
    expect(roleOf(tail.exec(simplify(word))?.groups?.['word'])).toBe(role);
  });

  test.each(['责任', '責任'])('%s answers before 单位, behind a name it says nothing', (word) => {
    expect(head.exec(simplify(`${word}單位`))?.groups?.['word']).toBe('责任');
    expect(roleOf(simplify(word))).toBe('responsible');
    expect(tail.test(simplify(word))).toBe(false);
  });

  test('a word that is none makes who is named responsible', () => {
    expect(roleOf('调研')).toBe('responsible');
    expect(head.test('调研单位')).toBe(false);
  });

  test.each([
    '主要责任单位',
    '牵头责任部门',
    '协办配合机构',
    '承办科室',
    '责任机关',
    '责任处室',
    '責任單位',
    '牽頭部門',
  ])('%s opens a list of units', (text) => {
    expect(head.test(simplify(text))).toBe(true);
  });

  test('责任领导 opens a list of persons, not of units', () => {
    expect(head.test('负责领导')).toBe(false);
  });

  test.each(['按职责分工负责', '按照各自职责负责', '按職責分工負責', '共同配合', '分别牵头', '统筹落实'])(
    '%s says behind a name what a unit does',
    (text) => {
      expect(tail.test(simplify(text))).toBe(true);
    },
  );
});

describe('time limits', () => {
  const limit = new RegExp(`^${limitWord}$`, 'u');

  test.each(['完成时限', '完成时间', '办结时间', '时限', '期限', '整改期限', '时限要求', '时间节点', '完成時限'])(
    '%s opens one',
    (text) => {
      expect(limit.test(simplify(text))).toBe(true);
    },
  );

  test.each(['时间', '完成', '会议时间'])('%s opens none', (text) => {
    expect(limit.test(text)).toBe(false);
  });
});

describe('readOffices', () => {
  test.each([
    ['综合管理部（司法、大数据）', { name: '综合管理部', offices: ['司法', '大数据'] }],
    ['综合管理部(司法)', { name: '综合管理部', offices: ['司法'] }],
    ['综合管理部（司法、）', { name: '综合管理部', offices: ['司法'] }],
    ['各县（市、区）', { name: '各县', offices: ['市', '区'] }],
    ['各县（市、区）人民政府', undefined],
    ['市司法局', undefined],
    ['（司法）', undefined],
    ['综合部（司法（法制））', undefined],
  ])('%s', (printed, list) => {
    expect(readOffices(printed)).toEqual(list);
  });
});
