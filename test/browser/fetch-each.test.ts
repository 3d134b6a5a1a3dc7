/** Fetching a file for each of many: a few at a time, told as they come, given up at the first that cannot be had. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { fetchEach, NotFetched } from '../../src/browser/fetch-each.ts';

const keys = [...'甲乙丙丁戊己庚辛壬癸'];

describe('fetchEach', () => {
  test('has six on their way at most, and returns what came in the order that was asked for', async () => {
    let [now, most] = [0, 0];
    const fetchOne = async (key: string): Promise<string> => {
      now += 1;
      most = Math.max(most, now);
      await nextTurn();
      now -= 1;
      return `${key}县`;
    };
    expect(await fetchEach(keys, fetchOne)).toEqual(keys.map((key) => `${key}县`));
    expect(most).toBe(6);
  });

  test('tells how many are there', async () => {
    const told: string[] = [];
    await fetchEach(
      keys.slice(0, 2),
      async () => 1,
      (done, all) => told.push(`${done}/${all}`),
    );
    expect(told).toEqual(['0/2', '1/2', '2/2']);
  });

  test('names the first that could not be had, then asks for no further ones and tells nothing', async () => {
    const asked: string[] = [];
    const told: number[] = [];
    const fetchOne = async (key: string): Promise<void> => {
      asked.push(key);
      await nextTurn();
      if (key === '乙') throw new Error('503');
    };
    const fetched = fetchEach(keys, fetchOne, (done) => told.push(done));
    await expect(fetched).rejects.toThrow(new NotFetched('乙', undefined));
    await nextTurn();
    expect(asked).toEqual(keys.slice(0, 7));
    expect(told).toEqual([0, 1]);
  });
});
