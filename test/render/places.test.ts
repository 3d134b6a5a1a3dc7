/** Links to places, terms with their meaning, and what the records of a library say. */
import { describe, expect, test } from 'vitest';
import type { EnrichedPassage } from '../../src/model/enriched.ts';
import { passageAnchor } from '../../src/render/addresses.ts';
import { formatCsv } from '../../src/render/csv.ts';
import { dataFiles, publishData } from '../../src/render/data-files.ts';
import { dutyRecords } from '../../src/render/duties.ts';
import { termViews } from '../../src/render/glossary.ts';
import { libraryRecords } from '../../src/render/index.ts';
import { instrumentViews } from '../../src/render/instruments.ts';
import { textMarks } from '../../src/render/marks.ts';
import {
  findPlace,
  isTitle,
  placeLink,
  placesOf,
  sentenceSpan,
  sentenceText,
  sentenceUrl,
} from '../../src/render/places.ts';
import { siteView } from '../../src/render/site.ts';
import { definedTerms, termMarks, usesOf } from '../../src/render/terms.ts';
import { contextOf, invented } from './invented.ts';

const [jia, yi] = invented.plans;
const measure = jia!.measures[0]!;
const intro: EnrichedPassage = {
  ...{ type: 'passage', id: 'jia/1-intro', kind: 'intro', headings: ['普法'], targets: [], citations: [] },
  content: { text: '引言。 再言。', pieces: [{ at: 0, source: 0, length: 7 }] },
  sentences: [
    { start: 0, end: 4 },
    { start: 4, end: 7 },
  ],
};

describe('a place', () => {
  test('of a measure has a page of its own, a passage stands on that of its plan and bears its title', () => {
    expect(placeLink(jia!.plan, measure)).toEqual({ url: '/plans/jia/1-1/', label: '一 1', title: '宪法宣传' });
    expect(placeLink(jia!.plan, intro)).toMatchObject({ url: '/plans/jia/#1-intro', title: jia!.plan.title });
    expect(passageAnchor({ id: 'jia/1.2-intro' })).toBe('1-2-intro');
  });

  test('has an address for each sentence', () => {
    expect(sentenceUrl(jia!.plan, measure, 2)).toBe('/plans/jia/1-1/#s2');
    expect(sentenceUrl(jia!.plan, intro, 2)).toBe('/plans/jia/#1-intro-s2');
    expect(sentenceText(intro, 1)).toBe('引言。');
    expect(sentenceText(intro, 2)).toBe('再言。');
  });

  test('that is not there stops the build', () => {
    expect(() => findPlace(jia!, 'jia/9.9')).toThrow('The plan jia has no place jia/9.9.');
    expect(() => sentenceSpan(intro, 3)).toThrow('jia/1-intro has no sentence 3.');
    expect(() => sentenceSpan(intro, 0)).toThrow('jia/1-intro has no sentence 0.');
  });

  test('of a plan comes measures first', () => {
    const ids = placesOf({ ...jia!, passages: [intro] }).map(({ id }) => id);
    expect(ids).toEqual(['jia/1.1', 'jia/1.2', 'jia/1.3', 'jia/1-intro']);
  });

  test('has its printed title in sentence 1', () => {
    expect([isTitle(measure, 1), isTitle(measure, 2), isTitle({ titleMade: true }, 1)]).toEqual([true, false, false]);
  });
});

describe('a term', () => {
  const text = '开展“三统一”审查。（“三统一”是指统一登记、统一编号、统一公布）';
  const place = (id: string, words: string, source = measure) => ({
    ...source,
    ...{ id, number: id.split('/')[1]! },
    content: { text: words, pieces: [] },
    sentences: [...words.matchAll(/[^。]+。?/gu)].map(({ index, 0: one }) => ({
      start: index,
      end: index + one.length,
    })),
  });
  const at = text.lastIndexOf('三统一');
  const span = { start: text.indexOf('统一登记'), end: text.length - 1 };
  const explaining = place('jia/1.1', text);
  const plan = {
    ...jia!,
    measures: [explaining, place('jia/1.2', '先行试点。落实“三统一”，再落实“三统一”。'), place('jia/1.3', '三统一。')],
    definitions: [{ term: '三统一', place: 'jia/1.1', sentence: 2, termSpan: { start: at, end: at + 3 }, span }],
  };
  const other = { ...yi!, measures: [place('yi/1.1', '推行“三统一”。', yi!.measures[0])] };
  const [term] = definedTerms(plan);

  test('has the meaning that its plan prints, and is quoted where that quotes it', () => {
    expect(term).toEqual({
      term: '三统一',
      quoted: true,
      longer: [],
      url: `/glossary/#${encodeURIComponent('三统一')}`,
      meaning: '统一登记、统一编号、统一公布',
    });
  });

  test('is used where it stands in quotes, or anywhere when it is printed without', () => {
    expect(usesOf({ term: '三调', quoted: true, longer: [] }, '“三调”、三调')).toEqual([{ start: 1, end: 3 }]);
    expect(usesOf({ term: '三调', quoted: false, longer: [] }, '三调、三调')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
  });

  test.each([
    ['inside the longer', '强化行政执法监督。', false, []],
    ['inside it, though only its quoted uses count', '推行“行政执法监督”。', false, []],
    ['by itself, behind the longer', '行政执法监督与行政执法。', false, [7]],
    ['by itself, before the longer', '行政执法、行政执法监督', false, [0]],
    ['over its end', '监督行政执法', false, [2]],
    ['in quotes of its own', '“行政执法”监督', true, [1]],
  ])('within a longer term of its plan is used %s', (_, text, quoted, starts) => {
    const uses = usesOf({ term: '行政执法', quoted, longer: ['监督行政', '行政执法监督'] }, text);
    expect(uses.map(({ start }) => start)).toEqual(starts);
  });

  test('knows the longer terms of its plan', () => {
    const named = (name: string) => ({ ...plan.definitions[0]!, term: name });
    const terms = definedTerms({ ...plan, definitions: ['统一', '三统一', '统一编号', '编'].map(named) });
    expect(terms.map(({ longer }) => longer)).toEqual([['三统一', '统一编号'], [], [], ['统一编号']]);
  });

  test('is marked where it stands first, outside of citations', () => {
    const citing = { ...place('jia/1.2', '《“三统一”办法》落实“三统一”。'), targets: [] };
    const citations = [{ text: '', name: '', instruments: [], span: { start: 0, end: 9 } }];
    expect(termMarks([term!], { ...citing, citations }).map(({ span: where }) => where.start)).toEqual([12]);
    const behind = [{ text: '', name: '', instruments: [], span: { start: 9, end: 12 } }];
    expect(termMarks([term!], { ...citing, citations: behind }).map(({ span: where }) => where.start)).toEqual([2]);
  });

  test.each([
    ['of the longer alone', '建设医保信息平台。', ['医保信息平台@2']],
    ['of each where it stands by itself', '建设医保信息平台。医保是基础。', ['医保信息平台@2', '医保@9']],
    ['of the shorter that comes first', '医保是基础。建设医保信息平台。', ['医保@0', '医保信息平台@8']],
    ['of none inside a later use', '医保信息平台。医保信息平台。医保。', ['医保信息平台@0', '医保@14']],
    ['of the first of two that share a word', '医保信息平台共享。平台共享。', ['医保信息平台@0', '平台共享@9']],
  ])('within another has the mark %s', (_, text, expected) => {
    const terms = ['医保', '平台共享', '医保信息平台'].map((name) => ({
      ...{ ...term!, term: name, quoted: false, longer: name === '医保' ? ['医保信息平台'] : [] },
    }));
    const marks = termMarks(terms, { ...place('jia/1.2', text), targets: [], citations: [] });
    expect(marks.map(({ span: { start, end } }) => `${text.slice(start, end)}@${start}`)).toEqual(expected);
  });

  test('is explained in the glossary by its parts, with the measures that use it, here and elsewhere', () => {
    const context = contextOf();
    const views = termViews({ ...context, plans: [plan, other], terms: (id) => (id === 'jia' ? [term!] : []) });
    expect(views).toHaveLength(1);
    const [view] = views;
    expect(view?.explanations.map(({ planName, place: { url } }) => [planName, url])).toEqual([
      ['甲市', '/plans/jia/1-1/#s2'],
    ]);
    expect(view?.explanations[0]?.parts.map(({ is, text: part }) => [is, part])).toEqual([
      ['context', '（“'],
      ['term', '三统一'],
      ['context', '”是指'],
      ['meaning', '统一登记、统一编号、统一公布'],
      ['context', '）'],
    ]);
    expect(view?.explanations[0]?.uses.map(({ url, label }) => [url, label])).toEqual([
      ['/plans/jia/1-2/#s2', '甲市　一 1'],
    ]);
    expect(view?.elsewhere.map(({ url }) => url)).toEqual(['/plans/yi/1-1/#s1']);
  });

  test('is not said in the glossary to be used where only a longer term is', () => {
    const own = { ...term!, quoted: false, longer: ['三统一办法'] };
    const measures = [explaining, place('jia/1.2', '印发三统一办法。'), place('jia/1.3', '按三统一办法落实三统一。')];
    const [view] = termViews({ ...contextOf(), plans: [{ ...plan, measures }], terms: () => [own] });
    expect(view?.explanations[0]?.uses.map(({ url }) => url)).toEqual(['/plans/jia/1-3/#s1']);
  });
});

describe('marks of a text', () => {
  test('say what a target fixes, with its day', () => {
    expect(textMarks(contextOf(), 'jia', measure)).toEqual([
      { span: { start: 5, end: 7 }, mark: { type: 'target', kind: 'frequency' } },
      { span: { start: 14, end: 21 }, mark: { type: 'target', kind: 'deadline', date: '2031-12-31' } },
    ]);
  });

  test('lead to what the library knows of an instrument: the article, the plan, else its page', () => {
    const cited = (instruments: readonly string[], article?: string) => ({
      ...{ text: '《办法》', name: '办法', instruments, span: { start: 0, end: 2 } },
      ...(article !== undefined && { article }),
    });
    const instruments = [
      { key: 'banfa', name: '办法', numbers: [], citedBy: ['jia/1.1'] },
      { key: 'tiaoli', name: '条例', numbers: [], citedBy: ['jia/1.1'], plan: 'yi' },
    ];
    const context = contextOf({ instruments });
    const article = {
      ...context,
      plan: () => ({ ...yi!, measures: [{ ...yi!.measures[0]!, label: '第十二条', number: '12' }] }),
    };
    const toOf = (...args: Parameters<typeof cited>) =>
      textMarks(article, 'jia', { ...measure, targets: [], citations: [cited(...args)] }).map(({ mark }) => mark);
    expect(toOf(['banfa'], '12条')).toEqual([{ type: 'cite', to: `/instruments/${encodeURIComponent('办法')}/` }]);
    expect(toOf(['tiaoli'])).toEqual([{ type: 'cite', to: `/instruments/${encodeURIComponent('条例')}/` }]);
    expect(toOf(['tiaoli'], '12条')).toEqual([{ type: 'cite', to: '/plans/yi/12/' }]);
    expect(toOf(['tiaoli'], '13条')).toEqual([{ type: 'cite', to: '/plans/yi/' }]);
    expect(toOf(['unknown'])).toEqual([]);
    expect(toOf(['unknown', 'banfa'])).toHaveLength(1);
    expect(instrumentViews(context).map(({ name, plan, citations }) => [name, plan, citations[0]?.url])).toEqual([
      ['办法', null, '/plans/jia/1-1/'],
      ['条例', 'yi', '/plans/jia/1-1/'],
    ]);
  });

  test('are quoted on the page of the instrument that they name, but for a title', () => {
    const text = '《办法》。根据《办法》，公开信息。';
    const sentences = [
      { start: 0, end: 5 },
      { start: 5, end: 17 },
    ];
    const citing = (id: string, start: number, titleMade = false) => {
      const cited = { text: '《办法》', name: '办法', instruments: ['banfa'], span: { start, end: start + 4 } };
      return { ...measure, id, titleMade, sentences, content: { ...measure.content, text }, citations: [cited] };
    };
    const measures = [citing('jia/1.1', 0), citing('jia/1.2', 0, true), citing('jia/1.3', 7)];
    const instruments = [{ key: 'banfa', name: '办法', numbers: [], citedBy: measures.map(({ id }) => id) }];
    const [view] = instrumentViews(contextOf({ plans: [{ ...jia!, measures }], instruments }));
    expect(view?.citations.map(({ label, line }) => [label, line])).toEqual([
      ['甲市　一 1', ''],
      ['甲市　一 1', '《办法》。'],
      ['甲市　一 1', '根据《办法》，公开信息。'],
    ]);
  });
});

describe('the records of a library', () => {
  const records = libraryRecords(invented);

  test('say of a plan what it prints', () => {
    expect(records.plans[0]).toMatchObject({
      ...{ id: 'jia', shortName: '甲市', period: '2031', measureCount: 3, documentNumber: null, documentDate: null },
      ...{ url: '/plans/jia/', replaces: null, replacedBy: null, status: 'issued' },
    });
  });

  test('tell two plans of one place apart by year and say of a draft that it is one', () => {
    const namesOf = (...facts: readonly Partial<(typeof invented.plans)[number]['plan']>[]) => {
      const plans = facts.map((fact, index) => {
        const one = invented.plans[index]!;
        return { ...one, plan: { ...one.plan, shortName: '甲市', ...fact } };
      });
      return libraryRecords({ ...invented, plans }).plans.map(({ shortName }) => shortName);
    };
    expect(namesOf({ documentDate: '2031-03-01' }, { status: 'draft' })).toEqual([
      '甲市 2031',
      '甲市 2031—2033（征求意见稿）',
    ]);
    expect(namesOf({ status: 'draft' }, { shortName: '乙县' })).toEqual(['甲市（征求意见稿）', '乙县']);
    expect(namesOf({ period: '2030' }, { shortName: '乙县' })).toEqual(['甲市', '乙县']);
  });

  test('say which plan replaces which', () => {
    const replaced = libraryRecords({ ...invented, editions: [{ old: 'jia', new: 'yi', changes: [] }] });
    expect(replaced.plans.map(({ replaces, replacedBy }) => [replaces, replacedBy])).toEqual([
      [null, 'yi'],
      ['jia', null],
    ]);
  });

  test('give a measure the lines from its number to its note', () => {
    expect(records.measures.map(({ id, lines }) => [id, lines])).toEqual([
      ['jia/1.1', [3, 3]],
      ['jia/1.2', [4, 4]],
      ['jia/1.3', [5, 5]],
      ['yi/1.1', [3, 3]],
      ['yi/1.2', [4, 4]],
      ['yi/1.3', [5, 5]],
      ['yi/1.4', [6, 6]],
    ]);
  });

  test('hold topics with their measures, matches without reasons, units by role', () => {
    expect(records.topics.map(({ id, measures, url }) => [id, measures, url])).toEqual([
      ['constitution', ['jia/1.1', 'yi/1.1'], '/topics/constitution/'],
      ['cases', ['jia/1.2'], '/topics/cases/'],
      ['lists', ['jia/1.3', 'yi/1.2'], '/topics/lists/'],
    ]);
    expect(records.matches[1]).toEqual({
      ...{ a: 'jia/1.1', b: 'yi/1.1', score: 0.9, relation: 'counterpart', reviewed: true, shared: [] },
    });
    expect(records.units[0]).toEqual({
      ...{
        id: 'jia/市司法局',
        plan: 'jia',
        name: '市司法局',
        printed: ['市司法局'],
        collective: false,
        lines: ['sifa'],
      },
      ...{ lead: ['jia/1.1'], responsible: [], supporting: [] },
      url: `/units/jia-${encodeURIComponent('市司法局')}/`,
    });
  });
});

describe('duties', () => {
  test('are a row a unit and target; without targets one, without units one', () => {
    const context = contextOf();
    const duties = context.plans.flatMap((plan) => dutyRecords(context, plan));
    const rows = duties.map(({ measure: id, unit, role, wording, rhythm, collective }) =>
      [id, unit, role, wording, rhythm, collective].join(' '),
    );
    expect(rows).toEqual([
      'jia/1.1 市司法局 lead 每年 每年 false',
      'jia/1.1 市司法局 lead 2031年底前  false',
      'jia/1.1 市教育局 responsible 每年 每年 false',
      'jia/1.1 市教育局 responsible 2031年底前  false',
      'jia/1.1 各部门 responsible 每年 每年 true',
      'jia/1.1 各部门 responsible 2031年底前  true',
      'jia/1.1 市财政局 supporting 每年 每年 false',
      'jia/1.1 市财政局 supporting 2031年底前  false',
      'jia/1.2 各部门 responsible 每周 每周 true',
      'jia/1.3     false',
      'yi/1.1 县司法局 responsible   false',
      'yi/1.2 县法院 responsible   false',
      'yi/1.2 县司法局 responsible   false',
      'yi/1.3     false',
      'yi/1.4     false',
    ]);
  });
});

describe('the data files', () => {
  const context = contextOf();
  const files = dataFiles(context, []);

  test('stand each beside a schema, that of a table under its full name where JSON has the same', () => {
    expect(publishData(files).map(([path]) => path)).toEqual(
      [
        ...['measures.csv', 'measures.csv.schema.json', 'duties.csv', 'duties.schema.json'],
        ...['matrix.csv', 'matrix.schema.json', 'measures.jsonl', 'measures.schema.json'],
        ...['passages.jsonl', 'passages.schema.json', 'matches.jsonl', 'matches.schema.json'],
        ...['plans.json', 'plans.schema.json', 'topics.json', 'topics.schema.json'],
        ...['units.json', 'units.schema.json', 'instruments.json', 'instruments.schema.json'],
        ...['news.json', 'news.schema.json'],
      ].map((name) => `data/${name}`),
    );
  });

  test('a row that breaks its schema stops the build', () => {
    const [first, ...others] = context.records.matches;
    const matches = [{ ...first!, score: 1.5 }, ...others];
    const broken = dataFiles({ ...context, records: { ...context.records, matches } }, []);
    expect(() => broken.map(({ text }) => [...text])).toThrow(/score/u);
  });

  test('leave a cell without a value empty', () => {
    const duties = [...(files.find(({ name }) => name === 'duties.csv')?.text ?? '')].join('').split('\r\n');
    expect(duties?.[0]).toBe(
      formatCsv(['measure,plan,place,title,wording,unit,role,kind,date,topic,permalink,rhythm,sentence,collective'], [])
        .trimEnd()
        .replaceAll('"', ''),
    );
    expect(duties?.[10]).toBe('jia/1.3,jia,一 3,清单管理,,,,,,lists 名,/plans/jia/1-3/,,,false');
  });
});

test('the site lists themes once and counts the measures of all plans', () => {
  const view = siteView(contextOf(), { calendars: new Set(), dataFiles: [], topics: [] });
  expect([view.themes, view.measureCount]).toEqual([['普法'], 7]);
});
