import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionsFile, placeCorrection } from '../../src/enrich/corrections.ts';
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

test.each([
  ['jinan-gaoxin-2022', ['2.5.1 规范性文件件', '3.4 综合管理部（司法、）']],
  ['liaocheng-2022', ['3.7 行务公开', '3.7 行务公开', '3.8 行政诚信', '7 突发案件']],
])('the corrections of %s stand where they say', (id, expected) => {
  const file = readFileSync(join(seedContent, 'corrections', `${id}.yaml`), 'utf8');
  const placed = correctionsFile.parse(parse(file)).corrections.flatMap((correction) => {
    const places = placeCorrection(seedPlan(id), correction);
    expect(places, correction.old).not.toEqual([]);
    return places.map(({ place, old }) => `${place} ${old}`);
  });
  expect(placed).toEqual(expect.arrayContaining(expected));
});

describe('correctionsFile', () => {
  const entry = { place: '1.1', old: '张三', reason: '个人信息' };

  test('tells corrections and redactions apart', () => {
    expect(
      correctionsFile.parse([
        { ...entry, new: '李四' },
        { ...entry, redact: true },
        { ...entry, new: '' },
      ]),
    ).toEqual({
      corrections: [
        { ...entry, new: '李四' },
        { ...entry, new: '' },
      ],
      redactions: [entry],
    });
  });

  test.each([
    ['neither new nor redact', {}],
    ['both', { new: '李四', redact: true }],
    ['a reason that repeats what is taken out', { redact: true, reason: '张三的名字' }],
    ['redact: false', { redact: false }],
  ])('refuses %s', (_, more) => {
    expect(correctionsFile.safeParse([{ ...entry, ...more }]).success).toBe(false);
  });
});
