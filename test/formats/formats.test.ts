/** What programs, feed readers and archives get, for the seed library. */
import { XMLParser } from 'fast-xml-parser';
import mammoth from 'mammoth';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { planAkomaNtoso } from '../../src/formats/akoma-ntoso.ts';
import { escapeXml } from '../../src/formats/escape.ts';
import { writeFormats, writeWordFiles } from '../../src/formats/index.ts';
import { findTagFault } from '../../src/intake/xml-tags.ts';
import { listNews } from '../../src/ledger/news.ts';
import { escapeMarkdown } from '../../src/model/escape-markdown.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Printed } from '../../src/model/printed.ts';
import { footOf } from '../../src/model/walk.ts';
import { libraryRecords } from '../../src/render/index.ts';
import { gatherTexts } from '../library.ts';
import { seedGathered } from '../render/seed-library.ts';
import { parseLines, textDocument } from '../seed.ts';

const library = await seedGathered;
const records = libraryRecords(library);
const site = { name: '甲库', root: 'https://example.org/fangan/' };
const formerLists = [
  { url: '/topics/old/', title: '旧题', successor: { url: '/topics/new/', title: '新<题' }, ended: '2031-05-06' },
  { url: '/topics/gone/', ended: '2031-05-07' },
  ...['/units/line/old/', '/years/2030/', '/calendar/jia.ics'].map((url) => ({
    url,
    title: '甲',
    ended: '2031-05-06',
  })),
];
const files = new Map(writeFormats(library, records, { news: listNews([], records.plans), formerLists }, site));
const file = (path: string): string => files.get(path) ?? '';

const statute = `甲市管理办法
第一章 总则
第一条 为规范管理，制定本办法。
第二章 附则
第二条 本办法自发布之日起施行。
附件
任务清单`;

/** The text of an XML file without its metadata. */
function textOf(xml: string): string {
  const text = xml.replace(/<meta>.*<\/meta>/su, '').replace(/<[^>]+>|\s/gu, '');
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}

function printedText(plan: Plan): string {
  const node = (child: Plan['children'][number]): (Printed | undefined)[] =>
    child.type === 'measure'
      ? [child.num, child.content, child.note]
      : [child.num, child.heading, child.intro?.content, ...child.children.flatMap(node)];
  const [head, foot] = [plan.head, footOf(plan)].map((list) => list.map(({ content }) => content));
  const all = [...head!, ...plan.children.flatMap(node), ...foot!];
  return all
    .map((printed) => printed?.text ?? '')
    .join('')
    .replace(/\s/gu, '');
}

test('a note between heading and text stands there in Akoma Ntoso too', () => {
  const of = (...lines: readonly string[]) => {
    const { plan } = parseLines('甲县方案', '', '一、任务', ...lines);
    const [record] = records.plans;
    const xml = planAkomaNtoso(enrichPlan(plan), { ...record!, genre: '方案' });
    return xml.replace(/^.*<content>/su, '').replace(/<\/content>.*$/su, '');
  };
  const note = '<p class="note">（牵头单位：甲局）</p>';
  expect(of('1. 普法', '（牵头单位：甲局）', '开展宣传。', '每月报送。')).toBe(
    `${note}<p>开展宣传。</p><p>每月报送。</p>`,
  );
  expect(of('1. 普法', '开展宣传。', '每月报送。（牵头单位：甲局）')).toBe(`<p>开展宣传。</p><p>每月报送。</p>${note}`);
  expect(of('1. 普法。开展宣传。（牵头单位：甲局）')).toBe(`<p>开展宣传。</p>${note}`);
});

describe('Markdown', () => {
  test('a measure says where it stands, who answers and what it says, word for word', () => {
    const record = records.measures.find(({ id }) => id === 'weifang-2021/5.4')!;
    const text = file('plans/weifang-2021/5-4/index.md');
    expect(text).toContain(
      '# 五（四） 发挥行政复议效能\n\n- 方案：潍坊市法治政府建设实施方案\n- 发文字号：潍发〔2021〕26号\n',
    );
    expect(text).toContain('- 地址：https://example.org/fangan/plans/weifang-2021/5-4/\n');
    expect(text.replaceAll('\n\n', '\n')).toContain(record.text);
  });

  test.each(records.plans.map(({ id }) => [id]))('%s holds every measure whole', (id) => {
    const text = file(`plans/${id}/index.md`).replaceAll('\n\n', '\n');
    for (const measure of records.measures.filter(({ plan }) => plan === id))
      expect(text).toContain(measure.text.split('\n').map(escapeMarkdown).join('\n'));
  });

  test.each([
    ['*甲* [乙](丙) <b>', '\\*甲\\* \\[乙\\](丙) \\<b\\>'],
    ['1. 甲', '1\\. 甲'],
    ['2021年', '2021年'],
    ['# 甲\n- 乙\n+ 丙', '\\# 甲\n\\- 乙\n\\+ 丙'],
    ['A&amp;B R&D', 'A\\&amp;B R&D'],
  ])('%s is written %s', (printed, written) => {
    expect(escapeMarkdown(printed)).toBe(written);
  });
});

describe('Word', () => {
  const words = new Map(writeWordFiles(library, records, 'https://example.org/fangan/'));
  const read = (id: string) => ({ buffer: Buffer.from(words.get(`plans/${id}/plan.docx`)!) });

  test.each(library.plans.map((plan) => [plan.plan.id, plan] as const))(
    '%s holds what the plan prints, once and in order, below its facts',
    async (id, { plan }) => {
      const { value } = await mammoth.extractRawText(read(id));
      const [facts = '', text = ''] = value.replace(/\s/gu, '').split(/(?<=源文件SHA-256：[0-9a-f]{64})/u);
      expect(facts.startsWith(plan.title.replace(/\s/gu, ''))).toBe(true);
      expect(facts).toContain(`地址：https://example.org/fangan/plans/${id}/`);
      expect(text).toBe(printedText(plan));
    },
  );

  test('printed headings are headings of Word with their numbers, a made title is none', async () => {
    const { value } = await mammoth.convertToHtml(read('liaocheng-2022'));
    const headings = value.match(/<h\d>.*?<\/h\d>/gu)?.slice(0, 2);
    expect(headings?.map((heading) => heading.replace(/<(\/?)strong>/gu, ''))).toEqual([
      '<h1>一、持续推进学习宣传贯彻习近平法治思想</h1>',
      '<h2>1.推动学习宣传贯彻习近平法治思想走深走实。</h2>',
    ]);
  });

  test('the same plan gives the same bytes years later', () => {
    vi.setSystemTime('2041-06-01');
    onTestFinished(() => void vi.useRealTimers());
    expect([...writeWordFiles(library, records, 'https://example.org/fangan/')]).toEqual([...words]);
  });
});

describe('Akoma Ntoso', () => {
  test.each(records.plans.map(({ id }) => [id]))('%s is well-formed, with every measure once', (id) => {
    const text = file(`plans/${id}/akn.xml`);
    expect(findTagFault(text)).toBeUndefined();
    const ids = [...text.matchAll(/ eId="(m[^"]+)"/gu)].map(([, eId]) => eId);
    expect(new Set(ids).size).toBe(ids.length);
    const own = records.measures.filter(({ plan }) => plan === id);
    for (const { number } of own) expect(ids).toContain(`m${number.replaceAll(/[./~]/gu, '-')}`);
  });

  test.each(library.plans.map(({ plan }) => [plan.id, plan] as const))(
    '%s has its whole text once, in order',
    (id, plan) => {
      expect(textOf(file(`plans/${id}/akn.xml`))).toBe(printedText(plan));
    },
  );

  test('chapters and articles of one number are told apart, an annex has an id', async () => {
    const texts = await gatherTexts([textDocument(statute)]);
    const [enriched] = texts.plans;
    const text = planAkomaNtoso(enriched!, libraryRecords(texts).plans[0]!);
    expect(textOf(text)).toBe(printedText(enriched!.plan));
    const elements = [...text.matchAll(/<(?<tag>part|paragraph|container)[^>]* eId="(?<id>[^"]+)"/gu)];
    expect(elements.map(({ groups }) => `${groups!['tag']} ${groups!['id']}`)).toEqual([
      ...['part p1', 'paragraph m1', 'part p2', 'paragraph m2', 'container annex1'],
    ]);
    expect(text).toContain('<container name="annex" eId="annex1"><p>附件</p><p>任务清单</p></container>');
  });

  test('says what the document is', () => {
    const { akomaNtoso } = new XMLParser({ ignoreAttributes: false }).parse(file('plans/weifang-2021/akn.xml'));
    const { FRBRWork } = akomaNtoso.doc.meta.identification;
    expect(FRBRWork.FRBRdate).toEqual({ '@_date': '2021-12-31', '@_name': 'issued' });
    expect(FRBRWork.FRBRnumber).toEqual({ '@_value': '潍发〔2021〕26号' });
    expect(akomaNtoso.doc.meta.references.TLCOrganization[0]['@_showAs']).toBe('中共潍坊市委、潍坊市人民政府');
  });
});

test('XML has no place for control characters', () => {
  expect(escapeXml('甲\u0001<"&">')).toBe('甲\ufffd&lt;&quot;&amp;&quot;&gt;');
});

describe('news', () => {
  const entry = (id: string, hash: string, on?: string) => ({ id, url: `/${id}/`, title: id, hash, on });

  test('a plan is new on the day when it was recorded, else on that of its document', () => {
    const news = listNews([entry('weifang-2021', 'a', '2026-03-01')], records.plans);
    expect(news[0]).toMatchObject({ id: 'weifang-2021', kind: 'added', day: '2026-03-01' });
    expect(news.find(({ id }) => id === 'liaocheng-2022')?.day).toBe('2022-03-25');
  });

  test('a text that has changed is news on that day, one that has not is none', () => {
    const recorded = [
      entry('weifang-2021/1.1', 'a', '2026-03-01'),
      entry('weifang-2021/1.2', 'b', '2026-03-01'),
      entry('weifang-2021/1.1', 'c', '2026-04-02'),
      entry('weifang-2021/1.2', 'b', '2026-04-02'),
    ];
    expect(listNews(recorded, records.plans).filter(({ kind }) => kind === 'changed')).toMatchObject([
      { id: 'weifang-2021/1.1', plan: 'weifang-2021', day: '2026-04-02' },
    ]);
  });
});

test('files that leave the site name it', () => {
  expect(file('llms.txt')).toMatch(/^# 甲库\n/u);
  expect(file('feeds/library.xml')).toContain('<title>甲库：新收入与改动</title>');
  expect(JSON.parse(file('plans/weifang-2021/5-4/oembed.json'))).toMatchObject({ provider_name: '甲库' });
  expect([...files.values()].filter((text) => text.includes('方案库'))).toEqual([]);
});

test('the feed of a list that has gone says so in its only entry', () => {
  const texts = [...files].filter(([, text]) => text.includes('不再更新'));
  expect(texts.map(([path]) => path)).toEqual(['feeds/topics/old.xml', 'feeds/topics/gone.xml']);
  const [old, gone] = texts.map(([, text]) => new XMLParser().parse(text).feed);
  expect(old).toMatchObject({ title: '旧题：不再更新', updated: '2031-05-06T00:00:00Z' });
  expect(old.entry).toMatchObject({
    id: 'tag:fangan,2026:feeds/topics/old.xml:ended:2031-05-06',
    title: '“旧题”的订阅不再更新',
    updated: '2031-05-06T00:00:00Z',
    summary: '现在见“新<题”：https://example.org/fangan/topics/new/',
  });
  expect(file('feeds/topics/old.xml')).toContain('href="https://example.org/fangan/topics/old/"');
  expect(gone.entry).toMatchObject({
    title: '“主题”的订阅不再更新',
    summary: '那一页说明原来列出的内容现在在哪里。',
  });
});

test('every feed is well-formed and the same from build to build', () => {
  const feeds = [...files].filter(([path]) => path.startsWith('feeds/'));
  expect(feeds.map(([path]) => path)).toEqual(
    expect.arrayContaining(['feeds/library.xml', 'feeds/topics/reconsideration.xml']),
  );
  for (const [, text] of feeds) expect(findTagFault(text)).toBeUndefined();
  const again = writeFormats(library, records, { news: listNews([], records.plans), formerLists }, site);
  expect([...again]).toEqual([...files]);
});
