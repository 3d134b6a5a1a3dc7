/** Of the words and places of a large library those are fetched that a text or a plan needs, and answer as all would. */
import { beforeEach, describe, expect, test } from 'vitest';
import { keysOfMisspelt, withHalves } from '../../src/index-format/heard-words.ts';
import { indexFormat } from '../../src/index-format/search-files.ts';
import type { CutFile } from '../../src/indexing/files.ts';
import { writeLexicon } from '../../src/indexing/lexicon.ts';
import { buildPlaces } from '../../src/indexing/places.ts';
import { buildRecords } from '../../src/indexing/records.ts';
import { openDictionary } from '../../src/search/dictionary.ts';
import { type LibraryFiles, openFiles } from '../../src/search/files.ts';
import { keysOfLetters, readPinyin } from '../../src/search/pinyin.ts';
import type { ReadFile } from '../../src/search/read-file.ts';
import { createSpeller } from '../../src/search/spelling.ts';
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
/** Some have two readings, some none. */
const syllables = ['zhang', 'zang', 'shi', 'si', 'xin', 'xing', 'nan', 'lan', 'ren', 'gong', 'er', 'fu', 'chan', 'bo'];
const syllable = (number: number) => syllables[mixed(number) % syllables.length]!;
const readings = new Map(
  Array.from({ length: 3000 }, (_, at) => [
    character(at),
    at % 7 === 0 ? [syllable(at), syllable(at + 1)] : [syllable(at)],
  ]),
);
for (let at = 0; at < 3000; at += 11) readings.delete(character(at));
const lexiconFile = writeLexicon(lexicon, ignore, readings);
const guide = { format: indexFormat, count: 1, folder: 'f', chunks: '', records: '', ignore };
let asked: string[];

function open(file: CutFile, buckets: Readonly<Record<string, number>> = { [file.path]: file.count }): LibraryFiles {
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
    const { lexicon: found, total, asking, halved } = await files.wordsBy([...text]);
    const wanted = [...lexicon].filter(([word]) => text.includes(word.slice(0, 1)));
    expect([...found].filter(([word]) => text.includes(word.slice(0, 1))).sort()).toEqual(wanted.sort());
    expect(found.size).toBeLessThan(lexicon.size / 5);
    expect(total).toBe([...lexicon.values()].reduce((sum, count) => sum + count, 0));
    expect(asking).toBe(40);
    expect(halved).toBe([...withHalves(lexicon).values()].reduce((sum, count) => sum + count, 0));
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
    const all = openDictionary(await open(lexiconFile, {}).wordsBy([...one]), ignore);
    const some = openDictionary(await files.wordsBy([...one]), ignore);
    expect(asked).toContain('f/lexicon.bin');
    expect(some.cut(one)).toEqual(all.cut(one));
    for (const short of [one.slice(0, 2), one.slice(1, 3)]) {
      expect(some.longerWords(short)).toEqual(all.longerWords(short));
      expect(some.joinedWords(short)).toEqual(all.joinedWords(short));
    }
  });

  test('are all fetched for a long text', async () => {
    const long = words.slice(0, 900).flatMap(([word]) => [...word]);
    expect((await files.wordsBy(long)).lexicon).toEqual(lexicon);
    expect(asked.filter((path) => path !== 'guide.json')).toEqual(['f/lexicon.bin']);
  });

  test('are in the order of their counts, then of their characters', async () => {
    const sorted = [...lexicon].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    expect([...(await files.lexicon())]).toEqual(sorted);
    const { lexicon: some } = await files.wordsBy([...text]);
    expect([...some]).toEqual(sorted.filter(([word]) => some.has(word)));
  });

  /** Each as it may be typed: another of its sound, any other, one left out, one twice. */
  const misspelt = words
    .filter(([word], at) => at % 1000 === 5 && word.length > 2)
    .flatMap(([word], at) => {
      const letters = [...word, ...words[at * 3]![0]];
      const wrong = at % word.length;
      const sound = readings.get(letters[wrong]!)?.[0];
      const alike = [...readings].find(([one, own]) => one !== letters[wrong] && own.includes(sound ?? 'bo'))![0];
      return [
        letters.with(wrong, alike),
        letters.with(wrong, '们'),
        letters.toSpliced(wrong, 1),
        letters.toSpliced(wrong, 0, letters[wrong]!),
        letters.with(wrong, alike).with(letters.length - 1, alike),
      ].map((typed) => typed.join(''));
    });

  test('correct what is misspelt as all do, without fetching all', async () => {
    const all = createSpeller(await open(lexiconFile, {}).wordsBy([]), ignore, readings);
    asked = [];
    const corrected = misspelt.map((typed) => all(typed));
    for (const [at, typed] of misspelt.entries()) {
      const some = await files.wordsBy(keysOfMisspelt(typed, readings));
      expect(createSpeller(some, ignore, readings)(typed), typed).toEqual(corrected[at]);
    }
    expect(misspelt.length).toBeGreaterThan(50);
    expect(corrected.filter(({ length }) => length > 0).length).toBeGreaterThan(misspelt.length / 2);
    expect(asked).not.toContain('f/lexicon.bin');
  });

  test.each(['xinggong', 'zhangs', 'xgr', 'lanfuer', "xin'gong zangx", '行shifu'])(
    'read %s as all do',
    async (typed) => {
      const all = readPinyin(typed, await open(lexiconFile, {}).wordsBy([]), readings);
      asked = [];
      expect(readPinyin(typed, await files.wordsBy(keysOfLetters(typed, readings)), readings)).toEqual(all);
      expect(all.length).toBeGreaterThan(0);
      expect(asked).not.toContain('f/lexicon.bin');
    },
  );
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
