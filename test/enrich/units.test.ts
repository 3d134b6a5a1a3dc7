import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { enrichPlan } from '../../src/enrich/index.ts';
import { linesOf, registerUnits, unitsFile } from '../../src/enrich/units.ts';
import { parseLines, seedContent, seedPlan } from '../seed.ts';

const file = unitsFile.parse(parse(readFileSync(join(seedContent, 'units.yaml'), 'utf8')));

function unitsOf(plan: string): ReturnType<typeof registerUnits> {
  return registerUnits(plan, enrichPlan(seedPlan(plan)).measures, file);
}

describe('lines of work', () => {
  test('潍坊 市司法局 and 济南 综合管理部（司法） meet', () => {
    expect(linesOf('市司法局', file)).toEqual(['sifa']);
    expect(linesOf('综合管理部（司法）', file)).toEqual(['sifa']);
  });

  test.each([
    ['市发改委', '发展和改革委员会'],
    ['市卫健委', '市卫生健康委'],
    ['市审批服务局', '市行政审批局'],
    ['市场监管部', '市市场监管局'],
    ['高新区公安分局', '市公安局'],
    ['自治区司法厅', '市司法局'],
    ['市委依法治市办（市司法局）', '市司法局'],
    ['县委全面依法治县委员会办公室', '市委依法治市办'],
    ['国家发展改革委', '市发改委'],
    ['市场监管总局', '市市场监管局'],
    ['省政府办公厅', '市政府办公室'],
    ['市政务服务管理局', '市行政审批局'],
    ['市公安局交警支队', '市公安局'],
    ['市医保局', '市医疗保障局'],
    ['团市委', '区妇联'],
  ])('%s and %s meet', (one, other) => {
    expect(linesOf(one, file)).toEqual(linesOf(other, file));
    expect(linesOf(one, file)).not.toEqual([]);
  });

  test('every single unit of the seed plans has a line', () => {
    const units = ['jinan-gaoxin-2022', 'weifang-2021', 'liaocheng-2022'].flatMap(unitsOf);
    expect(units.filter(({ collective, workLines }) => !collective && workLines.length === 0)).toEqual([]);
  });
});

describe('registerUnits', () => {
  test('keeps lead and responsible apart', () => {
    const bureau = unitsOf('liaocheng-2022').find(({ name }) => name === '市司法局');
    expect(bureau?.measures.lead).toHaveLength(15);
    expect(bureau?.measures.responsible).toEqual([]);
  });

  test('two spellings of one unit are one unit', () => {
    const governments = unitsOf('liaocheng-2022').find(({ name }) => name === '各县(市、区)人民政府');
    expect(governments).toMatchObject({
      collective: true,
      printed: ['各县(市、区)人民政府', '各县（市、区）人民政府'],
    });
  });

  test('a name with and without the word for its place is one unit', () => {
    const { plan } = parseLines(
      '一、任务',
      '1. 办税。改进。（责任单位：市税务局、财政局）',
      '2. 收费。清理。（市财政局）',
    );
    const units = registerUnits('jia-2031', enrichPlan(plan).measures, { aliases: {}, lines: [] });
    expect(units.map(({ name, printed, measures }) => [name, printed, measures.responsible])).toEqual([
      ['市税务局', ['市税务局'], ['jia-2031/1.1']],
      ['财政局', ['财政局', '市财政局'], ['jia-2031/1.1', 'jia-2031/1.2']],
    ]);
  });

  test('a collective belongs to no line of work, though a line names it', () => {
    const lines = [{ id: 'sifa', name: '司法', names: ['各司法局', '司法局'] }];
    const { plan } = parseLines('一、任务', '1. 普法。宣传。（责任单位：各司法局、市司法局）');
    const units = registerUnits('jia-2031', enrichPlan(plan).measures, { aliases: {}, lines });
    expect(units.map(({ name, collective, workLines: own }) => [name, collective, own])).toEqual([
      ['各司法局', true, []],
      ['市司法局', false, ['sifa']],
    ]);
  });

  test('the collectives of a seed plan have no line', () => {
    const collectives = unitsOf('weifang-2021').filter(({ collective }) => collective);
    expect(collectives.map(({ name, workLines }) => [name, workLines])).toEqual([
      ['市直有关部门、单位', []],
      ['市直各行政执法部门、单位', []],
      ['市直各部门、单位', []],
    ]);
  });

  test('a unit has its id, its names and its measures by role, its short form written out', () => {
    const { plan } = parseLines(
      '一、任务',
      '1. 普法。宣传。（牵头单位：市司法局；责任单位：财政局；配合单位：市发改委）',
      '2. 复议。办理。（牵头单位：市司法局；责任单位：市发展改革委；配合单位：财政局）',
    );
    const aliases = { 发改委: '发展改革委' };
    expect(registerUnits('jia', enrichPlan(plan).measures, { aliases, lines: [] })).toEqual([
      {
        ...{
          id: 'jia/市司法局',
          plan: 'jia',
          name: '市司法局',
          printed: ['市司法局'],
          collective: false,
          workLines: [],
        },
        measures: { lead: ['jia-2031/1.1', 'jia-2031/1.2'], responsible: [], supporting: [] },
      },
      {
        ...{ id: 'jia/财政局', plan: 'jia', name: '财政局', printed: ['财政局'], collective: false, workLines: [] },
        measures: { lead: [], responsible: ['jia-2031/1.1'], supporting: ['jia-2031/1.2'] },
      },
      {
        ...{
          id: 'jia/市发改委',
          plan: 'jia',
          name: '市发改委',
          printed: ['市发改委', '市发展改革委'],
          collective: false,
        },
        ...{ workLines: [], measures: { lead: [], responsible: ['jia-2031/1.2'], supporting: ['jia-2031/1.1'] } },
      },
    ]);
  });
});

describe('the file of units', () => {
  test.each(['Justice', 'a b', '司法', 'a.'])('refuses the id %s', (id) => {
    const { error } = unitsFile.safeParse({ lines: [{ id, name: '司法' }] });
    expect(error?.issues.map(({ message }) => message)).toEqual(['小写字母、数字和连字符，如 justice']);
  });

  test('may leave out what is empty', () => {
    expect(unitsFile.parse({})).toEqual({ aliases: {}, lines: [] });
    expect(unitsFile.parse({ lines: [{ id: 'a-1', name: '司法' }] }).lines).toEqual([
      { id: 'a-1', name: '司法', names: [] },
    ]);
  });
});
