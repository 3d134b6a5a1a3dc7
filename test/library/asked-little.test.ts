/** What pages of many plans ask is answered as before where a plan's text, file and measures are others but its name is not. */
import { expect, test, vi } from 'vitest';
import type { ListedDuty } from '../../src/browser/duties/rows.ts';
import { digestAnswer, followedBy, noteAsked } from '../../src/library/asked.ts';
import { turnsTo } from '../../src/library/list-pages.ts';
import { digestValue } from '../../src/library/value-digest.ts';
import type { PlanView, UnitView, WorkLineView } from '../../src/render/views.ts';
import { planIds, topicOf, useLibrary } from './invented-library.ts';

vi.mock('astro:content', () => ({ getCollection: () => [] }));

const workLine: WorkLineView = { id: 'justice', name: '司法', url: 'units/line/justice/', units: ['jia-1/司法局'] };

const files = {
  ...{ 'lessons.json': '[]', 'data/news.json': '[]' },
  ...{ 'compare-topics.jsonl': '', 'compare.jsonl': '', 'changes.jsonl': '', 'duties-elsewhere.jsonl': '' },
};

/** Forty plans; of the first the digest of its file, a unit's measures and the day of a target are given. */
function useEdited({ sha256, lead, date }: { sha256: string; lead: readonly string[]; date: string }): void {
  const plans = planIds(40).map((id) => {
    const region = { name: `${id}县`, level: '县级' };
    const source = { file: `${id}.txt`, sha256: id === 'jia-1' ? sha256 : '0' };
    return {
      id,
      shortName: id,
      region,
      source,
      measureCount: 1,
      url: `/plans/${id}/`,
      localMeasures: [],
      localUrl: `/plans/${id}/local/`,
    } as unknown as PlanView;
  });
  const unit = { id: 'jia-1/司法局', plan: 'jia-1', name: '司法局', planName: 'jia-1', collective: false };
  const units = [{ ...unit, lead, responsible: [], supporting: [], workLines: ['justice'] } as unknown as UnitView];
  const targets = planIds(40).map((id) => [`targets/${id}.jsonl`, ''] as const);
  const target = { plan: 'jia-1', date, units: [{ id: 'jia-1/司法局', workLines: ['justice'] }] };
  useLibrary(
    { plans, units, workLines: [workLine], topics: [topicOf('law', '甲', 25)], themes: ['甲'] },
    { ...files, ...Object.fromEntries(targets), 'targets/jia-1.jsonl': JSON.stringify(target) },
  );
}

const row = { plan: 'jia-1', units: [{ id: 'jia-1/司法局', workLines: ['justice'] }] } as unknown as ListedDuty;

const asking: Readonly<Record<string, () => Promise<unknown>>> = {
  'the choices of a board': async () => (await import('../../src/library/duty-facets.ts')).dutyFacets([row]),
  'what others have and a place has not': async () => {
    const { listRegions, missingTopics } = await import('../../src/library/regions.ts');
    return missingTopics({ slug: 'jia-40县' }).length + Number(listRegions.length > 0);
  },
  'how many units a line has': async () => (await import('../../src/library/line-units.ts')).countUnitsOf(workLine),
  'how many targets a line has': async () => (await import('../../src/library/line-units.ts')).targetExtentOf(workLine),
  'which plans name no unit': async () => (await import('../../src/library/line-units.ts')).plansWithoutUnits(),
  'the names of all plans': async () => (await import('../../src/library/index.ts')).namedPlans(),
  'how many targets there are': async () => (await import('../../src/library/index.ts')).targetExtent(),
  'the pages of all lists': async () => (await import('../../src/library/listed-pages.ts')).pageCounts(),
};

test.each(Object.entries(asking))('%s', async (_, ask) => {
  const before = { sha256: 'a', lead: ['jia-1/1'], date: '2031-01-01' };
  useEdited(before);
  const [answer, asked] = await noteAsked(ask);
  const digests = asked.map(digestAnswer);
  expect(asked).not.toEqual([]);
  expect(digests).not.toContain(undefined);
  useEdited({ sha256: 'b', lead: ['jia-1/1', 'jia-1/2'], date: '2031-12-31' });
  const [again] = await noteAsked(ask);
  expect(again).toEqual(answer);
  expect(asked.map(digestAnswer)).toEqual(digests);
});

test('how a page leads to the others of its list does not tell what stands on them', () => {
  const pagesOf = (entry: string) =>
    turnsTo([{ number: 1, url: 'targets/', name: '2031年', entries: [entry] } as never]);
  expect(digestValue(pagesOf('甲'))).toBe(digestValue(pagesOf('乙')));
  expect(pagesOf('甲')).toEqual([{ number: 1, url: 'targets/', name: '2031年' }]);
});

test('what is said to follow from others follows from them alone', async () => {
  useEdited({ sha256: 'a', lead: ['jia-1/1'], date: '2031-01-01' });
  const { lackingOf, countLacking } = await import('../../src/library/lacking-of.ts');
  const { boardPageAt } = await import('../../src/library/board-files.ts');
  const { linePageAt } = await import('../../src/library/line-duties.ts');
  const [, asked] = await noteAsked(async () => [
    ...[lackingOf('jia-40'), countLacking('jia-40')],
    ...[boardPageAt(1), linePageAt(workLine, 1)],
  ]);
  expect(asked.filter((one) => followedBy(one).length === 0)).toEqual([]);
  expect(asked).toHaveLength(4);
});
