/** By what names the entries of long lists are found. */
import { expect, test } from 'vitest';
import type { InstrumentView, SiteView } from '../../src/render/views.ts';
import { useLibrary } from './invented-library.ts';

const plan = (id: string) => ({ id, shortName: id }) as SiteView['plans'][number];
const unit = (name: string, more: Partial<SiteView['units'][number]>) =>
  ({
    ...{ id: name, plan: '甲', planName: '甲县', name, url: `/units/${name}/`, measureCount: 2 },
    ...{ lead: [], responsible: [], supporting: [], collective: false, workLines: [], printed: [] },
    ...more,
  }) as SiteView['units'][number];
const others = Array.from({ length: 499 }, (_, index) => unit(`乙${index}`, { plan: '乙', planName: '乙县' }));
const instrument = (name: string, more: Partial<InstrumentView> = {}) =>
  ({ name, numbers: [], url: `/instruments/${name}/`, citations: [{}], ...more }) as InstrumentView;
const instruments = Array.from({ length: 430 }, (_, index) => instrument(`丙${index}`));
const explained = (planNames: readonly string[]) => planNames.map((planName) => ({ planName, uses: [] }));

useLibrary({
  plans: [plan('甲'), plan('乙')],
  units: [unit('财政局', { lead: ['甲/1'] }), unit('各单位', { collective: true }), ...others],
  workLines: [{ id: 'finance', name: '财政', url: '/units/line/finance/', units: ['财政局'] }],
  instruments: [...instruments, instrument('甲条例', { numbers: ['甲发〔2023〕1号'], plan: '甲', citations: [] })],
  terms: [
    { term: '三清单', url: '/glossary/#三清单', explanations: explained(['甲县', '甲县', '乙县', '丙县', '丁县']) },
    { term: '一张网', url: '/glossary/2/#一张网', explanations: explained(['甲县']) },
  ] as unknown as SiteView['terms'],
});
const { nameFiles } = await import('../../src/library/name-files.ts');

test('units are named behind the lines of work, with their plan and what they do', () => {
  const [names = []] = nameFiles('units');
  expect(names.slice(0, 4)).toEqual([
    ['财政', '/units/line/finance/', '同类部门　1个单位'],
    ['财政局', '/units/财政局/', '甲县　2项　牵头过'],
    ['各单位', '/units/各单位/', '甲县　2项　统称'],
    ['乙0', '/units/乙0/', '乙县　2项'],
  ]);
  expect(names).toHaveLength(502);
});

test('instruments are named with their numbers, terms with the first three plans that explain them', () => {
  expect(nameFiles('instruments').map((names) => names.length)).toEqual([431]);
  expect(
    nameFiles('instruments')
      .flat()
      .find(([name]) => name === '甲条例')?.[2],
  ).toBe('甲发〔2023〕1号　本库收有全文　0处引用');
  expect(nameFiles('glossary')).toEqual([
    [
      ['三清单', '/glossary/#三清单', '甲县、乙县、丙县等4份方案'],
      ['一张网', '/glossary/2/#一张网', '甲县'],
    ],
  ]);
});
