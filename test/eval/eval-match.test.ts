import { describe, expect, test } from 'vitest';
import { runScript } from '../site/run-build.ts';

const runMatch = (...args: readonly string[]) => runScript('eval/eval-match.ts', ...args);

describe('npm run eval:match', () => {
  test('rates plans that nobody had read first, then those of the library', async () => {
    const { code, output } = await runMatch('--no-wrong');
    expect(code).toBe(0);
    const names = output.split('\n').filter((line) => /^\S/u.test(line));
    expect(names.at(-1)).toBe('the library');
    expect(names.slice(0, -1).every((name) => name.endsWith(', beside the library'))).toBe(true);
    expect(output.match(/^ {2}main topic .* of 126\)$/gmu)).toHaveLength(1);
    for (const figure of ['main topic', 'links', 'first place'])
      expect(output.match(new RegExp(`^  ${figure} .*$`, 'gmu'))).toHaveLength(names.length);
  });

  test('says in one sentence that a folder has no labels, and what to do', async () => {
    const { code, output } = await runMatch('/nowhere');
    expect(code).toBe(1);
    expect(output).toBe(
      '没有找到数据文件 /nowhere/labels.json。\n请核对路径，或者不写路径，改用项目自带的 eval/data。\n',
    );
  });
});
