import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultyFile, readYaml, readYamlList } from '../../src/model/editors-yaml.ts';

const schema = z.strictObject({
  name: z.string().min(1).optional(),
  words: z.array(z.string().min(2)).default([]),
  lists: z.array(z.strictObject({ say: z.array(z.string()).min(1), print: z.array(z.string()) })).default([]),
  open: z.boolean('true 或 false').optional(),
});

/** The faults of a file as `line found → expected`. */
function faultsOf(...lines: readonly string[]): string[] {
  return readYaml(lines.join('\n'), schema).faults.map(({ line, found, expected }) => `${line} ${found} → ${expected}`);
}

describe('readYaml', () => {
  test('takes numbers as text, as they are printed', () => {
    expect(readYaml('name: 1.10\nwords: [12345, 007]\n', schema).value).toMatchObject({
      name: '1.10',
      words: ['12345', '007'],
    });
  });

  test.each(['', '# 还没有\n', 'words:\nlists:\nname:\n'])('takes %j for a file that says nothing', (text) => {
    expect(readYaml(text, schema)).toMatchObject({ value: { words: [], lists: [] }, faults: [] });
  });

  test('names every fault with its line', () => {
    expect(
      faultsOf('open: 是', 'words: [甲]', 'lists:', '  - { say: [热线], print: 投诉 }', '  - say: [告官]', 'nmae: 甲'),
    ).toEqual([
      '1 open：是 → true 或 false',
      '2 words：甲 → 至少 2 个字',
      '4 lists.print：投诉 → 列表，如 [甲, 乙]',
      '5 lists.print：没有写 → 列表，如 [甲, 乙]',
      '6 nmae：甲 → 下列名称之一：name、words、lists、open',
    ]);
  });

  test.each([
    ['a bracket', ['words: [甲乙', 'name: 甲'], '1 words: [甲乙 → 成对的括号和引号'],
    [
      'a bracket before another entry',
      ['lists:', '  - { say: [热线], print: [投诉 }', '  - { say: [告], print: [诉] }'],
      '2 - { say: [热线], print: [投诉 } → 成对的括号和引号',
    ],
    ['a quotation mark', ['open: true', 'name: "甲', 'words: []'], '2 name: "甲 → 成对的括号和引号'],
  ])('names the line at which %s is left open', (_, lines, fault) => {
    expect(faultsOf(...lines)).toEqual([fault]);
  });

  test.each([
    ['a name that stands twice', ['name: 甲', 'name: 乙'], '2 name: 乙 → 同一个名称只写一次'],
    ['a tab', ['lists:', '\t- say: [甲]'], '2 - say: [甲] → 用空格缩进，不用制表符'],
    ['an alias to nothing', ['words: []', 'name: *甲'], '2 name: *甲 → 直接写出的内容，不用别名（*）'],
    ['a list', ['- 甲'], '1 整个文件：- 甲 → “名称: 值”各占一行'],
    ['a truth for a text', ['name: true'], '1 name：true → 文字（true、false 作文字时请加引号）'],
  ])('says what is wrong with %s', (_, lines, fault) => {
    expect(faultsOf(...lines)).toContain(fault);
  });

  test('quotes no more of a long value than a message holds', () => {
    expect(faultsOf(`open: ${'长'.repeat(61)}`)).toEqual([`1 open：${'长'.repeat(60)}…… → true 或 false`]);
  });
});

describe('readYamlList', () => {
  const entry = z.strictObject({ id: z.string(), note: z.string().optional() });

  test('returns what is in order with its line, and the faults of the rest', () => {
    const { entries, faults } = readYamlList('# 表\n- id: 1\n- note: 乙\n- { id: 丙, note: }\n', entry);
    expect(entries).toEqual([
      { line: 2, value: { id: '1' } },
      { line: 4, value: { id: '丙' } },
    ]);
    expect(faults).toMatchObject([{ line: 3, found: 'id：没有写' }]);
  });

  test.each(['', '[]\n', '# 还没有\n'])('takes %j for an empty list', (text) => {
    expect(readYamlList(text, entry)).toEqual({ entries: [], faults: [] });
  });
});

test('faultyFile says each fault in one sentence', () => {
  const { message, hint } = faultyFile('a.yaml', [{ line: 3, found: '甲', expected: '乙' }], '请改。');
  expect([message, hint]).toEqual(['a.yaml:3  发现甲，应为乙。', '请改。']);
});
