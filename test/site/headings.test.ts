/** Headings break between words, never inside one. */
import { expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { at } from './server.ts';

/** Lines of headings that begin inside a piece: with what stands on either side of the break. */
function brokenPieces(): string[] {
  const headings = [...document.querySelectorAll('main :has(> wbr)')].filter((one) => one.getClientRects().length > 0);
  const texts = headings.flatMap((one) => [...one.childNodes].filter((node) => node instanceof Text));
  return texts.flatMap((text) => {
    const range = document.createRange();
    const topOf = (offset: number): number => {
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return Math.round(range.getBoundingClientRect().top);
    };
    const words = text.textContent ?? '';
    const tops = Array.from(words, (_, offset) => topOf(offset));
    return tops.flatMap((top, index) => {
      const [before = '', after = ''] = [words[index - 1], words[index]];
      const breaks = index > 0 && Math.abs(top - (tops[index - 1] ?? top)) > 8;
      return breaks && /\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after) ? [`${before}/${after}`] : [];
    });
  });
}

const paths = [
  'plans/liaocheng-2022/',
  'plans/weibin-2022-draft/',
  'plans/weifang-2021/',
  'plans/',
  'compare/weibin-2022-draft~7-20-54/weifang-2021~5-4/',
];

test.each([320, 390, 820, 1440])('at %i px no heading breaks inside a word or a name', async (width) => {
  const page = await openPage({ viewport: { width, height: 900 } });
  const broken: string[] = [];
  for (const path of paths) {
    await page.goto(at(path));
    expect(await page.locator('main wbr').count()).toBeGreaterThan(0);
    broken.push(...(await page.evaluate(brokenPieces)));
  }
  expect(broken).toEqual([]);
  await page.context().close();
});
