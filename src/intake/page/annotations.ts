/** What the report says of words that stand on a page and are no part of it: notes written on it, filled forms, stamps. */
import type { Finding } from '../faults.ts';

interface AnnotatedPage {
  readonly number: number;
  readonly texts: readonly string[];
}

const mostPages = 5;
const longestQuote = 40;

/** Returns a warning that quotes what is written on each page. */
export function reportAnnotations(pages: readonly AnnotatedPage[]): readonly Finding[] {
  const written = pages.filter(({ texts }) => texts.length > 0);
  if (written.length === 0) return [];
  const quotes = written.map(({ number, texts }) => `第${number}页“${texts.join('；').slice(0, longestQuote)}”`);
  const expected = '正文里的文字；未收入正文';
  return [{ rule: 'annotation-unread', severity: 'warning', found: quotes.slice(0, mostPages).join('；'), expected }];
}
