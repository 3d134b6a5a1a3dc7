/** The outline of a plan: its parts, groups and measures with their anchors on the page of the plan. */
import { passageNames } from '../model/labels.ts';
import type { Group, Measure, Part, Passage, Plan } from '../model/plan.ts';
import { branchAnchor, measureAnchor } from './addresses.ts';
import { passageAnchor } from './places.ts';

export interface OutlineEntry {
  readonly num: string;
  readonly title: string;
  /** `#m7-20-54` or `#p7-20` on the plan page. */
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

/** Returns the entries of a plan, from the top; an annex has one where it numbers measures. */
export function outlineOf({ children, annexes }: Pick<Plan, 'annexes' | 'children'>): OutlineEntry[] {
  return [...children.map(outlineEntry), ...annexes.flatMap(annexEntry)];
}

function annexEntry(annex: Passage): OutlineEntry[] {
  const { children = [], headings } = annex;
  if (children.length === 0) return [];
  const anchor = passageAnchor(annex);
  const num = anchor.replace('annex', passageNames.annex);
  return [{ num, title: headings.join(''), anchor: `#${anchor}`, children: children.map(outlineEntry) }];
}

function outlineEntry(node: Part | Group | Measure): OutlineEntry {
  if (node.type === 'measure') {
    return { num: node.num.text, title: node.title, anchor: `#${measureAnchor(node.number)}`, children: [] };
  }
  return {
    num: node.num.text,
    title: node.heading.text.replace(/[。：:；;\s]+$/u, ''),
    anchor: `#${branchAnchor(node.number)}`,
    children: node.children.map(outlineEntry),
  };
}
