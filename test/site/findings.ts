/** What axe finds wrong with a page for people who see, hear, point or read otherwise: WCAG 2.2, levels A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Returns the findings: rule, place and what to do about it; on a page that differs in its colours only, those of contrast. */
export async function findingsOf(page: Page, only?: 'colours'): Promise<string[]> {
  // Of what is right axe need not describe every place.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (only ? axe.withRules('color-contrast') : axe.withTags(rules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
