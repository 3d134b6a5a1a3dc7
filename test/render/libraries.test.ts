/** Other libraries as tables show them: with ids of their own, whole addresses, and the topics that ours has by name. */
import { expect, test } from 'vitest';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import { libraryRecords } from '../../src/render/index.ts';
import { libraryViews } from '../../src/render/libraries.ts';
import { contextOf, invented } from './invented.ts';

const { plans, measures } = libraryRecords(invented);
const topic = (id: string, name: string, own: readonly string[]) => ({
  ...{ id, name, theme: '', scope: '', measures: [...own], url: `/topics/${id}/` },
});
const library: PulledLibrary = {
  ...{ address: 'http://yi.test/fangan/', name: '乙省方案库', region: '乙省', pulledOn: '2031-05-06' },
  ...{ plans, measures, copies: [{ of: 'bing', url: '/plans/x/' }] },
  topics: [
    topic('x1', 'constitution 名', ['yi/1.1', 'jia/1.1', 'yi/1.4']),
    topic('x2', 'cases 名', []),
    topic('x3', '别处的', ['yi/1.2']),
  ],
};
const textOf = (id: string): number => measures.find((one) => one.id === id)!.text.length;

test('a library is told by its plans and by its measures on our topics, plan by plan', () => {
  const [view, ...others] = libraryViews(contextOf({ pulled: [library] }));
  expect(others).toEqual([]);
  expect(view).toMatchObject({ name: '乙省方案库', pulledOn: '2031-05-06', measureCount: 7, furtherTopics: 1 });
  expect(view!.plans).toEqual([
    {
      ...{ id: 'jia@yi.test%2Ffangan%2F', title: plans[0]!.title, shortName: plans[0]!.shortName },
      ...{ region: plans[0]!.region, measureCount: 3, url: 'http://yi.test/fangan/plans/jia/', period: '2031' },
      documentDate: undefined,
    },
    expect.objectContaining({ id: 'yi@yi.test%2Ffangan%2F', measureCount: 4, period: '2031—2033' }),
  ]);
  expect(view!.copies).toEqual([{ of: 'bing', url: 'http://yi.test/fangan/plans/x/' }]);
  expect(view!.topics).toEqual({
    constitution: {
      url: 'http://yi.test/fangan/topics/x1/',
      cells: [
        { plan: 0, measures: ['jia/1.1'], characters: textOf('jia/1.1') },
        { plan: 1, measures: ['yi/1.1', 'yi/1.4'], characters: textOf('yi/1.1') + textOf('yi/1.4') },
      ],
    },
  });
});
