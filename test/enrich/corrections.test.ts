import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPlaces, placeCorrection, placeRedaction, readCorrections } from '../../src/enrich/corrections.ts';
import { parseLines, seedContent, seedPlan } from '../seed.ts';

describe('placeCorrection', () => {
  const { plan } = parseLines('一、任务任务', '1. 普法。普法普法。（责任单位：甲局局）');

  test.each([
    ['1.1', '普法', [{ field: 'text' }, { field: 'text' }, { field: 'text' }]],
    ['1.1', '局局', [{ field: 'note' }]],
    ['1', '任务任务', [{ field: 'heading' }]],
    ['1.1', '没有', []],
    ['2.1', '普法', []],
  ])('place %s, old %s', (place, old, placed) => {
    expect(placeCorrection(plan, { place, old, new: '', reason: '重复' })).toMatchObject(placed);
  });
});

describe('places of a plan', () => {
  const { plan } = parseLines(
    '甲市方案',
    '',
    '为普法普法，制定本方案。',
    '一、普法',
    '（一）宣传',
    '1. 普法。宣传。（责任单位：甲局）',
    '特此通知。普法。',
  );

  test('are numbers and names of passages', () => {
    const spans = (place: string, old: string) =>
      placeCorrection(plan, { place, old, new: '新', reason: '由' }).map(
        ({ field, span }) => `${field} ${span.start}-${span.end}`,
      );
    expect(spans('preamble', '普法')).toEqual(['text 1-3', 'text 3-5']);
    expect(spans('1', '普法')).toEqual(['heading 0-2']);
    expect(spans('1.1', '宣传')).toEqual(['heading 0-2']);
    expect(spans('1.1.1', '甲局')).toEqual(['note 6-8']);
    expect(spans('没有', '普法')).toEqual([]);
  });

  test('that hold words are found, passages first', () => {
    expect(findPlaces(plan, '普法')).toEqual(['preamble', 'closing', '1', '1.1.1']);
    expect(findPlaces(plan, '甲局')).toEqual(['1.1.1']);
    expect(findPlaces(plan, '没有')).toEqual([]);
  });

  test('say where in the source a redaction stands, each time', () => {
    const order = { line: 1, place: 'preamble', old: '普法', reason: '由' };
    expect(placeRedaction(plan, order)).toEqual([[{ start: 7, end: 9 }], [{ start: 9, end: 11 }]]);
  });
});

test.each([
  ['jinan-gaoxin-2022', ['2.5.1 规范性文件件', '3.4 综合管理部（司法、）']],
  ['liaocheng-2022', ['3.7 行务公开', '3.7 行务公开', '3.8 行政诚信', '7 突发案件']],
])('the corrections of %s stand where they say', (id, expected) => {
  const file = readFileSync(join(seedContent, 'corrections', `${id}.yaml`), 'utf8');
  const placed = readCorrections(file).corrections.flatMap((correction) => {
    const places = placeCorrection(seedPlan(id), correction);
    expect(places, correction.old).not.toEqual([]);
    return places.map(({ place, old }) => `${place} ${old}`);
  });
  expect(placed).toEqual(expect.arrayContaining(expected));
});

describe('readCorrections', () => {
  const entry = (more: string) => `- place: 1.1\n  old: 张三\n  reason: 个人信息\n${more}`;

  test('tells corrections and redactions apart, each with its line and its place as printed', () => {
    const text = `${entry('  new: 李四\n')}- { place: 1.10, old: 甲, reason: 理由, redact: true }\n`;
    expect(readCorrections(text)).toEqual({
      corrections: [{ line: 1, place: '1.1', old: '张三', new: '李四', reason: '个人信息' }],
      redactions: [{ line: 5, place: '1.10', old: '甲', reason: '理由' }],
      faults: [],
    });
  });

  test('takes an empty text for the new reading where it is written', () => {
    expect(readCorrections(entry('  new: ""\n')).corrections).toMatchObject([{ new: '' }]);
  });

  test.each([
    ['neither new nor redact', entry(''), 1, /二者写一$/u],
    ['both', entry('  new: 李四\n  redact: true\n'), 1, /二者写一$/u],
    [
      'a reason that repeats what is taken out',
      entry('  redact: true\n').replace('个人信息', '张三的名字'),
      3,
      /公开$/u,
    ],
    ['redact: false', entry('  redact: false\n'), 4, /^true$/u],
    ['a misspelt name', entry('  nwe: 李四\n'), 4, /place、old、new、redact、reason$/u],
  ])('refuses %s and names its line', (_, text, line, expected) => {
    const { corrections, redactions, faults } = readCorrections(`# 勘误\n${text}`);
    expect([...corrections, ...redactions]).toEqual([]);
    expect(faults).toContainEqual(
      expect.objectContaining({ line: line + 1, expected: expect.stringMatching(expected) }),
    );
  });
});
