/**
 * What axe finds wrong with a page for people who see, hear, point or read otherwise: WCAG 2.2, levels A and AA. axe runs
 * in the page itself; the site's own policy forbids foreign scripts to the page, not to the browser's driver.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  /** Present in a page once its source has run there. */
  var axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
// Of what is right axe need not describe every place; no rule of these asks for style sheets.
const briefly: RunOptions = { resultTypes: ['violations'], preload: false };
const rules: RunOptions = {
  ...briefly,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'color-contrast': { enabled: false } },
};
const contrast: RunOptions = { ...briefly, runOnly: ['color-contrast'] };

/** Returns the findings: rule, place and what to do about it; on a page that differs in its colours only, those of contrast. */
export async function findingsOf(page: Page, only?: 'colours'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const ofRules = only
    ? []
    : await page.evaluate((options) => axe.run(document, options).then((r) => r.violations), rules);
  return [...ofRules, ...(await lackOfContrast(page))].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

/**
 * Looks at one text of each style: contrast follows from the colours of the text and of all that lies behind it, so that
 * the thousandth cell of a table, at most of the time that axe takes, tells nothing new.
 */
function lackOfContrast(page: Page): Promise<AxeResults['violations']> {
  return page.evaluate(async (options) => {
    const behind = new Map<Element | null, string>([[null, '']]);
    const texts = [...document.body.querySelectorAll('*')].filter((one) => hasText(one) && one.checkVisibility());
    const byStyle = Map.groupBy(texts, styleOf);
    const include = [...byStyle.values()].flatMap(([first]) => first ?? []);
    return include.length === 0 ? [] : (await axe.run({ include }, options)).violations;

    function hasText({ childNodes }: Element): boolean {
      return [...childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
    }

    function styleOf(one: Element): string {
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one);
      return [color, fontSize, fontWeight, textShadow, behindOf(one)].join();
    }

    function behindOf(one: Element | null): string {
      const known = behind.get(one);
      if (known !== undefined || !one) return known ?? '';
      const style = getComputedStyle(one);
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position, style.filter].join();
      const all = `${behindOf(one.parentElement)}/${own}`.replace(/(\/rgba\(0, 0, 0, 0\),none,1,static,none)+$/, '');
      behind.set(one, all);
      return all;
    }
  }, contrast);
}
