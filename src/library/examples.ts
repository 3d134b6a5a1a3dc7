/** Example queries: those of an editor, else some taken from what the library at hand holds. */
import { href } from '../browser/href.ts';
import type { SiteView } from '../render/views.ts';
import { chosenExamples, loadTargets } from './index.ts';

/** Returns up to six queries that find something, each with the address of its result page. */
export function exampleQueries(library: SiteView): readonly { readonly query: string; readonly url: string }[] {
  const chosen = chosenExamples();
  const queries = chosen.length > 0 ? chosen : gatherQueries(library);
  return queries.map((query) => ({ query, url: `${href('search/')}?q=${encodeURIComponent(query)}` }));
}

function gatherQueries(library: SiteView): string[] {
  const topics = library.topics
    .filter(({ cells }) => coverage(cells) > 0)
    .toSorted((a, b) => coverage(b.cells) - coverage(a.cells))
    .slice(0, 2);
  const unit = library.units
    .filter(({ collective }) => !collective)
    .toSorted((a, b) => b.lead.length - a.lead.length)[0];
  const targets = ['quantity', 'deadline'].map((kind) => loadTargets().find((target) => target.kind === kind)?.text);
  return [...topics.map(({ name }) => name), ...targets, unit?.name].filter((query) => query !== undefined);
}

function coverage(cells: readonly { readonly measures: readonly string[] }[]): number {
  return cells.filter(({ measures }) => measures.length > 0).length;
}
