/** What a change in one document renames: files that hold nothing of it keep their names, and readers their copies. */
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFiles } from '../../eval/library.ts';
import { readNameList } from '../../src/index-format/name-list.ts';
import type { GuideFile } from '../../src/index-format/search-files.ts';
import type { SearchFile, SearchLibrary } from '../../src/indexing/index.ts';
import type { MeasureRecord } from '../../src/model/records.ts';
import { inventedLibrary } from '../search/invented-library.ts';
import { searchInNode } from '../search/node-search.ts';

/** 甲岭 is a long plan here: its 1,106 records fill 18 sheaves. */
const long = Array.from({ length: 1100 }, (_, at) => measureOf(at + 1));
const library: SearchLibrary = { ...inventedLibrary, measures: [...inventedLibrary.measures, ...long] };
let files: readonly SearchFile[];

function measureOf(number: number): MeasureRecord {
  const [first] = inventedLibrary.measures;
  const text = `第${number}件实事。办好第${number}件，办实第${number * 7}件。`;
  return {
    ...first!,
    id: `jia/9.${number}`,
    number: `9.${number}`,
    title: `第${number}件实事`,
    text,
    topics: ['pufa'],
  };
}

/** The library with its measures changed. */
function changed(change: (measure: MeasureRecord) => readonly MeasureRecord[]): SearchLibrary {
  return { ...library, measures: library.measures.flatMap(change) };
}

beforeAll(async () => {
  files = await buildFiles(library);
}, 60_000);

function guideOf(all: readonly SearchFile[]): GuideFile {
  return JSON.parse(Buffer.from(all.find(({ path }) => path === 'guide.json')!.content).toString('utf8'));
}

/** Files of `all` that `files` has not, but for the guide: how many, by the folder that they stand in. */
function newFolders(all: readonly SearchFile[]): Record<string, number> {
  const known = new Set(files.map(({ path }) => path));
  const added = all.filter(({ path }) => !known.has(path)).map(({ path }) => path);
  const { folder } = guideOf(all);
  const groups = Map.groupBy(added, (path) =>
    path.startsWith(folder) ? 'shared' : path.split('/').slice(0, -1).join('/'),
  );
  return Object.fromEntries([...groups].map(([name, { length }]) => [name, length]));
}

describe('the stored records', () => {
  test('fill files of two, and sheaves of 64 of one plan', () => {
    const { records } = guideOf(files);
    const counts = readNameList(records).map(({ word }) => Number(word));
    expect(counts).toEqual([...Array(17).fill(64), 18, 5, 6]);
    const stored = files.filter(({ path }) => path.startsWith('records/'));
    expect(stored).toHaveLength(17 * 32 + 9 + 3 + 3);
  });

  test('are renamed by a comma only where it stands, and nothing else is', async () => {
    const comma = (one: MeasureRecord) => [
      one.id === 'jia/9.500' ? { ...one, text: one.text.replace('，', '、') } : one,
    ];
    const folders = newFolders(await buildFiles(changed(comma)));
    expect(Object.values(folders)).toEqual([32]);
    expect(Object.keys(folders)[0]).toMatch(/^records\/[0-9a-f]{10}$/u);
  }, 60_000);

  test('of other plans keep their names when a measure is added before them', async () => {
    const again = await buildFiles(changed((one) => (one.id === 'jia/9.1100' ? [one, measureOf(1101)] : [one])));
    const records = Object.entries(newFolders(again)).filter(([name]) => name.startsWith('records/'));
    expect(records.map(([, count]) => count)).toEqual([10]);
    const { hits } = await (await searchInNode(again))('化解信访矛盾');
    expect(hits.map(({ id, match }) => [id, match])).toContainEqual(['bing/1', 'counterpart']);
  }, 60_000);
});
