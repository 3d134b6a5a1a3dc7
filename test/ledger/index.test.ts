/** What the ledger asks of an editor when addresses go, and what it makes of the answer. */
import { describe, expect, test } from 'vitest';
import { type Address, compareLedger, formatLedger, type History, readLedger } from '../../src/ledger/index.ts';
import type { BuildError } from '../../src/model/issue.ts';

const constitution = '开展宪法宣传，落实国家工作人员宪法宣誓制度，组织国家宪法日活动，每年不少于一次。';
const cases = '法官、检察官、行政执法人员以案释法，定期发布典型案例，用身边的案例教育身边的人。';
const register = '各单位建立普法责任清单，明确普法内容、对象、方式，年底前报市司法局备案。';

/** Addresses of a library: id → text. */
function addresses(texts: Readonly<Record<string, string>>): Address[] {
  return Object.entries(texts).map(([id, text]) => {
    const [plan, number] = id.split('/');
    const url = `/plans/${plan}/${number ? `${number.replace('.', '-')}/` : ''}`;
    return { id, url, title: text.slice(0, 6), text, at: { file: `${plan}.txt`, line: 1, column: 1 } };
  });
}

const first = {
  jia: constitution + cases,
  'jia/1.1': constitution,
  'jia/1.2': cases,
};
const ledger = compareLedger([], { file: 'moves.yaml', text: '' }, addresses(first)).additions;

function compare(now: Readonly<Record<string, string>>, moves = ''): History {
  return compareLedger(ledger, { file: 'moves.yaml', text: moves }, addresses(now));
}

/** The message of the BuildError that comparing throws. */
function faultOf(now: Readonly<Record<string, string>>, moves = ''): string {
  try {
    compare(now, moves);
  } catch (error) {
    return (error as BuildError).message; // compareLedger throws nothing else
  }
  return '';
}

/** The YAML that a message proposes. */
function proposal(message: string): string {
  return message.slice(message.indexOf('\n- ') + 1);
}

describe('the ledger', () => {
  test('records every address once and then nothing', () => {
    expect(ledger.map(({ id }) => id)).toEqual(['jia', 'jia/1.1', 'jia/1.2']);
    expect(compare(first)).toEqual({ additions: [], gone: [], reused: [], issues: [] });
  });

  test('comes back from its file as it was', () => {
    expect(readLedger('jia.jsonl', formatLedger(ledger))).toEqual(ledger);
  });

  test('names every line of its file that is no entry', () => {
    const text = `${formatLedger(ledger)}<<<<<<< HEAD\n{"id":"a"}\n`;
    expect(() => readLedger('jia.jsonl', text)).toThrow(
      /jia\.jsonl:4 {2}发现不是 JSON 的文字，.*\njia\.jsonl:5 {2}发现 url 有误/u,
    );
  });

  test('adds a line for a new address and for a text that has changed', () => {
    const { additions, issues } = compare({ ...first, 'jia/1.2': `${cases}并公开。`, 'jia/1.3': register });
    expect(additions.map(({ id }) => id)).toEqual(['jia/1.2', 'jia/1.3']);
    expect(issues).toEqual([]);
  });

  test('warns of an address whose text has become another', () => {
    const { issues } = compare({ ...first, 'jia/1.2': register });
    expect(issues).toMatchObject([{ rule: 'address-text-changed', severity: 'warning', at: { file: 'jia.txt' } }]);
  });
});

describe('an address that has gone', () => {
  const dropped = { jia: constitution, 'jia/1.1': constitution };

  test('stops the build and prints an entry that lets it go on', () => {
    const message = faultOf(dropped);
    expect(proposal(message)).toBe('- from: jia/1.2\n  withdrawn: 文件中已无此条\n');
    expect(compare(dropped, proposal(message)).gone).toEqual([
      {
        id: 'jia/1.2',
        url: '/plans/jia/1-2/',
        title: cases.slice(0, 6),
        outcome: 'withdrawn',
        reason: '文件中已无此条',
      },
    ]);
  });

  test('is proposed as moved to where its text stands now', () => {
    const now = { ...dropped, 'jia/2.1': cases };
    expect(proposal(faultOf(now))).toBe('- from: jia/1.2\n  moved: jia/2.1\n');
    expect(compare(now, proposal(faultOf(now))).gone).toMatchObject([
      { outcome: 'moved', successor: { id: 'jia/2.1', url: '/plans/jia/2-1/' } },
    ]);
  });

  test('is proposed as merged into the text that has most of it', () => {
    const now = { jia: constitution + cases, 'jia/1.1': `${constitution}${cases}` };
    expect(proposal(faultOf(now))).toBe('- from: jia/1.2\n  merged: jia/1.1\n');
    expect(compare(now, proposal(faultOf(now))).gone).toMatchObject([{ outcome: 'merged' }]);
  });

  test('takes one entry for a whole plan that got another id', () => {
    const now = { yi: first.jia, 'yi/1.1': constitution, 'yi/1.2': cases };
    const moves = proposal(faultOf(now));
    expect(moves).toBe('- from: jia\n  moved: yi\n');
    expect(compare(now, moves).gone.map(({ id, successor }) => [id, successor?.id])).toEqual([
      ['jia', 'yi'],
      ['jia/1.1', 'yi/1.1'],
      ['jia/1.2', 'yi/1.2'],
    ]);
  });

  test('takes one entry for a whole plan that was taken out', () => {
    const moves = proposal(faultOf({ yi: register }));
    expect(moves).toBe('- from: jia\n  withdrawn: 原文件已移出本库\n');
    expect(compare({ yi: register }, moves).gone.map(({ outcome }) => outcome)).toEqual(Array(3).fill('withdrawn'));
  });

  test('follows the plan’s entry and then the new number’s own', () => {
    const before = compareLedger(
      ledger,
      { file: '', text: '- { from: jia, moved: yi }' },
      addresses({ yi: first.jia, 'yi/1.1': constitution, 'yi/1.2': cases }),
    );
    const moves = '- { from: jia, moved: yi }\n- { from: yi/1.2, moved: yi/2.1 }\n';
    const now = addresses({ yi: first.jia, 'yi/1.1': constitution, 'yi/2.1': cases });
    const { gone } = compareLedger([...ledger, ...before.additions], { file: '', text: moves }, now);
    expect(gone.find(({ id }) => id === 'jia/1.2')?.successor?.id).toBe('yi/2.1');
  });
});

describe('a number under which another text stands', () => {
  const renumbered = {
    jia: register + constitution + cases,
    'jia/1.1': register,
    'jia/1.2': constitution,
    'jia/1.3': cases,
  };

  test('stops the build with an entry for each text that has moved on', () => {
    expect(proposal(faultOf(renumbered))).toBe(
      '- from: jia/1.1\n  moved: jia/1.2\n- from: jia/1.2\n  moved: jia/1.3\n',
    );
  });

  test('then leads its readers to the former text, in this build and in later ones', () => {
    const moves = proposal(faultOf(renumbered));
    const { additions, reused } = compare(renumbered, moves);
    const expected = [
      { id: 'jia/1.1', former: { id: 'jia/1.2', url: '/plans/jia/1-2/', title: constitution.slice(0, 6) } },
      { id: 'jia/1.2', former: { id: 'jia/1.3', url: '/plans/jia/1-3/', title: cases.slice(0, 6) } },
    ];
    expect(reused).toEqual(expected);
    const later = compareLedger([...ledger, ...additions], { file: '', text: moves }, addresses(renumbered));
    expect(later).toEqual({ additions: [], gone: [], reused: expected, issues: [] });
  });
});

describe('moves.yaml', () => {
  const now = { jia: constitution, 'jia/1.1': constitution };

  test.each([
    [
      'an address that was never published',
      '- { from: jia/9, withdrawn: 误 }',
      '1  发现没有发布过的 from：jia/9，应为台账里的地址，最接近的是 jia',
    ],
    [
      'an address that never had another text',
      '- { from: jia/1.1, moved: jia }',
      '1  发现 jia/1.1 还在发布，文字也没有变，应为已经没有或者换了文字的地址。',
    ],
    [
      'a published address as withdrawn',
      '- { from: jia/1.1, withdrawn: 误 }',
      '1  发现还在发布的 jia/1.1 写了 withdrawn，应为已经不再发布的地址。',
    ],
    [
      'a target that does not exist',
      '- { from: jia/1.2, moved: jia/8 }',
      '1  发现没有发布的 jia/8，应为正在发布的地址，最接近的是 jia',
    ],
    ['a target that is itself', '- { from: jia/1.2, moved: jia/1.2 }', '1  发现 jia/1.2 指向自己，应为另一个地址。'],
    [
      'two entries for one address',
      '- { from: jia/1.2, withdrawn: 甲 }\n- { from: jia/1.2, withdrawn: 乙 }',
      '2  发现 jia/1.2 在第 1 行已有一条，应为一个地址只写一条。',
    ],
    [
      'two outcomes',
      '- { from: jia/1.2, withdrawn: 甲, moved: jia }',
      '1  发现这一条：{ from: jia/1.2, withdrawn: 甲, moved: jia }，应为 moved、merged、withdrawn 三者写一。',
    ],
    ['no reason', '- { from: jia/1.2, withdrawn: "" }', '1  发现 withdrawn：""，应为至少 1 个字。'],
    [
      'a misspelt key',
      '\n- { from: jia/1.2, move: jia }',
      '2  发现 move：jia，应为下列名称之一：from、moved、merged、withdrawn、reason。',
    ],
    ['no list', 'from: jia/1.2', '1  发现整个文件：from: jia/1.2，应为每条以“- ”开头的列表。'],
  ])('names the line of %s', (_, moves, message) => {
    expect(faultOf(now, moves)).toContain(`moves.yaml:${message}`);
  });

  test('refuses a chain and says what to write instead', () => {
    const gone = { jia: constitution };
    const moves = '- { from: jia/1.1, moved: jia/1.2 }\n- { from: jia/1.2, merged: jia }\n';
    expect(faultOf(gone, moves)).toBe('moves.yaml:1  发现 jia/1.2 又去了别处，应为最后的地址 jia。');
  });

  test('refuses a circle', () => {
    const moves = '- { from: jia/1.1, moved: jia/1.2 }\n- { from: jia/1.2, moved: jia/1.1 }\n';
    expect(faultOf({ jia: constitution }, moves)).toContain(
      'moves.yaml:1  发现 jia/1.1 和 jia/1.2 互相指来指去，应为还在发布的地址。',
    );
  });
});
