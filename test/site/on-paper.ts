/** What a page is like on paper: what is printed though nobody can press it there, and text that is not black. */
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { replaceDoubles } from '../../src/intake/pdf/doubles.ts';

/** Has their own colours on paper: the masthead (GB/T 9704—2012, §7.2.4) and what compared texts have in common. */
const coloured = '.kb-head--masthead, .kb-same';

/**
 * Returns the class and the beginning of each such element of the open page, and how many rows a page's end may cut; a
 * row of entries may be, between them.
 */
export async function paperFaults(page: Page): Promise<{ controls: string[]; pale: string[]; cut: number }> {
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate((except) => {
    const isPrinted = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    const printed = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(isPrinted);
    const brief = (element: Element): string =>
      `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 12)}`;
    const hasText = ({ childNodes }: Element): boolean =>
      [...childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
    const mayBeCut = (element: Element): boolean => getComputedStyle(element).breakInside !== 'avoid';
    const entriesOf = (row: Element): Element[] => [...row.querySelectorAll(':scope > td > p')];
    const isPale = (element: Element): boolean => getComputedStyle(element).color !== 'rgb(0, 0, 0)';
    return {
      controls: printed('nav, body > header, footer, form, button, input, select, textarea').map(brief),
      pale: printed(`body *:not(:is(${except}), :is(${except}) *)`).filter(hasText).filter(isPale).map(brief),
      cut: printed('tr').filter(
        (row) => mayBeCut(row) && (entriesOf(row).length === 0 || entriesOf(row).some(mayBeCut)),
      ).length,
    };
  }, coloured);
  await page.emulateMedia({ media: 'screen' });
  return faults;
}

/** Returns for each sheet of the page as a PDF whether it stands upright or lies across. */
export async function sheetsOf(page: Page): Promise<('upright' | 'across')[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = pdf.matchAll(/\/MediaBox \[0 0 (?<width>[\d.]+) (?<height>[\d.]+)\]/gu);
  return Array.from(boxes, ({ groups }) =>
    Number(groups?.['width']) < Number(groups?.['height']) ? 'upright' : 'across',
  );
}

/** Returns the words on each sheet of the page as a PDF, without blanks and as `bareWords` has them. */
export async function wordsOfSheets(page: Page): Promise<readonly string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (await extractText(new Uint8Array(pdf))).text.map(bareWords);
}

/** A PDF knows some characters by the signs that look alike in its font. */
export function bareWords(text: string): string {
  return replaceDoubles(text)
    .normalize('NFKC')
    .replace(/[\s\u200b]|—\s*\d+\s*—/gu, '');
}
