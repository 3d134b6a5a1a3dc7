/** What two texts have in common is made once, and again where either is another, or the code is. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepBytes } from '../../scripts/disk/kept-results.ts';
import { createPairCache, type InNumbers } from '../../scripts/steps/pair-cache.ts';
import type { EntryNames } from '../../scripts/steps/plan-entries.ts';
import { cacheFolder } from './cache-folder.ts';

const folder = cacheFolder();

const names: EntryNames = { kind: 'letters', library: 'jia', code: '1' };

const inNumbers: InNumbers<number[]> = {
  list: (value, numbers) => void numbers.push(...value),
  read: (numbers) => [...numbers],
};

/** Asks for pairs, `plan/text text` each; returns those that had to be made. */
function ask(pairs: readonly string[], given: Partial<EntryNames> = {}): string[] {
  const made: string[] = [];
  const cache = createPairCache<number[]>({ ...names, ...given }, inNumbers);
  for (const pair of pairs) {
    const [plan = '', a = '', b = ''] = pair.split(/[ /]/u);
    const numbers = cache.take({ plan, digest: a }, { plan: 'other', digest: b }, () => {
      made.push(pair);
      return numbersOf(a, b);
    });
    expect(numbers).toEqual(numbersOf(a, b));
  }
  cache.close();
  return made;
}

/** None for texts of one length; negative ones too. */
function numbersOf(a: string, b: string): number[] {
  return Array.from({ length: Math.abs(a.length - b.length) }, (_, at) => 1000 * at - a.length);
}

const few = ['p/a bb', 'p/a a', 'p/aaa bb', 'q/a bb', 'q/aaaa b'];

describe('a pair', () => {
  test('is made once, whatever else is asked', () => {
    expect(ask(few)).toEqual(few);
    expect(ask(few)).toEqual([]);
    expect(ask(['q/aaaa b', 'p/a a'])).toEqual([]);
  });

  test('is made anew where either text is another, or another plan asks', () => {
    ask(few);
    const others = ['p/a bbb', 'p/aa bb', 'p/bb a', 'p/aaa a', 'q/a a'];
    expect(ask(others)).toEqual(others);
  });

  test.each<Partial<EntryNames>>([{ kind: 'words' }, { library: 'yi' }, { code: '2' }])('is of %o alone', (other) => {
    ask(few);
    expect(ask(few, other)).toEqual(few);
  });
});

describe('an entry', () => {
  const many = Array.from({ length: 40 }, (_, at) => `p/a ${'b'.repeat(at)}`);

  test('stands for a plan', async () => {
    ask(few);
    expect(await readdir(folder())).toHaveLength(2);
  });

  test('is written anew where more than a twentieth of it is new', () => {
    ask(many);
    expect(ask([...many.slice(0, 38), 'p/a x1', 'p/a x2'])).toEqual(['p/a x1', 'p/a x2']);
    expect(ask(['p/a x1'])).toEqual(['p/a x1']);
    ask(many);
    ask([...many.slice(0, 37), 'p/a x1', 'p/a x2', 'p/a x3']);
    expect(ask(['p/a x1', 'p/a x2'])).toEqual([]);
  });

  test('that is damaged, or none, is made anew', async () => {
    const ofOnePlan = few.slice(0, 3);
    ask(ofOnePlan);
    const [file = ''] = await readdir(folder());
    await writeFile(join(folder(), file), '');
    expect(ask(ofOnePlan)).toEqual(ofOnePlan);
    keepBytes(file.replace('.bin', ''), Buffer.from('甲'));
    expect(ask(ofOnePlan)).toEqual(ofOnePlan);
    expect(ask(ofOnePlan)).toEqual([]);
  });
});
