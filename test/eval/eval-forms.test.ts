import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareReadings } from '../../eval/form-facts.ts';
import { enrichPlan } from '../../src/enrich/index.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { runScript } from '../site/run-build.ts';

const runForms = (...args: readonly string[]) => runScript('eval/eval-forms.ts', ...args);

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-eval-forms-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run eval:forms', () => {
  test('reads each document of a folder in each form that changes it', async () => {
    await writeFile(join(folder, 'jia.txt'), '甲市普法方案\n一、普法。开展宣传。\n');
    await writeFile(join(folder, 'yi.txt'), '乙市普法方案\n　　一、普法。开展宣传。\n二、考核。\n');
    await writeFile(join(folder, 'expected.json'), '{}');
    const { code, output } = await runForms(folder, '--form', 'CRLF', '--wrong');
    expect(code, output).toBe(0);
    expect(output).toMatch(/^CRLF +1\.000 {2}\(23 of 23\)\nall forms +1\.000 {2}\(23 of 23\)\n$/u);
  });

  test('says what there is where a form or a document is missing', async () => {
    const { code, output } = await runForms('--form', '甲');
    expect(code).toBe(1);
    expect(output).toContain('没有名称里有“甲”的损坏方式。');
    const empty = await runForms(await mkdtemp(join(folder, 'empty-')));
    expect(empty.code).toBe(1);
    expect(empty.output).toContain('里没有读得出的文件。');
  });
});

function read(...lines: readonly string[]) {
  const text = lines.join('\n');
  return enrichPlan(parsePlan({ id: 'jia', file: 'jia.txt', media: 'text', sha256: '', text, metadata: {} }).plan);
}

function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  return compareReadings(read(...before), read(...after)).flatMap(({ kind, right, text }) =>
    right ? [] : [`${kind} ${text}`],
  );
}

describe('two readings', () => {
  const plan = ['甲市普法方案', '一、普法。每年宣传1次。（责任单位：市司法局）', '二、考核。年底考核。'];

  test('are the same whatever the width of signs and the white space', () => {
    expect(differences(plan, plan)).toEqual([]);
    expect(
      differences(
        plan,
        plan.map((line) => `　　${line.replace('1', '１')}`),
      ),
    ).toEqual([]);
  });

  test('differ by each fact that is missing, other or too much', () => {
    expect(differences(plan, plan.slice(0, 2))).toEqual([
      'ids : found none, expected 2',
      'starts 2: found none, expected 考核。年底考核。',
      'ends 2: found none, expected 考核。年底考核。',
      'text 2: found none, expected 考核。年底考核。',
      'note 2: found none, expected ',
    ]);
    expect(
      differences(plan, [plan[0] ?? '', '一、普法。每年宣传2次。（责任单位：市司法局、市教育局）', plan[2] ?? '']),
    ).toEqual([
      'starts 1: found 普法。每年宣传2次。, expected 普法。每年宣传1次。',
      'ends 1: found 普法。每年宣传2次。, expected 普法。每年宣传1次。',
      'text 1: found 普法。每年宣传2次。, expected 普法。每年宣传1次。',
      'note 1: found (责任单位:市司法局、市教育局), expected (责任单位:市司法局)',
      'targets 1: found frequency每年宣传2次, expected frequency每年宣传1次',
      'units 1: found responsible市教育局, expected none',
      'targets 1: found frequency每年宣传2次, expected none',
    ]);
  });

  test('have no fact in common where one is missing', () => {
    expect(compareReadings(read(...plan), undefined).filter(({ right }) => right)).toEqual([]);
  });
});
