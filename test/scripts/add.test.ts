/** What `npm run add` puts into a library, and what it leaves as it was. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../site/files-of.ts';
import { runScript } from '../site/run-build.ts';

let folder = '';
const plan = '丁市方案\n一、任务\n1. 普法。落实。\n2. 执法。规范。\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-add-'));
  await mkdir(join(folder, 'ten/county'), { recursive: true });
  await writeFile(join(folder, 'ten/ding.txt'), plan);
  await writeFile(join(folder, 'ten/~$ding.docx'), '甲');
  await writeFile(join(folder, 'ten/county/wu.txt'), plan.replace('丁市', '戊县'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a folder gives its documents, and one fault among them leaves the library as it was', async () => {
  const library = join(folder, 'library');
  const first = await runScript('scripts/add.ts', join(folder, 'ten'), '--content', library);
  expect(first.output).toContain('ding.txt：《丁市方案》，2 条措施，编号 ding\n');
  expect(first.code).toBe(0);
  const added = await filesOf(library);
  expect([...added.keys()]).toEqual(['/sources/ding.txt', '/sources/wu.txt']);
  expect(Buffer.from(added.get('/sources/ding.txt') ?? '', 'hex').toString()).toBe(plan);

  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  await writeFile(join(folder, 'ji.txt'), plan);
  const given = ['ji.txt', 'pipe.txt', 'ten/ding.txt'].map((name) => join(folder, name));
  const second = await runScript('scripts/add.ts', ...given, '--content', library);
  expect(second.code).toBe(1);
  expect(second.output).toContain('一个管道');
  expect(second.output).toContain(`ding.txt 和 ${join(folder, 'ten/ding.txt')} 都是方案 ding`);
  expect(second.output).toMatch(/\n一个文件也没有收入。\n请改正上面列出的错误后再试。\n$/u);
  expect(await filesOf(library)).toEqual(added);
});

test('a page is read with the style sheets beside it too, and what they change is named', async () => {
  const body = '<p>1. 普法，<b class="hide">内部。</b>落实。</p><p>2. 执法，规范办理。</p>';
  const page = `<html><head><link rel="stylesheet" href="./ge_files/a%20b.css?v=1"></head><body><h1>庚市方案</h1>${body}</body></html>`;
  await mkdir(join(folder, 'pages/ge_files'), { recursive: true });
  await writeFile(join(folder, 'pages/ge.html'), page);
  const add = async (sheet?: string) => {
    const file = join(folder, 'pages/ge_files/a b.css');
    await (sheet === undefined ? rm(file, { force: true }) : writeFile(file, sheet));
    const library = join(folder, 'pages-library');
    const { output } = await runScript('scripts/add.ts', join(folder, 'pages/ge.html'), '--content', library);
    expect((await filesOf(library)).get('/sources/ge.html')).toBe(Buffer.from(page).toString('hex'));
    return output.split('\n').filter((line) => /html-sheet-unread +发现/u.test(line));
  };
  expect(await add()).toEqual([expect.stringContaining('a%20b.css 没有读，“内部。”可能不显示')]);
  expect(await add('b{color:red}')).toEqual([]);
  expect(await add('.hide{font-size:0}')).toEqual([
    expect.stringContaining('照样式表是“1. 普法，落实。”，不照是“1. 普法，内部。落实。”'),
  ]);
});

describe('style sheets of a page', () => {
  const addPage = async (name: string, ...links: string[]) => {
    const text = '<p>1. 普法，<b class="hide">内部。</b>落实。</p><p>2. 执法，规范办理。</p>';
    const tags = links.map((link) => `<link rel="stylesheet" ${link}>`).join('');
    const file = join(folder, `${name}.html`);
    await writeFile(file, `<html><head>${tags}</head><body><h1>辛市方案</h1>${text}</body></html>`);
    await writeFile(join(folder, 'hide.css'), '.hide{font-size:0}');
    await writeFile(join(folder, 'fold.css'), '.hide{display:none}');
    await writeFile(join(folder, 'red.css'), 'b{color:red}');
    const { code, output } = await runScript('scripts/add.ts', file, '--content', join(folder, `${name}-library`));
    expect(code).toBe(0);
    return output.split('\n').filter((line) => /html-(?:sheet-unread|folded) +发现/u.test(line));
  };

  test.each([
    ['gbk', 'href="%B7%BD_files/a.css"'],
    ['zero', 'href="a%00.css"'],
    ['folder', 'href="ten"'],
    ['outside', 'href="../a.css"'],
  ])('one that cannot be found is unread: %s', async (name, link) => {
    expect(await addPage(name, link)).toEqual([expect.stringContaining('没有读，“内部。”可能不显示')]);
  });

  test('one for print hides nothing', async () => {
    expect(await addPage('print', 'href="hide.css" media="print"')).toEqual([]);
    expect(await addPage('screen', "href='hide.css' media='screen'")).toEqual([expect.stringContaining('照样式表是')]);
  });

  test('what one folds is named', async () => {
    expect(await addPage('fold', 'href="fold.css"')).toEqual([expect.stringContaining('html-folded  发现内部。')]);
  });

  test('those that are missing beside one that is read are named', async () => {
    expect(await addPage('some', 'href="red.css"', 'href="gone.css"')).toEqual([
      expect.stringContaining(' gone.css 没有读，“内部。”可能不显示'),
    ]);
  });
});
