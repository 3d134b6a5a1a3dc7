/**
 * What pages of a plan or topic show of what stands elsewhere: a library is made, one thing is edited, and what is made then
 * with what is kept of the first making is what is made from nothing. Of all that the kept texts follow from, each edit
 * changes one thing only.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keepLibrary } from '../../scripts/steps/kept-libraries.ts';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { digestOf } from '../../scripts/steps/manifest.ts';
import { eachFile } from '../../scripts/steps/pull-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { createMemory, type Memory, noMemory } from '../../src/model/memory.ts';
import { pulledFiles } from '../../src/model/pulled-library.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { filesOf } from '../site/files-of.ts';

/** Path below the content folder → text. */
type Files = Readonly<Record<string, string>>;

let folder = '';

beforeAll(() => void createSegmenter()); // the whole dictionary once, not a part of it for every library
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-kept-'));
  vi.stubEnv('FANGAN_CACHE', join(folder, 'cache'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const titleOfJia = '甲市养老服务体系建设实施方案';
const reconsideration =
  '行政复议。落实《中华人民共和国行政复议法》第二条，健全“接诉专窗”（即受理窗口、答复窗口、听证窗口）。';
const patrols = { title: '丙县巡逻防控工作要点', text: '夜间在城区主要路口安排巡逻力量。' };
/** An address of the library under which another text stood before. */
const formerText = {
  ...{ id: 'jia/1.1', url: '/plans/jia/1-1/', title: '旧文' },
  ...{ hash: '0'.repeat(16), sketch: '0'.repeat(64) },
};
const elsewhere = { address: 'https://ding.test/', name: '丁市方案库', region: '丁市' };

const library: Files = {
  'sources/jia.txt': plan(titleOfJia, [
    '社区食堂。建设社区食堂，为老年人提供用餐服务。按月通报。（责任单位：市民政局）',
    '适老化改造。为特殊困难老年人家庭实施适老化改造500户。（责任单位：市民政和养老局）',
    reconsideration,
  ]),
  'sources/yi.txt': plan('乙市养老服务体系建设实施方案', [
    '社区食堂。建设社区食堂，为老年人提供用餐服务。',
    '居家改造。对老年人家庭的住房实施适老化改造，困难家庭优先。',
  ]),
  'sources/bing.txt': plan(patrols.title, [patrols.text]),
};

/** Where the plan of another place is on another subject. */
const otherSubject: Files = { 'sources/yi.txt': plan('乙市路灯维护工作要点', ['更换老旧灯杆。']) };

const pages = '/plans/jia.mdx';
const views = '/measures/jia.jsonl';
const comparison = '/compare-topics.jsonl';

interface Edit {
  /** What stands in the library before the edit that it has not always. */
  readonly given?: Files;
  readonly edited: Files;
  /** A file that shows what is edited. */
  readonly shownIn: string;
}

const edits: Readonly<Record<string, Edit>> = {
  'the reason of a redaction': {
    given: { 'corrections/jia.yaml': noteOf('redact: true', '住址') },
    edited: { 'corrections/jia.yaml': noteOf('redact: true', '门牌') },
    shownIn: pages,
  },
  'the reason of a correction': {
    given: { 'corrections/jia.yaml': noteOf('new: 就餐', '误植') },
    edited: { 'corrections/jia.yaml': noteOf('new: 就餐', '误识') },
    shownIn: pages,
  },
  'a name that another plan takes too': { edited: { 'sources/yi.yaml': 'shortName: 丙县\n' }, shownIn: views },
  'a name in a comparison that another plan takes too': {
    edited: { 'sources/bing.yaml': 'shortName: 甲市\n' },
    shownIn: comparison,
  },
  'the page of the glossary that has a term': {
    edited: { 'sources/bing.txt': plan(patrols.title, [`${patrols.text}${pageOfTerms()}`]) },
    shownIn: pages,
  },
  'two units of one name': { edited: { 'units.yaml': 'aliases: { 民政和养老局: 民政局 }\n' }, shownIn: pages },
  'like sentences of measures on two topics': {
    given: {
      'topics.yaml': topicsOf('养老服务'),
      'labels.yaml': `${labelOf('jia/1.1', 'care')}${labelOf('yi/1.1', 'other')}`,
    },
    edited: { 'ledger/pairs.txt': 'jia/1.1\tyi/1.1\n' },
    shownIn: pages,
  },
  'the name of a topic': {
    given: { 'topics.yaml': topicsOf('养老服务'), ...otherSubject },
    edited: { 'topics.yaml': topicsOf('为老服务') },
    shownIn: views,
  },
  'the name of a measure by which a topic is known': {
    given: { 'topics.yaml': topicsOf('养老服务'), 'sources/jia.txt': plan(titleOfJia, [reconsideration]) },
    edited: { 'sources/bing.yaml': 'shortName: 乙市\n' },
    shownIn: views,
  },
  'a sentence that another plan has too': {
    given: { 'sources/bing.txt': plan(patrols.title, [`${patrols.text}通报按月。`]) },
    edited: { 'sources/bing.txt': plan(patrols.title, [`${patrols.text}按月通报。`]) },
    shownIn: comparison,
  },
  'two measures that are joined': {
    edited: { 'links.yaml': '- { a: bing/1.1, b: jia/1.3, action: add, reason: 同办 }\n' },
    shownIn: views,
  },
  'the name of another library': {
    given: { 'libraries.yaml': librariesOf('丁市方案库') },
    edited: { 'libraries.yaml': librariesOf('丁城方案库') },
    shownIn: views,
  },
  'where a text went whose address has another': {
    given: { 'ledger/jia.jsonl': `${JSON.stringify(formerText)}\n` },
    edited: { 'ledger/moves.yaml': '- { from: jia/1.1, merged: jia/1.2, reason: 并入 }\n' },
    shownIn: views,
  },
  'an article that is cited': {
    given: { 'sources/law.txt': lawOf('第一条　为了规范。'), ...otherSubject },
    edited: { 'sources/law.txt': lawOf('第一条　为了规范。', '第二条　履行职责。') },
    shownIn: pages,
  },
};

test.each(Object.entries(edits))('%s', async (_, { given = {}, edited, shownIn }) => {
  const memory = createMemory();
  if ('libraries.yaml' in given) await pullOthers();
  await write({ ...library, ...given });
  const first = await make('first', memory);
  await write(edited);
  const [kept, fresh] = [await make('second', memory), await make('fresh', noMemory)];
  expect(changed(first, fresh)).toContain(shownIn);
  expect(changed(kept, fresh)).toEqual([]);
  expect(changed(first, await filesOf(join(folder, 'first')))).toEqual([]);
});

/** Another library has published the same of other places. */
async function pullOthers(): Promise<void> {
  const places = { 甲市: '丁市', 乙市: '戊市', 丙县: '己县' };
  const others = Object.entries(library).map(([path, text]): [string, string] => [
    path,
    Object.entries(places).reduce((all, [own, other]) => all.replaceAll(own, other), text),
  ]);
  await write(Object.fromEntries(others));
  await makeLibrary(join(folder, 'content'), join(folder, 'elsewhere'), quietStages());
  const bytes = await Promise.all(pulledFiles.map((name) => readFile(join(folder, 'elsewhere/data', name))));
  const files = eachFile((_, index) => bytes[index] ?? Buffer.of());
  const digests = eachFile((name) => digestOf('sha256', files[name]));
  await keepLibrary(join(folder, 'content'), elsewhere, { files, digests }, '2026-11-26');
}

async function make(name: string, memory: Memory): Promise<ReadonlyMap<string, string>> {
  const { writePublished } = await makeLibrary(join(folder, 'content'), join(folder, name), quietStages(), { memory });
  await writePublished();
  return filesOf(join(folder, name));
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}

async function write(files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, 'content', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

function plan(title: string, measures: readonly string[]): string {
  const numbered = measures.map((text, index) => `${index + 1}. ${text}`);
  return [title, '', '一、主要任务', ...numbered].join('\n');
}

function noteOf(action: string, reason: string): string {
  return `- { place: '1.1', old: 用餐, ${action}, reason: ${reason} }\n`;
}

/** As many terms as make a page of the glossary, the first of all by their reading. */
function pageOfTerms(): string {
  return Array.from({ length: 60 }, (_, at) => `“阿${String.fromCodePoint(0x4e00 + at)}哨”是指第${at}处路口。`).join(
    '',
  );
}

function topicsOf(name: string): string {
  const care = `{ id: care, name: ${name}, scope: 老年人, words: [老年人, 食堂, 适老化] }`;
  return `subject: [养老]\nthemes: [{ id: all, name: 全部, topics: [${care}, { id: other, name: 其他, scope: 其他 }] }]\n`;
}

function lawOf(...articles: readonly string[]): string {
  return ['中华人民共和国行政复议法', '', ...articles].join('\n');
}

function labelOf(measure: string, topic: string): string {
  return `- { measure: ${measure}, topic: ${topic}, reason: 写明 }\n`;
}

function librariesOf(name: string): string {
  return JSON.stringify([{ ...elsewhere, name }]);
}
