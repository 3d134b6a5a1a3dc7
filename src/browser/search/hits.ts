/** Runs in the browser: hits of the search as elements. */
import { type Role, roles } from '../../model/kinds.ts';
import { roleNames, targetKindNames } from '../../model/labels.ts';
import type { Mark, Names, SearchHit, SearchResult } from '../../search/types.ts';
import { collectButton } from '../basket/collect-button.ts';
import { makeLink } from '../elements.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { addressWithWords } from './found-address.ts';

const matchNames: Record<SearchHit['match'], string> = {
  place: '编号',
  exact: '精确',
  respelt: '相近：改了错字',
  all: '相近：词分开出现',
  synonym: '相近：别的说法',
  heading: '相近：上级标题里有',
  near: '相近',
  counterpart: '对应：与找到的同一事项',
  topic: '相近：同一主题',
  elsewhere: '其他单位',
  listed: '',
};
const longestEcho = 40;

/** Returns the hits of one list, each with how it was found; that all are exact is said above them (`isExact`). */
export function renderHits(hits: readonly SearchHit[], names: Names): HTMLLIElement[] {
  return hits.map((hit) => renderHit(hit, matchLabels(hits, hit), names));
}

/** Returns hits as one link each, for the list below the box. */
export function renderBriefly(hits: readonly SearchHit[], names: Names): HTMLLIElement[] {
  return hits.map((hit) => renderBrief(hit, matchLabels(hits, hit), names));
}

/** Whether a hit holds the query literally. */
export function isExact({ match }: SearchHit): boolean {
  return match === 'exact';
}

function renderHit(hit: SearchHit, labels: readonly HTMLElement[], names: Names): HTMLLIElement {
  const title = makeLink(addressWithWords(hit), 'kb-hit__link', ...markedText(hit.title, hit.titleMarks));
  return make(
    'li',
    hit.exact || hit.match === 'listed' ? 'kb-hit' : 'kb-hit kb-hit--near',
    make('h3', 'kb-hit__title', title),
    make('p', 'kb-hit__place', ...labels, placeOf(hit, names), make('span', '', hit.headings.join(' › '))),
    make('p', 'kb-hit__excerpt', ...markedText(hit.excerpt, hit.marks)),
    ...tagsOf(hit),
    ...(isOwn(hit) ? [collectButton(hit)] : []),
  );
}

function renderBrief(hit: SearchHit, labels: readonly HTMLElement[], names: Names): HTMLLIElement {
  const link = makeLink(
    addressWithWords(hit),
    'kb-finder__hit',
    make('span', 'kb-hit__title', ...markedText(hit.title, hit.titleMarks)),
    make('span', 'kb-hit__place', ...labels, placeOf(hit, names)),
    make('span', 'kb-hit__excerpt', ...markedText(hit.excerpt, hit.marks)),
  );
  return make('li', '', link);
}

/** Says in one sentence what was found; where a name narrowed the query, of the words that were left. */
export function describeResult(words: string, { total, exact, hits, interpretation }: SearchResult): string {
  const { plans, units, missing, standing } = interpretation;
  const query = echo(plans.length + units.length > 0 ? interpretation.words.join(' ') : words);
  if (total === 0) return `没有找到${query}，也没有相近的。`;
  if (hits[0]?.match === 'listed') return `${total}项符合所选条件。`;
  if (hits[0]?.match === 'place') return `${query}是下面的措施。`;
  if (missing.length > 0) return `没有找到${missing.map(echo).join('')}，下面只与${standing.map(echo).join('')}有关。`;
  if (exact === 0) return `没有逐字出现${query}的措施，相近的有${total}项。`;
  if (exact === total) return `${total}项逐字出现${query}。`;
  return `${total}项：${exact}项逐字出现${query}，${total - exact}项相近或对应。`;
}

/** The query in quotes, shortened where it is long. */
export function echo(words: string): string {
  const characters = Array.from(words);
  return `“${characters.slice(0, longestEcho).join('')}${characters.length > longestEcho ? '…' : ''}”`;
}

function matchLabels(hits: readonly SearchHit[], { match, exact }: SearchHit): HTMLElement[] {
  const name = hits.every(isExact) ? '' : matchNames[match];
  return name ? [make('span', exact ? 'kb-hit__match kb-hit__match--exact' : 'kb-hit__match', name)] : [];
}

/** The folder holds measures of the site's own library. */
function isOwn({ library }: SearchHit): boolean {
  return library === undefined || library === new URL(href(''), location.href).href;
}

function placeOf({ library, plan, label }: SearchHit, names: Names): HTMLElement {
  const from = library === undefined ? '' : names.library[library];
  return make('span', 'kb-hit__plan', [from, names.plan[plan] ?? plan, label].filter(Boolean).join('　'));
}

function tagsOf(hit: SearchHit): HTMLElement[] {
  const tag = (name: string, text: string, variant = '') =>
    make('li', `kb-hit__tag${variant}`, make('span', 'kb-hit__role', name), text);
  const units = unitsOf(hit).map(({ unit, role }) => tag(roleNames[role], unit));
  const most = 4;
  const more = units.length > most ? [make('li', 'kb-hit__tag', `等${units.length}个单位`)] : [];
  const fixed = [...new Map(hit.targets.map(({ kind, text }) => [text, kind]))]
    .slice(0, most)
    .map(([text, kind]) => tag(targetKindNames[kind], text, ' kb-hit__tag--target'));
  const tags = [...units.slice(0, most), ...more, ...fixed];
  return tags.length > 0 ? [make('ul', 'kb-hit__tags', ...tags)] : [];
}

/** The units that a hit names, role by role, each once. */
function unitsOf(hit: SearchHit): { readonly unit: string; readonly role: Role }[] {
  const named = roles.flatMap((role) => hit[role].map((unit) => ({ unit, role })));
  return named.filter(({ unit }, index) => named.findIndex((other) => other.unit === unit) === index);
}

/** The text with its marked ranges in `<mark>`. */
function markedText(text: string, marks: readonly Mark[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), make('mark', '', text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}
