/**
 * Data flows one way. A stage runs the code of its own folder, of src/model and of src/segment; only scripts/ and the
 * site join stages. Types may come from an earlier stage, never from a later one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');
const order = [
  'model',
  'segment',
  'index-format',
  'intake',
  'parse',
  'enrich',
  'match',
  'ledger',
  'render',
  'indexing',
  'search',
  'browser',
  'library',
];
/** Whose code a folder may run besides its own, that of src/model and that of src/segment. */
const further: Readonly<Record<string, readonly string[]>> = {
  indexing: ['index-format'],
  search: ['index-format'],
  library: ['browser'],
};
/** The site: reads the library, shows it. */
const site = ['grammar', 'components', 'layouts', 'pages', 'styles'];

interface Edge {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const edges: readonly Edge[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/u.test(file))
  .flatMap((file) => edgesOf(file, readFileSync(join(source, file), 'utf8')));

function edgesOf(file: string, text: string): Edge[] {
  // the address of a stylesheet (search.css?url) is no code
  const imports = [
    ...text
      .replaceAll(/^import .*\.css\?url';$/gmu, '')
      .matchAll(/(?:import|export)\s+(?<type>type\s)?[^'"]*?from\s+['"](?<path>\.[^'"]+)['"]/gu),
  ];
  return imports.map(({ groups }) => {
    const target = relative(source, resolve(source, dirname(file), groups!['path']!));
    return { file, from: folderOf(file), to: folderOf(target), typeOnly: groups!['type'] !== undefined };
  });
}

function folderOf(file: string): string {
  return file.split(/[\\/]/u)[0]!;
}

function stagesOf({ from, to }: Edge): boolean {
  return from !== to && order.includes(from) && order.includes(to);
}

describe('imports', () => {
  test('every folder of src has its place in the order', () => {
    const folders = new Set(edges.map(({ from }) => from).filter((from) => !from.includes('.')));
    expect([...folders].filter((folder) => ![...order, ...site].includes(folder))).toEqual([]);
  });

  test('no stage imports a later one', () => {
    const backwards = edges.filter(stagesOf).filter(({ from, to }) => order.indexOf(to) > order.indexOf(from));
    expect(backwards).toEqual([]);
  });

  test('no stage runs the code of another', () => {
    const shared = ({ from, to }: Edge) => ['model', 'segment', ...(further[from] ?? [])].includes(to);
    const joined = edges.filter(stagesOf).filter((edge) => !edge.typeOnly && !shared(edge));
    expect(joined).toEqual([]);
  });

  test('model imports nothing', () => {
    expect(edges.filter(({ from, to }) => from === 'model' && to !== 'model')).toEqual([]);
  });

  test('no stage imports the site or a script', () => {
    expect(edges.filter(({ from, to }) => order.includes(from) && (site.includes(to) || to === '..'))).toEqual([]);
  });
});
