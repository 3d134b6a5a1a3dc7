/**
 * What axe finds wrong with a page for people who see, hear, point or read otherwise: WCAG 2.2, levels A and AA. axe runs
 * in the page itself; the site's own policy forbids foreign scripts to the page, not to the browser's driver.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Returns the findings: rule, place and what to do about it; on a page that differs in its colours only, those of contrast. */
export async function findingsOf(page: Page, only?: 'colours'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  // Of what is right axe need not describe every place; no rule of these asks for style sheets.
  const options: RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    runOnly: only ? ['color-contrast'] : rules,
  };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
