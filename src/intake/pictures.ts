/** What the report says of pictures in a document, whose words nobody reads. */
import type { Finding } from './faults.ts';

/** A document with fewer characters may be its pictures. */
const shortText = 800;
const mostNames = 5;
const longestName = 40;

/** Returns a finding that names the pictures; a warning where `text`, what the document prints, is short. */
export function reportPictures(names: readonly string[], text: string): readonly Finding[] {
  if (names.length === 0) return [];
  const severity = text.replace(/\s/gu, '').length < shortText ? 'warning' : 'info';
  const named = [...new Set(names.map((name) => name.trim().slice(0, longestName)))].slice(0, mostNames).join('；');
  return [
    { rule: 'picture-unread', severity, found: `${names.length} 幅：${named}`, expected: '图里的文字不在正文里' },
  ];
}
