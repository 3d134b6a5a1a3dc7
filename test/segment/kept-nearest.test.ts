/** The nearest of all as another process has kept them, beside those that are found anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createKeptMemory } from '../../scripts/steps/kept-memory.ts';
import { createMemory, noMemory } from '../../src/model/memory.ts';
import { mendNearest, nearestPacking } from '../../src/segment/kept-nearest.ts';
import { groupApart } from '../../src/segment/nearest.ts';
import { createTermNumbers, type NumberedVector } from '../../src/segment/numbered.ts';
import { cacheFolder } from '../scripts/cache-folder.ts';

const cache = cacheFolder();

/** Terms with their weights, text by text. */
type Texts = readonly Readonly<Record<string, number>>[];

/** Finds the two nearest of each text in a process that numbers its terms backwards or not. */
function near(texts: Texts, { memory = process(), owners = ownersOf(texts), told = 0, isBackwards = false } = {}) {
  const numbers = createTermNumbers();
  const terms = texts.flatMap((text) => Object.keys(text));
  for (const term of isBackwards ? terms.toReversed() : terms) numbers.numberOf(term);
  const vectors = texts.map(
    (text): NumberedVector => ({
      terms: Int32Array.from(Object.keys(text), numbers.numberOf),
      weights: Float64Array.from(Object.values(text)),
    }),
  );
  const wasTold: (number | undefined)[] = [];
  const picked = mendNearest(memory, '近', { vectors, numbers, owners, told }, (last) => {
    wasTold.push(last);
    return { bounds: { terms: 9, window: 9, least: 0.01 }, count: 2, groups: groupApart(owners) };
  });
  return { picked, wasTold: wasTold[0] };
}

const process = () => createKeptMemory({ library: 'jia', code: '1' });
const ownersOf = (texts: Texts) => texts.map((_, at) => String(at % 25));

/** Fifty texts; each has a term of its own and one that it shares with every tenth. */
const texts: Texts = Array.from({ length: 50 }, (_, at) => ({
  [`own ${at}`]: 0.5,
  [`of ${at % 10}`]: 0.1 + at / 100,
  [`with ${at % 7}`]: 0.3,
}));
const edited = (at: number, text: Texts[number]): Texts => texts.map((one, place) => (place === at ? text : one));

const readEntries = () => readdirSync(cache()).map((entry) => readFileSync(join(cache(), entry), 'hex'));

describe('what is nearest', () => {
  test('is told to the next process, whatever numbers its terms have', () => {
    const first = near(texts, { told: 7 });
    expect(first.wasTold).toBeUndefined();
    expect(near(texts, { isBackwards: true })).toEqual({ picked: first.picked, wasTold: 7 });
  });

  test.each<[string, Texts]>([
    ['nothing', texts],
    ['a text that leaves others', edited(10, { 'own 10': 1 })],
    ['a text that comes to others', edited(10, { 'of 3': 1 })],
    ['a term that is new', edited(10, { 'with 1': 0.2, 'own 10': 0.3, 'of 99': 0.4 })],
    ['a text more', [...texts, { 'of 3': 1 }]],
    ['a text less', texts.slice(1)],
    ['all', texts.map((text) => ({ ...text, 'of 3': 0.4 }))],
  ])('is as found anew where %s has changed', (_, now) => {
    const anew = near(now, { memory: noMemory });
    near(texts);
    expect(near(now, { isBackwards: true }).picked).toEqual(anew.picked);
    expect(near(now, { isBackwards: true }).picked).toEqual(anew.picked);
  });

  test('is found anew where the texts are those of others', () => {
    near(texts, { told: 7 });
    expect(near(texts, { owners: texts.map(String) }).wasTold).toBeUndefined();
  });

  test('is found anew in the same process where the numbers of terms are others', () => {
    const memory = createMemory();
    near(texts, { memory, told: 7 });
    expect(near(texts, { memory, told: 8, isBackwards: true }).wasTold).toBeUndefined();
  });

  test.each([
    [2, false],
    [3, true],
  ])('is written where more than a twentieth has been found anew: of 40 texts %i, written %o', (count, isWritten) => {
    const lone = Array.from({ length: 40 }, (_, at) => ({ [`own ${at}`]: 1 }));
    near(lone);
    const before = readEntries();
    near(lone.map((text, at) => (at < count ? { [`other ${at}`]: 1 } : text)));
    expect(before).toHaveLength(1);
    expect(readEntries().toString() !== before.toString()).toBe(isWritten);
  });

  test.each([
    [10_000_000, true],
    [10_000_001, false],
  ])('of texts with %i terms is packed: %o', (terms, isPacked) => {
    const [numbers, vectors] = [createTermNumbers(), [{ terms: new Int32Array(terms), weights: new Float64Array() }]];
    const nearest = { vectors, picked: [[]], least: new Float64Array(1), fresh: 1 };
    const packed = nearestPacking(numbers).pack({ owners: '', numbers, told: 0, nearest });
    expect(packed !== undefined).toBe(isPacked);
  });
});
