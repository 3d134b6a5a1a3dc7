import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rateTopics } from '../../eval/match-quality.ts';
import { createTopicClassifier } from '../../src/enrich/topics.ts';
import { listTopics, topicsFile } from '../../src/enrich/topics-file.ts';
import { labelSets, readLabels, seedEditors, seedMeasures } from '../match/seed-measures.ts';

const { topics } = seedEditors;
const classify = createTopicClassifier(topics);
const ids = listTopics(topics).map(({ id }) => id);
const phrasings = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../eval/data/topic-phrasings.json'), 'utf8'),
) as [topic: string, headings: string[], title: string, text: string][];

describe('the topics of the seed plans', () => {
  test.each(labelSets)('have the main topic of every label in %s', (set) => {
    const rating = rateTopics(seedMeasures, readLabels(set));
    expect(rating.all).toBeGreaterThan(80);
    expect(rating.wrong).toEqual([]);
  });

  test('hold nearly half of the labelled further topics, and seldom others', () => {
    const labels = readLabels('topic-labels-agreed');
    const found = seedMeasures.flatMap(({ id, topics: [, ...further] }) =>
      labels[id] ? further.map(({ topic }) => [labels[id]!.primary, ...labels[id]!.secondary].includes(topic)) : [],
    );
    const right = found.filter(Boolean).length;
    const labelled = Object.values(labels).reduce((sum, { secondary }) => sum + secondary.length, 0);
    expect(right / labelled).toBeGreaterThan(0.45);
    expect(right / found.length).toBeGreaterThan(0.65);
  });
});

describe('createTopicClassifier', () => {
  test.each(phrasings)('finds %j in the wording of other plans: %j %s', (topic, headings, title, text) => {
    expect(classify({ title, headings, text: `${title}。${text}` })[0]?.topic ?? '').toBe(topic);
  });

  test('gives a measure without any word of a topic no topic', () => {
    expect(classify({ title: '修桥', headings: ['建设'], text: '' })).toEqual([]);
  });

  test('puts the subject of the title before what the text mentions', () => {
    const found = classify({
      title: '加强信访工作',
      headings: [],
      text: '加强信访工作。做好行政复议。办好信访事项，化解信访积案。',
    });
    expect(found[0]).toMatchObject({ topic: 'petitions', evidence: expect.arrayContaining(['信访工作']) });
  });

  test('reads the same words in other quotation marks and widths', () => {
    const read = (title: string) => classify({ title, headings: [], text: title });
    expect(read('深化「放管服」改革')).toEqual(read('深化“放管服”改革'));
    expect(read('推进互联网＋监管')).toEqual(read('推进“互联网+监管”'));
  });

  test('does not find a word inside a longer one', () => {
    const [main, ...others] = classify({ title: '加强行政执法监督员管理', headings: [], text: '' });
    expect(main?.evidence).toEqual(['行政执法监督员']);
    expect(others).toEqual([]);
  });

  test('gives at most three further topics, strongest first', () => {
    const text = ['信访', '行政复议', '行政应诉', '行政调解', '行政裁决']
      .map(
        (word) =>
          `为了让群众满意，各乡镇、各单位要持续加强${word}工作，不断提高${word}的质量，做到事事有人管、件件有着落。`,
      )
      .join('');
    const found = classify({ title: '做好信访工作', headings: [], text });
    expect(found).toHaveLength(4);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  });
});

describe('content/topics.yaml', () => {
  test('names 39 topics under ten themes', () => {
    expect(ids).toHaveLength(39);
    expect(topics.themes).toHaveLength(10);
  });

  test('is refused when an id stands twice', () => {
    const [theme] = topics.themes;
    expect(topicsFile.safeParse({ themes: [theme, theme] }).success).toBe(false);
  });

  test('holds no word twice in one topic', () => {
    const repeated = listTopics(topics).flatMap(({ id, strong, words, weak }) => {
      const all = [...strong, ...words, ...weak];
      return all.filter((word, index) => all.indexOf(word) < index).map((word) => `${id}: ${word}`);
    });
    expect(repeated).toEqual([]);
  });
});
