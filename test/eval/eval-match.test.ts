import { describe, expect, test } from 'vitest';
import { runScript } from '../site/run-build.ts';

const runMatch = (...args: readonly string[]) => runScript('eval/eval-match.ts', ...args);

describe('npm run eval:match', () => {
  test('rates the build’s matches by the labels that the project holds', async () => {
    const { code, output } = await runMatch();
    expect(code).toBe(0);
    expect(output.match(/^ {2}main topic .*$/gmu)).toHaveLength(2);
    expect(output.match(/^ {2}links .*$/gmu)).toHaveLength(2);
    expect(output.match(/^ {2}first place .*$/gmu)).toHaveLength(2);
  });

  test('says in one sentence that a file is not there, and what to do', async () => {
    const { code, output } = await runMatch('nowhere/labels.json');
    expect(code).toBe(1);
    expect(output).toBe(
      '没有找到数据文件 nowhere/labels.json。\n请核对路径，或者不写路径，改用项目自带的 eval/data。\n',
    );
  });
});
