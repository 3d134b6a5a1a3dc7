import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/intake/faults.ts';
import { readHtml } from '../../../src/intake/html/read-html.ts';

const long = '为深入贯彻落实党中央、国务院决策部署，结合我市实际，制定本方案。';
const linesOf = (html: string) => readHtml(Buffer.from(html)).text.split('\n');

describe('readHtml', () => {
  test.each([
    ['gov.cn', '<div id="UCAP-CONTENT">'],
    ['TRS', '<div class="view TRS_UEDITOR trs_paper_default">'],
    ['an article element', '<article>'],
    ['an unknown container', '<div class="x93">'],
  ])('takes the article of %s and leaves the page around it', (_, open) => {
    const page = `<body><div class="top"><a href="/">首页</a> <a href="/a">政务公开</a></div><nav>导航，栏目。</nav>
      <div class="wrap">${open}<p>　　${long}</p><p>一、总体要求</p><p>${long}</p></div></div>
      <footer>主办：某市人民政府，承办：某局。</footer><script>document.write("脚本。")</script></body>`;
    expect(linesOf(page)).toEqual([long, '一、总体要求', long]);
  });

  test('puts the page title before an article that lacks it', () => {
    const page = (body: string) => `<h1>某市<br>方案</h1><div class="TRS_Editor">${body}</div>`;
    expect(linesOf(page(`<p>${long}</p>`))).toEqual(['某市', '方案', long]);
    expect(linesOf(page(`<p>某市方案</p><p>${long}</p>`))).toEqual(['某市方案', long]);
  });

  test('takes the line that says what the meta tag says for the title', () => {
    const page = (title: string) =>
      `<meta name="ArticleTitle" content="某市方案"><div class="t"><span>${title}</span></div><div id="zoom"><p>${long}</p></div>`;
    expect(linesOf(page('某市 方案'))).toEqual(['某市 方案', long]);
    expect(linesOf(page('首页'))).toEqual([long]);
  });

  test.each([
    ['<h2>', '甲市关于供水的通知', true],
    ['<div class="art-title">', '甲市2031年供水方案', true],
    ['<div id="bt">', '《供水办法》解读制度（试行）', true],
    ['<div class="title">', '通知公告', false],
    ['<div class="title">', '关于我们', false],
    ['<div class="t">', '甲市关于供水的通知', false],
    ['<div align="center">', '甲市2031年供水方案', true],
    ['<div style="text-align: center">', '甲市2031年供水方案', true],
    ['<div align="center">', '甲市供水', false],
  ])('takes %s%s above an article for the title: %s', (open, title, found) => {
    const body = `<div id="zoom"><p>${long}</p></div>`;
    const line = `${open}${title}</${open.includes('h2') ? 'h2' : 'div'}>`;
    expect(linesOf(`<body>${line}${body}</body>`)).toEqual(found ? [title, long] : [long]);
    expect(linesOf(`<body>${body}${line}</body>`)).toEqual([long]);
  });

  test.each([
    [
      'the article opens with its own',
      '<div class="headline">乙省关于印发《丙方案》的通知</div>',
      '<p>甲市法治政府建设实施方案</p>',
    ],
    ['its own has a remark', '<h2>乙省关于丙的通知</h2>', '<p>甲市法治政府建设<br>实施方案（试行）</p>'],
    [
      'its own stands below its source',
      '<h2>乙省关于丙的通知</h2>',
      '<p>来源：甲市政府</p><p>甲市法治政府建设实施方案</p>',
    ],
    ['it leads elsewhere', '<h3><a href="1.html">关于做好供水的通知</a></h3>', ''],
    ['it stands in a link', '<a href="1.html"><h3>关于做好供水的通知</h3></a>', ''],
    ['it stands in a list', '<ul><li><h3>关于做好供水的通知</h3></li></ul>', ''],
  ])('takes no line above an article for the title where %s', (_, above, own) => {
    const { text, findings } = readHtml(Buffer.from(`<body>${above}<div id="zoom">${own}<p>${long}</p></div></body>`));
    expect(text).not.toMatch(/丙|做好供水/u);
    expect(findings.map(({ rule }) => rule)).not.toContain('html-title');
  });

  test('names the title that it takes for its look', () => {
    const body = `<div id="zoom"><p>各区：</p><p>附件：甲方案</p><p>一、工作方案</p><p>${long}</p></div>`;
    const { text, findings } = readHtml(Buffer.from(`<h2>甲市关于供水的通知</h2>${body}`));
    expect(text.split('\n')[0]).toBe('甲市关于供水的通知');
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'html-title', severity: 'info', found: '甲市关于供水的通知' }),
    );
  });

  test('takes the line that says what the tab says for the title, not the name of the site', () => {
    const page = (tab: string, line: string) =>
      `<head><title>${tab}</title></head><body><p class="t">${line}</p><div id="zoom"><p>${long}</p></div></body>`;
    const title = '甲市关于供水的通知';
    expect(linesOf(page(`${title}_甲市人民政府`, title))).toEqual([title, long]);
    expect(linesOf(page('甲市人民政府', '甲市人民政府'))).toEqual([long]);
    const years = '甲市2021-2025年法治规划';
    for (const tab of [`${years}_甲市政府`, `${years}-甲市政府`, years]) {
      expect(linesOf(page(tab, years))).toEqual([years, long]);
    }
  });

  test.each([
    [['甲政发〔2031〕7号'], '甲政发〔2031〕7号'],
    [['甲省税务局公告2031年第3号'], '甲省税务局公告2031年第3号'],
    [['甲政发〔2031〕7号 日期：2031-05-09 字号：大 中 小'], '甲政发〔2031〕7号'],
    [['甲政发〔2031〕7号文件解读'], undefined],
    [['甲政发〔2031〕7号', '甲政发〔2031〕8号'], undefined],
    [['第7号'], undefined],
  ])('takes the one line %j of the page for the number', (lines, number) => {
    const page = `${lines.map((line) => `<p>${line}</p>`).join('')}<div id="zoom"><p>${long}</p></div>`;
    expect(readHtml(Buffer.from(page)).metadata?.documentNumber).toBe(number);
  });

  test.each([
    [
      'an annex has one',
      '<p>甲市决定</p><p>（甲政发〔2031〕9号）</p><p>一、停止。</p><p>甲政发〔2019〕5号 关于印发办法的通知</p>',
      '',
    ],
    ['the article prints another', '<p>（甲政发〔2031〕9号）</p>', '<p>甲政发〔2019〕5号</p>'],
    ['only the article prints it', '<p>甲政发〔2031〕9号</p>', ''],
  ])('takes no line for the number where %s', (_, own, above) => {
    const page = `${above}<div id="zoom">${own}<p>${long}</p></div>`;
    expect(readHtml(Buffer.from(page)).metadata?.documentNumber).toBeUndefined();
  });

  test('takes the line above an article of which only an annex has a number', () => {
    const own = `<p>一、${long}</p><p>甲政发〔2019〕5号</p>`;
    const page = `<p>甲政发〔2031〕7号</p><div id="zoom">${own}</div>`;
    expect(readHtml(Buffer.from(page)).metadata?.documentNumber).toBe('甲政发〔2031〕7号');
  });

  test.each([
    [
      'side by side',
      `<div class="TRS_Editor"><p>一、${long}</p></div><div class="TRS_Editor"><p>二、${long}</p></div>`,
    ],
    [
      'with a line between',
      `<div><div class="TRS_Editor"><p>一、${long}</p></div></div><p>二、${long}</p><section><div class="TRS_Editor"><p>三、${long}</p></div></section>`,
    ],
  ])('takes two editors %s for one article', (_, editors) => {
    const lines = linesOf(`<div>导航，栏目。</div><div class="w">${editors}</div><div>版权所有，不得转载。</div>`);
    expect(lines).toEqual(['一、', '二、', '三、'].slice(0, lines.length).map((number) => number + long));
    expect(lines.length).toBe(editors.split('、为').length - 1);
  });

  test('takes the element that gov.cn names after its editor, among much else', () => {
    const parts = '<ucapcontent><p>一、甲任务要落实。</p></ucapcontent><ucapcontent><p>二、乙任务。</p></ucapcontent>';
    const page = `<body><div>${long.repeat(9)}</div><div>${parts}</div></body>`;
    expect(linesOf(page)).toEqual(['一、甲任务要落实。', '二、乙任务。']);
  });

  test('takes a container that is known at any share of the page', () => {
    const foot = `<div class="foot"><p>${long.repeat(9)}</p></div>`;
    expect(linesOf(`<div id="zoom"><p>现印发。</p></div>${foot}`)).toEqual(['现印发。']);
    expect(linesOf(`<table><tr><td id="UCAP-CONTENT"><p>现印发。</p></td></tr></table>${foot}`)).toEqual(['现印发。']);
  });

  test('takes what is called content only where it holds a share of the sentences', () => {
    const page = (signed: string) =>
      `<table><tr><td><p>一、${long.repeat(5)}</p><div id="content"><p>${signed}</p></div></td></tr></table>`;
    expect(linesOf(page('2031年5月7日'))).toEqual([`一、${long.repeat(5)}`, '2031年5月7日']);
    expect(linesOf(page(long))).toEqual([`一、${long.repeat(5)}`, long]);
    expect(linesOf(page(long.repeat(2)))).toEqual([long.repeat(2)]);
  });

  test('leaves out what the server of the page would have run', () => {
    const page = (before: string) => `<%@LANGUAGE="VBSCRIPT"\n%>${before}<p>一、${long}</p><p>共办理<%=count%>件。</p>`;
    expect(linesOf(page('<%-- <p>二、旧文。</p> --%>'))).toEqual([`一、${long}`, '共办理 件。']);
    expect(linesOf('<p>占比&lt;%5，%&gt;落实任务。</p>')).toEqual(['占比<%5，%>落实任务。']);
  });

  test.each([
    '字号：大 中 小 打印 分享到：微信 微博',
    '分享：微信新浪微博',
    '【字体：大 中 小】【打印本页】【关闭窗口】',
    '扫一扫在手机打开当前页',
    '责任编辑：张某',
    '（编辑：张某 审核：李某）',
    '来源：某市政府 发布时间：2022-01-05 浏览次数：35',
    '浏览次数：35次',
    '共3页 上一页 下一页',
  ])('leaves out what the page says for itself: %s', (line) => {
    const { text, leftOut } = readHtml(Buffer.from(`<div id="zoom"><p>${line}</p><p>${long}</p></div>`));
    expect(text).toBe(long);
    expect(leftOut).toContainEqual({ place: '网页按钮等', text: line, original: 'publish' });
  });

  test.each([
    '大',
    '小微企业打印',
    '责任编辑部负责审核。',
    '来源：某市政府',
    '扫一扫，码上办：在全市推广扫码办事服务，实现掌上可办、一次办好，方便群众。',
  ])('keeps a line of the document: %s', (line) => {
    expect(linesOf(`<div id="zoom"><p>${line}</p><p>${long}</p></div>`)[0]).toBe(line);
  });

  test.each([
    [
      'what 展开全文 unfolds',
      '<div style="display:none"><p>二、保障。</p></div>',
      ['二、保障。'],
      'html-folded：二、保障。',
    ],
    ['readings', '<p><ruby>云<rp>(</rp><rt>yún</rt><rp>)</rp></ruby>溪，</p>', ['云溪，'], 'reading-left-out：yún'],
    ['struck text', '<p>每年<del>1</del><s>3</s>2次，</p>', ['每年2次，'], 'text-struck：1；3'],
    [
      'text struck by its style',
      '<p>每年<i style="text-decoration: line-through">1</i>2次，</p>',
      ['每年2次，'],
      'text-struck：1',
    ],
  ])('reads or leaves out %s, and says so', (_, html, lines, found) => {
    const { text, findings } = readHtml(Buffer.from(`<div id="zoom"><p>一、${long}</p>${html}</div>`));
    expect(text.split('\n').slice(1)).toEqual(lines);
    expect(findings.map((finding) => `${finding.rule}：${finding.found}`)).toEqual([found]);
  });

  test.each([
    ['a copy of the article', (text: string) => text.replaceAll('。', '。　'), []],
    ['a copy of three pieces', (text: string) => text.slice(60) + text.slice(40) + text, []],
    ['a copy of more pieces', (text: string) => text.slice(80) + text.slice(60) + text.slice(40) + text, ['folded']],
    ['what stands nowhere else', (text: string) => `${text}另设一所。`, ['folded']],
    ['what is as short as a sentence', (text: string) => text.slice(0, 199), ['folded']],
  ])('reads %s that is hidden, or leaves it out', (_, hide, read) => {
    const article = Array.from(
      { length: 12 },
      (_, index) => `${index + 1}．各乡镇每年修缮卫生院${index}所，配齐药品。`,
    );
    const shown = article.map((line) => `<p>${line}</p>`).join('');
    const hidden = hide(article.join('')).trim();
    const page = `<body><div>${shown}</div><div class="voice" style="display:none">${hidden}</div></body>`;
    const { text, findings, leftOut } = readHtml(Buffer.from(page));
    expect(text.split('\n').slice(article.length)).toHaveLength(read.length);
    const furniture = findings.filter(({ rule }) => rule === 'page-furniture').map(({ found }) => found);
    expect(furniture).toEqual(read.length === 0 ? [hidden.slice(0, 40)] : []);
    expect(leftOut.some((one) => one.text.includes(hidden))).toBe(read.length === 0);
  });

  test('reads raised and lowered figures', () => {
    expect(linesOf('<p>100m<sup>2</sup>，CO<sub>2</sub>，甲<sup>注</sup>，10<sup><b>5</b></sup>。</p>')).toEqual([
      '100m²，CO₂，甲注，105。',
    ]);
  });

  test.each([
    ['a field to search in', '<input type="text" value="请输入关键词">'],
    ['a field of that type', '<input type="search" value="供水">'],
    ['the sizes of the type', '<select><option>大</option><option selected>中</option><option>小</option></select>'],
    ['a choice not made', '<select><option>请选择栏目</option><option>公告</option></select>'],
    ['code of a drawing', '<svg><style>.a{fill:red}</style><script>run()</script></svg>'],
  ])('names no %s', (_, html) => {
    expect(readHtml(Buffer.from(`<div id="zoom"><p>${long}</p>${html}</div>`)).findings).toEqual([]);
  });

  test.each([
    ['<h3 style="display:none">总体要求</h3>', ['warning 总体要求']],
    ['<div hidden><b>甲</b><h4>乙</h4></div>', ['warning 甲乙']],
    ['<p hidden>二、主要任务</p>', ['warning 二、主要任务']],
    ['<p hidden>责任单位：市司法局</p><p hidden>菜单<b hidden>甲</b></p>', ['info 责任单位：市司法局；菜单甲']],
    ['<p hidden>打印本页</p><p hidden>扫一扫在手机打开当前页</p><button hidden>甲</button><p hidden>OK</p>', []],
  ])('names what is not shown and has no sentences: %s', (html, expected) => {
    const { text, findings } = readHtml(Buffer.from(`<div id="zoom"><p>${long}</p>${html}</div>`));
    expect(text).toBe(long);
    expect(findings.map(({ rule, severity, found }) => `${rule} ${severity} ${found}`)).toEqual(
      expected.map((one) => `html-hidden ${one}`),
    );
  });

  test.each([
    ['warning', '现印发。'],
    ['info', long.repeat(30)],
  ])('names what hangs on a page, as a %s', (severity, text) => {
    const { findings } = readHtml(
      Buffer.from(`<div id="zoom"><p>${text}</p><p>附件：<a href="a/1.docx">某方案</a></p></div>`),
    );
    expect(findings).toMatchObject([{ rule: 'html-attachment', severity, found: '某方案' }]);
  });

  test.each([
    ['style', '<div style="mso-element:footnote">'],
    ['id', '<div id="edn1">'],
  ])('puts notes that Word has saved, told by their %s, below everything', (_, open) => {
    const note = `<div style="mso-element:footnote-list">${open}<p>[1] 注文，</p></div></div>`;
    const page = `<div class="WordSection1"><p>${long}[1]</p>${note}<p>末段，</p></div>`;
    const { text, notes, anchors } = readHtml(Buffer.from(page));
    expect(text.split('\n')).toEqual([`${long}[1]`, '末段，', '[1] 注文，']);
    expect({ notes, anchor: anchors?.at(-1) }).toEqual({ notes: 3, anchor: '注释第1段' });
    expect(readHtml(Buffer.from(`<p>${long}</p>`)).notes).toBeUndefined();
  });

  test('names what hangs below the article, not what navigation leads to', () => {
    const files = '<div>附件：<a href="b.xls">台账</a></div><nav><a href="c.pdf">指南</a></nav>';
    const { findings } = readHtml(Buffer.from(`<body><div id="zoom"><p>${long}</p></div>${files}</body>`));
    expect(findings.find(({ rule }) => rule === 'html-attachment')?.found).toBe('台账');
  });

  test.each([
    ['says so', `<p>共3页 下一页</p>`, '共3页'],
    ['is turned below the article', '</div><a href="2.html">下一页</a><div>', '下一页'],
    ['turns pages by a script', '<script>createPageHTML(3, 0, "t", "html");</script>', '共 3 页'],
  ])('warns of a document on several pages that %s', (_, html, found) => {
    const { findings } = readHtml(Buffer.from(`<div id="zoom"><p>${long}</p>${html}</div>`));
    expect(findings.find(({ rule }) => rule === 'html-more-pages')).toMatchObject({ severity: 'warning', found });
  });

  test.each([
    ['a page in a frame', '<iframe src="/files/plan.html?v=1"></iframe>', 'plan.html'],
    ['words in a frame', '<iframe srcdoc="<p>内嵌的一段。</p>"></iframe>', '内嵌的一段。'],
    ['an embedded file', '<embed src="a/方案.pdf">', '方案.pdf'],
    ['an object', '<object data="方案.ofd">请下载</object>', '方案.ofd'],
    ['words in a drawing', '<svg><text>组织架构</text></svg>', '组织架构'],
    [
      'words in a drawing beside its code',
      '<svg><style>.a{fill:red}</style><title>图</title><text>打印</text></svg>',
      '打印',
    ],
    ['a filled field', '<input value="市司法局"><input type="hidden" value="乙">', '市司法局'],
    ['a text field', '<textarea>附注</textarea>', '附注'],
    ['figures that are chosen', '<select><option>12</option><option>甲</option></select>', '12'],
    ['what a script shows', '<textarea style="display:none">附注。</textarea>', '附注。'],
    ['what is chosen', '<select><option>甲</option><option selected>乙</option></select>', '乙'],
  ])('names %s, which is shown and no text', (_, html, found) => {
    const { text, findings } = readHtml(Buffer.from(`<div id="zoom"><p>${long}</p>${html}</div>`));
    expect(text).toBe(long);
    expect(findings).toMatchObject([{ rule: 'html-unread', severity: 'warning', found }]);
  });

  test('names nothing that is never shown', () => {
    const html =
      '<div style="display:none"><input value="甲"><img src="qr.png"></div><iframe src="about:blank"></iframe><svg></svg>';
    expect(readHtml(Buffer.from(`<div id="zoom"><p>${long}</p>${html}</div>`)).findings).toEqual([]);
  });

  test.each([
    ['warning', '现印发。'],
    ['info', long.repeat(30)],
  ])('names pictures, as a %s', (severity, text) => {
    const pictures =
      '<img src="a/1.jpg"><img src="data:image/png;base64,AA" alt="流程图"><img src="/icon/doc.gif"><img src="b.png" width="16">';
    const { findings } = readHtml(Buffer.from(`<div id="zoom"><p>${text}</p>${pictures}</div>`));
    expect(findings).toMatchObject([{ rule: 'picture-unread', severity, found: '2 幅：1.jpg；流程图' }]);
  });

  test('names what stands apart in the article, and what is not drawn', () => {
    const html = `<aside>旁注。</aside><p style="visibility:hidden">乙。</p><p style="opacity:0.5">丙。</p>`;
    const { text, findings } = readHtml(Buffer.from(`<div id="zoom"><p>${long}</p>${html}</div>`));
    expect(text).toBe(`${long}\n乙。\n丙。`);
    expect(findings.map(({ rule, found }) => `${rule} ${found}`)).toEqual([
      'page-furniture 旁注。',
      'html-folded 乙。',
    ]);
  });

  test.each([
    ['<mfrac><mn>1</mn><mn>2</mn></mfrac>', '1/2'],
    ['<msup><mn>10</mn><mn>5</mn></msup>', '10⁵'],
    ['<msub><mi>CO</mi><mn>2</mn></msub>', 'CO₂'],
    ['<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>', 'x₁²'],
    ['<mroot><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>3</mn></mroot>', '³√(a+b)'],
    ['<msqrt><mn>2</mn></msqrt><annotation>\\sqrt 2</annotation>', '√2'],
    ['<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>x</mi>', '∑₁ⁿx'],
    ['<munder><mo>∑</mo><mi>k</mi></munder>', '∑k'],
    ['<mover><mo>∑</mo><mi>n</mi></mover>', '∑ⁿ'],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', 'x¯'],
    ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', '(a,b)'],
  ])('writes the equation %s on one line', (equation, line) => {
    expect(linesOf(`<div id="zoom"><p>达<math>${equation}</math>以上。${long}</p></div>`)).toEqual([
      `达${line}以上。${long}`,
    ]);
  });

  test('sets the quotation marks that a browser sets', () => {
    for (const words of ['一网通办', '“一网通办”', '<b>“一网通办”</b>']) {
      expect(linesOf(`<div id="zoom"><p>即<q>${words}</q>。${long}</p></div>`)).toEqual([`即“一网通办”。${long}`]);
    }
    const half = linesOf(`<div id="zoom"><p>即<q>“一网”通办</q>。${long}</p></div>`);
    expect(half).toEqual([`即““一网”通办”。${long}`]);
  });

  test('does not warn of one page', () => {
    const html = `<div id="zoom"><p>${long}</p><p>共1页</p></div><script>createPageHTML(1, 0)</script>`;
    expect(readHtml(Buffer.from(html)).findings.map(({ rule }) => rule)).toEqual(['page-furniture']);
  });

  test('reads meta tags and the table of 信息公开 as metadata, not as text', () => {
    const page = `<meta name="ArticleTitle" content="某市方案"><meta name="PubDate" content="2022-01-05 10:30"><meta name="ContentSource" content="某市政府办公室">
      <div class="article"><table><tr><td>索 引 号：</td><td>0001/2022-1</td><td>发文字号：</td><td>某政发〔2021〕2号</td></tr>
      <tr><td>成文日期：</td><td>2021年12月3日</td><td>有 效 性：</td><td>有效</td></tr></table><p>${long}</p></div>`;
    const { text, metadata } = readHtml(Buffer.from(page));
    expect(text).toBe(long);
    expect(metadata).toEqual({
      title: '某市方案',
      publishedOn: '2022-01-05',
      publishers: ['某市政府办公室'],
      indexNumber: '0001/2022-1',
      documentNumber: '某政发〔2021〕2号',
      documentDate: '2021-12-03',
      validity: '有效',
    });
  });

  test('reads labels in lists and lines too', () => {
    const page = `<ul><li><b>索引号：</b>A1</li><li>发布日期：2022/1/5</li><li><span>发布机构</span>：<em>某市政府 某市委</em></li></ul><div id="zoom"><p>${long}</p></div>`;
    expect(readHtml(Buffer.from(page)).metadata).toEqual({
      indexNumber: 'A1',
      publishedOn: '2022-01-05',
      publishers: ['某市政府', '某市委'],
    });
  });

  test.each(['无', '暂无', '—', '/'])('a label above %s tells nothing', (value) => {
    const page = `<ul><li>文号：${value}</li><li>有效性：有效</li></ul><div id="zoom"><p>${long}</p></div>`;
    expect(readHtml(Buffer.from(page)).metadata).toEqual({ validity: '有效' });
  });

  test('a date that no calendar has is no fact but a finding; the meta tag stands where the label has none', () => {
    const page = `<meta name="PubDate" content="2022-01-05"><ul><li>成文日期：2021-99-99</li><li>发布日期：2022年2月30日</li></ul><div id="zoom"><p>${long}</p></div>`;
    const { metadata, findings } = readHtml(Buffer.from(page));
    expect(metadata).toEqual({ publishedOn: '2022-01-05' });
    expect(findings.filter(({ rule }) => rule === 'date-impossible')).toEqual(
      ['成文日期：2021-99-99', '发布日期：2022年2月30日'].map((found) => ({
        rule: 'date-impossible',
        severity: 'warning',
        found,
        expected: '日历上有的日期',
      })),
    );
  });

  test('a label without a date leaves the date of the meta tag', () => {
    const page = `<meta name="PubDate" content="2022-01-05"><ul><li>发布日期：见正文</li></ul><div id="zoom"><p>${long}</p></div>`;
    expect(readHtml(Buffer.from(page))).toMatchObject({ metadata: { publishedOn: '2022-01-05' } });
  });

  test('does not take a news site for the issuing body', () => {
    const page = `<meta name="ContentSource" content="新华网"><p>${long}</p>`;
    expect(readHtml(Buffer.from(page)).metadata).toEqual({});
  });

  test.each(['gb2312', 'gbk', 'big5', 'utf-8'])('reads a page in %s', (charset) => {
    const page = iconv.encode(`<meta charset="${charset}"><p>一、的工作。</p><p>的中心。</p>`, charset);
    expect(readHtml(page).text).toBe('一、的工作。\n的中心。');
  });

  test('reads text as a browser shows it', () => {
    expect(
      linesOf(
        '<p>第一\n  行&nbsp;&lt;b&gt;，<b>粗</b>体&amp;。<br>第二行</p><div>三<div>四</div>五</div><pre>六\n七</pre>',
      ),
    ).toEqual(['第一行 <b>，粗体&。', '第二行', '三', '四', '五', '六', '七']);
  });

  test('prints the numbers of ordered lists', () => {
    expect(linesOf(`<ol start="3"><li>甲，</li><li><p>乙，</p></li></ol>`)).toEqual(['3. 甲，', '4. 乙，']);
  });

  test.each([
    [
      'from a number of its own',
      '<ol><li>甲，</li><li value="5">乙，</li><li>丙，</li></ol>',
      ['1. 甲，', '5. 乙，', '6. 丙，'],
    ],
    ['backwards', '<ol reversed><li>甲，</li><li>乙，</li></ol>', ['2. 甲，', '1. 乙，']],
    ['in letters', '<ol type="a"><li>甲，</li></ol>', ['a. 甲，']],
    ['in Roman numerals', '<ol type="I" start="4"><li>甲，</li></ol>', ['IV. 甲，']],
    ['in 汉字', '<ol style="list-style-type:cjk-ideographic"><li>甲，</li></ol>', ['一、甲，']],
    ['by the item’s own style', '<ol><li style="list-style: lower-roman inside">甲，</li></ol>', ['i. 甲，']],
    ['not at all', '<ol style="list-style:none"><li>一、甲，</li></ol>', ['一、甲，']],
  ])('numbers an ordered list %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  test('reads tables of tasks, also merged cells, and sees through tables that lay out the page', () => {
    const table = `<table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr><tr><td>1</td><td>甲，</td><td rowspan="2">乙局</td></tr><tr><td>2</td><td>丙，</td></tr></table>`;
    const lines = ['1. 甲，（责任单位：乙局）', '2. 丙，（责任单位：乙局）'];
    expect(linesOf(table)).toEqual(lines);
    expect(linesOf(`<table><tr><td>${table}</td></tr></table>`)).toEqual(lines);
  });

  test('sets what stands over a table above its rows', () => {
    const table = '<table><caption>甲县考核细则</caption><tr><td>甲，</td><td>1件。</td></tr></table>';
    expect(linesOf(table)).toEqual(['甲县考核细则', '甲，\t1件。']);
  });

  test('keeps a table that stands in a cell of a table of tasks in the line of its row', () => {
    const inner = '<table><tr><td>甲</td><td>1件，</td></tr><tr><td>乙</td><td>2件，</td></tr></table>';
    const table = `<table><tr><th>任务</th><th>责任单位</th></tr><tr><td>办结：${inner}</td><td>丙局</td></tr></table>`;
    expect(linesOf(table)).toEqual(['1. 办结：', '甲\t1件，', '乙\t2件，（责任单位：丙局）']);
  });

  test.each([
    ['in a comment', `<!-- ${'<div>'.repeat(1000)} -->`],
    ['in an attribute', `<p title="${'<div>'.repeat(1000)}">`],
    ['in a script', `<script>"${'<div>'.repeat(1000)}"</script>`],
    ['that may be left open', '<p>甲，<li>乙，'.repeat(1000)],
  ])('counts no tags %s as nested', (_, html) => {
    expect(linesOf(`${html}<p>丙，</p>`).at(-1)).toBe('丙，');
  });

  test('says that a page breaks off, and nothing of one that is whole or only a part', () => {
    const rules = (html: string) => readHtml(Buffer.from(html)).findings.map(({ rule }) => rule);
    expect(rules(`<html><body><p>${long}</p><p>`)).toEqual(['html-unfinished']);
    expect(rules(`<html><body><p>${long}</p></body>`)).toEqual([]);
    expect(rules(`<html><p>${long}</p></html>`)).toEqual([]);
    expect(rules(`<p>${long}`)).toEqual([]);
  });

  test('tells what the page holds beside the article', () => {
    const page = `<html><head><meta name="description" content="摘要"><title>题名</title></head><body><!-- 注释 -->
      <div class="nav">导航，栏目</div><div id="zoom"><table><tr><td>索引号</td><td>1</td></tr><tr><td>公开方式</td><td>不予公开</td></tr></table>
      <p>${long}</p><p hidden>隐藏</p><img alt="图说"></div><template><p>模板</p></template></body></html>`;
    const { leftOut } = readHtml(Buffer.from(page));
    expect(leftOut.map(({ place, text }) => `${place}：${text.replace(/\s*\n\s*/gu, '/')}`)).toEqual([
      '信息表：索引号\t1/公开方式\t不予公开',
      '正文以外：导航，栏目',
      '网页注释： 注释 ',
      '网页中不显示的内容：题名/隐藏/模板',
      '网页属性：摘要/图说',
    ]);
  });

  test('keeps the cells of a table too wide for a grid', () => {
    const row = (count: number) =>
      `<table><tr>${Array.from({ length: count }, (_, n) => `<td>${n}</td>`).join('')}</tr></table>`;
    expect(linesOf(row(63))).toHaveLength(1);
    expect(linesOf(row(64))).toHaveLength(64);
    expect(linesOf('<table><tr><td colspan="100">甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>')).toEqual([
      '甲',
      '乙\t丙',
    ]);
  });

  test('says how much text stands outside the article', () => {
    const { findings } = readHtml(Buffer.from(`<div id="zoom"><p>${long}</p></div><div>版权所有，不得转载。</div>`));
    expect(findings).toMatchObject([
      { rule: 'html-outside-article', severity: 'info', found: `正文 ${long.length} 字，正文以外的句子 10 字` },
    ]);
  });

  test.each([
    ['elements a million deep', '<div>'.repeat(1_000_000)],
    ['formatting reopened in every paragraph', Array.from({ length: 500 }, (_, n) => `<p><b n="${n}">`).join('')],
    ['elements in a template', `<template>${'<div>'.repeat(500)}</template>`],
  ])('refuses %s', (_, html) => {
    expect(() => readHtml(Buffer.from(html))).toThrow(Refusal);
  });
});

/** Ways in which a page shows characters. */
const forms: readonly ((text: string) => string)[] = [
  (text) => `<p>${text}</p>`,
  (text) => `<div><span>${text.slice(0, 1)}</span><b>${text.slice(1)}</b></div>`,
  (text) => `<ol><li>${text}</li></ol>`,
  (text) => `<p>${text.slice(0, 1)}<sup>${text.slice(1)}</sup></p>`,
  (text) => `<ruby>${text}<rt>a</rt></ruby>`,
  (text) => `<div style="display:none"><p>${text}。</p></div>`,
  (text) => `<table><tr><td>${text.slice(0, 1)}</td><td>${text.slice(1)}</td></tr></table>`,
  (text) =>
    `<table><tr><td><table><tr><td>${text.slice(0, 1)}</td><td>${text.slice(1)}</td></tr></table></td></tr></table>`,
  (text) => `<del>删</del><p>${text}</p>`,
  (text) => `<pre>${text}</pre>`,
];

test('every character that an article shows stands in the text once, in its order', () => {
  const kinds = fc.array(fc.nat({ max: forms.length - 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(kinds, (chosen) => {
      const texts = chosen.map((_, index) => String.fromCharCode(0x4e00 + index * 2, 0x4e01 + index * 2));
      const body = chosen.map((kind, index) => forms[kind]?.(texts[index] ?? '') ?? '').join('');
      const { text, findings } = readHtml(Buffer.from(`<div id="zoom">${body}</div>`));
      expect(text.replace(/[^\p{Script=Han}]/gu, '')).toBe(texts.join(''));
      expect(findings.filter(({ rule }) => rule === 'text-lost')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('whatever the page, no visible character of its article goes without a word', () => {
  const tags = [
    'p',
    'div',
    'td',
    'tr',
    'table',
    'li',
    'ol',
    'ruby',
    'rt',
    'del',
    'sup',
    'b',
    'br',
    'select',
    'h1',
    'template',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
    fc.constantFrom('甲', '乙，', '1', ' '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text, findings } = readHtml(Buffer.from(`<div id="zoom">头${pieces.join('')}</div>`));
      expect(text).toContain('头');
      expect(findings.filter(({ rule }) => rule === 'text-lost')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
