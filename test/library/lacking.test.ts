import { describe, expect, test } from 'vitest';
import { countLackingOf, findLackingOf } from '../../src/library/lacking.ts';
import type { TopicView } from '../../src/render/views.ts';

/** A topic with the measures of each plan; a measure whose name ends in `!` fixes a deadline. */
function topicOf(id: string, measures: Readonly<Record<string, readonly string[]>>): TopicView {
  const cells = Object.entries(measures).map(([plan, own]) => ({
    ...{ plan, measures: own.map((name) => `${plan}/${name}`), also: [], nearest: [] },
  }));
  return { id, name: id, theme: '普法', scope: id, url: `/topics/${id}/`, cells, elsewhere: [] };
}

const fixes = (id: string) => id.endsWith('!');

/** Topic → ids of what the others have. */
function lackingOf(plan: string, topics: readonly TopicView[]) {
  const { compared, topics: lacking, fixing } = findLackingOf({ id: plan }, topics, fixes);
  const idsOf = (list: typeof lacking) => Object.fromEntries(list.map(({ topic, others }) => [topic.id, others]));
  return { compared, lacking: idsOf(lacking), fixing: idsOf(fixing) };
}

const shared = topicOf('共有', { jia: ['1'], yi: ['1'], bing: ['1', '2'], ding: ['1'] });
const second = topicOf('共有二', { jia: ['2'], yi: ['2'], bing: ['3'] });
const third = topicOf('别的', { ding: ['2'], wu: ['1'] });

describe('a plan is compared', () => {
  test('with those that share at least half of its main topics', () => {
    expect(lackingOf('jia', [shared, second]).compared).toEqual(['yi', 'bing', 'ding']);
    expect(lackingOf('jia', [shared, second, topicOf('自有', { jia: ['3'] })]).compared).toEqual(['yi', 'bing']);
    expect(lackingOf('wu', [shared, second, third]).compared).toEqual(['ding']);
  });
});

describe('a topic is lacking', () => {
  test('which at least half of the others have, each with its first measure, those of the most plans first', () => {
    const two = topicOf('两地', { yi: ['5', '6'], bing: ['5'] });
    const three = topicOf('三地', { yi: ['7'], bing: ['7'], ding: ['7'] });
    expect(Object.entries(lackingOf('jia', [shared, second, two, three]).lacking)).toEqual([
      ['三地', ['yi/7', 'bing/7', 'ding/7']],
      ['两地', ['yi/5', 'bing/5']],
    ]);
  });

  test('but not where only one has it, or fewer than half', () => {
    const one = topicOf('一地', { yi: ['5'] });
    expect(lackingOf('jia', [shared, second, one]).lacking).toEqual({});
    const five = topicOf('共有三', { jia: ['3'], ...Object.fromEntries([...'abcde'].map((plan) => [plan, ['1']])) });
    expect(lackingOf('jia', [five, topicOf('两地', { a: ['2'], b: ['2'] })]).lacking).toEqual({});
    expect(Object.keys(lackingOf('jia', [five, topicOf('三地', { a: ['2'], b: ['2'], c: ['2'] })]).lacking)).toEqual([
      '三地',
    ]);
  });

  test('and not where the plan itself has it', () => {
    expect(lackingOf('ding', [shared, second, third]).lacking).toEqual({ 共有二: ['jia/2', 'yi/2', 'bing/3'] });
  });

  test('and is counted', () => {
    const two = topicOf('两地', { yi: ['5', '6'], bing: ['5'] });
    const counts = ['jia', 'ding'].map((id) => countLackingOf({ id }, [shared, second, third, two]));
    expect(counts).toEqual([1, 2]);
  });
});

describe('a plan fixes nothing', () => {
  const fixed = topicOf('时限', { jia: ['1'], yi: ['1', '2!'], bing: ['1!'], ding: ['1'] });

  test('where most of those that have the topic do', () => {
    expect(lackingOf('jia', [fixed]).fixing).toEqual({ 时限: ['yi/2!', 'bing/1!'] });
  });

  test('but not where it does, or most do not', () => {
    expect(lackingOf('yi', [fixed]).fixing).toEqual({});
    expect(lackingOf('jia', [topicOf('时限', { jia: ['1'], yi: ['1!'], bing: ['1'], ding: ['1'] })]).fixing).toEqual(
      {},
    );
  });
});
