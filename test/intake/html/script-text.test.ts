/** Articles that a page keeps in its scripts. */
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/intake/faults.ts';
import { readHtml } from '../../../src/intake/html/read-html.ts';
import { growthOf, steep } from '../../growth.ts';

const lines = [
  '一、总体要求',
  '坚持依法行政，推进政务公开，落实“放管服”改革，完善工作机制，确保取得实效，由市司法局会同市财政局抓好落实。',
  '二、主要任务',
  '1. 建立权责清单，每年公开一次，由市司法局牵头，市财政局、市教育局配合，2031年6月底前完成。',
  '2. 开展执法培训，每年不少于两次，各区各部门抓好落实，年底前报送工作情况。',
];
const html = lines.map((line) => `<p style="color:red">${line}</p>`).join('');
const shell = '<div id="app"></div><footer>版权所有。</footer>';
const read = (body: string, head = '') => readHtml(Buffer.from(`<head>${head}</head><body>${shell}${body}</body>`));
const rulesIn = ({ findings }: ReturnType<typeof readHtml>) =>
  findings.filter(({ rule }) => rule === 'html-scripted').map(({ severity, found }) => `${severity} ${found}`);
describe('the article is read from', () => {
  test.each([
    ['JSON', `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ a: { html } })}</script>`],
    ['JSON twice over', `<script>var page = ${JSON.stringify(JSON.stringify([{ html }]))};</script>`],
    [
      'a script with escapes',
      `<script>window.__NUXT__={b:'${html.replaceAll('<', '\\x3C').replaceAll('一', '\\u4e00')}'}</script>`,
    ],
    [
      'pieces that are joined',
      `<script>document.write('${html.slice(0, 99)}' +\n"${html.slice(99).replaceAll('"', '\\"')}")</script>`,
    ],
    ['a template', `<script>render(\`${html}\`)</script>`],
    ['plain lines', `<script>var text = ${JSON.stringify(lines.join('\n'))};</script>`],
    ['data that holds it twice', `<script>var a = ${JSON.stringify([html, html, lines.slice(1).join('')])};</script>`],
  ])('%s', (_, script) => {
    const page = read(script);
    expect(page.text.split('\n')).toEqual(lines);
    expect(rulesIn(page)).toEqual([
      expect.stringMatching(/^warning <script.*> 里 151 字，开头是“一、总体要求坚持依法/u),
    ]);
  });

  test('the data, with the title that the tab names', () => {
    const title = '云溪市法治政府建设实施方案';
    const script = `<script>var a = ${JSON.stringify({ site: '云溪市', title, html })};</script>`;
    expect(read(script, `<title>${title}-云溪市人民政府</title>`).text).toBe([title, ...lines].join('\n'));
    const printed = script.replace('一、总体', `${title}一、总体`);
    expect(read(printed, `<title>${title}</title>`).text.split('\n')[0]).toBe(`${title}${lines[0]}`);
  });
});

test('a page that shows what its data hold says nothing', () => {
  const page = read(`<div id="zoom">${html}</div><script>var a = ${JSON.stringify(html)};</script>`);
  expect([page.text.split('\n'), rulesIn(page)]).toEqual([lines, []]);
});

test('a page that shows an article, and keeps a longer text, names it', () => {
  const shown = `<div id="zoom">${html.repeat(2)}</div>`;
  const other = '建立另一项制度，明确责任，加强检查，严肃问责，取得实效。'.repeat(20);
  const page = read(`${shown}<script>var a = "${other}"</script>`);
  expect(page.text.split('\n')).toEqual([...lines, ...lines]);
  expect(rulesIn(page)).toEqual(['warning <script> 里 560 字，开头是“建立另一项制度，明确责任，加强检查，严肃”']);
  expect(rulesIn(read(`${shown}<script>var a = "${other.slice(0, 280)}"</script>`))).toEqual([]);
});

test.each([
  [
    'of which two may be the article',
    `${shell}<script>var a = ["${lines.join('')}", "${lines.toReversed().join('。')}"]</script>`,
    '<script> 里 15',
  ],
  [
    'that shows too much to tell',
    `<p>${lines[1]?.repeat(4)}</p><script>var a = "${lines[3]?.repeat(5)}"</script>`,
    '<script> 里 240 字',
  ],
  ['that shows nothing yet', '<div id="app"></div><script src="app.js"></script>', '没有文字的网页'],
  ['that asks to wait', '<div>加载中…</div><script>var a = ["一、到2025年底培育企业5家。"]</script>', '没有文字的网页'],
  [
    'that asks for scripts',
    '<p>您的浏览器不支持JavaScript，请升级。</p><script src="app.js"></script>',
    '没有文字的网页',
  ],
])('a page %s is refused with what to do', (_, body, found) => {
  const finding = {
    rule: 'html-scripted',
    found: expect.stringContaining(found),
    expected: '网页显示出来以后的文字；请在浏览器里选中正文，复制到 .txt 文件',
  };
  expect(() => readHtml(Buffer.from(`<body>${body}</body>`))).toThrow(expect.objectContaining({ finding }));
});

test.each([
  ['code', `<script>var a = "x；function (b) { return 1。2。3。${'y'.repeat(200)}"</script>`],
  ['few words', `<script>alert("${lines[1]}")</script>`],
])('%s is no article', (_, script) => {
  expect(rulesIn(read(`<p>${lines[1]}</p>${script}`))).toEqual([]);
});

test.each([
  ['in a known container', '<div id="zoom"><p>云溪市公开方案</p><p>公开年报，每年一次。</p></div>'],
  ['with numbers', '<div><p>云溪市公开方案</p>1. 公开年报<br>2. 公开清单</div>'],
  ['with articles', '<div><p>第一条 公开年报，每年一次。</p></div>'],
])('a short text %s stays, and what a script holds is named', (_, shown) => {
  const notice = '本网站收集您的浏览记录，仅用于统计。您可以随时关闭。'.repeat(20);
  const page = readHtml(Buffer.from(`<body>${shown}<script>var a = "${notice}"</script></body>`));
  expect(page.text).toContain('公开年报');
  expect(page.text).not.toContain('本网站');
  expect(rulesIn(page)).toEqual([expect.stringMatching(/^warning <script> 里 520 字，开头是“本网站/u)]);
});

test('a text that stands in a known container only while one waits, or behind links, gives way', () => {
  const waiting = '<div id="zoom">正在加载，请稍候……</div><ul><li><a href="a.htm"><b>1. 公开年报</b></a></li></ul>';
  const page = readHtml(Buffer.from(`<body>${waiting}<script>var a = ${JSON.stringify(html)}</script></body>`));
  expect(page.text.split('\n')).toEqual(lines);
});

test.each([
  ['marks that nothing closes', (count: number) => `"${'\\"'.repeat(count)}`],
  ['marks that a line ends', (count: number) => `'${"\\'".repeat(count)}\n`],
  ['signs of tags', (count: number) => `"${'<'.repeat(count)}。"`],
  ['names of tags', (count: number) => `"${'<a'.repeat(count)}。。${'甲'.repeat(100)}"`],
])('a script of many %s takes no more than its length', (_, make) => {
  const page = (count: number) => {
    const bytes = Buffer.from(`<body><p>甲。</p><script>${make(count)}</script></body>`);
    return () => {
      try {
        readHtml(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    };
  };
  expect(growthOf(page, 5000)).toBeLessThan(steep);
});

test('a string of millions of characters is read', () => {
  const page = read(`<p>${lines[1]}</p><script>var a = "${'y'.repeat(12_000_000)}"</script>`);
  expect(page.text).toBe(lines[1]);
});

test('a page that asks for scripts over and over, and goes on, is read', () => {
  const page = `<p>${'浏览器不支持'.repeat(40)}${'推进工作'.repeat(20)}。</p><script></script>`;
  expect(readHtml(Buffer.from(page)).text).toContain('推进工作');
});

test('a script of many strings takes no more than its length', () => {
  const page = (count: number) => {
    const bytes = Buffer.from(
      `<body><p>甲。</p><script>var a=[${`"${'推进工作。'.repeat(30)}",`.repeat(count)}]</script></body>`,
    );
    return () => readHtml(bytes);
  };
  expect(growthOf(page, 300)).toBeLessThan(steep);
});
