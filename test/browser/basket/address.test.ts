import { describe, expect, test } from 'vitest';
import { packBasket, unpackBasket } from '../../../src/browser/basket/address.ts';
import type { Entry } from '../../../src/browser/basket/entries.ts';
import { listMeasures } from '../../../src/model/walk.ts';
import { seedParsed } from '../../seed.ts';

describe('a folder in an address', () => {
  test('comes out as it went in, its texts left to the library', () => {
    const entries: readonly Entry[] = [
      { heading: '一、“复议” & <b>' },
      { id: 'weifang-2021/5.4', note: '', text: '全文' },
      { id: '甲-2031/1', note: '笔记\n第二行', text: '' },
    ];
    expect(unpackBasket(packBasket(entries))).toEqual([
      entries[0],
      { id: 'weifang-2021/5.4', note: '', text: '' },
      entries[2],
    ]);
  });

  test('holds 50 entries of every kind in 2,000 characters that an address may hold', () => {
    const ids = seedParsed.flatMap(({ plan }) => listMeasures(plan).map(({ id }) => id));
    const some = ids.filter((_, index) => index % 4 === 0).slice(0, 50);
    const entries = some.map((id, index): Entry => {
      const kinds = [id, `${id}#s2`, `${id}#s3-5`, `${id}#d4`, `${id}|${ids.at(-1 - index)}`, '#reconsideration'];
      return { id: kinds[index % kinds.length] ?? id, note: '', text: '' };
    });
    const packed = packBasket([{ heading: '一、各地做法' }, ...entries.slice(1)]);
    expect(entries.length).toBe(50);
    expect(packed).toMatch(/^[\w-]{1,2000}$/u);
    expect(unpackBasket(packed)?.slice(1)).toEqual(entries.slice(1));
  });

  test.each(['', '%', 'abc', 'q1YqUbKKjtVRKlayUqoFAA'])('of damaged letters (%s) is none', (letters) => {
    expect(unpackBasket(letters)).toBeUndefined();
  });
});
