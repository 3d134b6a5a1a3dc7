/** Walks the tree of a plan in printed order. */
import type { Group, Measure, Part, Passage, Plan } from './plan.ts';

/** Returns every measure of a plan in printed order. */
export function listMeasures(plan: Plan): Measure[] {
  return measuresBelow(rootsOf(plan));
}

/** Returns every measure of a tree in printed order. */
export function measuresBelow(nodes: readonly (Part | Group | Measure)[]): Measure[] {
  return nodes.flatMap((node) => (node.type === 'measure' ? [node] : measuresBelow(node.children)));
}

/** Returns what no number stands above, in the text and in its annexes, in printed order. */
export function rootsOf({ children, annexes }: Pick<Plan, 'annexes' | 'children'>): (Part | Group | Measure)[] {
  return [...children, ...annexes.flatMap((annex) => annex.children ?? [])];
}

/** Returns every passage of a plan in printed order: head, preamble, introductions, closing, annexes. */
export function listPassages(plan: Plan): Passage[] {
  const foot = footOf(plan).flatMap((passage) => [passage, ...(passage.children ?? []).flatMap(introsBelow)]);
  return [...plan.headPassages, ...plan.children.flatMap(introsBelow), ...foot];
}

/** Returns every part and group of a plan in printed order. */
export function listBranches(plan: Plan): (Part | Group)[] {
  return rootsOf(plan).flatMap(branchesFrom);
}

/** Returns what stands below the text of a plan: closing, annexes (with what they number below each), imprint, notes. */
export function footOf({ closing, annexes, imprint, notes }: Plan): Passage[] {
  return [...(closing ? [closing] : []), ...annexes, ...(imprint ? [imprint] : []), ...(notes ? [notes] : [])];
}

function branchesFrom(node: Part | Group | Measure): (Part | Group)[] {
  return node.type === 'measure' ? [] : [node, ...node.children.flatMap(branchesFrom)];
}

function introsBelow(node: Part | Group | Measure): Passage[] {
  if (node.type === 'measure') return [];
  return [...(node.intro ? [node.intro] : []), ...node.children.flatMap(introsBelow)];
}
