/** What style sheets inside a page show, hide and write. */
import { describe, expect, test } from 'vitest';
import { isForScreens } from '../../../src/intake/html/media.ts';
import { readHtml } from '../../../src/intake/html/read-html.ts';
import { createSelectorReader } from '../../../src/intake/html/selectors.ts';
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
    ['no words for the ear', '.n:before{content:"★" / "要点"}', '<p class="n">甲。</p>', '甲。'],
    ['marks for quotes', 'q:before{content:"《"}q:after{content:"》"}', '<p>按<q>条例</q>办。</p>', '按《条例》办。'],
    ['no quotes', 'q:before,q:after{content:none}', '<p>按<q>条例</q>办。</p>', '按条例办。'],
    ['for a wide screen', '@media (min-width:100px){.n:before{content:"一、"}}', '<p class="n">甲</p>', '一、甲'],
    ['for names in capitals', 'P.n:before{content:"一、"}', '<p class="n">甲</p>', '一、甲'],
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

  test('numbers for each part of the page that sets them', () => {
    const style = 'li:before{content:counter(i) ". "}ol{counter-reset:i;list-style:none}li{counter-increment:i}';
    const inner = '<ol><li>子。</li><li>丑。</li></ol>';
    const lines = ['1. 甲。', '1. 子。', '2. 丑。', '2. 乙。', '3. 丙。'];
    expect(read(style, `<ol><li>甲。${inner}</li><li>乙。</li><li>丙。</li></ol>`).lines).toEqual(lines);
    const heads = `h2,h3{counter-increment:n}h3{counter-increment:m}h2{counter-reset:m}
      h2:before{content:counter(n)}h3:before{content:"（" counter(m) "）"}body{counter-reset:n}`;
    const titles = '<h2>甲</h2><h3>子</h3><h3>丑</h3><h2>乙</h2><h3>寅</h3>';
    expect(read(heads, titles).lines).toEqual(['1甲', '（1）子', '（2）丑', '2乙', '（1）寅']);
  });

  test.each([
    ['set by an element itself', '', '<div style="counter-reset:p 4"><h4>甲</h4></div>', '五、甲'],
    ['set, not moved', 'h4{counter-set:p 7}', '<h4>甲</h4>', '七、甲'],
    ['moved where it is written', 'h4::before{counter-increment:p 2}', '<h4>甲</h4>', '三、甲'],
    ['of its own where none is set', '', '<div><h4>乙</h4></div><div><h4>甲</h4></div>', '一、甲'],
    [
      'not moved by what is hidden',
      '',
      '<h4 hidden>乙</h4><div style="display:none"><h4>丙</h4></div><h4>甲</h4>',
      '一、甲',
    ],
    ['moved by what a page unfolds', '', '<h4 style="display:none">乙。</h4><h4>甲</h4>', '二、甲'],
    ['not moved by text that is not written', 'h4:after{counter-increment:p}', '<h4>甲</h4>', '一、甲'],
  ])('a number %s', (_, style, body, line) => {
    const usual = 'h4{counter-increment:p}h4:before{content:counter(p,CJK-ideographic) "、"}';
    expect(read(usual + style, body).lines.at(-1)).toBe(line);
  });

  test('items of lists without the hidden ones', () => {
    const list = '<ol><li>甲。</li><li class="h">乙</li><li>丙。</li></ol>';
    expect(read('.h{display:none}', list).lines).toEqual(['1. 甲。', '2. 丙。']);
  });

  test.each([
    ['counters in one another', 'p:before{content:counters(n,".") "甲"}', 'counters(n,".") "甲"'],
    ['for elements that are not found', 'p:has(b):before{content:"甲"}', 'p:has(b):before "甲"'],
    ['with a number of items', 'p:before{content:counter(list-item) "甲"}', 'counter(list-item) "甲"'],
    ['in a style of its own', 'p:before{content:counter(n,mine) "甲"}', 'counter(n,mine) "甲"'],
    ['counted backwards', 'p{counter-reset:reversed(n)}p:before{content:counter(n) "甲"}', 'counter(n) "甲"'],
    ['as a mark of an item', 'li::marker{content:"甲"}', 'li::marker "甲"'],
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
    ['by its place', 'p :nth-child(1){font-size:0}'],
    ['by a rule within another', 'p{color:red;& .h{font-size:0}}'],
    ['by a rule for one of a list', 'b, p{i, .h{font-size:0}}'],
    ['by a group within a rule', '.h{@media screen and (min-width:50em){font-size:0}}'],
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

  test.each([
    ['.w{font-size:0}.w span{font-size:16px}', '<p class="w"><span>甲。</span>乙。</p>', '甲。', '乙。'],
    ['.w{font-size:0}.w span{font:bold .9rem/2 宋体}', '<p class="w"><b>乙。</b><span>甲。</span></p>', '甲。', '乙。'],
    ['.w{font-size:0}', '<p class="w"><b>乙。<font size="3">甲。</font></b></p>', '甲。', '乙。'],
    [
      '.w{font:0/0 a}.w b{font-size:2em}',
      '<p class="w"><b>乙。</b><i style="font-size:small">甲。</i></p>',
      '甲。',
      '乙。',
    ],
  ])('what has no size beside what has one: %s', (style, body, line, unseen) => {
    expect(read(style, body)).toEqual({ lines: [line], findings: [`html-hidden：${unseen}`] });
  });

  test('cells of tables', () => {
    const rows = '<tr><td>甲</td><td>乙</td><td>丙</td></tr><tr><td>丁</td><td>戊</td><td>己</td></tr>';
    expect(read('td:nth-child(2){display:none}', `<table>${rows}</table>`).lines).toEqual(['甲\t丙', '丁\t己']);
  });

  test('what is folded, and strikes through', () => {
    const body = '<p class="f">菜单</p><p class="f">乙的句子。</p><p>每年<span class="s">1</span>2次。</p>';
    expect(read('.f{display:none}.s{text-decoration:line-through}', body)).toEqual({
      lines: ['乙的句子。', '每年2次。'],
      findings: ['text-struck：1', 'html-folded：乙的句子。', 'html-hidden：菜单'],
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
    expect(readRules(sheet).map(({ selector, declarations }) => [selector, [...declarations]])).toEqual([
      [
        'a , b > c',
        [
          ['content', '"}{"'],
          ['color', 'red'],
        ],
      ],
      ['i', [['display', 'none']]],
      ['.z', [['top', '1px']]],
    ]);
  });
});

describe('a selector', () => {
  test('may be a long list, though not of lists within lists', () => {
    const list = Array(1000).fill('.long').join(', ');
    const read = readRules(`${list}{color:red; ${list}{color:red} b{color:red}}`);
    expect(read.map(({ selector }) => selector.length)).toEqual([6998, 0, 8998]);
  });

  const readSelectors = createSelectorReader();

  test.each(['p:has(b)', ':is(a b)', ':nosuch', 'p:contains("a")', 'a::marker', 'a,', 'a >', '> a', 'p:nth-child(x)'])(
    'is not read: %j',
    (source) => {
      expect(readSelectors(source)).toEqual([undefined]);
    },
  );

  test('counts by its ids, classes and names', () => {
    const weights = readSelectors('#a b, .a.b:hover, :is(#a, b), :where(#a), a::before, a:not(.b)');
    expect(weights.map((selector) => selector?.specificity)).toEqual([10_001, 300, 10_000, 0, 2, 101]);
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
    expect(hits('p[class*=" y"]')).toBe('1甲 2');
    expect(hits('p[class]')).toBe('1甲 2');
    expect(hits('.X')).toBe('1 2');
  });

  test('selects by its neighbours and its place', () => {
    const hits = (selector: string) => {
      const body =
        '<div class="a"><div class="b"><div class="b"><h3>1</h3>、<p>2</p><i>3</i><p>4</p></div></div></div>';
      return read(`${selector}:after{content:"甲"}.b *{display:inline}`, body).lines.join(' ');
    };
    expect(hits('.a > .b p')).toBe('1、2甲34甲');
    expect(hits('.b > .a p')).toBe('1、234');
    expect(hits('H3 + P')).toBe('1、2甲34');
    expect(hits('h3 ~ p')).toBe('1、2甲34甲');
    expect(hits('h3 + i')).toBe('1、234');
    expect(hits('p:nth-child(2)')).toBe('1、2甲34');
    expect(hits('p:nth-child(even)')).toBe('1、2甲34甲');
    expect(hits('.b > :nth-child(odd)')).toBe('1甲、23甲4甲');
    expect(hits('p:nth-child(-n + 2)')).toBe('1、2甲34');
    expect(hits('p:nth-child(n+3)')).toBe('1、234甲');
    expect(hits('p:nth-last-child(3)')).toBe('1、2甲34');
    expect(hits('p:nth-of-type(2)')).toBe('1、234甲');
    expect(hits('p:nth-last-of-type(2)')).toBe('1、2甲34');
    expect(hits('h3:only-of-type')).toBe('1甲、234');
    expect(hits('p:not(:last-child)')).toBe('1、2甲34');
    expect(hits(':is(h3, i)')).toBe('1甲、23甲4');
    expect(hits('p:hover')).toBe('1、234');
  });

  test('has a bounded number of steps', () => {
    expect(readSelectors(Array(13).fill('a').join(' '))).toEqual([undefined]);
    const [selector] = readSelectors(Array(12).fill('a').join(' '));
    expect(selector?.selects({ nodeName: 'a', tagName: 'a', attrs: [], parentNode: null } as never)).toBe(false);
  });
});

describe('isForScreens', () => {
  test.each([
    ['', true],
    ['all', true],
    ['print', false],
    ['not print', true],
    ['print, screen', true],
    ['only screen and (max-width: 600px)', false],
    ['(max-width: 80em) and (min-width: 1280px)', true],
    ['screen and (min-width:1281px)', false],
    ['(width >= 700px)', true],
    ['(width < 700px)', false],
    ['(height > 10in)', false],
    ['(orientation:landscape)', true],
    ['(prefers-color-scheme:dark)', false],
    ['(max-width: 9vw)', false],
  ])('%j: %s', (media, shown) => {
    expect(isForScreens(media)).toBe(shown);
  });
});
