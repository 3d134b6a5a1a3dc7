/** Of the words and places of a large library those are fetched that a text or a plan needs, and answer as all would. */
import { beforeEach, describe, expect, test } from 'vitest';
import { indexFormat } from '../../src/index-format/search-files.ts';
import type { CutFile } from '../../src/indexing/files.ts';
import { writeLexicon } from '../../src/indexing/lexicon.ts';
import { buildPlaces } from '../../src/indexing/places.ts';
import { buildRecords } from '../../src/indexing/records.ts';
import { openDictionary } from '../../src/search/dictionary.ts';
import { openFiles, type SearchFiles } from '../../src/search/files.ts';
import type { ReadFile } from '../../src/search/read-file.ts';
import { inventedLibrary } from './invented-library.ts';

const first = 0x4e00;
const mixed = (number: number) => Math.imul(number, 0x9e3779b1) >>> 12;
const character = (number: number) => String.fromCharCode(first + (number % 3000));
/** 24,000 words of two to four characters, a tenth of them rare. */
const words = Array.from({ length: 24_000 }, (_, at) => {
  const rest = [mixed(at), mixed(at + 50_000), mixed(at + 90_000)].slice(0, 1 + (at % 3)).map(character);
  return [character(at) + rest.join(''), at % 10 === 0 ? 1 : 2 + (at % 97)] as const;
});
const lexicon = new Map([...words, ['怎么办', 40] as const]);
const ignore = ['怎么办', '请问'];
const lexiconFile = writeLexicon(lexicon, ignore);
const guide = { format: indexFormat, count: 1, folder: 'f', chunks: '', records: '', ignore };
let asked: string[];

function open(file: CutFile, buckets: Readonly<Record<string, number>> = { [file.path]: file.count }): SearchFiles {
  const contents = new Map(file.files.map(({ path, content }) => [`f/${path}`, content]));
  const read: ReadFile = async (path, decode) => {
    asked.push(path);
    const content = path === 'guide.json' ? Buffer.from(JSON.stringify({ ...guide, buckets })) : contents.get(path)!;
    const stream = new Blob([new Uint8Array(content)]).stream();
    const plain = path.endsWith('.bin') ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
    return decode(new Uint8Array(await new Response(plain).arrayBuffer()));
  };
  return openFiles(read);
}

beforeEach(() => {
  asked = [];
});

describe('the words of a large library', () => {
  const text = [0, 7, 14, 21, 2998].map(character).join('');

  const files = open(lexiconFile);

  test('are kept in parts', () => {
    expect(lexiconFile.count).toBeGreaterThan(30);
  });

  test('come in parts of which each has what begins with its characters', async () => {
    const { lexicon: found, total, asking } = await files.wordsFor(text);
    const wanted = [...lexicon].filter(([word]) => text.includes(word.slice(0, 1)));
    expect([...found].filter(([word]) => text.includes(word.slice(0, 1))).sort()).toEqual(wanted.sort());
    expect(found.size).toBeLessThan(lexicon.size / 5);
    expect(total).toBe([...lexicon.values()].reduce((sum, count) => sum + count, 0));
    expect(asking).toBe(40);
    expect(asked.filter((path) => path.includes('lexicon'))).not.toContain('f/lexicon.bin');
  });

  test.each([
    text,
    words[5]![0],
    words
      .slice(0, 6)
      .map(([word]) => word)
      .join(''),
    '怎么办',
  ])('cut %s as all do', async (one) => {
    const all = openDictionary(await open(lexiconFile, {}).wordsFor(one), ignore);
    const some = openDictionary(await files.wordsFor(one), ignore);
    expect(asked).toContain('f/lexicon.bin');
    expect(some.cut(one)).toEqual(all.cut(one));
    for (const short of [one.slice(0, 2), one.slice(1, 3)]) {
      expect(some.longerWords(short)).toEqual(all.longerWords(short));
      expect(some.joinedWords(short)).toEqual(all.joinedWords(short));
    }
  });

  test('are all fetched for a long text, and where all are asked for', async () => {
    expect(
      (
        await files.wordsFor(
          words
            .slice(0, 900)
            .map(([word]) => word)
            .join(''),
        )
      ).lexicon,
    ).toEqual(lexicon);
    expect(asked.filter((path) => path !== 'guide.json')).toEqual(['f/lexicon.bin']);
    expect(await files.lexicon()).toEqual(lexicon);
  });

  test('are in the order of their counts, then of their characters', async () => {
    const sorted = [...lexicon].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    expect([...(await files.lexicon())]).toEqual(sorted);
    const { lexicon: some } = await files.wordsFor(text);
    expect([...some]).toEqual(sorted.filter(([word]) => some.has(word)));
  });
});

describe('the places of a large library', () => {
  const [plan] = inventedLibrary.plans;
  const [measure] = inventedLibrary.measures;
  const ids = Array.from({ length: 2_000 }, (_, at) => `p${mixed(at).toString(36)}`);
  const plans = ids.map((id) => ({ ...plan!, id }));
  const measures = ids.flatMap((id, at) =>
    Array.from({ length: 1 + (at % 9) }, (_, number) => ({
      ...{ ...measure!, id: `${id}/${mixed(at + number) % 999}`, plan: id, number: `${mixed(at + number) % 999}` },
    })),
  );
  const { records } = buildRecords({ ...inventedLibrary, plans, measures, passages: [], matches: [] }, new Map());
  const file = buildPlaces(records, measures);

  test('come in parts, those of a plan as they stand in the whole', async () => {
    expect(file.count).toBeGreaterThan(10);
    const all = await open(file, {}).places([]);
    expect(Object.keys(all)).toEqual(ids);
    asked = [];
    const [third = '', last = ''] = [ids[2], ids.at(-1)];
    const some = await open(file).places([third, last, 'none']);
    expect([some[third], some[last], some['none']]).toEqual([all[third], all[last], undefined]);
    expect(Object.keys(some).length).toBeLessThan(ids.length / 2);
    expect(asked).not.toContain('f/places.json');
  });

  test('are all fetched where no plan is named', async () => {
    expect(await open(file).places([])).toEqual(await open(file, {}).places(ids));
    expect(asked.filter((path) => path !== 'guide.json')).toEqual(['f/places.json', 'f/places.json']);
  });
});
