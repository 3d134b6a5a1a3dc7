/** Targets of other libraries as rows of our board: marked, with whole addresses, under our topics of the same names. */
import { expect, test } from 'vitest';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import { dutiesElsewhere, targetsElsewhere } from '../../src/render/charged-elsewhere.ts';
import { type ChargedElsewhere, libraryRecords } from '../../src/render/index.ts';
import { contextOf, invented } from './invented.ts';

const { plans, measures } = libraryRecords(invented);
const library: PulledLibrary = {
  ...{
    address: 'https://yi.test/fangan/',
    name: '乙县方案库',
    region: '乙县',
    pulledOn: '2031-05-06',
    plans,
    measures,
  },
  topics: [
    { ...{ id: 'x', name: 'constitution 名', theme: '', scope: '' }, measures: [], url: '/topics/x/' },
    { ...{ id: 'y', name: '别处的', theme: '', scope: '' }, measures: [], url: '/topics/y/' },
  ],
};

function chargedOf(id: string, topic: string, targets: ChargedElsewhere['targets']): ChargedElsewhere {
  const measure = { ...measures.find((one) => one.id === id)!, topics: [topic, 'x'] };
  const plan = plans.find((one) => one.id === measure.plan)!;
  const unit = { name: '市司法局', role: 'lead', collective: false, workLines: ['sifa'] } as const;
  return { library, plan, measure, units: [unit], targets };
}

test('a measure that charges a line of ours is told with the units of such lines', () => {
  const target = { kind: 'frequency', text: '每年', date: null, sentence: 1 } as const;
  const charged = chargedOf('yi/1.1', 'x', [{ target, before: '', after: '' }]);
  const other = { name: '县医院', role: 'lead', collective: false, workLines: [] } as const;
  const given = [
    { ...charged, units: [...charged.units, other] },
    { ...chargedOf('yi/1.2', 'y', []), units: [other] },
  ];
  expect([...dutiesElsewhere(contextOf({ chargedElsewhere: given }))]).toEqual([
    {
      ...{ plan: 'yi@yi.test%2Ffangan%2F', url: 'https://yi.test/fangan/plans/yi/1-1/', label: '一 1' },
      ...{ title: '宪法教育', line: '开展宪法教育。', topic: 'constitution', targets: ['每年'], units: charged.units },
    },
  ]);
});

test('a row says all that a page of ours cannot look up', () => {
  const target = { kind: 'deadline', text: '2031年底前', date: '2031-12-31', sentence: 2 } as const;
  const every = { kind: 'frequency', text: '每年', date: null, sentence: 1 } as const;
  const rhythm = { unit: 'year', every: 1 } as const;
  const charged = [
    chargedOf('jia/1.1', 'x', [
      { target, before: '', after: '完成。' },
      { target: every, before: '', after: '', rhythm },
    ]),
    chargedOf('yi/1.1', 'y', [{ target, before: '', after: '' }]),
  ];
  const [first, second, third] = targetsElsewhere(contextOf({ chargedElsewhere: charged }));
  const { title, shortName, documentNumber, status } = plans[0]!;
  expect(first).toEqual({
    ...target,
    ...{ place: 'jia@yi.test%2Ffangan%2F/1.1', plan: 'jia@yi.test%2Ffangan%2F', planName: `乙县方案库　${shortName}` },
    ...{
      label: '一 1',
      title: '宪法宣传',
      url: 'https://yi.test/fangan/plans/jia/1-1/#s2',
      before: '',
      after: '完成。',
    },
    topic: { id: 'constitution', name: 'constitution 名', url: '/topics/constitution/' },
    units: [
      {
        ...{ id: 'jia@yi.test%2Ffangan%2F/市司法局', name: '市司法局', role: 'lead', collective: false },
        ...{ workLines: ['sifa'], url: '' },
      },
    ],
    elsewhere: {
      ...{ name: '乙县方案库', address: 'https://yi.test/fangan/', plan: { title, documentNumber, status } },
      text: measures[0]!.text + measures[0]!.note!,
    },
  });
  expect(second).toMatchObject({ text: '每年', rhythm: { unit: 'year', every: 1, name: '每年' } });
  expect(third?.topic).toBeUndefined();
});
