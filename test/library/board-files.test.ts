/** The targets of a library by numbers, as the browser reads them again. */
import { describe, expect, test } from 'vitest';
import { readIndexed } from '../../src/browser/duties/board-index.ts';
import { indexTargets } from '../../src/library/board-files.ts';
import type { DutyUnit, PlanView, SiteView, TargetView } from '../../src/render/views.ts';

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

describe('the files of a board', () => {
  const { choices, rows } = indexTargets(library, targets, 2);

  test('name what targets have, in the order of the library', () => {
    expect(choices).toEqual({
      files: 2,
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
