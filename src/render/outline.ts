/** The outline of a plan: its parts, groups and measures with their anchors on the pages of the plan. */
import type { Group, Measure, Part, Passage, Plan } from '../model/plan.ts';
import { branchAnchor, measureAnchor, passageAnchor } from './addresses.ts';
import { pageOf } from './plan-pages.ts';

export interface OutlineEntry {
  readonly num: string;
  readonly title: string;
  /** `#m7-20-54` or `#p7-20` on the page of the plan that holds it; of a run of neighbours none, it is the page itself. */
  readonly anchor: string;
  /** The page of the plan, from 1; missing for the first. */
  readonly page?: number;
  readonly children: readonly OutlineEntry[];
}

/** So many neighbours, and not more, are looked over in one list; of more that stand on several pages each page is an entry. */
const mostNeighbours = 40;

/** Returns the entries of a plan, from the top; an annex has one where it numbers measures. */
export function outlineOf(plan: Plan): OutlineEntry[] {
  return [...entriesOf(plan, plan.children), ...plan.annexes.flatMap((annex) => annexEntry(plan, annex))];
}

/** Returns a heading as a name: without the stop behind it. */
export function headingName({ heading }: Pick<Part | Group, 'heading'>): string {
  return heading.text.replace(/[。：:；;\s]+$/u, '');
}

/** Returns the number of a measure as a name: without the stop behind it. */
export function numberName(num: string): string {
  return num.replace(/[．.、，\s]+$/u, '');
}

function annexEntry(plan: Plan, annex: Passage): OutlineEntry[] {
  const { children = [], headings, label = '' } = annex;
  if (children.length === 0) return [];
  const anchor = passageAnchor(annex);
  return [{ num: label, title: headings.join(''), ...placeOf(plan, anchor), children: entriesOf(plan, children) }];
}

function entriesOf(plan: Plan, nodes: readonly (Part | Group | Measure)[]): OutlineEntry[] {
  const entries = nodes.map((node) => outlineEntry(plan, node));
  const byPage = Map.groupBy(entries, ({ page }) => page);
  return entries.length > mostNeighbours && byPage.size > 1 ? [...byPage.values()].flatMap(gatherRun) : entries;
}

function outlineEntry(plan: Plan, node: Part | Group | Measure): OutlineEntry {
  if (node.type === 'measure') {
    return { num: node.num.text, title: node.title, ...placeOf(plan, measureAnchor(node.number)), children: [] };
  }
  return {
    num: node.num.text,
    title: headingName(node),
    ...placeOf(plan, branchAnchor(node.number)),
    children: entriesOf(plan, node.children),
  };
}

/** Neighbours on one page: 1—100 第1件事等100项. */
function gatherRun(entries: OutlineEntry[]): OutlineEntry[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || first === last) return entries;
  const { num, title, page } = first;
  return [
    {
      num: `${numberName(num)}—${numberName(last.num)}`,
      title: `${title}等${entries.length}项`,
      anchor: '',
      ...(page && { page }),
      children: entries,
    },
  ];
}

function placeOf(plan: Plan, anchor: string): Pick<OutlineEntry, 'anchor' | 'page'> {
  const { number } = pageOf(plan, anchor);
  return { anchor: `#${anchor}`, ...(number > 1 && { page: number }) };
}
