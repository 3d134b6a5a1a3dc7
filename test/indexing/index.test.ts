import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSynonyms, type SearchFile, type SearchLibrary } from '../../src/indexing/index.ts';
import { buildFiles, seedLibrary } from '../search/seed-search.ts';
import { seedContent } from '../seed.ts';

let files: readonly SearchFile[];
let again: readonly SearchFile[];
let library: SearchLibrary;

beforeAll(async () => {
  library = await seedLibrary();
  files = await buildFiles(library);
  again = await buildFiles(library);
}, 120_000);

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

  test('writes one fragment for every record', () => {
    const fragments = files.filter(({ path }) => path.includes('/fragment/'));
    expect(fragments).toHaveLength(library.measures.length + library.passages.length);
  });

  test('leaves out what the page does not need', () => {
    const scripts = files.map(({ path }) => path).filter((path) => path.endsWith('.js'));
    expect(scripts.sort()).toEqual(['api.js', 'engine/0/pagefind.js']);
  });

  test('counts the facets of every record', () => {
    const { names, pages } = json('facets.json');
    expect(names).toContain('topic');
    expect(Object.keys(pages as object)).toHaveLength(library.measures.length + library.passages.length);
  });

  test('evaluates nothing and asks no other host', () => {
    const code = Buffer.from(files.find(({ path }) => path === 'api.js')!.content).toString('utf8');
    expect(code).not.toMatch(/\beval\(|new Function|https?:\/\/(?!www\.w3\.org)/u);
  });
});

describe('readSynonyms', () => {
  test('reads the file of the project', () => {
    const { groups, ignore } = readSynonyms(parse(readFileSync(join(seedContent, 'synonyms.yaml'), 'utf8')));
    expect(ignore).toContain('怎么办');
    expect(groups.find(({ say }) => say.includes('三项制度'))?.print).toContain('执法全过程记录');
  });

  test('folds its words', () => {
    const groups = [{ say: ['“三调”联动'], print: ['互联网＋监管'] }];
    expect(readSynonyms({ ignore: [], groups }).groups).toEqual([{ say: ['三调联动'], print: ['互联网监管'] }]);
  });

  test.each([
    [{ ignore: [], groups: [{ say: ['告官'] }] }],
    [{ ignore: [], groups: [{ say: [], print: ['行政应诉'] }] }],
    [{ ignore: [], groups: [{ say: ['告'], print: ['行政应诉'] }] }],
    [{ groups: [] }],
  ])('refuses %j', (wrong) => {
    expect(() => readSynonyms(wrong)).toThrow();
  });
});
