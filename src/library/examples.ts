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

/** Names of up to so many characters stand before longer ones, as words that a reader might type. */
const longestFirst = 6;
const topicsTold = 2;

function gatherQueries({ topics, units, plans }: SiteView): string[] {
  const told = topics
    .filter(({ cells }) => coverage(cells) > 0)
    .toSorted((a, b) => Number(isLong(a)) - Number(isLong(b)) || coverage(b.cells) - coverage(a.cells))
    .slice(0, topicsTold);
  const [unit] = units.filter(({ collective }) => !collective).toSorted((a, b) => b.lead.length - a.lead.length);
  const deadline = loadTargets().find(({ kind, date }) => kind === 'deadline' && date);
  const numbered = plans.find(({ documentNumber }) => documentNumber);
  return [...told.map(({ name }) => name), unit?.name, deadline?.text, numbered?.documentNumber].filter(
    (query) => typeof query === 'string',
  );
}

function isLong({ name }: { readonly name: string }): boolean {
  return name.length > longestFirst;
}

function coverage(cells: readonly { readonly measures: readonly string[] }[]): number {
  return cells.filter(({ measures }) => measures.length > 0).length;
}
