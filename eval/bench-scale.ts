/**
 * npm run bench:scale: what whole builds of libraries of growing size cost, stage by stage, and what the next build costs
 * after one edit, beside a plain Astro site of the same measures with Pagefind's default index, and beside Starlight. The
 * figures go to docs/performance.json and docs/performance.md. The plans are invented, but for a folder that is told.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Flag, runCommand, type ValueOption } from '../scripts/command/command.ts';
import { BuildError } from '../src/model/issue.ts';
import type { PlanRecord } from '../src/model/records.ts';
import { countsOption } from './counts-option.ts';
import { addSentence } from './edit-plan.ts';
import { writeInventedLibrary } from './invented-plans.ts';
import { type Cost, type MeasuredRun, measureRun } from './measured-run.ts';
import { nodeWords } from './node-words.ts';
import { writePeer } from './peer-site.ts';
import { describeMachine, type LibraryFigures } from './scale-figures.ts';
import { renewFigures, reportFolder } from './scale-report.ts';
import { readSiteFigures } from './site-figures.ts';
import { writeStarlight } from './starlight-site.ts';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache');

const plans = countsOption('文库的方案数', [5, 50, 250], 1);
const folderOption = (help: string): ValueOption<string | undefined> => ({
  help,
  sign: 'DIR',
  expected: '一个文件夹',
  initial: undefined,
  read: (text) => resolve(text),
});
const report = folderOption('写入结果的文件夹（默认 docs）');
const library = folderOption('再量一个文库：它的 content 文件夹，只读不写');
const peers: Flag = { help: '不量 Astro 和 Starlight', initial: true };
const edits: Flag = { help: '不量改一处以后的再次生成', initial: true };

/** A library to measure. */
interface Library {
  readonly isInvented: boolean;
  /** Of a folder name for what is made of it. */
  readonly name: string;
  /** Writes its content folder. */
  write(content: string): Promise<void>;
}

/** What is measured of each library. */
interface Extent {
  readonly report: string | undefined;
  readonly library: string | undefined;
  readonly peers: boolean;
  readonly edits: boolean;
}

/**
 * The largest library comes first, and nothing is removed before the end: a disk without a journal, as small virtual machines
 * have, looks for minutes at all files just removed whenever it makes one, which can cost ten times the making.
 */
async function measureSizes(sizes: readonly number[], extent: Extent): Promise<void> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-scale-'));
  const given = extent.library ? [givenLibrary(extent.library)] : [];
  try {
    for (const one of [...given, ...sizes.toSorted((a, b) => b - a).map(inventedLibrary)]) {
      const figures = await measureLibrary(join(folder, one.name), one, extent);
      await renewFigures(extent.report ?? reportFolder, { libraries: [figures] });
      console.log(`✔ ${one.name}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inventedLibrary(count: number): Library {
  return { isInvented: true, name: String(count), write: (content) => writeInventedLibrary(content, count) };
}

function givenLibrary(place: string): Library {
  return { isInvented: false, name: 'given', write: (content) => cp(place, content, { recursive: true }) };
}

async function measureLibrary(folder: string, one: Library, extent: Extent): Promise<LibraryFigures> {
  const [content, out] = [join(folder, 'content'), join(folder, 'ours')];
  await one.write(content);
  const { all, stages } = await build(content, out, ['--fresh']);
  const records: PlanRecord[] = JSON.parse(await readFile(join(out, 'data/plans.json'), 'utf8'));
  const figures: LibraryFigures = {
    documents: records.length,
    measures: records.reduce((sum, { measureCount }) => sum + measureCount, 0),
    isInvented: one.isInvented,
    measured: describeMachine(),
    all,
    stages: Object.fromEntries(stages),
    site: await readSiteFigures(out),
  };
  const beside = extent.peers ? await measurePeers(folder, join(out, 'data/measures.jsonl')) : {};
  return { ...figures, ...(extent.edits && { edited: await measureEdit(folder, content, out) }), ...beside };
}

/** Builds with what stands in the folder `kept`, where one is told. */
async function build(content: string, out: string, words: readonly string[], kept?: string): Promise<MeasuredRun> {
  const env = kept ? { FANGAN_CACHE: kept } : {};
  return measureRun(
    root,
    [...(await nodeWords('build')), '--content', content, '--out', out, '--no-record', ...words],
    env,
  );
}

/** The build before the edit fills a cache of its own. */
async function measureEdit(folder: string, content: string, out: string): Promise<Cost> {
  const kept = join(folder, 'kept');
  await build(content, out, [], kept);
  await editDocument(join(content, 'sources'));
  return (await build(content, out, [], kept)).all;
}

/** Adds a sentence to the first document that is text and has a measure. */
async function editDocument(sources: string): Promise<void> {
  for (const name of (await readdir(sources)).filter((one) => /\.(?:txt|md)$/u.test(one)).sort()) {
    const file = join(sources, name);
    const text = await readFile(file, 'utf8');
    const edited = addSentence(text, '本次修改。');
    if (edited !== text) return writeFile(file, edited);
  }
  throw new BuildError(`${sources}：发现没有一份文本文件有措施，应至少有一份。`, '请换一个文库，或加上 --no-edits。');
}

async function measurePeers(folder: string, measures: string): Promise<Pick<LibraryFigures, 'peer' | 'starlight'>> {
  const place = join(cache, 'bench-starlight');
  return {
    peer: await measurePeer(folder, await writePeer(folder, measures)),
    starlight: await measurePeer(place, await writeStarlight(place, measures)),
  };
}

/** Returns null for a peer that does not come to its end, as one does whose memory runs full. */
async function measurePeer(place: string, script: string): Promise<Cost | null> {
  try {
    return (await measureRun(place, [script])).all;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.log(error.message);
    return null;
  }
}

await runCommand({
  name: 'npm run bench:scale',
  about: '量一量多大的文库生成、改一处再生成要多少时间和内存，结果写入 docs/performance.md。',
  options: { plans, library, report, peers, edits },
  run: ({ plans: sizes, ...extent }) => measureSizes(sizes, extent),
});
