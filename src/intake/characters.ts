/**
 * Finds characters that a reader cannot see or that do not mean what they seem to, and wordings that make no sense: left
 * in the text, reported with their place. NUL alone is an error, since no text holds it.
 */
import { radicalSigns } from '../model/official/radicals.ts';
import type { RuleId } from '../model/rules.ts';
import type { Finding } from './faults.ts';
import { limits } from './limits.ts';
import { findReadAsGbk } from './read-as-gbk.ts';

interface CharacterKind {
  readonly rule: RuleId;
  readonly pattern: RegExp;
  readonly expected: string;
}

const kinds: readonly CharacterKind[] = [
  { rule: 'character-nul', pattern: /\0/u, expected: '没有空字符的纯文本；请重新导出此文件' },
  {
    rule: 'character-control',
    pattern: /[^\P{Cc}\0\t\n\f\r]|[\u2028\u2029]/u,
    expected: '可以打印的字符，各行用换行符分开',
  },
  {
    rule: 'character-bidi',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    expected: '没有方向控制字符的文字',
  },
  {
    rule: 'character-invisible',
    pattern:
      /\u034f|[\u00ad\u115f\u1160\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0]|[\u180b-\u180f\ufe00-\ufe0f\u{e0000}-\u{e01ef}]/u,
    expected: '看得见的字符',
  },
  { rule: 'character-replacement', pattern: /\ufffd/u, expected: '原件上的字' },
  { rule: 'character-private', pattern: /\p{Co}/u, expected: 'Unicode 已有的汉字' },
  {
    rule: 'character-radical',
    pattern: new RegExp(`[${radicalSigns}]`, 'u'),
    expected: '普通的汉字；照原样刊出，查找时按普通汉字算',
  },
  { rule: 'character-ligature', pattern: /[\ufb00-\ufb06]/u, expected: '分开的字母；照原样刊出，查找时按分开的字母算' },
  // What a lost character becomes when it is read in one encoding and then in another: U+FFFD twice, in GBK.
  {
    rule: 'text-mangled',
    pattern: /锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯/u,
    expected: '原件上的字；这几个字是编码转换出错留下的',
  },
  // UTF-8 read byte by byte as Latin letters: å…³äºŽ for 关于.
  {
    rule: 'text-mangled',
    pattern: /(?:[âãåæçèéäïð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}){2,}/u,
    expected: '汉字；这一段是编码转换出错的结果，请用原文件',
  },
  {
    rule: 'text-foreign',
    pattern: /[\u0180-\u02af\u0370-\u1dff\u2c00-\u2dff\ua4d0-\uabff]{3,}/u,
    expected: '汉字；几个字母不是汉字也不是英文，请与原件核对',
  },
  { rule: 'character-unassigned', pattern: /[\p{Cn}\p{Cs}]/u, expected: 'Unicode 已定义的字符' },
];

const anyKind = new RegExp(kinds.map(({ pattern }) => pattern.source).join('|'), 'gu');

/** Returns one finding per kind and line, at the first such character; at most `limits.issuesPerRule` of a kind. */
export function checkCharacters(text: string): readonly Finding[] {
  const findings = text.split('\n').flatMap((line, index) => checkLine(line, index + 1));
  const rules = new Set(kinds.map(({ rule }) => rule));
  const kept = [...rules].flatMap((rule) => limitFindings(findings.filter((finding) => finding.rule === rule)));
  return kept.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

interface Found {
  readonly at: number;
  readonly character: string;
  count: number;
}

/** 浣犲ソ for 你好 */
function readAsGbk(line: string): [Pick<CharacterKind, 'rule' | 'expected'>, Found][] {
  const mangled = findReadAsGbk(line);
  const expected = '汉字；这一段是把 UTF-8 当作 GBK 读出的结果，请用原文件';
  return mangled
    ? [
        [
          { rule: 'text-mangled', expected },
          { at: mangled.at, character: mangled.found, count: 1 },
        ],
      ]
    : [];
}

function checkLine(line: string, number: number): readonly Finding[] {
  const first = new Map<CharacterKind, Found>();
  for (const match of line.matchAll(anyKind)) {
    const character = match[0];
    const kind = kinds.find(({ pattern }) => pattern.exec(character)?.[0] === character);
    if (!kind) continue;
    const seen = first.get(kind);
    if (seen) seen.count += 1;
    else first.set(kind, { at: match.index, character, count: 1 });
  }
  return [...first, ...readAsGbk(line)].map(([{ rule, expected }, { at, character, count }]) => ({
    rule,
    severity: rule === 'character-nul' ? 'error' : 'warning',
    line: number,
    column: countCharacters(line, at) + 1,
    found: nameCharacter(character) + (count > 1 ? `（本行 ${count} 处）` : ''),
    expected,
  }));
}

const longestQuote = 20;

function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  const rest = findings.length - limits.issuesPerRule;
  const [next] = findings.slice(limits.issuesPerRule);
  if (!next) return findings;
  const { line, column, rule, severity = 'warning' } = next;
  const summary: Finding = { rule: 'character-more', severity, line, column, found: `${rule}：另有 ${rest} 行` };
  return [...findings.slice(0, limits.issuesPerRule), summary];
}

function countCharacters(line: string, end: number): number {
  return [...line.slice(0, end)].length;
}

/** `U+202E`: a character by itself could not be seen in a report, or not be told from its double. */
function nameCharacter(character: string): string {
  if ([...character].length > 1) return character.slice(0, longestQuote);
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
