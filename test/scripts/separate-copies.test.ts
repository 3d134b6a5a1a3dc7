/** One plan in two libraries counts where it stands first. */
import { describe, expect, test } from 'vitest';
import { separateCopies } from '../../scripts/steps/separate-copies.ts';
import { createMemory } from '../../src/model/memory.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import type { PlanRecord } from '../../src/model/records.ts';
import { libraryRecords } from '../../src/render/index.ts';
import { invented } from '../render/invented.ts';

const { plans, measures, topics } = libraryRecords(invented);
const own = invented.plans.map((enriched) => ({
  ...enriched,
  plan: { ...enriched.plan, ...(enriched.plan.id === 'yi' && { documentNumber: '乙政发〔2031〕7号' }) },
}));
const jia = plans.find(({ id }) => id === 'jia')!;
const yi = plans.find(({ id }) => id === 'yi')!;

/** A library with a plan of ours under another id, from another file, as told by `facts`. */
function libraryWith(of: PlanRecord, facts: Partial<PlanRecord>, text = (printed: string) => printed): PulledLibrary {
  const id = 'x';
  const rows = measures.filter(({ plan }) => plan === of.id);
  const kept = rows.map((row) => ({ ...row, id: row.id.replace(of.id, id), plan: id, text: text(row.text) }));
  const source = { file: 'x.txt', sha256: '0'.repeat(64) };
  return {
    ...{ address: 'https://yi.test/', name: '乙市方案库', region: '乙市', pulledOn: '2031-05-06', measures: kept },
    plans: [{ ...of, id, url: '/plans/x/', source, ...facts }],
    topics: topics.map((topic) => ({ ...topic, measures: topic.measures.map((one) => one.replace(of.id, id)) })),
  };
}

function copiesIn(library: PulledLibrary): unknown {
  return separateCopies(own, [library])[0]!.copies?.map(({ of }) => of);
}

describe('a plan is one of ours', () => {
  const numbered = { documentNumber: '乙政发[2031] 7 号' };
  const other = (text: string) => `${text}另。`;
  test.each([
    [
      'from the same file, whatever is read of it',
      libraryWith(jia, { title: '别的', source: jia.source }, other),
      ['jia'],
    ],
    ['with its title and number, spelt another way', libraryWith(yi, numbered, other), ['yi']],
    [
      'with its title and text, where one prints no number',
      libraryWith(yi, {}, (text) => text.replaceAll('。', '． ')),
      ['yi'],
    ],
    ['in traditional characters', libraryWith(jia, {}, (text) => text.replaceAll('发', '發')), ['jia']],
    ['not with another number', libraryWith(yi, { documentNumber: '乙政发〔2031〕8号' }), undefined],
    ['not with another text, where one prints no number', libraryWith(yi, {}, other), undefined],
    ['not with another title', libraryWith(yi, { ...numbered, title: '乙县方案' }), undefined],
    ['not as a draft of it', libraryWith(yi, { ...numbered, status: 'draft' }), undefined],
  ])('%s', (_, library, copies) => {
    expect(copiesIn(library)).toEqual(copies);
  });

  test('not where neither has a measure', () => {
    const bare = { ...libraryWith(jia, {}), measures: [] };
    const [first, second] = separateCopies([], [bare, { ...bare, address: 'https://bing.test/' }].map(otherFile));
    expect([first!.copies, second!.copies]).toEqual([undefined, undefined]);
  });
});

function otherFile(library: PulledLibrary, index: number): PulledLibrary {
  const source = { file: 'x.txt', sha256: String(index).repeat(64) };
  return { ...library, plans: library.plans.map((plan) => ({ ...plan, source })) };
}

test('of two libraries it counts in the first, and nothing of it is left in the second', () => {
  const first = libraryWith(jia, {});
  const second = {
    ...first,
    address: 'https://bing.test/fangan/',
    plans: [...first.plans, { ...jia, id: 'z', title: '别的' }],
  };
  const others = [first, second].map(otherFile);
  const [yiOne, bing] = separateCopies([], others);
  expect(yiOne).toBe(others[0]);
  expect(bing!.copies).toEqual([{ of: 'x@yi.test%2F', url: '/plans/x/' }]);
  expect(bing!.plans.map(({ id }) => id)).toEqual(['z']);
  expect(bing!.measures).toEqual([]);
  expect(bing!.topics.flatMap((topic) => topic.measures)).toEqual([]);
  const alone = separateCopies(own, [libraryWith(jia, {})])[0]!;
  expect([alone.plans, alone.measures, alone.copies]).toEqual([[], [], [{ of: 'jia', url: '/plans/x/' }]]);
});

test('what is kept of an earlier making is the same library', () => {
  const memory = createMemory();
  const library = libraryWith(jia, {});
  const [first] = separateCopies(own, [library], memory);
  expect(separateCopies(own, [library], memory)[0]).toBe(first);
});
