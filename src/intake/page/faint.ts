/** What the report says of text that a page draws so that hardly anybody sees it. */
import type { Finding } from '../faults.ts';

interface FaintPage {
  readonly number: number;
  readonly faint: readonly string[];
}

/** Returns a warning that quotes what is faint and stands in `text`; watermarks do not. */
export function reportFaint(pages: readonly FaintPage[], text: string): readonly Finding[] {
  const kept = text.replace(/\s/gu, '');
  const quotes = pages.flatMap(({ number, faint }) => {
    const found = faint.filter((one) => kept.includes(one.replace(/\s/gu, ''))).join('');
    return found.trim() === '' ? [] : [`第${number}页“${found.slice(0, longestQuote)}”`];
  });
  const expected = '看得见的文字；白色或小于 2 磅的字已收入正文，请核对';
  const finding: Finding = {
    rule: 'page-faint',
    severity: 'warning',
    found: quotes.slice(0, most).join('；'),
    expected,
  };
  return quotes.length === 0 ? [] : [finding];
}

const longestQuote = 40;
const most = 5;
