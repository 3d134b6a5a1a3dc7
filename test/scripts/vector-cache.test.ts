/** The terms of a text are counted once, and again where the text is another, or the code is. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepBytes } from '../../scripts/disk/kept-results.ts';
import type { EntryNames } from '../../scripts/steps/plan-entries.ts';
import { createVectorCache } from '../../scripts/steps/vector-cache.ts';
import { createTermNumbers, type NumberedVector, type TermNumbers } from '../../src/segment/numbered.ts';
import { cacheFolder } from './cache-folder.ts';

const folder = cacheFolder();

const names: EntryNames = { kind: 'words', library: 'jia', code: '1' };

/** Asks for texts, `plan/heading/text` each; returns those that had to be counted. */
function ask(texts: readonly string[], given: Partial<EntryNames> = {}, numbers = createTermNumbers()): string[] {
  const made: string[] = [];
  const cache = createVectorCache({ ...names, ...given });
  for (const text of texts) {
    const [plan = '', ...said] = text.split('/');
    const vectors = cache.keep({ plan, said }, numbers, () => {
      made.push(text);
      return vectorsOf(said, numbers);
    });
    expect(vectors).toEqual(vectorsOf(said, numbers));
  }
  cache.close();
  return made;
}

/** The letters of what is said, the later the heavier; the first vector is that of the heading. */
function vectorsOf(said: readonly string[], { numberOf }: TermNumbers): NumberedVector[] {
  return said.map((text) => ({
    terms: Int32Array.from([...text], numberOf),
    weights: Float64Array.from([...text], (_, at) => 0.1 + at / 3),
  }));
}

const few = ['p/普法/宪法宣传', 'p/普法/法治宣传', 'p/普/法宪法宣传', 'q/普法/宪法宣传', 'q//', 'q/乙'];

describe('a text', () => {
  test('is counted once, whatever else is asked', () => {
    expect(ask(few)).toEqual(few);
    expect(ask(few)).toEqual([]);
    expect(ask(few.toReversed())).toEqual([]);
  });

  test('has its terms by the numbers of whoever asks', () => {
    ask(few);
    const numbers = createTermNumbers();
    for (const letter of '传乙治普') numbers.numberOf(letter);
    expect(ask(few, {}, numbers)).toEqual([]);
  });

  test('is counted anew where it is another, or another plan has it', () => {
    ask(few);
    const others = ['p/普法/宪法', 'p/普法宪法宣传', 'r/普法/宪法宣传'];
    expect(ask(others)).toEqual(others);
  });

  test.each<Partial<EntryNames>>([{ kind: 'letters' }, { library: 'yi' }, { code: '2' }])('is of %o alone', (other) => {
    ask(few);
    expect(ask(few, other)).toEqual(few);
  });
});

describe('an entry', () => {
  const many = Array.from({ length: 40 }, (_, at) => `p/${'普'.repeat(at)}`);

  test('stands for a plan', async () => {
    ask(few);
    expect(await readdir(folder())).toHaveLength(2);
  });

  test('is written anew where more than a twentieth of it is new', () => {
    ask(many);
    ask([...many.slice(0, 38), 'p/甲', 'p/乙']);
    expect(ask(['p/甲'])).toEqual(['p/甲']);
    ask(many);
    ask([...many.slice(0, 37), 'p/甲', 'p/乙', 'p/丙']);
    expect(ask(['p/甲', 'p/丙'])).toEqual([]);
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
