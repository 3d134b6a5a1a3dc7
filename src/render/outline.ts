/** The outline of a plan: its parts, groups and measures with their anchors on the page of the plan. */
import type { Group, Measure, Part, Plan } from '../model/plan.ts';
import { branchAnchor, measureAnchor } from './addresses.ts';

export interface OutlineEntry {
  readonly num: string;
  readonly title: string;
  /** `#m7-20-54` or `#p7-20` on the plan page. */
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

/** Returns the entries of a plan, from the top. */
export function outlineOf({ children }: Pick<Plan, 'children'>): OutlineEntry[] {
  return children.map(outlineEntry);
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
