/** What is known of the cost of libraries: docs/performance.json, and docs/performance.md with tables of it. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cost } from './measured-run.ts';
import { joinFigures, type LibraryFigures, type ScaleFigures, stagesOf } from './scale-figures.ts';
import type { HeavyPage } from './site-figures.ts';

type Cell = string | number;

/** A stage that costs less is too short to be compared: looks at it are half a second apart. In CPU seconds. */
const comparable = 2;

/** A library of so many measures is what larger ones are held against. */
const baseMeasures = 9000;

/** Folder of the report. */
export const reportFolder = join(import.meta.dirname, '../docs');

/** Puts what was measured in place of the figures of the same library in `folder`, and writes the report anew. */
export async function renewFigures(folder: string, measured: Partial<ScaleFigures>): Promise<void> {
  const file = join(folder, 'performance.json');
  const known: ScaleFigures = existsSync(file)
    ? JSON.parse(await readFile(file, 'utf8'))
    : { libraries: [], edits: {} };
  const figures = joinFigures(known, measured);
  await writeFile(file, `${JSON.stringify(figures, undefined, 2)}\n`);
  await writeFile(join(folder, 'performance.md'), formatReport(figures));
}

/** Returns the report of all libraries, the smallest first. */
export function formatReport({ libraries, edits }: ScaleFigures): string {
  const sizes = libraries.map(nameLibrary);
  return `${[
    '# What a build costs',
    '',
    'Written by `npm run bench:scale` and `npm run bench:dev`; the figures stand in `performance.json`, and a run renews those of',
    'the libraries that it measures. The plans are invented by `eval/invented-plans.ts` unless a row says “documents”, which are',
    'those of a folder. Built as any library is, with nothing kept from an earlier build. CPU: seconds of all processors; memory:',
    'all processes together at their highest (shared pages divided); clock: with whatever else the machine does. Plain Astro and',
    'Starlight make a page of each of the same measures, each with the search of Pagefind; Starlight with one link in its sidebar.',
    '',
    '## Whole builds',
    '',
    ...formatTable(
      ['library', 'CPU s', 'clock s', 'memory MiB', 'pages', 'files', 'MiB', ...peerHeads],
      libraries.map((library) => [nameLibrary(library), ...formatWhole(library)]),
    ),
    '',
    ...formatEdits({ libraries, edits }),
    '## Stage by stage: CPU seconds / highest memory in MiB',
    '',
    ...formatTable(
      ['stage', ...sizes],
      stagesOf(libraries).map((stage) => [stage, ...libraries.map(({ stages }) => formatCost(stages[stage]))]),
    ),
    '',
    ...formatGrowth(libraries),
    '## The heaviest page of each kind: KiB of HTML / elements',
    '',
    'Bold: more than 300 KiB or 3,000 elements, which no list may reach; of a plan only one that a single article fills.',
    '',
    ...formatHeaviest(libraries, sizes),
    '',
    '## Where it was measured',
    '',
    ...libraries.map((library) => `- ${nameLibrary(library)}: ${library.measured}`),
  ].join('\n')}\n`;
}

const peerHeads = ['plain Astro + Pagefind: CPU s', 'memory MiB', 'Starlight: CPU s', 'memory MiB'];

function nameLibrary({ documents, measures, isInvented }: LibraryFigures): string {
  return `${documents} ${isInvented ? 'plans' : 'documents'}, ${measures} measures`;
}

function formatWhole({ all, site, peer, starlight }: LibraryFigures): Cell[] {
  const own = [all.cpu, all.seconds, all.memory].map(round);
  return [...own, site.pages, site.files, round(site.bytes / 2 ** 20), ...formatPeer(peer), ...formatPeer(starlight)];
}

/** `null`: the peer did not come to its end; a peer that was not asked for has no figures. */
function formatPeer(cost: Cost | null | undefined): Cell[] {
  if (cost === null) return ['fails', ''];
  return cost ? [round(cost.cpu), round(cost.memory)] : ['', ''];
}

function formatEdits({ libraries, edits }: ScaleFigures): string[] {
  const rows = libraries.flatMap((library) => {
    const { edited } = library;
    const dev = library.isInvented ? edits[library.documents] : undefined;
    if (!edited && !dev) return [];
    const build = edited ? [round(edited.cpu), round(edited.seconds), round(edited.memory)] : ['', '', ''];
    return [[nameLibrary(library), ...build, ...(dev ? [round(dev.seconds), round(dev.memory)] : ['', ''])]];
  });
  if (rows.length === 0) return [];
  return [
    '## One edit',
    '',
    'A sentence is added to a measure. Build: the next whole build, with what the last one has kept. Dev: from saving the file to',
    'the new text in the open page of `npm run dev`, median of five; memory is what the server holds by then.',
    '',
    ...formatTable(['library', 'build: CPU s', 'clock s', 'memory MiB', 'dev: s', 'memory MiB'], rows),
    '',
  ];
}

/** A library beside the smallest of its kind that is large enough to be held against. */
interface Growth {
  readonly library: LibraryFigures;
  readonly base: LibraryFigures;
}

/** How stages grow: what they cost a measure, beside what they cost a measure in the base library. */
function formatGrowth(libraries: readonly LibraryFigures[]): string[] {
  const large = libraries.filter(({ measures }) => measures >= baseMeasures);
  const growths = large.flatMap((library): Growth[] => {
    const base = large.find(({ isInvented }) => isInvented === library.isInvented) ?? library;
    return base === library ? [] : [{ library, base }];
  });
  if (growths.length === 0) return [];
  const row = (name: string, cpuOf: (library: LibraryFigures) => number): Cell[] => [
    name,
    ...growths.map(({ library, base }) => {
      const grown = cpuOf(library) / library.measures / (cpuOf(base) / base.measures);
      return cpuOf(base) < comparable ? '' : grown.toFixed(2);
    }),
  ];
  return [
    '## How stages grow',
    '',
    `CPU seconds a measure, as a multiple of those of the library beside; 1 is linear. Stages of ${comparable} CPU seconds and more there.`,
    '',
    ...formatTable(
      ['stage', ...growths.map(({ library, base }) => `${nameLibrary(library)}, beside ${nameLibrary(base)}`)],
      [
        row('all', ({ all }) => all.cpu),
        ...stagesOf(large).map((stage) => row(stage, ({ stages }) => stages[stage]?.cpu ?? 0)),
      ].filter((cells) => cells.some((cell, index) => index > 0 && cell !== '')),
    ),
    '',
  ];
}

function formatHeaviest(libraries: readonly LibraryFigures[], sizes: readonly string[]): string[] {
  const kinds = [...new Set(libraries.flatMap(({ site }) => Object.keys(site.heaviest)))].sort();
  return formatTable(
    ['kind', ...sizes],
    kinds.map((kind) => [`/${kind}`, ...libraries.map(({ site }) => formatPage(site.heaviest[kind]))]),
  );
}

function formatPage(page: HeavyPage | undefined): string {
  if (!page) return '';
  const text = `${round(page.bytes / 1024)} / ${page.elements}`;
  return page.bytes > 300 * 1024 || page.elements > 3000 ? `**${text}**` : text;
}

function formatCost(cost: Cost | undefined): string {
  return cost ? `${round(cost.cpu)} / ${round(cost.memory)}` : '';
}

function formatTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function round(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}
