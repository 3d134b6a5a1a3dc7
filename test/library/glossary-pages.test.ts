/** How many links the lists of a page of the glossary name. */
import { expect, test } from 'vitest';
import { linksNamed } from '../../src/library/glossary-pages.ts';
import type { TermView } from '../../src/render/views.ts';

/** A term that has so many uses in the plans that explain it, and so many elsewhere. */
function termOf(uses: readonly number[], elsewhere: number): TermView {
  const linksOf = (length: number) => Array.from({ length }, () => ({ url: '/', label: '', title: '' }));
  const explanations = uses.map((count) => ({ uses: linksOf(count) }));
  return { explanations, elsewhere: linksOf(elsewhere) } as unknown as TermView;
}

test.each([
  ['no term', [], 1],
  ['all links where there is room', [termOf([250, 38], 12)], 250],
  ['one link too many', [termOf([250, 39], 12)], 249],
  ['a long list beside short ones', [termOf([500, 40], 10), termOf([100], 0)], 150],
  ['more lists than there is room for', Array.from({ length: 400 }, () => termOf([2], 0)), 1],
])('%s', (_, entries, most) => {
  expect(linksNamed({ entries })).toBe(most);
});
