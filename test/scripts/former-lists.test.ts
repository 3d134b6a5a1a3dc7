/** Pages that list measures are remembered from build to build: an old address tells where what stood on it stands. */
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordAddresses } from '../../scripts/steps/ledger.ts';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { today } from '../../src/browser/today.ts';
import { readListLedger } from '../../src/ledger/entries.ts';
import type { SiteView } from '../../src/render/views.ts';

const topics = join(import.meta.dirname, '../../content/topics.yaml');
let content = '';

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'fangan-lists-'));
  await mkdir(join(content, 'sources'));
  await cp(topics, join(content, 'topics.yaml'));
});
afterEach(() => rm(content, { recursive: true, force: true }));

const review = (unit: string): string => `行政复议。落实行政复议体制改革。（责任单位：${unit}）`;
const publicity = '法治宣传。开展宪法宣传教育。（责任单位：市教育局）';

async function write(place: string, id: string, ...measures: readonly string[]): Promise<void> {
  const lines = measures.map((text, index) => `${'一二三'[index]}、${text}\n`);
  await writeFile(join(content, `sources/${id}.txt`), `${place}法治政府建设工作方案\n${lines.join('')}`);
}

const ended = today();

async function makeAndRecord(): Promise<SiteView['formerLists']> {
  return (await makeSite()).formerLists;
}

async function makeSite(): Promise<SiteView> {
  const generated = join(content, 'generated');
  const { addresses } = await makeLibrary(content, generated, quietStages());
  await recordAddresses(content, addresses);
  return JSON.parse(await readFile(join(generated, 'site.json'), 'utf8'));
}

test('a topic of another name and a unit of another reading lead on, what is as it was is recorded once', async () => {
  await write('甲市', 'jia', review('市司法局'), publicity);
  await write('乙市', 'yi', review('市司法局'), publicity);
  expect(await makeAndRecord()).toEqual([]);
  const recorded = await readFile(join(content, 'ledger/lists/jia.jsonl'), 'utf8');
  expect(recorded).toContain('{"url":"/topics/reconsideration/","title":"行政复议","place":"jia/1"}\n');
  expect(await makeAndRecord()).toEqual([]);
  expect(await readFile(join(content, 'ledger/lists/jia.jsonl'), 'utf8')).toBe(recorded);

  await writeFile(
    join(content, 'topics.yaml'),
    (await readFile(topics, 'utf8')).replace('id: reconsideration', 'id: review'),
  );
  await write('甲市', 'jia', review('市法制局'), publicity);
  const place = { plan: 'jia', url: '/plans/jia/1/', label: '1', title: '行政复议' };
  const former = await makeAndRecord();
  expect(former.toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
    {
      ...{ url: '/compare/topic/reconsideration/', title: '对照：行政复议', place },
      ...{ successor: { url: '/compare/topic/review/', title: '对照：行政复议' }, ended },
    },
    {
      ...{ url: '/topics/reconsideration/', title: '行政复议', place },
      ...{ successor: { url: '/topics/review/', title: '行政复议' }, ended },
    },
    { url: `/units/${encodeURIComponent('jia-市司法局')}/`, title: '市司法局', place, ended },
  ]);
});

test('what an editor takes out of a plan is named by no former list, wherever it stood', async () => {
  await write('甲市', 'jia', review('市司法局'), publicity);
  await makeAndRecord();
  await write('甲市', 'jia', review('市公安局'), publicity, '学法。执行《“双随机"办法》。');
  const [former] = (await makeAndRecord()).filter(({ url }) => !url.startsWith('/units/line/'));
  expect(former?.url).toBe(`/units/${encodeURIComponent('jia-市司法局')}/`);
  const standing = { url: '/instruments/old/', title: '“双随机"办法', place: 'jia/3' };
  await appendFile(join(content, 'ledger/lists/jia.jsonl'), `${JSON.stringify(standing)}\n`);
  await mkdir(join(content, 'corrections'));
  const correction = '- { place: "2", old: 市教育局, redact: true, reason: 内部信息 }\n';
  await writeFile(join(content, 'corrections/jia.yaml'), correction);
  const told = await makeAndRecord();
  expect(told.map(({ url, place }) => [url, place?.label])).toEqual([
    ['/units/line/sifa/', undefined], // of editors, but where it stood tells of a unit
    ['/units/line/jiaoyu-tiyu/', undefined],
    [standing.url, '3'], // its name stands in the text
  ]);
});

test('a text that was renumbered is followed to its new number', async () => {
  await write('甲市', 'jia', review('市司法局'));
  await makeAndRecord();
  await write('甲市', 'jia', publicity, review('市公安局'));
  await writeFile(join(content, 'ledger/moves.yaml'), '- { from: jia/1, moved: jia/2 }\n');
  const place = { plan: 'jia', url: '/plans/jia/2/', label: '2', title: '行政复议' };
  expect((await makeAndRecord()).map((former) => [decodeURIComponent(former.url), former.place])).toEqual([
    ['/units/jia-市司法局/', place],
    ['/units/line/sifa/', place],
  ]);
});

test.each(['ledger', 'ledger/lists'])('a file in the place of the folder %s is named', async (folder) => {
  await write('甲市', 'jia', publicity);
  await rm(join(content, folder), { recursive: true, force: true });
  await mkdir(dirname(join(content, folder)), { recursive: true });
  await writeFile(join(content, folder), '');
  await expect(makeAndRecord()).rejects.toThrow(`${join(content, folder)}：发现一个文件，应为文件夹。`);
});

test.each(['\n', ''])('a line is added below a last one that ends in %j', async (end) => {
  const entries = ['甲', '乙'].map((title) => ({ url: `/topics/${title}/`, title, place: 'jia/1' }));
  const file = join(content, 'ledger/lists/jia.jsonl');
  await recordAddresses(content, { additions: [], lists: entries.slice(0, 1) });
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\n$/u, end));
  await recordAddresses(content, { additions: [], lists: entries.slice(1) });
  const text = await readFile(file, 'utf8');
  expect(readListLedger(file, text)).toEqual(entries);
  expect(text.match(/\n/gu)).toHaveLength(2);
});

test('a plan with a new id takes its units with it, and what is taken out of it is told of no more', async () => {
  await write('甲市', 'jia', review('市司法局'), publicity);
  await makeAndRecord();
  await rm(join(content, 'sources/jia.txt'));
  await write('甲市', 'jia-2026', review('市司法局'), publicity);
  await writeFile(join(content, 'ledger/moves.yaml'), '- { from: jia, moved: jia-2026 }\n');
  const units = (await makeAndRecord()).filter(({ url }) => url.startsWith('/units/'));
  expect(units.map(({ url, successor }) => [url, successor?.url].map((one) => decodeURIComponent(one ?? '')))).toEqual([
    ['/units/jia-市司法局/', '/units/jia-2026-市司法局/'],
    ['/units/jia-市教育局/', '/units/jia-2026-市教育局/'],
  ]);
  await mkdir(join(content, 'corrections'));
  const correction = '- { place: "1", old: 市司法局, redact: true, reason: 内部信息 }\n';
  await writeFile(join(content, 'corrections/jia-2026.yaml'), correction);
  expect((await makeAndRecord()).map(({ title }) => title)).not.toContain('市司法局');
});

test('a list of several plans is not named by what was taken out of any of them', async () => {
  const law = '学法。执行《张三丰办法》。';
  await write('甲市', 'jia', review('市司法局'), publicity, law);
  await write('乙市', 'yi', review('市司法局'), publicity, law);
  await makeAndRecord();
  await write('甲市', 'jia', review('市司法局'), publicity, '学法。执行办法。');
  await mkdir(join(content, 'corrections'));
  await writeFile(
    join(content, 'corrections/yi.yaml'),
    '- { place: "3", old: 张三丰, redact: true, reason: 个人信息 }\n',
  );
  const pages = ['张三丰办法', '办法'].map((name) => `/instruments/${encodeURIComponent(name)}/\t2\n`);
  await writeFile(join(content, 'ledger/pages.txt'), pages.join(''));
  const { formerLists, recordedPages } = await makeSite();
  expect(JSON.stringify(formerLists)).not.toContain('张三丰');
  expect(recordedPages.map(({ url }) => decodeURIComponent(url))).toEqual(['/instruments/办法/']);
});

test('a ledger that has counted no pages tells how many what was new had', async () => {
  await write('甲市', 'jia', review('市司法局'));
  await makeAndRecord();
  const file = join(content, 'ledger/jia.jsonl');
  const last = (await readFile(file, 'utf8')).split('\n').find((line) => line.includes('"id":"jia/1"')) ?? '';
  const other = JSON.stringify({ ...JSON.parse(last), hash: '0'.repeat(16) });
  await appendFile(file, `${other}\n${last}\n`.repeat(300));
  const changes = { url: '/changes/', pages: 2 }; // with the line of the plan
  expect((await makeSite()).recordedPages).toEqual([changes]);
  await writeFile(join(content, 'ledger/pages.txt'), '/changes/\t1\n');
  expect((await makeSite()).recordedPages).toEqual([{ ...changes, pages: 1 }]);
});

test('a place that is called otherwise leads to where its plans are listed', async () => {
  await write('甲市', 'jia', review('市司法局'));
  await makeAndRecord();
  await writeFile(join(content, 'sources/jia.yaml'), 'region: { name: 乙市, level: 市级 }\n');
  const former = (await makeAndRecord()).filter(({ url }) => url.startsWith('/regions/'));
  expect(former).toEqual([
    {
      ...{ url: `/regions/${encodeURIComponent('甲市')}/`, title: '甲市' },
      place: { plan: 'jia', url: '/plans/jia/', label: '', title: '甲市法治政府建设工作方案' },
      successor: { url: `/regions/${encodeURIComponent('乙市')}/`, title: '乙市' },
      ended,
    },
  ]);
});

test('a library that is small again tells where the plans of its years and levels are', async () => {
  const places = [...'青白赤金银铜石玉松柏梅兰竹菊桐榆桃杏枫柳泉溪川洲湖沙丘谷原岸屿'].map((sign) => `${sign}岭县`);
  for (const [index, place] of places.entries()) await write(place, `p${index}`, publicity);
  expect(await makeAndRecord()).toEqual([]);
  const recorded = await readFile(join(content, 'ledger/lists/p0.jsonl'), 'utf8');
  const level = `/levels/${encodeURIComponent('县级')}/`;
  const unknown = `/years/${encodeURIComponent('未写明')}/`;
  expect(recorded).toContain(`{"url":"${level}","title":"县级","place":"p0"}\n`);
  await rm(join(content, 'sources/p30.txt'));
  await writeFile(join(content, 'ledger/moves.yaml'), '- { from: p30, withdrawn: 已废止 }\n');
  const former = (await makeAndRecord()).filter(({ url }) => /^\/(?:years|levels)/u.test(url));
  const place = { plan: 'p0', url: '/plans/p0/', label: '', title: '青岭县法治政府建设工作方案' };
  expect(former).toEqual([
    { url: unknown, title: '未写明', place, ended },
    { url: level, title: '县级', place, ended },
  ]);
});

test.each<[string, string, string, readonly string[]]>([
  ['by its title, whatever is taken out of it', '', 'jia', ['甲市']],
  [
    'by its editor, where something is taken out of another plan',
    'region: { name: 丁县, level: 县级 }\n',
    'yi',
    ['丁县'],
  ],
  ['by its editor, where something is taken out of it', 'region: { name: 丁县, level: 县级 }\n', 'jia', []],
])('a place that was named %s', async (_, facts, redacted, told) => {
  await write('甲市', 'jia', review('市司法局'));
  await write('乙市', 'yi', review('市司法局'));
  if (facts) await writeFile(join(content, 'sources/jia.yaml'), facts);
  await makeAndRecord();
  await writeFile(join(content, 'sources/jia.yaml'), 'region: { name: 丙市, level: 市级 }\n');
  await redactUnit(redacted);
  expect(regionsOf(await makeAndRecord())).toEqual(told);
});

test('a place whose only plan is withdrawn is told of by the title of the plan, whatever is taken out of others', async () => {
  await write('甲市', 'jia', review('市司法局'));
  await write('乙市', 'yi', review('市司法局'));
  await makeAndRecord();
  await rm(join(content, 'sources/jia.txt'));
  await writeFile(join(content, 'ledger/moves.yaml'), '- { from: jia, withdrawn: 已废止 }\n');
  await redactUnit('yi');
  expect(regionsOf(await makeAndRecord())).toEqual(['甲市']);
});

async function redactUnit(plan: string): Promise<void> {
  await mkdir(join(content, 'corrections'));
  const order = '- { place: "1", old: 市司法局, redact: true, reason: 内部信息 }\n';
  await writeFile(join(content, `corrections/${plan}.yaml`), order);
}

function regionsOf(former: SiteView['formerLists']): (string | undefined)[] {
  return former.filter(({ url }) => url.startsWith('/regions/')).map(({ title }) => title);
}
