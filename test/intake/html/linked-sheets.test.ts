/** Style sheets in other files, which a page alone does not bring. */
import { expect, test } from 'vitest';
import { readHtml } from '../../../src/intake/html/read-html.ts';

const sheet = '<link rel="stylesheet" href="a/style.css?v=2"><link rel="icon" href="a/b.ico">';
const read = (body: string, head = sheet) => {
  const page = `<head>${head}</head><body><div id="zoom"><p>为深入贯彻落实部署，制定本方案。</p>${body}</div></body>`;
  const { findings } = readHtml(Buffer.from(page));
  return findings
    .filter(({ rule }) => rule === 'html-sheet-unread')
    .map(({ severity, found }) => `${severity} ${found}`);
};

test.each([
  ['hide', '<p class="m hide">内部。</p>', '“内部。”可能不显示'],
  ['write', '<p><span class="num"></span>总体要求</p>', 'class="num" 处可能写有文字'],
  ['number', '<ol><li>甲。</li></ol>', '列表的编号可能不显示'],
])('are named where they may %s words', (_, body, effect) => {
  expect(read(body)).toEqual([`info style.css 没有读，${effect}`]);
});

test('are named once, with all that they may do', () => {
  const body = '<ol><li class="fold">甲。</li></ol><i class="xuhao"></i>';
  expect(read(body)).toEqual([
    'info style.css 没有读，“甲。”可能不显示，class="xuhao" 处可能写有文字，列表的编号可能不显示',
  ]);
});

test.each([
  ['an article of plain paragraphs', '<p class="indent">甲。</p><i class="icon"></i>', sheet],
  ['a list that says its numbers', '<ol style="list-style:none"><li>甲。</li></ol>', sheet],
  ['a page without sheets', '<p class="hide">甲。</p>', ''],
  ['sheets for paper', '<p class="hide">甲。</p>', '<link rel="stylesheet" media="print" href="p.css">'],
  ['names that only begin so', '<p class="hideous number2x">甲。</p><ul><li>乙。</li></ul>', sheet],
])('are not named for %s', (_, body, head) => {
  expect(read(body, head)).toEqual([]);
});
