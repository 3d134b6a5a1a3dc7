/**
 * Finds characters that a reader cannot see or that do not mean what they seem to: left in the text, reported with
 * their place. NUL alone is an error, since no text holds it.
 */
import type { Finding } from './faults.ts';
import { limits } from './limits.ts';
import type { IntakeRule } from './rules.ts';

interface CharacterKind {
  readonly rule: IntakeRule;
  readonly pattern: RegExp;
  readonly expected: string;
}

const kinds: readonly CharacterKind[] = [
  { rule: 'character-nul', pattern: /\0/u, expected: '没有空字符的纯文本；请重新导出此文件' },
  { rule: 'character-control', pattern: /[^\P{Cc}\0\t-\r]/u, expected: '可以打印的字符' },
  {
    rule: 'character-bidi',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    expected: '没有方向控制字符的文字',
  },
  { rule: 'character-invisible', pattern: /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]/u, expected: '看得见的字符' },
  { rule: 'character-replacement', pattern: /\ufffd/u, expected: '原件上的字' },
  { rule: 'character-private', pattern: /\p{Co}/u, expected: 'Unicode 已有的汉字' },
  { rule: 'character-unassigned', pattern: /[\p{Cn}\p{Cs}]/u, expected: 'Unicode 已定义的字符' },
];

const anyKind = new RegExp(kinds.map(({ pattern }) => pattern.source).join('|'), 'gu');

/** Returns one finding per kind and line, at the first such character; at most `limits.issuesPerRule` of a kind. */
export function checkCharacters(text: string): readonly Finding[] {
  const findings = text.split('\n').flatMap((line, index) => checkLine(line, index + 1));
  const kept = kinds.flatMap(({ rule }) => limitFindings(findings.filter((finding) => finding.rule === rule)));
  return kept.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function checkLine(line: string, number: number): readonly Finding[] {
  const first = new Map<CharacterKind, { at: number; character: string; count: number }>();
  for (const match of line.matchAll(anyKind)) {
    const character = match[0];
    const kind = kinds.find(({ pattern }) => pattern.test(character));
    if (!kind) continue;
    const seen = first.get(kind);
    if (seen) seen.count += 1;
    else first.set(kind, { at: match.index, character, count: 1 });
  }
  return [...first].map(([{ rule, expected }, { at, character, count }]) => ({
    rule,
    severity: rule === 'character-nul' ? 'error' : 'warning',
    line: number,
    column: countCharacters(line, at) + 1,
    found: nameCharacter(character) + (count > 1 ? `（本行 ${count} 处）` : ''),
    expected,
  }));
}

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

/** `U+202E`: the character itself could not be seen in a report. */
function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
