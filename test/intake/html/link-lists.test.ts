/** Lists of a page in which every word is a link: the page's own, but for contents and files. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/intake/html/read-html.ts';

const text = '为深入贯彻落实党中央、国务院决策部署，结合我市实际，制定本方案。';
const linesOf = (list: string) => readHtml(Buffer.from(`<body>${list}<p>${text}</p></body>`)).text.split('\n');
const entries = (...names: readonly string[]) => names.map((name) => `<li><a href="/a">${name}</a></li>`).join('');

describe('a list within an article', () => {
  test.each([
    `<ul>${entries('首页', '政务公开', '互动交流')}</ul>`,
    `<ol>${entries('关于护林的通知', '关于护河的通知', '甲市护湖方案')}</ol>`,
    '<nav><a href="/a">首页</a> | <a href="/b">政务</a> &gt; <a href="/c">文件</a></nav>',
    `<ul><li><a href="/a">首页</a><ul>${entries('政务', '服务', '互动')}</ul></li></ul>`,
  ])('of links only is left out, and said once: %s', (list) => {
    const { text: read, findings, leftOut } = readHtml(Buffer.from(`<body>${list}<p>${text}</p></body>`));
    expect(read).toBe(text);
    expect(findings.map(({ rule }) => rule)).toEqual(['page-furniture']);
    const words = list.replace(/<[^>]*>|&gt;/gu, '').replace(/\s/gu, '');
    const told = leftOut.map(({ text: one }) => one.replace(/[\s>]/gu, '')).join('');
    expect(told).toBe(words);
  });

  test.each([
    ['of two links', `<ul>${entries('甲市方案', '乙市方案')}</ul>`, ['甲市方案', '乙市方案']],
    [
      'with words of its own',
      `<ul>${entries('甲方案', '乙方案', '丙方案')}<li>丁局</li></ul>`,
      ['甲方案', '乙方案', '丙方案', '丁局'],
    ],
    [
      'of a sentence',
      `<ul>${entries('甲方案', '乙方案', '按照丙方案办理。')}</ul>`,
      ['甲方案', '乙方案', '按照丙方案办理。'],
    ],
    [
      'of annexes',
      `<ul>${entries('附件1名单', '附件2名单', '附件3名单')}</ul>`,
      ['附件1名单', '附件2名单', '附件3名单'],
    ],
    [
      'of files',
      ['a.doc', 'b.pdf', 'c.xlsx?x']
        .map((file) => `<li><a href="${file}">${file}</a></li>`)
        .join('')
        .replace(/^.*$/u, '<ul>$&</ul>'),
      ['a.doc', 'b.pdf', 'c.xlsx?x'],
    ],
    [
      'of places in the page',
      `<ul>${entries('总则', '任务', '保障').replaceAll('"/a"', '"#a"')}</ul>`,
      ['总则', '任务', '保障'],
    ],
    [
      'of numbered tasks',
      `<ul>${entries('一、改造小区500户', '二、建设公园3个', '三、培训300人')}</ul>`,
      ['一、改造小区500户', '二、建设公园3个', '三、培训300人'],
    ],
    [
      'of aims of links',
      `<ul>${entries('改造小区', '建设公园', '培训300人').replaceAll('href="/a"', 'name="_Toc1"')}</ul>`,
      ['改造小区', '建设公园', '培训300人'],
    ],
    ['of long links', `<ul>${entries('甲', '乙', '丙'.repeat(61))}</ul>`, ['甲', '乙', '丙'.repeat(61)]],
  ])('%s stays', (_, list, lines) => {
    expect(linesOf(list)).toEqual([...lines, text]);
  });
});
