/** A library too large to be fetched: what the search is asked, which plans are fetched for it, and what may be said then. */
import { describe, expect, test } from 'vitest';
import { askedOf } from '../../src/quotation/asked.ts';
import { checkInLibrary, mostQuotations } from '../../src/quotation/check-in-library.ts';
import { choosePlans, findLikelyPlans, type SearchAnswer } from '../../src/quotation/likely-plans.ts';

/** So many different characters. */
function letters(count: number): string {
  return Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
}

function asked(pasted: string): (readonly [whole: string | undefined, ...parts: string[]])[] {
  return askedOf(pasted).map(({ whole, parts }) => [whole, ...parts]);
}

describe('asked of the search', () => {
  test.each([
    ['a sentence', '2．每年评查，公开结果。', [['每年评查公开结果', '每年评查公开结果']]],
    ['what is too short', '办好。他说“办好事”。', []],
    [
      'a sentence and what is marked in it',
      '文件说“推广电子证照”，很好。',
      [
        ['文件说推广电子证照很好', '文件说推广电子证照很好'],
        ['推广电子证照', '推广电子证照'],
      ],
    ],
    [
      'parts on either side of what may be the end of a field',
      '“推广证照。\n加强评查（责任单位：市局）”',
      [
        ['推广证照加强评查责任单位市局', '推广证照', '加强评查', '责任单位市局'],
        ['推广证照加强评查责任单位市局', '推广证照', '加强评查', '责任单位市局'],
      ],
    ],
    ['what an ellipsis leaves', '推广电子证照……公开结果', [[undefined, '推广电子证照', '公开结果']]],
  ])('is %s', (_, pasted, expected) => {
    expect(asked(pasted)).toEqual(expected);
  });

  test.each([
    [24, [24], 24],
    [25, [13, 12], 25],
    [48, [24, 24], 48],
    [49, [16, 17, 16], undefined],
    [240, [24, 24, 24, 24, 24, 24], undefined],
  ])('are of %i characters parts of %j', (count, lengths, whole) => {
    const [one] = askedOf(letters(count));
    expect(one?.parts.map(({ length }) => length)).toEqual(lengths);
    expect(one?.whole?.length).toBe(whole);
  });

  test.each([
    ['推广电子证照，公开结果。', true],
    ['一、推广电子证照：“一网”通办。', true],
    ['“推广电子证照。公开结果”', undefined],
    ['“推广电子证照（甲）公开结果”', undefined],
    ['推广电子证照……公开结果', undefined],
    ['“推广电子证照\n公开结果”', undefined],
  ])('is %s, of one field: %s', (pasted, isOfOneField) => {
    expect(askedOf(pasted).at(-1)?.isOfOneField).toBe(isOfOneField);
  });

  test('of a very long quotation parts from its beginning to its end', () => {
    const [one] = askedOf(letters(240));
    const starts = one?.parts.map((part) => letters(240).indexOf(part));
    expect(starts).toEqual([0, 48, 96, 120, 168, 216]);
  });
});

function answer(exact: number, ...hits: readonly string[]): SearchAnswer {
  return { exact, hits: hits.map((plan, at) => ({ plan, exact: at < exact })) };
}

/** Answers by the string that is asked; nothing else stands anywhere. */
function answering(answers: Readonly<Record<string, SearchAnswer>>): (text: string) => Promise<SearchAnswer> {
  return async (text) => answers[text] ?? answer(0);
}

const span = { start: 0, end: 9 };

describe('the likely plans', () => {
  test('are those with the whole quotation, where there are any', async () => {
    const ask = answering({ 甲乙: answer(2, 'a', 'b', 'c'), 甲: answer(1, 'd') });
    const found = await findLikelyPlans({ ...span, whole: '甲乙', parts: ['甲', '乙'] }, ask);
    expect(found).toEqual({ plans: ['a', 'b'], whole: true, complete: true });
    const more = await findLikelyPlans(
      { ...span, whole: '甲', parts: [] },
      answering({ 甲: { ...answer(2, 'a', 'b'), exact: 3 } }),
    );
    expect(more).toEqual({ plans: ['a', 'b'], whole: true, complete: false });
  });

  test.each([
    ['with the most parts', answer(0), answer(2, 'a', 'b'), answer(1, 'b'), ['b', 'a'], false],
    ['with a part that few have', answer(0), answer(2, 'a', 'b'), answer(1, 'c'), ['c', 'a', 'b'], false],
    [
      'with a part before those that are near',
      answer(0, 'n'),
      answer(0, 'm', 'o'),
      answer(1, 'a'),
      ['a', 'n', 'm', 'o'],
      true,
    ],
  ])('are else those %s', async (_, whole, first, second, plans, complete) => {
    const ask = answering({ 甲乙: whole, 甲: first, 乙: second });
    const found = await findLikelyPlans({ ...span, whole: '甲乙', parts: ['甲', '乙'] }, ask);
    expect(found).toEqual({ plans, whole: false, complete });
  });

  test.each([
    ['the whole would stand in one field', '甲乙', true, true],
    ['it may go over the end of one', '甲乙', undefined, false],
    ['it is too long to be asked for as a whole', undefined, true, false],
  ] as const)('that have its parts are known to be all where %s', async (_, whole, isOfOneField, complete) => {
    const ask = answering({ 甲: answer(1, 'a'), 乙: answer(1, 'b') });
    const asking = { ...span, ...(whole && { whole }), ...(isOfOneField && { isOfOneField }), parts: ['甲', '乙'] };
    expect(await findLikelyPlans(asking, ask)).toEqual({ plans: ['a', 'b'], whole: false, complete });
  });

  test('are asked for once where a quotation has one part', async () => {
    const texts: string[] = [];
    const ask = async (text: string): Promise<SearchAnswer> => {
      texts.push(text);
      return answer(0, 'n');
    };
    const found = await findLikelyPlans({ ...span, whole: '甲', parts: ['甲'] }, ask);
    expect([found, texts]).toEqual([{ plans: ['n'], whole: false, complete: true }, ['甲']]);
  });

  const near = (...plans: readonly string[]) => ({ plans, whole: false, complete: true });
  const named = (count: number, name: string): string[] => Array.from({ length: count }, (_, at) => `${name}${at}`);

  test('are chosen in turn, ten of a quotation and sixty of all', () => {
    expect(choosePlans([near('a', 'b', 'c'), near('d', 'a')])).toEqual(['a', 'd', 'b', 'c']);
    expect(choosePlans([near(...named(12, 'a'))])).toEqual(named(10, 'a'));
    const many = Array.from({ length: 8 }, (_, at) => near(...named(10, `p${at}-`)));
    expect(choosePlans(many)).toHaveLength(60);
    const more = Array.from({ length: 70 }, (_, at) => near(`p${at}`, `q${at}`));
    expect(choosePlans(more)).toEqual(named(70, 'p'));
  });

  test('that have a whole quotation come in the order of how many others they have', () => {
    const whole = (...plans: readonly string[]) => ({ plans, whole: true, complete: true });
    expect(choosePlans([whole('a', 'c'), whole('b', 'c')])[0]).toBe('c');
    expect(choosePlans([near('a', 'c'), near('b', 'c')]).slice(0, 2)).toEqual(['a', 'b']);
  });
});

const texts: Readonly<Record<string, readonly string[]>> = {
  甲: ['推广电子证照。', '每年评查三次，公开结果。'],
  丁: ['每半年評查一次并通报。'],
  乙: ['每年评查两次，公开结果。'],
};

function libraryOf(answers: Readonly<Record<string, SearchAnswer>>) {
  const fetched: string[] = [];
  return {
    fetched,
    traditional: async () => {
      fetched.push('traditional');
      return { always: new Map([['評', '评']]), ambiguous: new Map(), phrases: new Map() };
    },
    ask: answering(answers),
    textsOf: async (plans: readonly string[]) => {
      fetched.push(...plans);
      return plans.map((plan) => ({ id: `${plan}/1`, sentences: texts[plan] ?? [] }));
    },
  };
}

describe('a check', () => {
  test.each([
    [
      'of what stands there',
      '每年评查两次，公开结果。',
      { 每年评查两次公开结果: answer(1, '乙') },
      ['乙'],
      'exact',
      true,
    ],
    [
      'of what is near it',
      '每年评查九次，公开结果。',
      { 每年评查九次公开结果: answer(0, '乙') },
      ['乙'],
      'differs',
      true,
    ],
    ['of what stands complete', '“设立独立的法庭”', { 设立独立的法庭: answer(0, '乙') }, ['乙'], 'absent', true],
    [
      'of what stands in more plans than are named',
      '每年评查九次，公开结果。',
      { 每年评查九次公开结果: { ...answer(1, '乙'), exact: 30 } },
      ['乙'],
      'differs',
      false,
    ],
    [
      'of what stands in parts only',
      '“推广电子证照。设立独立法庭并公开招考”',
      { 推广电子证照: answer(1, '甲'), 设立独立法庭并公开招考: answer(30, '丙') },
      ['甲', '丙'],
      'absent',
      false,
    ],
    [
      'in traditional characters',
      '每年評查两次，公开结果。',
      { 每年評查两次公开结果: answer(1, '乙') },
      ['乙', 'traditional'],
      'script',
      true,
    ],
    [
      'of a text in traditional characters',
      '每半年评查一次并通报。',
      { 每半年评查一次并通报: answer(1, '丁') },
      ['丁', 'traditional'],
      'script',
      true,
    ],
  ])('%s fetches the plans that the search names', async (_, pasted, answers, plans, verdict, certain) => {
    const library = libraryOf(answers);
    const found = await checkInLibrary(pasted, library);
    expect(found.map((one) => [one.verdict, one.certain])).toEqual([[verdict, certain]]);
    expect(library.fetched).toEqual(plans);
  });

  test('asks nothing where all texts cost no more, and is certain', async () => {
    const library = { ...libraryOf({}), all: ['甲', '乙'], ask: () => Promise.reject(new Error('asked')) };
    const found = await checkInLibrary('“推广电子证照”，“设立独立的法庭”', library);
    expect(found.map(({ verdict, certain }) => [verdict, certain])).toEqual([
      ['exact', true],
      ['absent', true],
    ]);
  });

  /** The first two have texts. */
  const plansOf = (count: number): string[] =>
    ['甲', '乙', ...Array.from({ length: count }, (_, at) => `p${at}`)].slice(0, count);

  test.each([
    ['ten plans for a quotation', 10, '每年评查两次，公开结果。', 10],
    ['one more', 11, '每年评查两次，公开结果。', 1],
    ['ten plans for each of two', 20, '每年评查两次，公开结果。\n每年评查两次，公开结果。', 20],
    ['one more for two', 21, '每年评查两次，公开结果。\n每年评查两次，公开结果。', 1],
  ])('of a library of %s fetches what costs less', async (_, count, pasted, fetched) => {
    const library = { ...libraryOf({ 每年评查两次公开结果: answer(1, '乙') }), all: plansOf(count) };
    const found = await checkInLibrary(pasted, library);
    expect(found.map(({ verdict, certain }) => [verdict, certain])).toContainEqual(['exact', true]);
    expect(library.fetched).toHaveLength(fetched);
  });

  test.each([
    ['near', '每年评查九次，公开结果。', { 每年评查九次公开结果: answer(0, '乙') }, 'differs'],
    ['nowhere', '“设立独立的法庭”', { 设立独立的法庭: answer(0, '乙') }, 'absent'],
    [
      'in more plans than are named',
      '每年评查两次，公开结果。',
      { 每年评查两次公开结果: { ...answer(1, '乙'), exact: 30 } },
      'exact',
    ],
  ])('of a quotation that a search finds %s is made against all texts', async (_, pasted, answers, verdict) => {
    const library = { ...libraryOf(answers), all: plansOf(100) };
    const found = await checkInLibrary(pasted, library);
    expect(found.map((one) => [one.verdict, one.certain])).toEqual([[verdict, true]]);
    expect(library.fetched.slice(1)).toEqual(plansOf(100));
  });

  test('of a long text is not refused where all texts may be fetched', async () => {
    const pasted = '每年评查两次并公开。\n'.repeat(mostQuotations + 1);
    const found = await checkInLibrary(pasted, { ...libraryOf({}), all: plansOf(100) });
    expect(found.filter(({ certain }) => !certain)).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  test('tells how many quotations have been asked for', async () => {
    const told: (readonly [number, number])[] = [];
    const pasted = '每年评查两次，公开结果。\n每月推广电子证照。';
    await checkInLibrary(pasted, libraryOf({}), (done, all) => told.push([done, all]));
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('of more quotations than are asked for at once is refused with their number', async () => {
    const pasted = (count: number): string => '每年评查两次并公开。\n'.repeat(count);
    expect(await checkInLibrary(pasted(mostQuotations), libraryOf({}))).toHaveLength(mostQuotations);
    const tooMany = checkInLibrary(pasted(mostQuotations + 1), libraryOf({}));
    await expect(tooMany).rejects.toMatchObject({ name: 'TooManyQuotations', count: mostQuotations + 1 });
  });
});
