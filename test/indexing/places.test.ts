/** Where measures, articles and annexes are among the records, as a reader names them. */
import { expect, test } from 'vitest';
import { placesByPlan } from '../../src/indexing/places.ts';
import { buildRecords } from '../../src/indexing/records.ts';
import type { MeasureRecord, PassageRecord } from '../../src/model/records.ts';
import { inventedLibrary } from '../search/invented-library.ts';

const [measure] = inventedLibrary.measures;
const [passage] = inventedLibrary.passages;

function numbered(number: string, label: string, ...ordinals: readonly (number | null)[]): MeasureRecord {
  const [part = null, group = null, item = null] = ordinals;
  return { ...measure!, id: `jia/${number}`, number, label, ordinals: { part, group, item } };
}

function annex(id: string, text: string): PassageRecord {
  return { ...passage!, id: `jia/${id}`, kind: 'annex', text };
}

test('a place has its printed path where its number is another', () => {
  const measures = [
    numbered('2.1', '二（一）', 2, 1),
    numbered('6.14', '六 14', 6, null, 14),
    numbered('1', '第一条', 1, null, 1),
    numbered('3-1', '第三条之一', 2, 1, 3),
    numbered('annex3/1.2', '附件3 一（二）', 1, 2),
    numbered('annex3/4', '附件3 第四条', 2, null, 4),
    numbered('annex5/1', '《甲岭考核办法》 一', 1),
  ];
  const passages = [
    annex('preamble', '附件1说明'),
    annex('annex1', '附件1-1\n指标'),
    annex('annex1/2.1', '（一）普法。'),
    annex('annex1~2', '附件一—2 名单\n张三'),
    annex('annex3', '附件3\n甲岭考核方案'),
    annex('annex3/closing', '甲岭。'),
    annex('annex4', '附录A 名词'),
  ];
  const library = { ...inventedLibrary, measures, passages };
  const places = placesByPlan(buildRecords(library, new Map()).records, measures);
  expect(places).toEqual({
    jia: [
      ['annex1', 1, '附件1-1'],
      ['annex1/2.1', 2, '附件1-1.2.1'],
      ['annex1~2', 3, '附件1-2'],
      ['annex3', 4, '附件3'],
      ['annex4', 6, '附录A'],
      ['2.1', 7],
      ['6.14', 8],
      ['1', 9, '1.1'],
      ['3-1', 10, '2.1.3-1'],
      ['annex3/1.2', 11, '附件3.1.2'],
      ['annex3/4', 12, '附件3.2.4'],
      ['annex5/1', 13, '附件5.1'],
    ],
  });
});
