/** In which order candidates become hits, page by page, and how many records are loaded for that. */
import { describe, expect, test } from 'vitest';
import type { HitRecord } from '../../src/index-format/search-files.ts';
import type { Candidate, Findings } from '../../src/search/evidence.ts';
import type { SearchFiles } from '../../src/search/files.ts';
import { rankCandidates } from '../../src/search/order.ts';
import type { MatchKind, SearchOptions } from '../../src/search/types.ts';

const plain: HitRecord = {
  ...{
    id: '',
    url: '',
    plan: 'jia',
    planName: '甲',
    label: '',
    title: '题目',
    headings: [],
    text: '',
    note: '',
    sentences: [0],
  },
  ...{ lead: [], responsible: [], supporting: [], topics: [], targets: [], status: 'issued', counterparts: [] },
};

function candidate(record: number, kind: MatchKind, covered = 1, inTitle = false): Candidate {
  return { match: { record, at: 0 }, kind, covered, inTitle, pull: 0 };
}

const unread = () => Promise.reject(new Error('Ordering reads records only.'));

const days = {
  date: new Map([
    ['2031-06-01', [3, 7]],
    ['2030-01-01', [5]],
  ]),
  deadline: new Map([
    ['2031-12-31', [5]],
    ['2032-12-31', [7]],
  ]),
};

/** Records whose text holds 普法 as often as `times` says. */
function filesOf(times: Readonly<Record<number, number>>): { files: SearchFiles; loaded: number[] } {
  const loaded: number[] = [];
  const record = async (number: number): Promise<HitRecord> => {
    loaded.push(number);
    const count = times[number] ?? 0;
    return { ...plain, id: String(number), text: '普法'.repeat(count) };
  };
  return {
    files: {
      ...{
        guide: unread,
        synonyms: unread,
        wordsBy: unread,
        traditional: unread,
        readings: unread,
      },
      ...{ places: unread, topics: unread, topicsNaming: unread, facet: unread, facetOf: unread },
      ...{ plans: unread, plansLike: unread, unitsLike: unread },
      ...{ facets: [], record, order: async (name) => days[name] },
    },
    loaded,
  };
}

function findings(...candidates: readonly Candidate[]): Findings {
  const whole = { text: '普法', rarity: 1, matches: [] };
  return { candidates, evidence: { whole, concepts: [] }, expanded: [], doubtful: false };
}

async function order(found: Findings, times: Readonly<Record<number, number>>, options: SearchOptions = {}) {
  const ranked = await rankCandidates(found, options, filesOf(times).files);
  return ranked.map(({ record }) => record.hit.id).join(' ');
}

describe('hits stand', () => {
  test('by how strongly they answer, however they match', async () => {
    const found = findings(candidate(1, 'exact'), candidate(2, 'all'), candidate(3, 'synonym'));
    expect(await order(found, { 1: 1, 2: 4, 3: 2 })).toBe('2 3 1');
  });

  test('near ones and counterparts behind what is literal', async () => {
    const found = findings(
      candidate(1, 'counterpart'),
      candidate(2, 'counterpart'),
      candidate(3, 'near'),
      candidate(4, 'near'),
      candidate(5, 'exact'),
    );
    expect(await order(found, { 1: 1, 2: 8, 3: 6, 4: 7, 5: 1 })).toBe('5 2 4 3 1');
    expect(await order(findings(...found.candidates.slice(0, 4)), { 1: 1, 2: 8, 3: 6, 4: 7 })).toBe('2 4 3 1');
  });

  test('in the order of the documents where that is asked for', async () => {
    const found = findings(candidate(7, 'exact'), candidate(3, 'near'), candidate(5, 'all'));
    expect(await order(found, { 7: 9 }, { sort: 'plan' })).toBe('3 5 7');
    expect(await order(found, { 7: 9 }, { sort: 'plan', offset: 1, limit: 1 })).toBe('5');
  });

  test('by day where that is asked for, those of one day and those without one as in the documents', async () => {
    const found = findings(candidate(7, 'exact'), candidate(5, 'all'), candidate(4, 'exact'), candidate(3, 'near'));
    expect(await order(found, { 7: 9 }, { sort: 'date' })).toBe('3 7 5 4');
    expect(await order(found, { 7: 9 }, { sort: 'deadline' })).toBe('5 7 3 4');
    expect(await order(found, { 7: 9 }, { sort: 'deadline', offset: 1, limit: 2 })).toBe('7 3');
  });
});

describe('of many candidates', () => {
  /** 25 that match alike; the last five cover more of the query. */
  const many = Array.from({ length: 25 }, (_, index) => candidate(index, 'exact', index < 20 ? 0.5 : 0.9));

  test('the likeliest twenty are ranked before the rest', async () => {
    const ranked = await order(findings(...many), { 0: 2, 14: 3, 15: 9 }, { limit: 25 });
    expect(ranked.split(' ').slice(0, 2)).toEqual(['14', '0']);
    expect(ranked.split(' ').indexOf('15')).toBe(20);
  });

  test('those with the string in the title are likelier, before what they cover', async () => {
    const titled = many.map((one, index) => ({ ...one, inTitle: index === 19 }));
    expect((await order(findings(...titled), {}, { limit: 1 })).split(' ')).toEqual(['19']);
  });

  test('those of a better kind are likelier, whatever they cover', async () => {
    const others = many.slice(0, 24).map((one) => ({ ...one, kind: 'all' as const }));
    const found = findings(...others, candidate(30, 'exact', 0.1));
    expect((await order(found, {}, { limit: 1 })).split(' ')).toEqual(['30']);
  });

  test('only the blocks that a page needs are loaded, and every page cuts the same list', async () => {
    const { files, loaded } = filesOf({});
    const first = await rankCandidates(findings(...many), { limit: 10 }, files);
    expect(loaded).toHaveLength(20);
    const all = await rankCandidates(findings(...many), { limit: 25 }, filesOf({}).files);
    const second = await rankCandidates(findings(...many), { offset: 10, limit: 11 }, files);
    const ids = (list: typeof all) => list.map(({ record }) => record.hit.id);
    expect([...ids(first), ...ids(second)]).toEqual(ids(all).slice(0, 21));
    expect(loaded).toHaveLength(20 + 25);
  });
});
