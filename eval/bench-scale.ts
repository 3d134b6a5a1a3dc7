/**
 * npm run bench:scale: what whole builds of libraries of growing size cost, stage by stage, beside a plain Astro site of the
 * same measures with Pagefind's default index, and beside Starlight; the figures go to docs/performance.md. The plans are
 * invented.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { type Flag, runCommand, type ValueOption } from '../scripts/command/command.ts';
import { countsOption } from './counts-option.ts';
import { writeInventedLibrary } from './invented-plans.ts';
import { type Cost, type MeasuredRun, measureRun } from './measured-run.ts';
import { nodeWords } from './node-words.ts';
import { writePeer } from './peer-site.ts';
import { type HeavyPage, readSiteFigures, type SiteFigures } from './site-figures.ts';
import { writeStarlight } from './starlight-site.ts';

const root = join(import.meta.dirname, '..');

const plans = countsOption('文库的方案数', [5, 50, 250], 1);
const report: ValueOption<string> = {
  help: '写入结果的文件（默认 docs/performance.md）',
  sign: 'FILE',
  expected: '一个 .md 文件',
  initial: join(root, 'docs/performance.md'),
  read: (text) => resolve(text),
};
const starlight: Flag = { help: '不量 Starlight', initial: true };

/** What one size of library costs. */
interface Measured {
  readonly plans: number;
  readonly measures: number;
  readonly ours: MeasuredRun;
  readonly site: SiteFigures;
  readonly peer: Cost;
  /** Missing where it was not asked for. */
  readonly starlight: Cost | undefined;
}

/**
 * The largest library comes first, and nothing is removed before the end: a disk without a journal, as small virtual machines
 * have, looks for minutes at all files just removed whenever it makes one, which can cost ten times the making.
 */
async function measureSizes(sizes: readonly number[], file: string, withStarlight: boolean): Promise<void> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-scale-'));
  const measured: Measured[] = [];
  try {
    for (const size of sizes.toSorted((a, b) => b - a)) {
      measured.unshift(await measureSize(join(folder, String(size)), size, withStarlight));
      await writeFile(file, formatReport(measured));
      console.log(`✔ ${size}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const cache = join(root, 'node_modules/.cache');

async function measureSize(folder: string, size: number, withStarlight: boolean): Promise<Measured> {
  const [content, out] = [join(folder, 'content'), join(folder, 'ours')];
  await writeInventedLibrary(content, size);
  const words = ['--content', content, '--out', out, '--no-record', '--fresh'];
  const ours = await measureRun(root, [...(await nodeWords('build')), ...words]);
  const measures = join(out, 'data/measures.jsonl');
  const peer = await measureRun(folder, [await writePeer(folder, measures)]);
  const beside = withStarlight ? await measureStarlight(join(cache, 'bench-starlight'), measures) : undefined;
  const rows = (await readFile(measures, 'utf8')).split('\n').length - 1;
  return { plans: size, measures: rows, ours, peer: peer.all, starlight: beside, site: await readSiteFigures(out) };
}

async function measureStarlight(place: string, measures: string): Promise<Cost> {
  return (await measureRun(place, [await writeStarlight(place, measures)])).all;
}

function formatReport(measured: readonly Measured[]): string {
  const sizes = measured.map(({ plans: count, measures }) => `${count} plans, ${measures} measures`);
  const stages = [...new Set(measured.flatMap(({ ours }) => [...ours.stages.keys()]))];
  return `${[
    '# What a build costs',
    '',
    'Written by `npm run bench:scale`: plans invented by `eval/invented-plans.ts`, built as any library is, with nothing kept from',
    'an earlier build. CPU: seconds of all processors; memory: all processes together at their highest (shared pages divided);',
    'clock: with whatever else the machine does. Plain Astro and Starlight make a page of each of the same measures, each with',
    'the search of Pagefind; Starlight with one link in its sidebar.',
    '',
    describeMachine(),
    '',
    '## Whole builds',
    '',
    ...formatTable(
      [
        'library',
        'CPU s',
        'clock s',
        'memory MiB',
        'pages',
        'files',
        'MiB',
        'plain Astro + Pagefind: CPU s',
        'memory MiB',
        'Starlight: CPU s',
        'memory MiB',
      ],
      measured.map(({ ours: { all }, site, peer, starlight: beside }, index) => [
        ...[sizes[index] ?? '', round(all.cpu), round(all.seconds), round(all.memory), site.pages, site.files],
        ...[round(site.bytes / 2 ** 20), round(peer.cpu), round(peer.memory)],
        ...(beside ? [round(beside.cpu), round(beside.memory)] : ['', '']),
      ]),
    ),
    '',
    '## Stage by stage: CPU seconds / highest memory in MiB',
    '',
    ...formatTable(
      ['stage', ...sizes],
      stages.map((stage) => [stage, ...measured.map(({ ours }) => formatCost(ours.stages.get(stage)))]),
    ),
    '',
    '## The heaviest page of each kind: KiB of HTML / elements',
    '',
    'Bold: more than 300 KiB or 3,000 elements, which no list may reach; of a plan only one that a single article fills.',
    '',
    ...formatHeaviest(measured, sizes),
  ].join('\n')}\n`;
}

function formatHeaviest(measured: readonly Measured[], sizes: readonly string[]): string[] {
  const kinds = [...new Set(measured.flatMap(({ site }) => [...site.heaviest.keys()]))].sort();
  return formatTable(
    ['kind', ...sizes],
    kinds.map((kind) => [
      `/${kind}`,
      ...measured.map(({ site }) => {
        const page = site.heaviest.get(kind);
        return page ? formatPage(page) : '';
      }),
    ]),
  );
}

function formatPage({ bytes, elements }: HeavyPage): string {
  const text = `${round(bytes / 1024)} / ${elements}`;
  return bytes > 300 * 1024 || elements > 3000 ? `**${text}**` : text;
}

function formatCost(cost: Cost | undefined): string {
  return cost ? `${round(cost.cpu)} / ${round(cost.memory)}` : '';
}

function formatTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function describeMachine(): string {
  const [processor] = cpus();
  const memory = round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${cpus().length} × ${processor?.model.trim()}, ${memory} GiB, Linux ${release()}, Node ${process.version}.`;
}

function round(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

await runCommand({
  name: 'npm run bench:scale',
  about: '量一量多大的文库生成要多少时间和内存，结果写入 docs/performance.md。',
  options: { plans, report, starlight },
  run: ({ plans: sizes, report: file, starlight: beside }) => measureSizes(sizes, file, beside),
});
