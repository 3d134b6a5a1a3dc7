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

  test('reads meta tags and the table of 信息公开 as metadata, not as text', () => {
    const page = `<meta name="ArticleTitle" content="某市方案"><meta name="PubDate" content="2022-01-05 10:30"><meta name="ContentSource" content="某市政府办公室">
      <div class="article"><table><tr><td>索 引 号：</td><td>0001/2022-1</td><td>发文字号：</td><td>某政发〔2021〕2号</td></tr>
      <tr><td>成文日期：</td><td>2021年12月3日</td><td>有 效 性：</td><td>有效</td></tr></table><p>${long}</p></div>`;
    const { text, metadata } = readHtml(Buffer.from(page));
    expect(text).toBe(long);
    expect(metadata).toEqual({
      title: '某市方案',
      publishedOn: '2022-01-05',
      issuingBodies: ['某市政府办公室'],
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
      issuingBodies: ['某市政府', '某市委'],
    });
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

  test('reads tables of tasks, also merged cells, and sees through tables that lay out the page', () => {
    const table = `<table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr><tr><td>1</td><td>甲，</td><td rowspan="2">乙局</td></tr><tr><td>2</td><td>丙，</td></tr></table>`;
    const lines = ['1. 甲，（责任单位：乙局）', '2. 丙，（责任单位：乙局）'];
    expect(linesOf(table)).toEqual(lines);
    expect(linesOf(`<table><tr><td>${table}</td></tr></table>`)).toEqual(lines);
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
