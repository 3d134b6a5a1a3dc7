/** Topics on small invented libraries. */
import { describe, expect, test } from 'vitest';
import { createMemory } from '../../src/model/memory.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { draftTopics } from '../../src/topics/draft.ts';
import { findTopics } from '../../src/topics/index.ts';
import { topicsFile } from '../../src/topics/topics-file.ts';
import type { TopicInput } from '../../src/topics/types.ts';

const cut = createSegmenter();

const file = topicsFile.parse({
  subject: ['法治'],
  themes: [
    {
      id: 'people',
      name: '群众工作',
      topics: [
        { id: 'petitions', name: '信访', scope: '接访' },
        { id: 'mediation', name: '调解', scope: '调委会' },
      ],
    },
  ],
});

function plan(id: string, planTitle: string, texts: readonly string[]): TopicInput[] {
  return texts.map((text, index) => ({
    ...{ id: `${id}/${index + 1}`, plan: id, planTitle, planDate: '2024-01-01', headings: [], text },
    title: text.slice(0, text.indexOf('。')),
  }));
}

const first = plan('jia', '甲市法治建设工作方案', [
  '加强信访工作。领导干部定期接访，就地化解群众反映的疑难积案。',
  '做好调解工作。村村建立调委会，邻里矛盾不出村。',
]);
const second = plan('yi', '乙市法治建设工作方案', [
  '领导坐班听民声。领导干部定期接待，就地化解群众反映的疑难积案。',
  '邻里矛盾不出村。建立老乡评理台，把邻里矛盾留在村里解决。',
]);
const rivers = (id: string, place: string) =>
  plan(id, `${place}河湖长制工作方案`, [
    '巡查河道。河长每周巡查河道，发现非法采砂、排污立即制止。',
    '清理漂浮物。保洁员每天打捞水面漂浮物，清运岸边垃圾。',
  ]);

const mainOf = (measures: readonly TopicInput[], labels: Parameters<typeof findTopics>[1]['labels'] = []) => {
  const { found, topics } = findTopics(measures, { file, labels, cut });
  return { topics, main: (id: string) => found.get(id)?.[0] };
};

describe('findTopics', () => {
  test('understands by the words of the file and says which', () => {
    const { main } = mainOf(first);
    expect(main('jia/1')).toMatchObject({ topic: 'petitions', evidence: ['信访', '接访'] });
    expect(main('jia/2')).toMatchObject({ topic: 'mediation', evidence: ['调解', '调委会'] });
  });

  test('a number without a text is about nothing, whatever stands around it', () => {
    const [one, ...others] = first;
    const empty = { id: 'jia/1~2', plan: 'jia', planTitle: '甲市信访工作方案', planDate: '2024-01-01' };
    const { main } = mainOf([
      ...(one ? [one] : []),
      { ...empty, headings: ['信访接访'], title: '', text: '' },
      ...others,
    ]);
    expect(main('jia/1')).toMatchObject({ topic: 'petitions' });
    expect(main('jia/1~2')).toBeUndefined();
  });

  test('understands a measure without a word of the file by the measures that are worded alike, and names them', () => {
    const { main } = mainOf([...first, ...second]);
    expect(main('yi/1')).toMatchObject({ topic: 'petitions', evidence: [], near: ['jia/1'] });
    expect(main('yi/2')).toMatchObject({ topic: 'mediation', evidence: [], near: ['jia/2'] });
  });

  test('says nothing of what nothing is sure of', () => {
    const { main } = mainOf([...first, ...plan('bing', '丙市法治建设工作方案', ['附则。此件公开发布。'])]);
    expect(main('bing/1')).toBeUndefined();
  });

  test('understands by a typical sentence of the file what neither words nor other measures tell', () => {
    const [people] = file.themes;
    const taught = people?.topics.map((topic) =>
      topic.id === 'mediation' ? { ...topic, typical: ['评理说和。请老党员评理说和，邻里的疙瘩当面解开。'] } : topic,
    );
    const typical = { ...file, themes: [{ ...people, topics: taught }] };
    const measures = plan('bing', '丙市法治建设工作方案', ['请人说和。有了疙瘩请老党员评理，当面解开。']);
    const topicIn = (topics: unknown) =>
      findTopics(measures, { file: topicsFile.parse(topics), labels: [], cut }).found.get('bing/1')?.[0];
    expect(topicIn(file)).toBeUndefined();
    expect(topicIn(typical)).toMatchObject({ topic: 'mediation', evidence: [], near: [] });
  });

  test('gives no topic, nor a learnt one, to what is most like the sentences beside the topics', () => {
    const trees = '春季植树。栽种杨树柳树，管护幼苗，绿化荒山。';
    const others = ['丙市', '丁市'].flatMap((place) => plan(place, `${place}法治建设工作方案`, [trees]));
    const beside = topicsFile.parse({ ...file, beside: ['植树造林。栽种树苗，绿化荒山，管护幼苗。'] });
    const topicsOf = (one: typeof file) => findTopics([...first, ...others], { file: one, labels: [], cut });
    expect(topicsOf(file).found.get('丙市/1')).toHaveLength(1);
    expect(topicsOf(beside).found.get('丙市/1')).toEqual([]);
    expect(topicsOf(beside).topics.map(({ id }) => id)).toEqual(['petitions', 'mediation']);
  });

  test('believes an editor, and lets the others learn from it', () => {
    const label = { measure: 'yi/1', topic: 'mediation', reason: '说的是评理' };
    const third = plan('bing', '丙市法治建设工作方案', ['领导坐班听民声。领导干部定期坐班，听民声、解民忧。']);
    const { main } = mainOf([...second, ...third], [label]);
    expect(main('yi/1')).toMatchObject({ topic: 'mediation', given: true });
    expect(main('bing/1')).toMatchObject({ topic: 'mediation', near: ['yi/1'] });
    expect(main('bing/1')).not.toHaveProperty('given');
  });

  test('asks for no topic of the file in a plan alone on its subject, whatever plans are the nearest', () => {
    const lone = plan('ding', '丁市河湖长制工作方案', [
      '巡查河道。河长每周巡查河道，发现非法采砂、排污立即制止，每月接访渔民，听取船家意见，修补堤岸，打捞漂浮物，清运垃圾。',
    ]);
    expect(mainOf([...first, ...second, ...lone]).main('ding/1')).toBeUndefined();
  });

  test('does not depend on the order of the plans', () => {
    const options = { file, labels: [], cut };
    const [forward, backward] = [
      [...first, ...second],
      [...second, ...first],
    ].map((all) => findTopics(all, options));
    expect(new Map([...(backward?.found ?? [])].sort())).toEqual(new Map([...(forward?.found ?? [])].sort()));
  });
});

describe('what was found the last time', () => {
  const all = [...first, ...second];
  const edit = (change: (one: TopicInput) => Partial<TopicInput>) => ({
    measures: all.map((one) => (one.id === 'jia/1' ? { ...one, ...change(one) } : one)),
  });
  const [theme] = file.themes;
  const moreWords = theme?.topics.map((topic) => (topic.id === 'mediation' ? { ...topic, words: ['坐班'] } : topic));
  const more = topicsFile.parse({ ...file, themes: [{ ...theme, topics: moreWords }] });
  const label = { measure: 'jia/1', topic: 'mediation', reason: '说的是评理' };

  test.each<[string, Partial<Parameters<typeof findTopics>[1]> & { readonly measures?: readonly TopicInput[] }]>([
    ['a title', edit(() => ({ title: '加强调解工作' }))],
    ['a heading', edit(() => ({ headings: ['做好调解工作', '加强信访和调解'] }))],
    ['a text', edit(({ text }) => ({ text: text.replace('接访', '接待') }))],
    ['a word of the file', { file: more }],
    ['a label', { labels: [label] }],
    ['a measure less', { measures: all.slice(1) }],
    ['the title of a plan', { measures: all.map((one) => ({ ...one, planTitle: one.planTitle.replace('法治', '') })) }],
  ])('does not hold where %s has changed', (_, { measures = all, ...changed }) => {
    const [memory, given] = [createMemory(), { file, labels: [], cut }];
    findTopics(all, { ...given, memory });
    memory.forgetUnused();
    const anew = findTopics(measures, { ...given, ...changed }).found;
    expect(findTopics(measures, { ...given, ...changed, memory }).found).toEqual(anew);
    expect(anew).not.toEqual(findTopics(all, given).found);
  });
});

describe('topics learnt from the texts', () => {
  const library = [...first, ...second, ...rivers('ding', '丁市'), ...rivers('wu', '戊县')];

  test('are the groups of measures that say the same on a subject of their own, marked as learnt', () => {
    const { main, topics } = mainOf(library);
    const learnt = topics.slice(2);
    expect(learnt.map(({ name, theme }) => [name, theme])).toEqual([
      ['巡查河道', '由文本归纳 · 河湖长制'],
      ['清理漂浮物', '由文本归纳 · 河湖长制'],
    ]);
    expect(main('ding/1')?.topic).toBe(learnt[0]?.id);
    expect(main('wu/1')).toEqual({ topic: learnt[0]?.id, score: 0.375, evidence: [], near: ['ding/1'] });
    expect(main('wu/2')?.topic).toBe(learnt[1]?.id);
  });

  test('are no theme of a word that plans on any subject have in their titles', () => {
    const named = (title: string) =>
      [...rivers('ding', '丁市'), ...rivers('wu', '戊县')].map((one) => ({ ...one, planTitle: title }));
    const { topics } = mainOf([...first, ...second, ...named('工作方案')]);
    expect(topics.slice(2).map(({ theme }) => theme)).toEqual(['由文本归纳', '由文本归纳']);
  });

  test('are drafted as entries of a topics.yaml under their ids, with the words that tell them', () => {
    const { file: drafted, members } = draftTopics(library, findTopics(library, { file, labels: [], cut }), file, cut);
    expect(drafted.subject).toEqual(['法治', '河湖长制']);
    expect(drafted.themes.map(({ name }) => name)).toEqual(['群众工作', '由文本归纳 · 河湖长制']);
    const [patrol, cleaning] = drafted.themes[1]?.topics ?? [];
    expect(patrol).toMatchObject({ name: '巡查河道', strong: [], words: expect.arrayContaining(['巡查', '河道']) });
    expect(cleaning?.words).toContain('垃圾');
    expect([...members].map(([id, own]) => [id, own.map((one) => one.id)])).toEqual([
      [patrol?.id, ['ding/1', 'wu/1']],
      [cleaning?.id, ['ding/2', 'wu/2']],
    ]);
  });

  test('are understood by the words of the draft once an editor has taken it over, under the same address', () => {
    const { file: drafted } = draftTopics(library, findTopics(library, { file, labels: [], cut }), file, cut);
    const { found, topics } = findTopics([...library, ...rivers('zz', '己区')], { file: drafted, labels: [], cut });
    expect(topics.map(({ id }) => id)).toEqual(drafted.themes.flatMap((theme) => theme.topics.map(({ id }) => id)));
    expect(found.get('zz/1')?.[0]?.topic).toBe(drafted.themes[1]?.topics[0]?.id);
  });

  test('keep their addresses when a plan is added', () => {
    const before = mainOf(library).topics.map(({ id }) => id);
    const after = mainOf([...library, ...rivers('zz', '己区')]).topics.map(({ id }) => id);
    expect(after).toEqual(before);
  });
});
