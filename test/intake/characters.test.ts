import { describe, expect, test } from 'vitest';
import { checkCharacters } from '../../src/intake/characters.ts';
import { limits } from '../../src/intake/limits.ts';

describe('checkCharacters', () => {
  test.each([
    ['NUL', 'a\0', 'character-nul', 'error'],
    ['a control character', 'a\x07', 'character-control', 'warning'],
    ['a change of direction', 'a\u202e', 'character-bidi', 'warning'],
    ['a zero width space', 'a\u200b', 'character-invisible', 'warning'],
    ['a replacement character', 'a\ufffd', 'character-replacement', 'warning'],
    ['a private character', 'a\ue123', 'character-private', 'warning'],
    ['a radical sign', 'a⻅', 'character-radical', 'warning'],
    ['a line break of Word', 'a\v', 'character-control', 'warning'],
    ['a separator of lines', 'a\u2028', 'character-control', 'warning'],
    ['a selector of forms', 'a\ufe0f', 'character-invisible', 'warning'],
    ['a selector of ideographs', 'a\u{e0100}', 'character-invisible', 'warning'],
    ['a tag', 'a\u{e0041}', 'character-invisible', 'warning'],
    ['a filler', 'a\u3164', 'character-invisible', 'warning'],
    ['a Kangxi radical', 'a⼯', 'character-radical', 'warning'],
    ['a ligature', 'aﬀ', 'character-ligature', 'warning'],
    ['the last ligature', 'aﬆ', 'character-ligature', 'warning'],
    ['a lost character read twice', 'a锟斤拷', 'text-mangled', 'warning'],
    ['UTF-8 read as Latin letters', 'aå…³äºŽ', 'text-mangled', 'warning'],
    ['letters of a third script', 'aɐɗɞɥ', 'text-foreign', 'warning'],
    ['an unassigned character', 'a\u0378', 'character-unassigned', 'warning'],
  ])('reports %s with its place', (_, line, rule, severity) => {
    expect(checkCharacters(`标题\n${line}`)).toMatchObject([{ rule, severity, line: 2, column: 2 }]);
  });

  test('reports the same kind once a line, with the count', () => {
    expect(checkCharacters('\ue000甲\ue001')).toMatchObject([{ column: 1, found: 'U+E000（本行 2 处）' }]);
  });

  test('counts characters, not UTF-16 units', () => {
    expect(checkCharacters('𠀀𠀀\u200b')).toMatchObject([{ column: 3 }]);
  });

  test('stops listing after the bound and says how many are left', () => {
    const findings = checkCharacters('\u200b\n'.repeat(limits.issuesPerRule + 7));
    expect(findings).toHaveLength(limits.issuesPerRule + 1);
    expect(findings.at(-1)).toMatchObject({ rule: 'character-more', found: 'character-invisible：另有 7 行' });
  });

  test('quotes a wording, and counts it once', () => {
    expect(checkCharacters('锟斤拷锟斤拷')).toMatchObject([{ found: '锟斤拷（本行 2 处）' }]);
  });

  test('finds nothing in an ordinary text', () => {
    expect(checkCharacters('一、“放管服”改革（2021—2025年）\t①　㈠𠮷\r屯镇café ﬓ œæ αβ㎡')).toEqual([]);
  });
});
