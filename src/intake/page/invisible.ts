/** What the report says of text that pages hold and do not show. */
import type { Finding, LeftOut } from '../faults.ts';
import type { Page } from './page.ts';

const mostPages = 20;

/** Returns a warning that counts the characters which are not drawn, or lie beyond the page. */
export function reportInvisible(pages: readonly Page[]): readonly Finding[] {
  const counted = pages.map(({ number, runs }) => ({ number, count: countInvisible(runs) }));
  const hidden = counted.filter(({ count }) => count > 0);
  if (hidden.length === 0) return [];
  const numbers = hidden.map(({ number }) => number).slice(0, mostPages);
  const count = hidden.reduce((sum, page) => sum + page.count, 0);
  const found = `第 ${numbers.join('、')} 页，${count} 字不是印出来的`;
  const expected = '印刷的文字；这些字多由以前的文字识别（OCR）写在图像背后，可能有错，请逐字校对';
  return [{ rule: 'text-invisible', severity: 'warning', found, expected }];
}

/** Returns how many characters of a page are not shown. */
export function countInvisible(runs: Page['runs']): number {
  return runs.reduce((sum, run) => sum + (run.invisible ? run.text.trim().length : 0), 0);
}

interface HidingPage {
  readonly number: number;
  /** What it holds and does not show. */
  readonly text: string;
}

/** Returns what pages hold, do not show and leave out of the text, and a warning that quotes it; `original` is what it means. */
export function leaveHidden(pages: readonly HidingPage[], original: LeftOut['original']) {
  const hiding = pages.map(({ number, text }) => ({ number, text: text.trim() })).filter(({ text }) => text !== '');
  const leftOut = hiding.map(({ number, text }): LeftOut => ({ place: `第${number}页不显示的文字`, text, original }));
  const quotes = hiding.map(({ number, text }) => `第${number}页“${text.slice(0, longestQuote)}”不显示`);
  const expected = '显示在页面上的文字；未收入正文';
  const findings: readonly Finding[] = [
    { rule: 'text-invisible', severity: 'warning', found: quotes.slice(0, mostQuotes).join('；'), expected },
  ];
  return { leftOut, findings: hiding.length === 0 ? [] : findings };
}

const longestQuote = 40;
const mostQuotes = 5;
