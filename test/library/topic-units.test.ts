import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/model/kinds.ts';
import type { UnitView, WorkLineView } from '../../src/render/views.ts';
import { useLibrary } from './invented-library.ts';

const unitOf = (plan: string, name: string, workLines: string[]) =>
  ({ id: `${plan}-${name}`, plan, name, workLines, url: `/units/${plan}-${name}/` }) as unknown as UnitView;
const lineOf = (id: string) => ({ id, name: `${id}部门`, url: `/units/line/${id}/`, units: [] }) satisfies WorkLineView;
useLibrary({
  units: [
    unitOf('jia', '公安局', ['公安']),
    unitOf('jia', '司法局', ['司法']),
    unitOf('yi', '公安分局', ['公安']),
    unitOf('yi', '公安局', ['公安']),
    unitOf('yi', '水务局', ['水利']),
    unitOf('jia', '甲供水公司', []),
    unitOf('jia', '律师协会', []),
    unitOf('yi', '律师协会', []),
    { ...unitOf('jia', '各部门', []), collective: true },
  ],
  workLines: ['水利', '司法', '公安'].map(lineOf),
});
const { noteAsked } = await import('../../src/library/asked.ts');
const { mostNamed, namedByPlans } = await import('../../src/library/topic-units.ts');

const named = (name: string, role: Role, collective = false) => ({
  ...{ role, collective, label: name, title: name },
  url: `/units/${name}/`,
});

test('the units named most come first, one that leads before one that answers, collectives not at all', () => {
  const measures = [
    { unitLinks: [named('甲', 'responsible'), named('各部门', 'lead', true)] },
    { unitLinks: [named('乙', 'lead'), named('丙', 'supporting'), named('丁', 'responsible')] },
    { unitLinks: [named('丁', 'responsible'), named('丁', 'supporting')] },
  ];
  expect(mostNamed(measures).map(({ title }) => title)).toEqual(['丁', '乙', '甲']);
});

describe('of many plans', () => {
  const charge = (plan: string, ...names: string[]) => ({
    plan,
    measures: names.map((name) => ({
      unitLinks: [{ ...named(name, 'lead'), url: `/units/${plan}-${name}/` }],
    })),
  });

  test('the lines of work are told whose units most of them name, each plan counted once', () => {
    const plans = [charge('jia', '公安局', '司法局'), charge('yi', '公安局', '公安分局', '公安局')];
    expect(namedByPlans(plans)).toEqual([
      { name: '公安部门', url: '/units/line/公安/', count: 2 },
      { name: '司法部门', url: '/units/line/司法/', count: 1 },
    ]);
  });

  test('a unit of no line is told by its name, a search for it where several plans have it, a collective not', () => {
    const plans = [charge('jia', '甲供水公司', '律师协会', '司法局', '各部门'), charge('yi', '律师协会')];
    expect(namedByPlans(plans)).toEqual([
      { name: '律师协会', url: `search/?q=${encodeURIComponent('律师协会')}`, count: 2 },
      { name: '司法部门', url: '/units/line/司法/', count: 1 },
      { name: '甲供水公司', url: '/units/jia-甲供水公司/', count: 1 },
    ]);
  });

  test('a unit more of a line is nothing that is asked', async () => {
    const [, asked] = await noteAsked(async () => namedByPlans([charge('jia', '公安局')]));
    expect(asked).toEqual(['units jia', 'line-place 公安']);
  });
});
