import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../site/run-build.ts';

const runRead = (...args: readonly string[]) => runScript('eval/eval-read.ts', ...args);

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-eval-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function label(facts: object): Promise<string> {
  const file = join(folder, 'expected.json');
  await writeFile(file, JSON.stringify(facts));
  return file;
}

describe('npm run eval:read', () => {
  test('reads at least 0.98 of the project’s own facts right', async () => {
    const { code, output } = await runRead('--no-wrong');
    expect(code, output).toBe(0);
    const share = /^all facts +(?<share>[\d.]+)/mu.exec(output)?.groups?.['share'];
    expect(Number(share)).toBeGreaterThanOrEqual(0.98);
    expect(output).toMatch(/^floor +0\.980$/mu);
  });

  test('fails below the floor, and says what was found and expected', async () => {
    const { code, output } = await runRead('--expected', await label({ '06-批复.txt': { count: 200 } }));
    expect(code).toBe(1);
    expect(output).toContain('发现读对的事实占 0.000，应为 0.980 以上。');
  });

  test('names every fault of the facts at once: file, document, key', async () => {
    const file = await label({
      'jia.txt': { titel: '甲', measures: { '1': { unit: [] } } },
      'yi.txt': { count: '二' },
    });
    const { code, output } = await runRead(folder);
    expect(code).toBe(1);
    const places = ['yi.txt › count', 'jia.txt › titel', 'jia.txt › measures › 1 › unit'];
    for (const place of places) expect(output).toContain(`${file}：发现“${place}”，应为`);
    expect(output).not.toContain('ZodError');
  });

  test('names every document that is not there', async () => {
    const file = await label({ 'bing.txt': { count: 1 }, 'ding.txt': {} });
    const { code, output } = await runRead(folder);
    expect(code).toBe(1);
    for (const name of ['bing.txt', 'ding.txt'])
      expect(output).toContain(`${file}：发现“${name}”，应为 ${folder} 里的文件。`);
  });

  test('compares the number behind the name of what is cited where the label prints one', async () => {
    await writeFile(
      join(folder, 'wu.txt'),
      '甲市方案\n一、普法。按照《甲办法》（甲政发〔2031〕5号，以下简称《办法》）第三条、《乙办法》（甲政发〔2031〕6号）执行。\n',
    );
    const cited = (...citations: readonly string[]) => label({ 'wu.txt': { measures: { '1': { citations } } } });
    await cited('《甲办法》第三条', '《乙办法》（甲政发〔2031〕6号）');
    expect((await runRead(folder)).output).toMatch(/^citations +1\.000 {2}\(2 of 2\)$/mu);
    await cited('《甲办法》', '《乙办法》（甲政发〔2031〕7号）');
    expect((await runRead(folder)).output).toMatch(/^citations +0\.000 {2}\(0 of 4\)$/mu);
  });

  test('grades another folder without a floor, naming what is wrong', async () => {
    await writeFile(join(folder, 'jia.txt'), '甲市普法方案\n一、普法。开展宣传。（责任单位：市司法局）\n');
    await label({ 'jia.txt': { title: '甲市普法方案', count: 2 } });
    const { code, output } = await runRead(folder);
    expect(code, output).toBe(0);
    expect(output).toBe(
      [
        'jia.txt',
        '  count  : found 1, expected 2',
        'title        1.000  (1 of 1)',
        'count        0.000  (0 of 1)',
        'all facts    0.500  (1 of 2)',
        '',
      ].join('\n'),
    );
  });
});
