import { describe, expect, test } from 'vitest';
import { createTopicWordFinder } from '../../src/topics/topic-words.ts';
import { listTopics, topicsFile } from '../../src/topics/topics-file.ts';
import { seedEditors, seedMeasures } from '../match/seed-measures.ts';

const { topics } = seedEditors;
const ids = listTopics(topics).map(({ id }) => id);

describe('content/topics.yaml', () => {
  test('names 39 topics under ten themes', () => {
    expect(ids).toHaveLength(39);
    expect(topics.themes).toHaveLength(10);
  });

  test('tells readers what every topic is about, and two or three questions', () => {
    const told = listTopics(topics).map(({ plain, questions }) => [plain.length, questions.length] as const);
    expect(told.filter(([length, count]) => length < 20 || length > 90 || count < 2 || count > 3)).toEqual([]);
  });

  test('is refused when an id stands twice', () => {
    const [theme] = topics.themes;
    expect(topicsFile.safeParse({ themes: [theme, theme] }).success).toBe(false);
  });

  test('names what stands twice at its second place', () => {
    const topic = (id: string, name: string) => ({ id, name, scope: '甲' });
    const themes = [
      { id: 'jia', name: '甲', topics: [topic('a', '一'), topic('b', '二')] },
      { id: 'yi', name: '乙', topics: [topic('c', '三'), topic('b', '一')] },
    ];
    expect(
      topicsFile.safeParse({ themes }).error?.issues.map(({ path, message }) => [path.join('.'), message]),
    ).toEqual([
      ['themes.1.topics.1.id', '不重复的编号和名称；b 前面已有'],
      ['themes.1.topics.1.name', '不重复的编号和名称；一 前面已有'],
    ]);
  });

  test('holds no word twice in one topic', () => {
    const repeated = listTopics(topics).flatMap(({ id, strong, words, weak }) => {
      const all = [...strong, ...words, ...weak];
      return all.filter((word, index) => all.indexOf(word) < index).map((word) => `${id}: ${word}`);
    });
    expect(repeated).toEqual([]);
  });

  test('lists no word that only one measure of the seed plans has', () => {
    const listed = listTopics(topics).flatMap(({ strong, words, weak }) => [...strong, ...words, ...weak]);
    const defining = new Set(listTopics(topics).flatMap(({ name, scope }) => [name, ...scope.split(/[、，；]/u)]));
    const bare = (text: string) => text.replace(/[\s“”《》]/gu, '');
    const texts = seedMeasures.map(({ headings, text }) => bare([...headings, text].join('。')));
    const alone = listed
      .filter((word) => !defining.has(word) && !word.includes('…'))
      .filter((word) => texts.filter((text) => text.includes(bare(word))).length === 1);
    expect(alone).toEqual([]);
  });
});

describe('createWordFinder', () => {
  const file = topicsFile.parse({
    themes: [
      {
        id: 'people',
        name: '群众工作',
        topics: [
          { id: 'petitions', name: '信访', scope: '接访、诉访分离', strong: ['信访工作'], words: ['积案'] },
          { id: 'supervision', name: '执法监督', scope: '', strong: ['行政执法监督', '对执法…监督'], weak: ['放管服'] },
        ],
      },
    ],
  });
  const find = createTopicWordFinder(file);
  const words = (text: string) => find(text).map(({ word }) => word);

  test('takes the name and the scope of a topic for its words', () => {
    expect(find('信访和接访').map(({ topic, word, weight }) => [topic, word, weight])).toEqual([
      ['petitions', '信访', 4],
      ['petitions', '接访', 1.5],
    ]);
  });

  test('does not find a word inside a longer one', () => {
    expect(words('加强行政执法监督，做好信访工作')).toEqual(['行政执法监督', '信访工作']);
  });

  test('reads the same words in other quotation marks and widths', () => {
    expect(words('深化「放管服」改革')).toEqual(['放管服']);
    expect(words('深化“放 管 服”改革')).toEqual(['放管服']);
  });

  test('lets … stand for up to eight characters of one clause', () => {
    expect(words('对执法全过程监督')).toEqual(['对执法…监督']);
    expect(words('对执法负责，接受监督')).toEqual([]);
  });
});
