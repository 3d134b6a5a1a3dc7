/** How well topics are understood: on the seed plans, and in wordings that no plan of the library has. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { givenFile } from '../../eval/data.ts';
import { rateTopics } from '../../eval/match-quality.ts';
import { findTopics } from '../../src/topics/index.ts';
import type { TopicInput } from '../../src/topics/types.ts';
import { labelSets, readLabels, seedCut, seedEditors, seedMeasures } from '../match/seed-measures.ts';

describe('the topics of the seed plans', () => {
  test.each(labelSets)('are the main topics of nearly every label in %s', (set) => {
    const { right, all } = rateTopics(seedMeasures, readLabels(set));
    expect(all).toBeGreaterThan(80);
    expect(right / all).toBeGreaterThanOrEqual(0.975);
  });

  test('name for every topic the words or the measures that show it', () => {
    const bare = seedMeasures.filter(({ topics: [main] }) => main && main.evidence.length + main.near.length === 0);
    expect(bare).toEqual([]);
  });
});

describe('findTopics', () => {
  const phrasings = JSON.parse(readFileSync(givenFile('topic-phrasings.json'), 'utf8')) as [
    topic: string,
    headings: string[],
    title: string,
    text: string,
  ][];
  const inPlan = { planTitle: '法治政府建设实施方案', planDate: '2021' };
  const seeds = seedMeasures.map((measure): TopicInput => ({ ...measure, ...inPlan }));
  const invented = phrasings.map(([, headings, title, text], index): TopicInput => {
    const plan = `invented-${index}`;
    return { id: `${plan}/1`, plan, title, headings, text: `${title}。${text}`, ...inPlan };
  });

  test('understands the wording of other plans', () => {
    const { found } = findTopics([...seeds, ...invented], { file: seedEditors.topics, labels: [], cut: seedCut });
    const right = phrasings.filter(([topic], index) => (found.get(`invented-${index}/1`)?.[0]?.topic ?? '') === topic);
    expect(right.length / phrasings.length).toBeGreaterThanOrEqual(0.95);
  });
});
