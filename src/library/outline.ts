/** The outline of a plan as a tree to walk, and as each of its pages shows it. */
import { href } from '../browser/href.ts';
import type { OutlineEntry, PlanView } from '../render/views.ts';

/** Headings of other pages that a page names beside its own; more of them are not looked over, nor do they fit. */
const mostOfOtherPages = 150;

type PagedPlan = Pick<PlanView, 'pages' | 'url'>;

/** Returns the address of an entry, below the site root. */
export function entryUrl(plan: PagedPlan, { page = 1, anchor }: OutlineEntry): string {
  return (plan.pages?.[page - 1]?.url ?? plan.url) + anchor;
}

/** Returns the link to an entry on a page of the plan, or on a page that is none (0). */
export function entryLink(plan: PagedPlan, entry: OutlineEntry, on: number): string {
  return entry.anchor && (entry.page ?? 1) === on ? entry.anchor : href(entryUrl(plan, entry));
}

/** Returns the outline as a page of the plan shows it: all that stands there, and the headings of the others. */
export function contentsOn(
  { outline, pages }: Pick<PlanView, 'outline' | 'pages'>,
  on: number,
): readonly OutlineEntry[] {
  return pages ? entriesShown(outline, on, levelsOf(outline)) : outline;
}

/** Returns the entries of measures, in printed order. */
export function measureEntries(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => (entry.children.length === 0 ? [entry] : measureEntries(entry.children)));
}

/** Returns every entry that has a place of its own, from the top. */
export function placedEntries(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [...(entry.anchor ? [entry] : []), ...placedEntries(entry.children)]);
}

/** Says whether an entry is open before the reader comes to it: a page of the text stands in it, or is what it is. */
export function isOpenOn(entry: OutlineEntry, on: number): boolean {
  return standsOn(entry, on) && (entry.anchor === '' || !entry.children.every((child) => standsOn(child, on)));
}

function entriesShown(entries: readonly OutlineEntry[], on: number, levels: number): OutlineEntry[] {
  return entries
    .filter((entry) => standsOn(entry, on) || levels > 0)
    .map((entry) => ({ ...entry, children: entriesShown(entry.children, on, below(entry, levels)) }));
}

/** Measures of other pages are not shown. */
function below({ children }: OutlineEntry, levels: number): number {
  return children.some((child) => child.children.length > 0) ? levels - 1 : 0;
}

function standsOn({ page = 1, children }: OutlineEntry, on: number): boolean {
  return page === on || children.some((child) => standsOn(child, on));
}

/** How many levels of headings can be shown; the first always is. */
function levelsOf(entries: readonly OutlineEntry[]): number {
  let [levels, shown] = [0, 0];
  for (let level = entries; level.length > 0; level = level.flatMap(headingsBelow)) {
    shown += level.length;
    if (levels > 0 && shown > mostOfOtherPages) break;
    levels += 1;
  }
  return levels;
}

function headingsBelow({ children }: OutlineEntry): OutlineEntry[] {
  return children.filter((child) => child.children.length > 0);
}

/** Returns the entries above the one with `anchor`, from the top; none when the outline does not hold it. */
export function pathTo(entries: readonly OutlineEntry[], anchor: string): readonly OutlineEntry[] {
  for (const entry of entries) {
    if (holds(entry, anchor)) return entry.anchor === anchor ? [] : [entry, ...pathTo(entry.children, anchor)];
  }
  return [];
}

/** Says whether `entry` is the one with `anchor` or has it below. */
export function holds(entry: OutlineEntry, anchor: string): boolean {
  return entry.anchor === anchor || entry.children.some((child) => holds(child, anchor));
}
