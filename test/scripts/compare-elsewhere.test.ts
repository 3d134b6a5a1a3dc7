/** Which plans of other libraries stand beside ours in the comparison of a topic. */
import { describe, expect, test } from 'vitest';
import { compareElsewhere } from '../../scripts/steps/compare-elsewhere.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import { type ElsewhereMatch, libraryRecords } from '../../src/render/index.ts';
import { invented } from '../render/invented.ts';

const { plans, measures } = libraryRecords(invented);
const own = { plans: invented.plans, topics: [{ id: 'lists', name: '清单', theme: '', scope: '' }] };
const cut = (text: string) => text.match(/..?/gsu) ?? [];

/** A library of so many plans with a measure each, of so many sentences, on the topic. */
function libraryOf(name: string, sentences: readonly number[], topic = '清单'): PulledLibrary {
  const ids = sentences.map((_, index) => `p${index + 1}`);
  return {
    ...{ address: `https://${name}.test/`, name, region: name, pulledOn: '2031-05-06' },
    plans: ids.map((id) => ({ ...plans[0]!, id, shortName: id })),
    measures: ids.map((plan, index) => ({
      ...{ ...measures[0]!, id: `${plan}/1`, plan, label: '一', title: '建立清单' },
      text: Array.from(
        { length: sentences[index]! },
        (__, n) => `健全案件审理机制，加大个案纠错力度，落实${name}第${n}份清单。`,
      ).join(''),
    })),
    topics: [{ ...{ id: 'x', name: topic, theme: '', scope: '' }, measures: ids.map((id) => `${id}/1`), url: '/x/' }],
  };
}

function compared(pulled: readonly PulledLibrary[], matches: readonly ElsewhereMatch[] = []): string[] | undefined {
  const found = compareElsewhere(own, { pulled, matches }, cut).get('lists');
  return found?.columns.map(({ library, plan }) => `${library.name} ${plan.id}`);
}

function matchOf(library: PulledLibrary, id: string, score: number): ElsewhereMatch {
  const plan = library.plans.find((one) => one.id === id)!;
  const measure = library.measures.find((one) => one.plan === id)!;
  return { id: 'jia/1.3', library, plan, measure, score, share: 0.5 };
}

describe('beside two plans of ours', () => {
  const many = libraryOf('yi', Array(9).fill(1));
  const further = libraryOf('bing', [1, 1, 1]);

  test('stand those on the topic of the same name, in the order of their libraries', () => {
    expect(compared([libraryOf('yi', [1, 2]), libraryOf('bing', [1])])).toEqual(['yi p1', 'yi p2', 'bing p1']);
    expect(compared([libraryOf('yi', [1], '别的')])).toBeUndefined();
    expect(compared([])).toBeUndefined();
  });

  test('stand ten, those that are most like ours before others', () => {
    expect(compared([many, further])).toEqual([...many.plans.map(({ id }) => `yi ${id}`), 'bing p1']);
    const near = [matchOf(further, 'p3', 0.6), matchOf(further, 'p2', 0.4), matchOf(further, 'p3', 0.2)];
    const first = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map((id) => `yi ${id}`);
    expect(compared([many, further], near)).toEqual([...first, 'bing p2', 'bing p3']);
  });

  test('stands no more than a page has room for', () => {
    expect(compared([libraryOf('yi', [600, 400, 1])])).toEqual(['yi p2', 'yi p3']);
  });

  test('like sentences of all columns are told by their places', () => {
    const found = compareElsewhere(own, { pulled: [libraryOf('yi', [1, 1])], matches: [] }, cut).get('lists');
    expect(found?.like.map(({ a, b }) => [a.text, a.sentence, b.text, b.sentence])).toEqual([[2, 1, 3, 1]]);
  });
});
