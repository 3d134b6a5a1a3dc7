/** What making a library takes over from another process. */
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKeptMemory } from '../../scripts/steps/kept-memory.ts';
import { keepPlain, type Packing, partOfMemory } from '../../src/model/memory.ts';
import { cacheFolder } from './cache-folder.ts';

const folder = cacheFolder();

interface Named {
  readonly names: readonly string[];
  readonly numbers: Float64Array;
}

/** What is empty is not worth it. */
const packing: Packing<Named, { readonly named: string; readonly numbers: Float64Array }> = {
  pack: ({ names, numbers }) => (names.length > 0 ? { named: names.join(), numbers } : undefined),
  unpack: ({ named, numbers }) => ({ names: named.split(','), numbers }),
};

interface Mending {
  readonly kind?: string;
  readonly library?: string;
  readonly code?: string;
  readonly part?: string;
}

/** Returns what the last process made, told to the next, which makes `names`. */
function mend(names: readonly string[], { kind = '甲', library = 'jia', code = '1', part }: Mending = {}) {
  const whole = createKeptMemory({ library, code });
  const memory = part === undefined ? whole : partOfMemory(whole, part);
  let told: Named | undefined;
  const made = memory.mend(
    kind,
    (last: Named | undefined) => {
      told = last;
      return { names, numbers: Float64Array.of(names.length, 0.1) };
    },
    packing,
  );
  expect(made).toEqual({ names, numbers: Float64Array.of(names.length, 0.1) });
  return told;
}

test('what was made of a kind last is told to the next process, of the same library and code alone', () => {
  expect(mend(['一', '二'])).toBeUndefined();
  expect(mend(['三'])).toEqual({ names: ['一', '二'], numbers: Float64Array.of(2, 0.1) });
  expect(mend(['四'])).toEqual({ names: ['三'], numbers: Float64Array.of(1, 0.1) });
  for (const other of [{ kind: '乙' }, { library: 'yi' }, { part: '丙' }, { code: '2' }])
    expect(mend(['五'], other)).toBeUndefined();
  expect(mend(['六'])).toBeUndefined(); // other code has taken its place
});

test('what is not worth it leaves what was kept before', () => {
  mend(['一']);
  expect(mend([])?.names).toEqual(['一']);
  expect(mend(['二'])?.names).toEqual(['一']);
});

test('a damaged entry is none', async () => {
  mend(['一']);
  for (const file of await readdir(folder())) await writeFile(join(folder(), file), '甲');
  expect(mend(['二'])).toBeUndefined();
  expect(mend(['三'])?.names).toEqual(['二']);
});

test('what cannot be packed is made anew, as whatever else a build is asked to keep', () => {
  const [first, second] = [
    createKeptMemory({ library: 'jia', code: '1' }),
    createKeptMemory({ library: 'jia', code: '1' }),
  ];
  for (const memory of [first, second]) expect(memory.mend('甲', (last = '无') => last)).toBe('无');
  expect(second.keep(['甲'], () => '一')).toBe('一');
});

test('plain data are made once while what they follow from is the same, and not written again', async () => {
  const made: string[] = [];
  const keep = (given: string): ReadonlyMap<string, number> =>
    keepPlain(createKeptMemory({ library: 'jia', code: '1' }), '甲', [[given]], () => {
      made.push(given);
      return new Map([[given, 1]]);
    });
  expect([keep('一'), keep('一')]).toEqual([new Map([['一', 1]]), new Map([['一', 1]])]);
  const [file = ''] = await readdir(folder());
  const { ino } = await stat(join(folder(), file));
  keep('一');
  expect((await stat(join(folder(), file))).ino).toBe(ino);
  expect(keep('二')).toEqual(new Map([['二', 1]]));
  expect(keep('一')).toEqual(new Map([['一', 1]]));
  expect(made).toEqual(['一', '二', '一']);
});

test('a sign is that of what is given in every process', () => {
  const [first, second] = ['1', '2'].map((code) => createKeptMemory({ library: 'jia', code }).sign('甲', [['一'], 1]));
  const { sign } = createKeptMemory({ library: 'yi', code: '1' });
  expect([second, sign('乙', [['一'], 1])]).toEqual([first, first]);
  for (const other of [
    [['一', 1]],
    [['一'], '1'],
    [['一'], 1, 1],
    [['二'], 1],
    ['一', 1],
    [['一'], [1]],
    [[['一']], 1],
  ])
    expect(sign('甲', other)).not.toBe(first);
});
