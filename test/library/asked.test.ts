import { describe, expect, test } from 'vitest';
import {
  digestAnswer,
  followedBy,
  followsFrom,
  madeOf,
  noteAsked,
  noteOf,
  onlyQuestion,
  question,
} from '../../src/library/asked.ts';
import { digestValue } from '../../src/library/value-digest.ts';

const noted = async (ask: () => void): Promise<readonly string[]> => (await noteAsked(async () => ask()))[1];

describe('what a page asks', () => {
  test('is noted each time it is asked, by the page that asks', async () => {
    const double = question('double', (key: string) => key + key);
    const one = onlyQuestion('one', () => 1);
    expect(await noted(() => [double('甲'), double('甲'), one()])).toEqual(['double 甲', 'one ']);
    expect(await noted(() => double('甲'))).toEqual(['double 甲']);
    expect(await noted(() => undefined)).toEqual([]);
    double('乙');
    expect(await noted(() => double('丙'))).toEqual(['double 丙']);
  });

  test('is not what its answer is made of', async () => {
    const inner = onlyQuestion('inner', () => [1, 2]);
    const outer = onlyQuestion('outer', () => inner().length);
    expect(await noted(outer)).toEqual(['outer ']);
    expect(await noted(() => [outer(), inner()])).toEqual(['outer ', 'inner ']);
  });

  test('is made once', () => {
    let count = 0;
    const counted = question('counted', (key: string) => {
      count += 1;
      return `${key}${count}`;
    });
    expect([counted('a'), counted('b'), counted('a')]).toEqual(['a1', 'b2', 'a1']);
  });

  test('is noted until the page is there or has failed', async () => {
    const one = onlyQuestion('later', () => 1);
    await expect(noteAsked(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    one();
    expect(await noted(() => undefined)).toEqual([]);
  });

  test('may not be asked where who finds the answer made would not have asked', () => {
    const one = onlyQuestion('quiet', () => 1);
    const lengthOf = madeOf((list: readonly string[]) => list.length);
    const asking = madeOf((list: readonly string[]) => list.length + one());
    expect(lengthOf(['a'])).toBe(1);
    expect(() => asking(['a'])).toThrow('quiet');
    expect(one()).toBe(1);
  });
});

describe('an answer', () => {
  test('has the digest of what is answered now', () => {
    const file = { text: '甲' };
    const note = noteOf('text', () => file.text);
    note('any');
    const before = digestAnswer('text any');
    expect(before).toBe(digestValue('甲'));
    file.text = '乙';
    expect(digestAnswer('text any')).not.toBe(before);
  });

  test('goes by the source from which it follows, without being made', () => {
    const files = new Map([['甲', 'a']]);
    const made: string[] = [];
    const lines = question(
      'lines',
      (key: string) => made.push(key),
      (key) => files.get(key),
    );
    const all = onlyQuestion(
      'all-lines',
      () => made.push('all'),
      () => [...files],
    );
    const before = ['lines 甲', 'all-lines '].map(digestAnswer);
    expect([before, made]).toEqual([[digestValue('a'), digestValue([['甲', 'a']])], []]);
    expect([lines('甲'), all()]).toEqual([1, 2]);
    files.set('甲', 'b');
    expect(['lines 甲', 'all-lines '].map(digestAnswer)).toEqual([digestValue('b'), digestValue([['甲', 'b']])]);
  });

  test('is said to follow from those to other questions', () => {
    followsFrom('sum', (key) => [`part ${key}`, 'rest ']);
    expect(['sum 甲 1', 'part 甲', 'rest '].map(followedBy)).toEqual([['part 甲 1', 'rest '], [], []]);
  });

  test('follows from nothing that is told where it follows from more', () => {
    const [part, rest] = [onlyQuestion('known-part', () => 1), onlyQuestion('forgotten-part', () => 2)];
    const halves = onlyQuestion('halves', () => part() + 1);
    const [whole, more] = [
      onlyQuestion('whole', () => halves() + part()),
      onlyQuestion('more', () => halves() + rest()),
    ];
    noteOf('noted', () => part());
    noteOf('noted-more', () => rest());
    const names = ['whole', 'more', 'noted', 'noted-more'];
    for (const name of names) followsFrom(name, () => ['known-part ']);
    expect([whole(), more()]).toEqual([3, 4]);
    expect(names.map((name) => digestAnswer(`${name} `))).toEqual([3, 4, 1, 2].map(digestValue));
    expect(names.map((name) => followedBy(`${name} `))).toEqual([['known-part '], [], ['known-part '], []]);
  });

  test('has none where nobody knows the question, or there is no answer', () => {
    question('failing', (key: string) => {
      throw new Error(key);
    });
    expect([digestAnswer('unknown 甲'), digestAnswer('failing 甲')]).toEqual([undefined, undefined]);
  });
});
