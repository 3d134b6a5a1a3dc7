/** What `/data/` says of the fields of a file, and its example. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { calendarDate } from '../../src/model/records.ts';
import { fieldsOf } from '../../src/render/data-fields.ts';
import { dataFiles, dataFileViews } from '../../src/render/data-files.ts';
import { contextOf } from './invented.ts';

test('every field has its path, the kind of its value and its description', () => {
  const row = z.strictObject({
    id: z.string().describe('编号'),
    on: calendarDate.nullable().describe('日期'),
    kind: z.enum(['a', 'b']).nullable().describe('种类'),
    region: z.strictObject({ name: z.string().describe('地名') }).describe('地方'),
    targets: z.array(z.strictObject({ sentence: z.int().describe('第几句') })).describe('指标'),
    lines: z.tuple([z.int(), z.int()]).describe('行'),
    names: z.array(z.string()).describe('名称'),
    score: z.number(),
    checked: z.boolean(),
  });
  const fields = fieldsOf(z.array(row)).map(({ name, type, note }) => `${name} ${type} ${note}`);
  expect(fields).toEqual([
    'id 文字 编号',
    'on 日期，或空 日期',
    'kind 几个词之一，或空 种类',
    'region 一组值 地方',
    'region.name 文字 地名',
    'targets 若干一组值 指标',
    'targets[].sentence 整数 第几句',
    'lines 2个整数 行',
    'names 若干文字 名称',
    'score 数 ',
    'checked 真假 ',
  ]);
  expect(fieldsOf(row)).toEqual(fieldsOf(z.array(row)));
});

test('what a table has beyond its named columns is told in one line', () => {
  const row = z
    .object({ 主题: z.string().describe('名称') })
    .catchall(z.int())
    .describe('每份方案两列');
  expect(fieldsOf(row)).toEqual([
    { name: '主题', type: '文字', note: '名称' },
    { name: '其余各列', type: '整数', note: '每份方案两列' },
  ]);
});

const views = dataFileViews(dataFiles(contextOf(), []));
const view = (name: string) => views.find((file) => file.name === name);

test('every field of every file is explained', () => {
  const fields = views.flatMap(({ name, fields: own }) => own.map((field) => ({ file: name, ...field })));
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(({ note }) => note === '')).toEqual([]);
});

test('the example is the first row; a file without rows has none', () => {
  expect(view('plans.json')?.example).toMatch(/^\{\n "id": "jia",\n "title": "甲市2031年法治政府建设工作要点",\n/u);
  expect(
    view('measures.csv')
      ?.example.split('\n')
      .map((line) => line.slice(0, 8)),
  ).toEqual(['id,plan,', 'jia/1.1,']);
  expect(view('news.json')?.example).toBe('');
});

test('of a row that is longer than a page of it can be, the beginning is shown', () => {
  const shown = (length: number): string | undefined =>
    dataFileViews(dataFiles(contextOf(), []).map((file) => ({ ...file, example: '甲'.repeat(length) })))[0]?.example;
  expect(shown(8000)).toBe('甲'.repeat(8000));
  expect(shown(8001)).toBe(`${'甲'.repeat(8000)}……（这里只列开头）`);
});

test('a table beside JSON of the same name names its own schema', () => {
  expect(['measures.csv', 'measures.jsonl', 'news.json'].map((name) => view(name)?.schemaName)).toEqual([
    'measures.csv.schema.json',
    'measures.schema.json',
    'news.schema.json',
  ]);
});
