/** Judging quotations: what counts and what does not, and 500 made-up cases on the seed plans. */
import { describe, expect, test } from 'vitest';
import { pick, seededRandom } from '../../eval/random.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { createChecker, type Judgement } from '../../src/quotation/check.ts';
import { readTraditionalVariants } from '../../src/segment/traditional.ts';
import { seedParsed } from '../seed.ts';

const check = createChecker([
  {
    id: '甲/1',
    sentences: [
      '完善复议机制。',
      '健全行政复议案件审理机制，加强复议队伍建设，2024年底前全面建成。',
      '深化“放管服”改革。',
    ],
  },
  { id: '乙/2', sentences: ['健全行政复议案件审理机制，推动规范办案。', '县（市、区）每半年至少开展一次执法评查。'] },
]);

/** As a library has it whose dictionary knows two words. */
const traditional = {
  ...readTraditionalVariants(),
  phrases: new Map([
    ['答覆', '答复'],
    ['瞭解', '了解'],
  ]),
};
const inScripts = createChecker(
  [
    { id: '甲/1', sentences: ['健全行政复议答复机制，公开结果。', '每年干部培训两次。'] },
    { id: '乙/1', sentences: ['每年幹部培訓兩次。', '面积不少于3㎡。'] },
    { id: '丙/1', sentences: ['加强著作权保护，及时了解情况，依法查处侵权行为。', '什么时候着力推进干部轮岗。'] },
    { id: '丁/1', sentences: ['加強商標權保護，著力推進創新機制建設。', '今後徵求群眾意見。'] },
  ],
  traditional,
);

/** Verdict, first place and what differs of each quotation. */
function summary(judgements: readonly Judgement[]) {
  return judgements.map(({ verdict, quoted, places }) => ({
    verdict,
    places: places.map(({ id, sentence }) => `${id}#${sentence}`),
    quoted: changed(quoted),
    found: changed(places[0]?.runs ?? []),
  }));
}

function changed(runs: Judgement['quoted']): string {
  return runs
    .filter(({ kind }) => kind !== 'same')
    .map(({ text }) => text)
    .join('|');
}

describe('a quotation', () => {
  test.each([
    ['in marks inside a sentence', '文件要求“加强复议队伍建设，2024年底前全面建成”，很有必要。'],
    ['in corner brackets', '文件要求「加强复议队伍建设，2024年底前全面建成」，很有必要。'],
    ['in straight marks', '文件要求"加强复议队伍建设，2024年底前全面建成"。'],
    ['over two lines', '文件要求“加强复议队\n伍建设，２０２４年底前 全面建成。”很有必要。'],
    ['with an ellipsis', '文件要求“加强复议……2024年底前……全面建成”，很有必要。'],
    ['without marks', '加强复议队伍建设，2024年底前全面建成。'],
    ['without its number', '2．加强复议队伍建设，2024年底前全面建成。'],
  ])('%s is word for word', (_, pasted) => {
    expect(summary(check(pasted))).toEqual([{ verdict: 'exact', places: ['甲/1#2'], quoted: '', found: '' }]);
  });

  test('names every place that has it, its own plan first', () => {
    expect(summary(check('“健全行政复议案件审理机制”'))).toMatchObject([{ places: ['甲/1#2', '乙/2#1'] }]);
  });

  test('may hold marks of its own', () => {
    expect(summary(check('“深化“放管服”改革”'))).toMatchObject([{ verdict: 'exact', places: ['甲/1#3'] }]);
  });

  test('of several sentences that follow each other is one', () => {
    const pasted = '1．健全行政复议案件审理机制，加强复议队伍建设，2024年底前全面建成。\n深化“放管服”改革。';
    expect(summary(check(pasted))).toMatchObject([{ verdict: 'exact', places: ['甲/1#2'] }]);
  });

  test.each([
    ['a changed character', '“加强复议队伍建设，2025年底前全面建成”', '5', '4'],
    ['an added one', '“加强了复议队伍建设，2024年底前全面建成”', '了', ''],
    ['one left out', '“加强复议队伍建设，2024年前全面建成”', '', '底'],
    ['another comma', '“加强复议队伍建设、2024年底前全面建成”', '、', '，'],
    ['the first character', '“减强复议队伍建设，2024年底前全面建成”', '减', '加'],
    ['brackets', '“县〔市、区〕每半年至少开展一次执法评查”', '〔|〕', '（|）'],
  ])('with %s differs there, in both texts', (_, pasted, quoted, found) => {
    expect(summary(check(pasted))).toMatchObject([{ verdict: 'differs', quoted, found }]);
  });

  test('that nothing is like is absent', () => {
    expect(summary(check('作者认为“应当设立专门的行政复议法院”。'))).toMatchObject([{ verdict: 'absent', places: [] }]);
  });

  test('is told from the words of the author, who may set a term in marks', () => {
    expect(check('本文讨论“放管服”一词的由来。作者自己的话不是引文，不必核验。')).toEqual([]);
  });

  test('without any marks in the text is every sentence', () => {
    expect(summary(check('作者自己的话没有出处可查。加强复议队伍建设，2024年底前全面建成。'))).toMatchObject([
      { verdict: 'absent' },
      { verdict: 'exact' },
    ]);
  });

  test('with an ellipsis differs in the part that differs', () => {
    const judged = check('“加强复议队伍建设……2024年底前全面建好”');
    expect(judged.map(({ quoted }) => changed(quoted))).toEqual(['', '好']);
  });

  test('stands where it was pasted', () => {
    const pasted = '前言。\n\n  文件要求“加强复议队伍建设”。';
    const [judgement] = check(pasted);
    expect(pasted.slice(judgement?.start, judgement?.end)).toBe('加强复议队伍建设');
  });
});

/** Runs with a letter for what became of them. */
function marked(runs: Judgement['quoted']): string {
  const written = runs.map(({ text, kind }) => (kind === 'same' ? text : `[${kind} ${text}]`)).join('');
  return written.replace(/[“”]/gu, '');
}

describe('traditional and simplified characters', () => {
  test.each([
    [
      'in the quotation',
      '“健全行政復議答覆機制，公開結果”',
      'script',
      ['甲/1'],
      '健全行政[script 復議]答[script 覆機]制，公[script 開結]果',
      '健全行政[script 复议]答[script 复机]制，公[script 开结]果',
    ],
    ['in the text', '“面積不少于3㎡”', 'script', ['乙/1'], '面[script 積]不少于3㎡', '面[script 积]不少于3㎡'],
    [
      'where one place has them too',
      '“每年幹部培訓兩次。”',
      'exact',
      ['乙/1'],
      '每年幹部培訓兩次。',
      '每年幹部培訓兩次',
    ],
    [
      'around an ellipsis',
      '“健全行政復議……公開结果”',
      'script',
      ['甲/1'],
      '健全行政[script 復議]……公[script 開]结果',
      '健全行政[script 复议]答复机制，公[script 开]结果',
    ],
    [
      'beside other differences',
      '“健全行政復議裁决機制，公布结果”',
      'differs',
      ['甲/1'],
      '健全行政[script 復議][different 裁决][script 機]制，公[different 布]结果',
      '健全行政[script 复议][different 答复][script 机]制，公[different 开]结果',
    ],
  ])('%s are told as that', (_, pasted, verdict, places, quoted, found) => {
    const [one] = inScripts(pasted);
    expect([one?.verdict, one?.places.map(({ id }) => id)]).toEqual([verdict, places]);
    expect(marked(one?.quoted ?? [])).toBe(quoted);
    expect(marked(one?.places[0]?.runs ?? [])).toBe(found);
  });

  test.each([
    [
      'a word that has the character too',
      '“加強著作權保護，及時瞭解情況”',
      'script',
      '加[script 強]著作[script 權]保[script 護]，及[script 時瞭]解情[script 況]',
    ],
    [
      'a character at home in both',
      '什麼時候著力推進幹部輪崗。',
      'script',
      '什[script 麼時]候[script 著]力推[script 進幹]部[script 輪崗]。',
    ],
    ['one in the text', '“今后征求群众意见”', 'script', '今[script 后征]求群[script 众]意[script 见]'],
    [
      'a text in them, in simplified ones',
      '“加强商标权保护，着力推进创新机制建设”',
      'script',
      '加[script 强]商[script 标权]保[script 护]，[script 着]力推[script 进创]新[script 机]制建[script 设]',
    ],
  ])('are told with %s', (_, pasted, verdict, quoted) => {
    const [one] = inScripts(pasted);
    expect([one?.verdict, marked(one?.quoted ?? [])]).toEqual([verdict, quoted]);
  });

  test.each([
    ['of a simplified sentence', '加强着作权保护，及时了解情况，依法查处侵权行为。', '着'],
    ['at home in both, of a simplified sentence', '什么时候著力推进干部轮岗。', '著'],
    ['at home in both, for another', '什么时候着力推进乾部轮岗。', '乾'],
    ['of a simplified word for a traditional one', '加強着作權保護，及時瞭解情況，依法查處侵權行為。', '着'],
    ['of two traditional sentences', '加強商標權保護，著力推進創新機製建設。', '製'],
  ])('do not excuse a wrong character %s, whatever else is pasted', (_, pasted, wrong) => {
    for (const beside of ['', '面積不少於3㎡，每年幹部培訓兩次，健全行政復議。\n'])
      expect(summary(inScripts(`${beside}${pasted}`)).at(-1)).toMatchObject({ verdict: 'differs' });
    const judged = inScripts(pasted).flatMap(({ quoted }) => quoted);
    expect(judged.filter(({ kind }) => kind === 'different').map(({ text }) => text)).toEqual([wrong]);
  });

  test('are told part by part of a quotation with an ellipsis', () => {
    const judged = inScripts('“健全行政復議答復機制……依法查處侵權人員”');
    expect(judged.map(({ verdict }) => verdict)).toEqual(['script', 'differs']);
  });

  test('are joined over sentences that follow each other', () => {
    const judged = inScripts('健全行政復議答复机制，公开结果。每年干部培训两次。');
    expect(judged.map(({ verdict }) => verdict)).toEqual(['script']);
  });
});

describe('500 made-up cases', () => {
  const texts = seedParsed.flatMap(({ plan }) =>
    listMeasures(plan).map(({ id, content, sentences }) => ({
      id,
      sentences: sentences.map(({ start, end }) => content.text.slice(start, end)),
    })),
  );
  const seed = createChecker(texts);
  const printed = texts.map(({ sentences }) => sentences.join(''));
  const random = seededRandom(16);

  /** A stretch of a text that begins and ends with a letter and holds no marks of quotation. */
  function stretch(): string {
    const text = pick(printed, random);
    const start = Math.floor(random() * text.length);
    const cut = text.slice(start, start + 12 + Math.floor(random() * 60)).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    return cut.length < 12 || /[“”\n]/u.test(cut) ? stretch() : cut;
  }

  /** Spaces, line breaks and width as pasting leaves them. */
  function disturbed(text: string): string {
    return Array.from(text, (character) => {
      const chance = random();
      if (chance < 0.03) return `${character}\n`;
      if (chance < 0.06) return `${character} `;
      return chance < 0.5
        ? character.replace(/\d/u, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
        : character;
    }).join('');
  }

  test('all of 200 exact quotations are found, whatever stands around them', () => {
    const frames = [
      ['文中说“', '”，可见。'],
      ['按照「', '」执行。'],
      ['"', '"'],
      ['', '。'],
    ];
    const missed = Array.from({ length: 200 }, () => stretch()).filter((text) => {
      const [before, after] = pick(frames, random);
      const judged = seed(`${before}${disturbed(text)}${after}`);
      return judged.length !== 1 || judged[0]?.verdict !== 'exact';
    });
    expect(missed).toEqual([]);
  });

  test('of 200 changed characters at least 99 % are marked where they stand', () => {
    const marked = Array.from({ length: 200 }, () => stretch()).filter((text) => {
      const at = Math.floor(random() * text.length);
      const wrong = pick(
        [...'错误改动另字'].filter((character) => character !== text[at]),
        random,
      );
      const judged = seed(`文中说“${text.slice(0, at)}${wrong}${text.slice(at + 1)}”，可见。`);
      return judged.length === 1 && judged[0]?.verdict === 'differs' && marksOnly(judged[0].quoted, at);
    });
    expect(marked.length).toBeGreaterThanOrEqual(198);
  });

  /** Whether the character at this offset is marked, and no other. */
  function marksOnly(runs: Judgement['quoted'], at: number): boolean {
    const [before, run, ...rest] = runs[0]?.kind === 'same' ? runs : [{ text: '', kind: 'same' }, ...runs];
    return before?.text.length === at && run?.text.length === 1 && rest.every(({ kind }) => kind === 'same');
  }

  test('no invented sentence of 100 is called word for word', () => {
    const words = printed.flatMap((text) => text.match(/\p{Script=Han}{2}/gu) ?? []);
    const invented = Array.from({ length: 100 }, () => Array.from({ length: 10 }, () => pick(words, random)).join(''));
    expect(invented.filter((text) => seed(`“${text}”`).some(({ verdict }) => verdict === 'exact'))).toEqual([]);
  });
});
