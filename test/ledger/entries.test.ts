/** Ledger files line by line, and moves entry by entry. */
import { describe, expect, test } from 'vitest';
import { formatLedger, readLedger } from '../../src/ledger/entries.ts';
import { createMoveFinder } from '../../src/ledger/follow-moves.ts';
import { readMoves } from '../../src/ledger/moves.ts';
import { planOf } from '../../src/model/ids.ts';
import { published, recorded, stateOf } from './invented.ts';

const entry = recorded('jia/1');

function faultsOf(changes: Readonly<Record<string, unknown>>): string {
  try {
    readLedger('jia.jsonl', JSON.stringify({ ...entry, ...changes }));
  } catch (error) {
    return String(error);
  }
  return '';
}

describe('a line of the ledger', () => {
  test('is one JSON object, and blank lines are none', () => {
    expect(formatLedger([entry, entry])).toBe(`${JSON.stringify(entry)}\n`.repeat(2));
    expect(readLedger('jia.jsonl', `\n  \n${formatLedger([entry])}\n`)).toEqual([entry]);
    expect(formatLedger([])).toBe('');
  });

  test.each([
    ['id', ''],
    ['url', 'plans/jia/'],
    ['url', '/plans/../../etc/'],
    ['url', '/plans/%2e%2E/jia/'],
    ['url', '/plans/./jia/'],
    ['url', '/plans/a%2Fb/'],
    ['url', '/plans/a%5Cb/'],
    ['url', '/plans/a%00/'],
    ['url', '/plans/%E7%94/'],
    ['url', '//example.org/'],
    ['hash', 'f'.repeat(15)],
    ['hash', 'f'.repeat(17)],
    ['hash', 'g'.repeat(16)],
    ['sketch', 'f'.repeat(63)],
    ['sketch', 'f'.repeat(65)],
    ['title', 1],
  ])('with %s %j is refused with its line', (field, value) => {
    expect(faultsOf({ [field]: value })).toMatch(new RegExp(`jia\\.jsonl:1  发现 ${field} 有误`, 'u'));
  });

  test.each(['/plans/jia/', '/plans/jia/1-2/#head', '/plans/%E7%94%B2..2/1..2/', '/plans/a%23b/'])(
    'with the address %s is taken',
    (url) => {
      expect(faultsOf({ url })).toBe('');
    },
  );

  test('with a field too many is refused', () => {
    expect(faultsOf({ more: 1 })).toMatch(/jia\.jsonl:1 {2}发现 整行 有误.*more/u);
  });
});

test('the plan of an id is what stands before its slash', () => {
  expect(['jia/1.2', 'jia', 'jia/1/2'].map(planOf)).toEqual(['jia', 'jia', 'jia']);
});

describe('an entry of moves.yaml', () => {
  const read = (text: string) => {
    const { entries, faults } = readMoves(text);
    return {
      faults: faults.map(({ line, found, expected }) => `${line}: ${found} → ${expected}`),
      moves: entries.map(({ value }) => value),
    };
  };

  test.each([
    ['- { from: jia/1, moved: jia/2 }', { from: 'jia/1', outcome: 'moved', to: 'jia/2' }],
    [
      '- { from: jia/1, merged: jia/2, reason: 合并 }',
      { from: 'jia/1', outcome: 'merged', to: 'jia/2', reason: '合并' },
    ],
    ['- { from: jia/1, withdrawn: " 误收 " }', { from: 'jia/1', outcome: 'withdrawn', reason: '误收' }],
  ])('%s', (text, move) => {
    expect(read(text)).toEqual({ faults: [], moves: [move] });
  });

  test.each([
    ['- { from: jia/1 }', '→ moved、merged、withdrawn 三者写一'],
    ['- { from: jia/1, moved: jia/2, merged: jia/3 }', '→ moved、merged、withdrawn 三者写一'],
    ['- { from: jia/1, withdrawn: 误收, reason: 误 }', '理由写在 withdrawn 里，不另写 reason'],
    ['- { from: "", moved: jia/2 }', 'from："" → 至少 1 个字'],
    ['- { from: jia/1, moved: jia/2, reason: " " }', 'reason：" " → 至少 1 个字'],
  ])('%s is refused', (text, fault) => {
    const { faults, moves } = read(text);
    expect(faults.join()).toContain(fault);
    expect(moves).toEqual([]);
  });

  test('that comes second for an address is refused, and the first holds', () => {
    const { faults, moves } = read('- { from: a, moved: b }\n- { from: c, moved: d }\n- { from: a, moved: e }\n');
    expect(faults).toEqual(['3: a 在第 1 行已有一条 → 一个地址只写一条']);
    expect(moves.map(({ to }) => to)).toEqual(['b', 'd']);
  });
});

describe('an address that has gone is followed', () => {
  const state = stateOf([], { known: [published('yi', 0), published('yi/1', 0), published('yi/2', 0)] });
  const moved = (from: string, to: string) => ({ from, outcome: 'moved', to }) as const;

  test('by its own entry before that of its plan', () => {
    const find = createMoveFinder([moved('jia', 'yi'), moved('jia/1', 'yi/2')], state);
    expect(find('jia/1')).toEqual(moved('jia/1', 'yi/2'));
    expect(find('jia/2')).toEqual(moved('jia/2', 'yi/2'));
  });

  test('over several entries, with the outcome of the last', () => {
    const last = { from: 'b', outcome: 'merged', to: 'yi/1', reason: '合并' } as const;
    expect(createMoveFinder([moved('a', 'b'), last], state)('a')).toEqual({ ...last, from: 'a' });
  });

  test('to the end of what stood in a plan that was withdrawn', () => {
    const withdrawn = { from: 'jia', outcome: 'withdrawn', reason: '移出' } as const;
    expect(createMoveFinder([withdrawn], state)('jia/7')).toEqual({ ...withdrawn, from: 'jia/7' });
  });

  test('to the one text into which its plan was merged', () => {
    const merged = { from: 'jia', outcome: 'merged', to: 'yi/1' } as const;
    expect(createMoveFinder([merged], state)('jia/7')).toEqual({ ...merged, from: 'jia/7' });
  });

  test.each([
    ['no entry', []],
    ['an entry that leads nowhere', [moved('a', 'b')]],
    ['a circle', [moved('a', 'b'), moved('b', 'a')]],
  ])('not where there is %s', (_, moves) => {
    expect(createMoveFinder(moves, state)('a')).toBeUndefined();
  });
});
