import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingsByCharacter } from '../../src/index-format/heard-words.ts';
import type { HitRecord } from '../../src/index-format/search-files.ts';
import { findConcepts } from '../../src/search/concepts.ts';
import { openDictionary } from '../../src/search/dictionary.ts';
import { excerptOf, marksIn } from '../../src/search/excerpt.ts';
import { readRecord } from '../../src/search/occurrences.ts';
import { hasLetters, readPinyin } from '../../src/search/pinyin.ts';
import { findCorrections } from '../../src/search/suggest.ts';
import { findUnits } from '../../src/search/units.ts';
import { fold } from '../../src/segment/fold.ts';
import { knownNames } from './known-names.ts';

const terms = {
  vocabulary: { ignore: ['怎么办', '帮'], groups: [{ say: ['欠款'], print: ['拖欠', '账款'] }] },
  names: knownNames(['市卫生健康委', '市教育体育局', '综合管理部（大数据）']),
};
const lexicon = new Map([
  ['企业', 5],
  ['怎么办', 1],
  ['政府', 9],
  ['老年人', 1],
  ['社区', 4],
  ['矫正', 2],
  ['数据', 8],
  ['共享', 6],
  ['数据共享', 3],
]);
const dictionary = openDictionary({ lexicon, total: 39, asking: 0, halved: 0 }, ['帮']);
const hit: HitRecord = {
  id: 'jia/1',
  url: '/plans/jia/1/',
  plan: 'jia',
  planName: '甲',
  label: '一 1',
  title: '加强行政应诉',
  headings: [],
  text: '加强行政应诉。落实“双随机、一公开”监管。做好行政应诉。',
  note: '（牵头单位：市司法局）',
  sentences: [0, 7, 21],
  lead: ['市司法局'],
  responsible: [],
  supporting: [],
  topics: [],
  targets: [],
  status: 'issued',
  counterparts: [],
};

describe('findConcepts', () => {
  test('takes the terms of the vocabulary out, cuts the rest and drops words that only ask', async () => {
    expect(await findConcepts(['政府欠款企业怎么办'], { terms, dictionary: dictionary, asks: false })).toEqual([
      { text: '政府', others: [], weight: 1 },
      { text: '欠款', others: ['拖欠', '账款'], weight: 1 },
      { text: '企业', others: [], weight: 1 },
    ]);
  });

  test('reads what is no word as an abbreviation', async () => {
    expect(await findConcepts(['社矫'], { terms, dictionary: dictionary, asks: false })).toEqual([
      { text: '社矫', others: ['社区矫正'], weight: 1 },
    ]);
    expect(await findConcepts(['帮老人办事'], { terms, dictionary: dictionary, asks: false })).toEqual([
      { text: '老人', others: ['老年人'], weight: 1 },
      { text: '办事', others: [], weight: 1, unknown: true },
    ]);
  });

  test('takes what is no word for a turn of speech in a question, in which characters may still stand for words', async () => {
    const letter = (text: string) => ({ text, others: [], weight: 0.4, optional: true });
    expect(await findConcepts(['企业被撞'], { terms, dictionary, asks: true })).toEqual([
      { text: '企业', others: [], weight: 1 },
      { text: '被撞', others: [], weight: 0.5, unknown: true },
      ...[letter('被'), letter('撞')],
    ]);
    expect(await findConcepts(['企业被撞'], { terms, dictionary, asks: false })).toEqual([
      { text: '企业', others: [], weight: 1 },
      { text: '被撞', others: [], weight: 1, unknown: true },
    ]);
  });

  test('cuts a long word into the words inside it', async () => {
    const parts = await findConcepts(['数据共享'], { terms, dictionary: dictionary, asks: false });
    expect(parts.map(({ text }) => text)).toEqual(['数据', '共享']);
  });

  test('reads the short name of a body as its full name and its field', async () => {
    expect(await findConcepts(['卫健委'], { terms, dictionary: undefined, asks: false })).toEqual([
      { text: '卫健委', others: ['市卫生健康委', '卫健'], weight: 1 },
    ]);
  });

  test('keeps a word whole that need not be cut', async () => {
    expect(await findConcepts(['行政应诉'], { terms, dictionary: undefined, asks: false })).toEqual([
      { text: '行政应诉', others: [], weight: 1 },
    ]);
  });
});

describe('findUnits', () => {
  test.each([
    ['市卫生健康委', ['市卫生健康委']],
    ['卫健委', ['市卫生健康委']],
    ['市教体局', ['市教育体育局']],
    ['体育局', ['市教育体育局']],
    ['大数据', []],
    ['公安局', []],
    ['局', []],
  ])('reads %s as %j', async (word, units) => {
    expect(await findUnits(word, terms.names)).toEqual(units);
  });
});

describe('excerptOf', () => {
  test('shows the sentence with the match and marks it as printed', () => {
    const { text, marks, sentence } = excerptOf(readRecord(hit, new Map()), ['双随机一公开']);
    expect(text).toBe('落实“双随机、一公开”监管。');
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['双随机、一公开']);
    expect(sentence).toBe(2);
  });

  test('prefers a sentence that is not the title again', () => {
    expect(excerptOf(readRecord(hit, new Map()), ['行政应诉']).sentence).toBe(3);
  });

  test('shows the note when only the note matches', () => {
    expect(excerptOf(readRecord(hit, new Map()), ['市司法局']).text).toBe(hit.note);
  });

  const shown = (text: string, wanted: readonly string[], changes: Partial<HitRecord> = {}) =>
    excerptOf(readRecord({ ...hit, title: '', text, note: '', sentences: [0], ...changes }, new Map()), wanted);

  test('shows a sentence of up to 110 characters whole, a longer one around its first mark', () => {
    expect(shown(`${'甲'.repeat(107)}复议。`, ['复议']).text).toBe(`${'甲'.repeat(107)}复议。`);
    const { text, marks } = shown(`${'甲'.repeat(108)}复议。`, ['复议']);
    expect([text, marks]).toEqual([`…${'甲'.repeat(24)}复议。`, [[25, 27]]]);
    expect(shown(`复议${'甲'.repeat(109)}`, ['复议']).text).toBe(`复议${'甲'.repeat(108)}…`);
    expect(shown(`${'甲'.repeat(24)}复议${'乙'.repeat(90)}`, ['复议']).text).toBe(
      `${'甲'.repeat(24)}复议${'乙'.repeat(84)}…`,
    );
    expect(shown(`${'甲'.repeat(25)}复议${'乙'.repeat(90)}`, ['复议']).text).toBe(
      `…${'甲'.repeat(24)}复议${'乙'.repeat(84)}…`,
    );
  });

  test('shows the sentence in which most is marked, the first of equal ones', () => {
    const text = '复议。行政复议，复议。复议，行政复议。';
    const sentences = [0, 3, 11];
    expect(shown(text, ['复议'], { sentences }).sentence).toBe(2);
    expect(shown('复议。复议。', ['复议'], { sentences: [0, 3] })).toEqual({
      text: '复议。',
      marks: [[0, 2]],
      sentence: 1,
    });
    expect(shown(text, ['没有'], { sentences })).toEqual({ text: '复议。', marks: [], sentence: 1 });
  });

  test('cuts a text without sentences where its sentences end', () => {
    expect(shown('普法。复议；信访！公开', ['信访'], { sentences: [] })).toEqual({
      ...{ text: '信访！', marks: [[0, 2]], sentence: undefined },
    });
    expect(shown('普法\n复议', ['复议'], { sentences: [] }).text).toBe('复议');
    expect(shown('普法。', ['普法'], { sentences: [] }).text).toBe('普法。');
  });

  test('shows behind a title that opens the text what comes next, the mark in the title told by its sentence', () => {
    const titled = { title: '行政复议', sentences: [0, 5] };
    expect(shown('行政复议。公开审理。', ['行政复议'], titled)).toEqual({ text: '公开审理。', marks: [], sentence: 1 });
    expect(shown('行政复议办。公开审理。', ['行政复议'], { ...titled, sentences: [0, 6] }).text).toBe('行政复议办。');
  });

  test('keeps every mark inside the text it shows', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'行政应诉。，\n公开𠮷') }),
        fc.constantFrom('行政', '公', '诉公'),
        (text, wanted) => {
          const record = readRecord({ ...hit, text, sentences: [] }, new Map());
          const excerpt = excerptOf(record, [wanted]);
          for (const [start, end] of excerpt.marks) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(excerpt.text.length);
          }
        },
      ),
    );
  });
});

describe('marksIn', () => {
  test('merges marks that touch', () => {
    expect(marksIn(fold('行政复议'), ['行政', '政复'])).toEqual([[0, 3]]);
  });
});

describe('findCorrections', () => {
  test.each([
    ['行政复仪', ['行政复议']],
    ['行政议机构', ['行政复议机构']],
    ['行政复复议', ['行政复议']],
    ['行政复议', []],
    ['复仪', []],
    ['行政复仪机够', []],
    ['推进行政复仪机够建设', ['推进行政复议机构建设']],
    ['推进行正复仪机够建设', []],
  ])('offers for %s: %j', (query, offers) => {
    expect(findCorrections(query, ['推进行政复议机构建设'])).toEqual(offers);
  });

  test('never offers more than two characters away', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'行政复议'), maxLength: 12 }), (query) => {
        for (const offer of findCorrections(query, ['推进行政复议机构建设'])) {
          expect(Math.abs(offer.length - query.length)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

describe('hasLetters', () => {
  test.each([
    ['xzfy', true],
    ['行政Fuyi', true],
    ['行政', false],
    ['2022', false],
    ['', false],
  ])('%j: %s', (query, latin) => {
    expect(hasLetters(query)).toBe(latin);
  });
});

describe('readPinyin', () => {
  const counts: readonly (readonly [string, number])[] = [
    ...([
      ['行政', 90],
      ['复议', 30],
      ['执法', 60],
      ['政务', 30],
      ['公开', 20],
      ['职能', 9],
    ] as const),
    ...([
      ['信访', 9],
      ['营商', 8],
      ['环境', 8],
      ['是', 4],
      ['安', 2],
      ['西', 2],
      ['县', 2],
    ] as const),
  ];
  const known = { lexicon: new Map(counts), total: 0, asking: 0, halved: 282 };
  const readings = Object.entries({
    ...{ xing: '行', zheng: '政', fu: '复', yi: '议', zhi: '执职', fa: '法', wu: '务', gong: '公', kai: '开' },
    ...{ neng: '能', xin: '信', fang: '访', shi: '是', an: '安', xi: '西', xian: '县' },
    ...{ ying: '营', shang: '商', huan: '环', jing: '境' },
  });
  const read = (query: string) => readPinyin(query, known, readingsByCharacter({ readings }));

  test.each([
    ['xingzhengfuyi', '行政复议'],
    ['XING ZHENG fu yi', '行政复议'],
    ['xzfy', '行政复议'],
    ['xinzhengfuyi', '行政复议'],
    ['xingzengfuyi', '行政复议'],
    ['yinshang huanjing', '营商环境'],
    ['yingshanghuangjing', '营商环境'],
    ['xingzhengfy', '行政复议'],
    ['xzhengfyi', '行政复议'],
    ['xingzhfyi', '行政复议'],
    ['zhengwu gongk', '政务公开'],
    ['zhengwugongka', '政务公开'],
    ['行政zhifa', '行政执法'],
    ['zhengwu公开', '政务公开'],
    ["xi'an", '县'],
    ['xf', '信访'],
    ['yshj', '营商环境'],
    ['yshhj', '营商环境'],
  ])('reads %s as %s first', (typed, meant) => {
    expect(read(typed)[0]).toBe(meant);
  });

  test('takes a whole syllable before initials, a frequent word before a rare one', () => {
    expect(read('zhi')).toEqual([]);
    expect(read('zhif')).toEqual(['执法']);
    expect(read('zhin')).toEqual(['职能']);
    expect(read('xian')).toEqual(['县', '西安']);
  });

  test.each(['', 'q', 's', 'zhengwux', '行政q', 'xzxzxzxzxz'])('reads %j as nothing', (typed) => {
    expect(read(typed)).toEqual([]);
  });
});
