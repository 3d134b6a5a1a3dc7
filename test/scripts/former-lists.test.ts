/** Pages that list measures are remembered from build to build: an old address tells where what stood on it stands. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAddresses } from '../../scripts/steps/ledger.ts';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import type { SiteView } from '../../src/render/views.ts';

const topics = join(import.meta.dirname, '../../content/topics.yaml');
let content = '';

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'fangan-lists-'));
  await mkdir(join(content, 'sources'));
  await cp(topics, join(content, 'topics.yaml'));
});
afterAll(() => rm(content, { recursive: true, force: true }));

async function write(place: string, id: string, unit: string): Promise<void> {
  const text = `${place}法治政府建设工作方案\n一、行政复议。落实行政复议体制改革。（责任单位：${unit}）\n二、法治宣传。开展宪法宣传教育。（责任单位：市教育局）\n`;
  await writeFile(join(content, `sources/${id}.txt`), text);
}

async function makeAndRecord(): Promise<SiteView['formerLists']> {
  const generated = join(content, 'generated');
  const { addresses } = await makeLibrary(content, generated, quietStages());
  await recordAddresses(content, addresses);
  const site: SiteView = JSON.parse(await readFile(join(generated, 'site.json'), 'utf8'));
  return site.formerLists;
}

test('a topic of another name and a unit of another reading lead on, what is as it was is recorded once', async () => {
  await write('甲市', 'jia', '市司法局');
  await write('乙市', 'yi', '市司法局');
  expect(await makeAndRecord()).toEqual([]);
  const recorded = await readFile(join(content, 'ledger/lists/jia.jsonl'), 'utf8');
  expect(recorded).toContain('{"url":"/topics/reconsideration/","title":"行政复议","place":"jia/1"}\n');
  expect(await makeAndRecord()).toEqual([]);
  expect(await readFile(join(content, 'ledger/lists/jia.jsonl'), 'utf8')).toBe(recorded);

  await writeFile(
    join(content, 'topics.yaml'),
    (await readFile(topics, 'utf8')).replace('id: reconsideration', 'id: review'),
  );
  await write('甲市', 'jia', '市法制局');
  const place = { url: '/plans/jia/1/', label: '1', title: '行政复议' };
  const former = await makeAndRecord();
  expect(former.toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
    {
      ...{ url: '/compare/topic/reconsideration/', title: '对照：行政复议', place },
      successor: { url: '/compare/topic/review/', title: '对照：行政复议' },
    },
    {
      ...{ url: '/topics/reconsideration/', title: '行政复议', place },
      successor: { url: '/topics/review/', title: '行政复议' },
    },
    {
      ...{ url: `/units/${encodeURIComponent('jia-市司法局')}/`, title: '市司法局', place },
      successor: { url: `/units/${encodeURIComponent('jia-市法制局')}/`, title: '市法制局' },
    },
  ]);
});

test('where an editor takes out what stood there, the address that names it is not told of again', async () => {
  await mkdir(join(content, 'corrections'));
  const correction = '- { place: "1", old: 市法制局, redact: true, reason: 内部信息 }\n';
  await writeFile(join(content, 'corrections/jia.yaml'), correction);
  const former = await makeAndRecord();
  expect(former.map(({ url }) => decodeURIComponent(url))).toEqual([
    '/topics/reconsideration/',
    '/compare/topic/reconsideration/',
  ]);
  expect(JSON.stringify(former)).not.toContain('局');
});
