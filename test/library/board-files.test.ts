/** The targets of a library by numbers, as the browser reads them again. */
import { describe, expect, test } from 'vitest';
import { readIndexed } from '../../src/browser/duties/board-index.ts';
import { indexTargets } from '../../src/library/board-files.ts';
import type { DutyUnit, PlanView, SiteView, TargetView } from '../../src/render/views.ts';
import { useLibrary } from './invented-library.ts';

const unit = (...workLines: readonly string[]): DutyUnit => ({
  ...{ id: 'jia/局', name: '局', role: 'lead', collective: false, url: '/units/1/', workLines },
});
const target = (plan: string, facts: Partial<TargetView>): TargetView => ({
  ...{ plan, place: `${plan}/1`, planName: plan, label: '', title: '', url: '', before: '', after: '' },
  ...{ kind: 'deadline', text: '', date: null, sentence: 1, units: [], ...facts },
});
const plan = (id: string) => ({ id, shortName: id }) as PlanView;
const named = (id: string) => ({ id, name: `${id}名` });
const library = {
  plans: ['jia', 'none', 'yi'].map(plan),
  topics: ['law', 'unused', 'review'].map(named),
  workLines: ['finance', 'justice'].map(named),
} as unknown as SiteView;
const targets = [
  target('jia', {
    date: '2033-12-31',
    topic: { ...named('review'), url: '' },
    units: [unit('justice'), unit('justice')],
  }),
  target('jia', {
    kind: 'frequency',
    rhythm: { every: 1, unit: 'year', name: '每年' } as TargetView['rhythm'] & object,
  }),
  target('yi', { date: '2031-01-01', draft: true, topic: { ...named('law'), url: '' } }),
];

test('targets of other libraries stand behind ours, their plans with the number of their library', () => {
  const others = [
    { address: 'https://bing.test/', name: '丙县库', plans: [{ id: 'jia@bing.test%2F' }] },
    { address: 'https://yi.test/', name: '乙市库', plans: [{ id: 'none@yi.test%2F' }, { id: 'jia@yi.test%2F' }] },
  ];
  const theirs = [
    target('jia@bing.test%2F', { planName: '丙县库　甲', date: '2030-01-01', units: [unit('health', 'justice')] }),
    target('jia@yi.test%2F', { planName: '乙市库　甲', draft: true }),
  ];
  const { choices, rows } = indexTargets({ ...library, libraries: others }, [...targets, ...theirs]);
  expect(choices.libraries).toEqual([
    ['https://bing.test/', '丙县库'],
    ['https://yi.test/', '乙市库'],
  ]);
  expect(choices.plans).toEqual([
    ['jia', 'jia', false],
    ['yi', 'yi', true],
    ['jia@bing.test%2F', '丙县库　甲', false, 0],
    ['jia@yi.test%2F', '乙市库　甲', true, 1],
  ]);
  expect(rows[0]?.slice(3)).toEqual([
    [2, 0, -1, 0, 0, 0],
    [3, 4, -1, 0, -1],
  ]);
  const read = readIndexed(choices, rows.flat());
  expect(read.map(({ plan: id, library: own, at }) => [id, own, at])).toEqual([
    ['jia', undefined, 0],
    ['jia', undefined, 1],
    ['yi', undefined, 0],
    ['jia@bing.test%2F', 'https://bing.test/', 0],
    ['jia@yi.test%2F', 'https://yi.test/', 0],
  ]);
});

describe('the files of a board', () => {
  const { choices, rows } = indexTargets({ ...library, libraries: [] }, targets, 2);

  test('name what targets have, in the order of the library', () => {
    expect(choices).toEqual({
      files: 2,
      libraries: [],
      plans: [
        ['jia', 'jia', false],
        ['yi', 'yi', true],
      ],
      topics: [
        ['law', 'law名'],
        ['review', 'review名'],
      ],
      lines: [['justice', 'justice名']],
      times: ['2031-01-01', '2033-12-31', '每年'],
    });
  });

  test('hold so many rows, with their ranks by time', () => {
    expect(rows).toEqual([
      [
        [0, 1, 1, 0, 1, 0],
        [0, 2, -1, 1, 2],
      ],
      [[1, 0, 0, 0, 0]],
    ]);
  });

  test('give the targets back', () => {
    const read = readIndexed(choices, rows.flat());
    expect(
      read.map(({ plan: id, at, date, rhythm, topic, canPass }) => [id, at, date ?? rhythm, topic?.id, canPass]),
    ).toEqual([
      ['jia', 0, '2033-12-31', 'review', true],
      ['jia', 1, '每年', undefined, false],
      ['yi', 0, '2031-01-01', 'law', false],
    ]);
  });
});

test('a page of the board is told with what leads to all pages, not with what stands on them', async () => {
  const rows = Array.from({ length: 67 }, (_, index) => target('jia', { date: '2031-01-01', text: String(index) }));
  const written = rows.map((row) => JSON.stringify(row)).join('\n');
  useLibrary({ plans: [plan('jia')] }, { 'targets/jia.jsonl': written });
  const { boardPageAt } = await import('../../src/library/board-files.ts');
  const { page, pages } = boardPageAt(2);
  expect(page.groups.map(({ name, rows: own }) => [name, own.map(({ text }) => text)])).toEqual([['2031年', ['66']]]);
  expect(pages).toEqual([
    { number: 1, url: 'targets/', name: '2031年' },
    { number: 2, url: 'targets/2/', name: '2031年' },
  ]);
  expect(() => boardPageAt(3)).toThrow('no page 3');
});
