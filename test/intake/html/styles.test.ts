/** What style sheets inside a page show, hide and write. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/intake/html/read-html.ts';
import { readSelector, selects } from '../../../src/intake/html/selectors.ts';
import { readRules } from '../../../src/intake/html/style-rules.ts';

const long = '为深入贯彻落实党中央、国务院决策部署，结合我市实际，制定本方案。';
const read = (style: string, body: string, attributes = '') => {
  const page = `<body><style ${attributes}>${style}</style><div class="TRS_Editor"><p>${long}</p>${body}</div></body>`;
  const { text, findings } = readHtml(Buffer.from(page));
  return { lines: text.split('\n').slice(1), findings: findings.map(({ rule, found }) => `${rule}：${found}`) };
};

describe('a sheet writes', () => {
  test.each([
    ['before an element', 'p.n:before{content:"一、"}', '<p class="n">总体要求</p>', '一、总体要求'],
    [
      'behind it',
      ".n::after{content:'（责任单位：' attr(data-u) '）'}",
      '<p class="n" data-u="市司法局">甲。</p>',
      '甲。（责任单位：市司法局）',
    ],
    ['by its code', '.n:before{content:"\\7b2c\\4e00 条"}', '<p class="n">　甲。</p>', '第一条　甲。'],
    [
      'quotes',
      'i:before{content:open-quote}i:after{content:close-quote}',
      '<p>推进<i>放管服</i>。</p>',
      '推进“放管服”。',
    ],
    ['at the end of an empty element', 'b:after{content:"甲局"}', '<p>责任单位：<b></b></p>', '责任单位：甲局'],
    ['no bullet', '.n:before{content:"• "}', '<p class="n">甲。</p>', '甲。'],
    ['no sign of an icon font', '.n:before{content:"\\e601"}', '<p class="n">甲。</p>', '甲。'],
    ['nothing unseen', '.n:after{content:"甲";visibility:hidden}', '<p class="n">乙。</p>', '乙。'],
    ['nothing in a break', 'br:after{content:"甲"}', '<p>乙<br></p>', '乙'],
  ])('%s', (_, style, body, line) => {
    expect(read(style, body)).toEqual({ lines: [line], findings: [] });
  });

  test('numbers that it counts', () => {
    const style =
      'ol{counter-reset:n;list-style:none}li{counter-increment:n}li:before{content:"（" counter(n,cjk-ideographic) "）"}';
    const list = '<ol><li>甲。</li><li>乙。</li></ol>';
    expect(read(style, list + list).lines).toEqual(['（一）甲。', '（二）乙。', '（一）甲。', '（二）乙。']);
    const steps = 'ol{counter-reset:n 4}li{list-style:none}li:before{counter-increment:n 2;content:counter(n) ". "}';
    expect(read(steps, list).lines).toEqual(['6. 甲。', '8. 乙。']);
  });

  test.each([
    ['counters in one another', 'p:before{content:counters(n,".") "甲"}', 'counters(n,".") "甲"'],
    ['for elements that are not found', 'p:nth-child(2):before{content:"甲"}', 'p:nth-child(2):before "甲"'],
  ])('%s: which is named', (_, style, found) => {
    expect(read(style, '').findings).toEqual([`html-unread：样式表写的 ${found}`]);
  });
});

describe('a sheet hides', () => {
  test.each([
    ['off the page', '.h{position:absolute;left:-9999px}'],
    ['by its indent', '.h{text-indent:-999em}'],
    ['in no size', '.h{font-size:0}'],
    ['cut away', '.h{position:absolute;clip:rect(0 0 0 0)}'],
  ])('%s: left out and named', (_, style) => {
    const body = '<p>甲<span class="h">外链。</span>乙。</p>';
    expect(read(style, body)).toEqual({ lines: ['甲乙。'], findings: ['html-hidden：外链。'] });
  });

  test.each([
    ['a hanging indent', '.h{text-indent:-24pt;margin-left:-150px}'],
    ['a size that elements within have of their own', '.h{font-size:0}.h b{font-size:16px}'],
    ['what another rule shows again', '.h{font-size:0}p .h{font-size:16px}'],
    ['what its own style shows', 'b{left:-9999px}'],
    ['what is more important elsewhere', '.h{font-size:16px !important}p .h{font-size:0}'],
    ['paper', '@media print{.h{font-size:0}}'],
    ['narrow screens', '@media screen and (max-width:600px){.h{display:none}}'],
  ])('but not %s', (_, style) => {
    const body = '<p><span class="h"><b style="left:0">甲。</b></span></p>';
    expect(read(style, body)).toEqual({ lines: ['甲。'], findings: [] });
  });

  test('what is folded, and strikes through', () => {
    const body = '<p class="f">菜单</p><p class="f">乙的句子。</p><p>每年<span class="s">1</span>2次。</p>';
    expect(read('.f{display:none}.s{text-decoration:line-through}', body)).toEqual({
      lines: ['乙的句子。', '每年2次。'],
      findings: ['text-struck：1', 'html-folded：乙的句子。'],
    });
  });

  test('nothing on paper alone', () => {
    expect(read('.h{font-size:0}', '<p class="h">甲。</p>', 'media="print"').lines).toEqual(['甲。']);
    expect(read('.h{font-size:0}', '<p class="h">甲。</p>', 'media="screen"').lines).toEqual([]);
  });

  test.each([
    ['', ['html-faint：甲。']],
    ['td{background:#fff}', ['html-faint：甲。']],
    ['td{background-color:#c00}', []],
  ])('white text where no ground is known (%s)', (ground, findings) => {
    const body = '<table><tr><td><p class="w">甲。</p></td></tr></table>';
    expect(read(`.w{color:#FFFFFF}${ground}`, body)).toEqual({ lines: ['甲。'], findings });
  });

  test('white type on a ground of its own says nothing', () => {
    const body = '<table bgcolor="red"><tr><td><font color="white">甲。</font></td></tr></table>';
    expect(read('', body).findings).toEqual([]);
    expect(read('', body.replace(' bgcolor="red"', '')).findings).toEqual(['html-faint：甲。']);
  });
});

describe('a sheet sets', () => {
  test('lines of their own, or none', () => {
    const body =
      '<div class="b"><span>甲。</span><span>乙。</span></div><h3 class="i">标题。</h3><p class="i">正文。</p>';
    expect(read('.b span{display:block}.i{display:inline}', body).lines).toEqual(['甲。', '乙。', '标题。正文。']);
  });

  test('line breaks of the source as they stand', () => {
    const body = '<div class="w">一、甲\n二、乙<b>，丙\n三、丁</b><i class="n">\n戊</i></div>';
    expect(read('.w{white-space:pre-wrap}.n{white-space:normal}', body).lines).toEqual([
      '一、甲',
      '二、乙，丙',
      '三、丁戊',
    ]);
  });

  test('how a list is numbered', () => {
    expect(read('ol{list-style-type:cjk-ideographic}', '<ol><li>甲。</li></ol>').lines).toEqual(['一、甲。']);
  });
});

describe('readRules', () => {
  test('reads past comments, strings with braces, other rules and what is not closed', () => {
    const sheet = `@import "a.css"; /* p{color:red} */ <!-- a , b > c { content: "}{" ; margin: 0; color: red } -->
      @font-face{font-family:x} @supports (display:grid){ @media screen { i { display:none } } } .z { top: 1px`;
    expect(readRules(sheet).map(({ selectors, declarations }) => [selectors, [...declarations]])).toEqual([
      [
        ['a', 'b > c'],
        [
          ['content', '"}{"'],
          ['color', 'red'],
        ],
      ],
      [['i'], [['display', 'none']]],
      [['.z'], [['top', '1px']]],
    ]);
  });
});

describe('readSelector', () => {
  test.each(['a:hover', 'p:nth-child(2)', 'a + b', ':not(p)', '', 'a >', '> a'])('does not read %j', (source) => {
    expect(readSelector(source)).toBeUndefined();
  });

  test('selects by name, id, class, attribute, place among children and surroundings', () => {
    const hits = (selector: string) => {
      const { lines } = read(
        `${selector}:after{content:"甲"}`,
        '<div id="d"><p class="x y">1</p><p lang="zh-CN"><b>2</b></p></div>',
      );
      return lines.join(' ');
    };
    expect(hits('#d p.x.y')).toBe('1甲 2');
    expect(hits('p[lang|="zh"]')).toBe('1 2甲');
    expect(hits('p[lang$="CN"] > b')).toBe('1 2甲');
    expect(hits('div > b')).toBe('1 2');
    expect(hits('div b')).toBe('1 2甲');
    expect(hits('#d p:first-child')).toBe('1甲 2');
    expect(hits('#d p:last-child')).toBe('1 2甲');
    expect(hits('p[class~="y"]')).toBe('1甲 2');
    expect(hits('p[class^="y"]')).toBe('1 2');
    expect(hits('p[class*=" y"]')).toBe('1 2');
    expect(hits('p[class]')).toBe('1甲 2');
    expect(hits('.X')).toBe('1 2');
  });

  test('bounds how deep it looks', () => {
    expect(readSelector(Array(13).fill('a').join(' '))).toBeUndefined();
    const selector = readSelector(Array(12).fill('a').join(' '));
    expect(selector && selects(selector, { tagName: 'a', attrs: [], parentNode: null } as never)).toBe(false);
  });
});
