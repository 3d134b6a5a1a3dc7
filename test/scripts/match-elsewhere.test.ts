/** Libraries of seed plans beside each other: one reads what another has published, and stays as it is. */
import { beforeAll, describe, expect, test } from 'vitest';
import { gatherLibrary, segmenterOf, understandPlans } from '../../scripts/steps/library.ts';
import { matchElsewhere } from '../../scripts/steps/match-elsewhere.ts';
import { readPlans } from '../../scripts/steps/read-plans.ts';
import { createMemory, type Memory, noMemory } from '../../src/model/memory.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import { type GatheredLibrary, libraryRecords } from '../../src/render/index.ts';
import { editorsFiles } from '../library.ts';
import { seedDocuments } from '../seed.ts';

const alone = ['taian-2021', 'weifang-2021'];
let own: GatheredLibrary;
let beside: GatheredLibrary;
let yi: PulledLibrary;

beforeAll(async () => {
  const editors = { ...(await editorsFiles()), labels: [], links: [] };
  const gather = (ids: readonly string[], pulled: readonly PulledLibrary[]): GatheredLibrary => {
    const documents = seedDocuments.filter(({ id }) => ids.includes(id));
    const { plans } = readPlans(documents);
    const cut = segmenterOf(documents, plans, { pulled });
    return gatherLibrary(documents, understandPlans(plans, editors, cut), { editors, cut, pulled });
  };
  const { plans, measures, topics } = libraryRecords(gather(['liaocheng-2022', 'taian-2021'], []));
  const library = { address: 'https://yi.test/fangan/', name: '乙市方案库', region: '乙市', pulledOn: '2031-05-06' };
  // topics go by other ids there
  const renamed = topics.map((topic) => ({ ...topic, id: `${topic.id}-x` }));
  const retold = measures.map((measure) => ({ ...measure, topics: measure.topics.map((topic) => `${topic}-x`) }));
  yi = { ...library, plans, measures: retold, topics: renamed };
  own = gather(alone, []);
  beside = gather(alone, [yi]);
});

test('what is kept of an earlier making is what would be found anew', async () => {
  const editors = { ...(await editorsFiles()), labels: [], links: [] };
  const memory = createMemory();
  const findIn = (documents: typeof seedDocuments, kept: Memory): ReturnType<typeof matchElsewhere> => {
    const { plans } = readPlans(documents);
    const cut = segmenterOf(documents, plans, { pulled: [yi] });
    return matchElsewhere(understandPlans(plans, editors, cut), [yi], cut, kept);
  };
  const whole = seedDocuments.filter(({ id }) => alone.includes(id));
  const edited = whole.map((document) => ({ ...document, text: document.text.replaceAll('行政复议', '行政裁决') }));
  const [first, second] = [findIn(whole, memory), findIn(edited, memory)];
  expect(first).toEqual(beside.elsewhere);
  expect(second).not.toEqual(first);
  expect(second).toEqual(findIn(edited, noMemory));
});

describe('another library', () => {
  test('has counterparts of ours, by the score the best first', () => {
    const ofCases = beside.elsewhere.filter(
      ({ id, plan }) => id === 'weifang-2021/5.4' && plan.id === 'liaocheng-2022',
    );
    expect(ofCases[0]).toMatchObject({
      library: yi,
      measure: { id: 'liaocheng-2022/8.18' },
    });
    expect(beside.elsewhere.length).toBeGreaterThan(40);
    const scores = beside.elsewhere.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { id } of beside.elsewhere) expect(alone).toContain(id.split('/')[0]);
  });

  test('may hold a plan that ours holds too: each measure finds itself there, wholly shared', () => {
    const same = beside.elsewhere.filter(({ id, measure }) => id === measure.id);
    expect(same).toHaveLength(own.plans.find(({ plan }) => plan.id === 'taian-2021')!.measures.length);
    expect(same.every(({ share }) => share > 0.95)).toBe(true);
  });

  test('changes nothing of ours: topics, matches and records are those of ours alone', () => {
    expect(libraryRecords(beside)).toEqual(libraryRecords(own));
    expect(own.elsewhere).toEqual([]);
  });
});
