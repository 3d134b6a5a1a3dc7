import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildFiles, seedLibrary } from '../../eval/library.ts';
import { type SearchFile, type SearchLibrary, synonymsFile } from '../../src/indexing/index.ts';
import { seedContent } from '../seed.ts';

let files: readonly SearchFile[];
let again: readonly SearchFile[];
let library: SearchLibrary;

beforeAll(async () => {
  library = await seedLibrary();
  files = await buildFiles(library);
  again = await buildFiles(library);
}, 120_000);

function folderOf(all: readonly SearchFile[]): string {
  return all.find(({ path }) => path.endsWith('lexicon.bin'))!.path.split('/')[0]!;
}

function json(path: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(files.find((file) => file.path === path)!.content).toString('utf8'));
}

describe('buildSearch', () => {
  test('gives the same bytes for the same library', () => {
    expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    const differing = files.filter(
      ({ content }, index) => !Buffer.from(content).equals(Buffer.from(again[index]!.content)),
    );
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  test('writes one file for every record', () => {
    const records = files.filter(({ path }) => path.startsWith('records/'));
    expect(records).toHaveLength(library.measures.length + library.passages.length);
  });

  test('keeps the order of records of which one has no character that is searched for', async () => {
    const [first] = library.passages;
    const bare = { ...library, measures: [], passages: [{ ...first!, text: '。' }, ...library.passages.slice(1, 9)] };
    const records = (await buildFiles(bare)).filter(({ path }) => path.startsWith('records/'));
    expect(records).toHaveLength(9);
  }, 60_000);

  test('names its folder after what it holds', async () => {
    const fewer = library.measures.map((measure) => ({ ...measure, topics: measure.topics.slice(1) }));
    const folders = [files, await buildFiles({ ...library, measures: fewer })].map(folderOf);
    expect(new Set(folders).size).toBe(2);
  }, 60_000);

  test('leaves out what the page does not need', () => {
    const scripts = files.map(({ path }) => path).filter((path) => path.endsWith('.js'));
    expect(scripts).toEqual(['api.js']);
  });

  test('gives every record a plan among the facets', () => {
    const plans = Object.values(json(`${folderOf(files)}/facets/plan.json`)) as number[][];
    const numbers = plans.flatMap((steps) =>
      steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, one) => sum + one)),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual([...Array(library.measures.length + library.passages.length).keys()]);
  });

  test('evaluates nothing and asks no other host', () => {
    const code = Buffer.from(files.find(({ path }) => path === 'api.js')!.content).toString('utf8');
    expect(code).not.toMatch(/\beval\(|new Function|https?:\/\/(?!www\.w3\.org)/u);
  });
});

describe('synonymsFile', () => {
  test('reads the file of the project', () => {
    const { groups, ignore } = synonymsFile.parse(parse(readFileSync(join(seedContent, 'synonyms.yaml'), 'utf8')));
    expect(ignore).toContain('怎么办');
    expect(groups.find(({ say }) => say.includes('三项制度'))?.print).toContain('执法全过程记录');
  });

  test('folds its words', () => {
    const groups = [{ say: ['“三调”联动'], print: ['互联网＋监管'] }];
    expect(synonymsFile.parse({ groups }).groups).toEqual([{ say: ['三调联动'], print: ['互联网监管'] }]);
  });

  test.each([
    [{ ignore: [], groups: [{ say: ['告官'] }] }],
    [{ ignore: [], groups: [{ say: [], print: ['行政应诉'] }] }],
    [{ ignore: [], groups: [{ say: ['告'], print: ['行政应诉'] }] }],
  ])('refuses %j', (wrong) => {
    expect(synonymsFile.safeParse(wrong).success).toBe(false);
  });
});
