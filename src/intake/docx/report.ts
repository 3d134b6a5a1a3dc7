/** What the report says of a Word file: changes, comments, furniture and text that hardly anybody sees. */
import type { Finding, LeftOut } from '../faults.ts';
import { descend, type XmlElement } from '../xml.ts';
import { findFaint } from './hidden-text.ts';
import type { Parts } from './left-out.ts';
import { reportNumbers } from './numbering.ts';

/** Elements whose text a tracked change takes out. */
export const removed = new Set(['w:del', 'w:moveFrom']);
const added = new Set(['w:ins', 'w:moveTo']);

/** Returns the findings of a file with these parts, `texts` being those that print its text. */
export function reportWord(
  parts: Parts,
  texts: readonly XmlElement[],
  leftOut: readonly LeftOut[],
): readonly Finding[] {
  const at = (pattern: RegExp) => leftOut.filter(({ place }) => pattern.test(place)).map(({ text }) => text);
  const comments = at(/^批注$/u).length;
  return [
    ...reportChanges(texts),
    ...(comments > 0 ? [{ ...info, rule: 'docx-comments' as const, found: `批注 ${comments} 条` }] : []),
    ...quote({ ...info, rule: 'page-furniture' }, at(/^页[眉脚]$/u)),
    ...quote({ ...hidden, rule: 'docx-hidden-text' }, at(/^隐藏文字$/u)),
    ...quote({ ...faint, rule: 'docx-faint-text' }, texts.flatMap(findFaint)),
    ...reportNumbers([parts.get('word/numbering.xml'), parts.get('word/styles.xml'), ...texts]),
  ];
}

const info = { severity: 'info' } as const;
const hidden = { severity: 'warning', expected: '没有隐藏文字的文件；隐藏文字未收入正文' } as const;
const faint = { severity: 'warning', expected: '看得见的文字；白色或小于 4 磅的字已收入正文，请核对' } as const;

/** One finding with all texts, each once; none without texts. */
function quote(finding: Omit<Finding, 'found'>, texts: readonly string[]): readonly Finding[] {
  return texts.length === 0 ? [] : [{ ...finding, found: [...new Set(texts)].join('；').slice(0, 200) }];
}

function reportChanges(texts: readonly XmlElement[]): readonly Finding[] {
  const names = texts.flatMap((text) => [...descend(text)].map(({ name }) => name));
  const deletions = names.filter((name) => removed.has(name)).length;
  const insertions = names.filter((name) => added.has(name)).length;
  if (deletions + insertions === 0) return [];
  const found = `删除 ${deletions} 处（未收入），插入 ${insertions} 处（已收入）`;
  return [{ rule: 'docx-tracked-changes', severity: 'info', found, expected: '接受或拒绝全部修订后的定稿' }];
}
