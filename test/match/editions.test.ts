/** Two editions of a plan: which measure became which. */
import { describe, expect, test } from 'vitest';
import { compareEditions, type EditionText } from '../../src/match/editions.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';

const cut = createSegmenter();

/** Texts of one sentence each. */
function edition(texts: Readonly<Record<string, string>>): EditionText[] {
  return Object.entries(texts).map(([id, text]) => ({ id, text, sentences: [{ start: 0, end: text.length }] }));
}

const older = edition({
  'a/1': '开展宪法宣传，组织国家宪法日活动。',
  'a/2': '法官、检察官以案释法，发布典型案例。',
  'a/3': '建立普法责任清单，年底报送。',
});

describe('compareEditions', () => {
  test('finds a measure again under another number and in another wording', () => {
    const newer = edition({ 'b/1': '建立普法责任清单，每季度报送。', 'b/2': '广泛开展宪法宣传，组织国家宪法日活动。' });
    const pairs = compareEditions(older, newer, cut).map((change) => [change.old, change.new]);
    expect(pairs).toContainEqual(['a/3', 'b/1']);
    expect(pairs).toContainEqual(['a/1', 'b/2']);
  });

  test('shows what was left out where the old edition had it and what was added where the new one has it', () => {
    const newer = edition({
      'b/1': older[0]!.text,
      'b/2': older[2]!.text,
      'b/3': '培育法律明白人，建设法治文化阵地。',
    });
    const pairs = compareEditions(older, newer, cut).map((change) => [change.old, change.new]);
    expect(pairs).toEqual([
      ['a/1', 'b/1'],
      ['a/2', undefined],
      ['a/3', 'b/2'],
      [undefined, 'b/3'],
    ]);
  });

  test('loses no character of either edition', () => {
    const newer = edition({ 'b/1': '建立普法责任清单，每季度报送。', 'b/2': '培育法律明白人。' });
    const rows = compareEditions(older, newer, cut).flatMap((change) => change.rows);
    const joined = (side: 'a' | 'b'): string[] =>
      rows.flatMap((row) => row[side]?.runs.map(({ text }) => text).join('') ?? []);
    expect(joined('a').sort()).toEqual(older.map(({ text }) => text).sort());
    expect(joined('b').sort()).toEqual(newer.map(({ text }) => text).sort());
  });

  test('says that equal editions are the same throughout', () => {
    const rows = compareEditions(older, older, cut).flatMap((change) => change.rows);
    expect(rows.map(({ same }) => same)).toEqual([1, 1, 1]);
  });
});
