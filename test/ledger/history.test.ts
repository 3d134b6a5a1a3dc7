/** What a build says of addresses that stay: news, texts that changed a lot, and texts that stand elsewhere now. */
import { describe, expect, test } from 'vitest';
import { estimateLikeness, takeFingerprint } from '../../src/ledger/fingerprint.ts';
import { type Address, compareLedger, type LedgerEntry } from '../../src/ledger/index.ts';
import type { BuildError } from '../../src/model/issue.ts';

const text = '开展宪法宣传，落实国家工作人员宪法宣誓制度，组织国家宪法日活动，每年不少于一次。';

function address(id: string, now = text): Address {
  return { id, url: `/plans/${id}/`, title: id, text: now, at: { file: 'jia.txt', line: 7, column: 1 } };
}

/** An entry of which `share` of the text that stands there now is left. */
function entryOf(id: string, share: number, now = text): LedgerEntry {
  const { sketch, hash } = takeFingerprint(now);
  const bins = sketch.match(/../gu) ?? [];
  const used = bins.flatMap((bin, index) => (bin === '00' ? [] : [index]));
  const changed = new Set(used.slice(Math.round(used.length * share)));
  const former = bins.map((bin, index) => (changed.has(index) ? (bin === 'aa' ? 'bb' : 'aa') : bin)).join('');
  const { url, title } = address(id);
  return { id, url, title, hash: share === 1 ? hash : '0'.repeat(16), sketch: former };
}

function compare(entries: readonly LedgerEntry[], addresses: readonly Address[], moves = '') {
  return compareLedger(entries, { file: 'moves.yaml', text: moves }, addresses);
}

function faultOf(entries: readonly LedgerEntry[], addresses: readonly Address[], moves = ''): BuildError {
  try {
    compare(entries, addresses, moves);
  } catch (error) {
    return error as BuildError; // compareLedger throws nothing else
  }
  throw new Error('The ledger found no fault.');
}

const used = (takeFingerprint(text).sketch.match(/../gu) ?? []).filter((bin) => bin !== '00').length;

describe('an address that stays', () => {
  test.each([
    ['its text', { hash: '0'.repeat(16) }],
    ['its title', { title: '旧题' }],
    ['its address', { url: '/old/' }],
  ])('gets a new line when %s is another', (_, changes) => {
    const entry = { ...entryOf('jia/1', 1), ...changes };
    expect(compare([entry], [address('jia/1')]).additions).toEqual([entryOf('jia/1', 1)]);
  });

  test('gets none when all is as the last of its lines says', () => {
    const old = { ...entryOf('jia/1', 1), title: '旧题' };
    expect(compare([old, entryOf('jia/1', 1)], [address('jia/1')]).additions).toEqual([]);
    expect(compare([entryOf('jia/1', 1), old], [address('jia/1')]).additions).toHaveLength(1);
  });

  test('is reported when less than half of its text is left, with what is', () => {
    const halves = [Math.ceil(used / 2), Math.ceil(used / 2) - 1].map((equal) => entryOf('jia/1', equal / used));
    expect(halves.map((entry) => estimateLikeness(entry, takeFingerprint(text)) < 0.5)).toEqual([false, true]);
    expect(compare([halves[0]!], [address('jia/1')]).issues).toEqual([]);
    expect(compare([halves[1]!], [address('jia/1')]).issues).toEqual([
      {
        rule: 'address-text-changed',
        severity: 'warning',
        at: { file: 'jia.txt', line: 7, column: 1 },
        found: `jia/1 的文字与上次发布时只有约 ${Math.round((100 * (Math.ceil(used / 2) - 1)) / used)}% 相同`,
        expected: '同一地址的文字不变；移到别处的，请写入 ledger/moves.yaml',
      },
    ]);
  });

  test('of a whole plan is not reported: its measures are', () => {
    expect(compare([entryOf('jia', 0)], [address('jia')]).issues).toEqual([]);
  });
});

describe('a former text that stands elsewhere in its plan', () => {
  const other = '法官、检察官以案释法，定期发布典型案例，用身边的案例教育身边的人。';
  /** What jia/1 held before, `share` of which stands at jia/2 now, while jia/1 holds another text. */
  const former = (share: number) => ({ ...entryOf('jia/2', share), id: 'jia/1', url: '/plans/jia/1/', title: 'jia/1' });
  const now = [address('jia/1', other), address('jia/2')];
  const least = Math.ceil(used * 0.8);

  test('from four fifths on needs an entry', () => {
    const { message, hint } = faultOf([former(least / used)], now);
    expect(message).toContain('发现 1 个发布过的地址');
    expect(message).toContain('\n  jia/1  jia/1\n');
    expect(message).toContain('请在文件里加上：\n\n- from: jia/1\n  moved: jia/2\n');
    expect(hint).toContain('moved 是文字未变');
  });

  test('below is only reported', () => {
    expect(compare([former((least - 1) / used)], now).issues.map(({ rule }) => rule)).toEqual(['address-text-changed']);
  });

  test('is led to, once an entry says so', () => {
    const { reused, gone } = compare([former(1)], now, '- { from: jia/1, moved: jia/2 }');
    expect(reused).toEqual([{ id: 'jia/1', former: { id: 'jia/2', url: '/plans/jia/2/', title: 'jia/2' } }]);
    expect(gone).toEqual([]);
  });

  test('is not led to from an address that holds nothing any more', () => {
    const { reused, gone } = compare([former(1)], [address('jia/2')], '- { from: jia/1, moved: jia/2, reason: 重编 }');
    expect(reused).toEqual([]);
    expect(gone).toEqual([
      {
        ...{ id: 'jia/1', url: '/plans/jia/1/', title: 'jia/1', outcome: 'moved', reason: '重编' },
        successor: { id: 'jia/2', url: '/plans/jia/2/', title: 'jia/2' },
      },
    ]);
  });
});

describe('an entry of moves.yaml that leads on', () => {
  const lost = ['jia/1', 'jia/2'].map((id) => entryOf(id, 1));

  test('to what is withdrawn is refused with its line', () => {
    const { message, hint } = faultOf(
      lost,
      [address('yi/1')],
      '- { from: jia/1, moved: jia/2 }\n- { from: jia/2, withdrawn: 误收 }\n',
    );
    expect(message).toBe('moves.yaml:1  发现 jia/2 已经撤下，应为还在发布的地址，或者写 withdrawn。');
    expect(hint).toContain('moved（新地址）、merged（并入的地址）或 withdrawn（理由）之一');
  });
});

describe('the likeness of two fingerprints', () => {
  const [a, b] = ['a', 'b'].map((digit) => digit.repeat(16));
  const likeness = (one: string, other: string) =>
    estimateLikeness({ hash: a!, sketch: one.padEnd(64, '0') }, { hash: b!, sketch: other.padEnd(64, '0') });

  test('is the share of equal bins among those that either has used', () => {
    expect(likeness('11223344', '11223355')).toBe(0.75);
    expect(likeness('1122', '1100')).toBe(0.5);
    expect(likeness('0011', '2211')).toBe(0.5);
    expect(likeness('11', '22')).toBe(0);
  });

  test('is nothing where nothing is known, and all where the hash is one', () => {
    expect(likeness('', '')).toBe(0);
    expect(estimateLikeness({ hash: a!, sketch: '11' }, { hash: a!, sketch: '22' })).toBe(1);
  });
});
