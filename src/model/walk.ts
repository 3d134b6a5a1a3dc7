/** Walks the tree of a plan in printed order. */
import type { Group, Measure, Part, Passage, Plan } from './plan.ts';

/** Returns every measure of a plan in printed order. */
export function listMeasures(plan: Plan): Measure[] {
  return plan.children.flatMap(measuresBelow);
}

/** Returns every passage of a plan in printed order: head, preamble, introductions, closing, annexes. */
export function listPassages(plan: Plan): Passage[] {
  return [...plan.headPassages, ...plan.children.flatMap(introsBelow), ...footOf(plan)];
}

/** Returns every part and group of a plan in printed order. */
export function listBranches(plan: Plan): (Part | Group)[] {
  return plan.children.flatMap(branchesFrom);
}

/** Returns what stands below the measures of a plan: closing, annexes, imprint, notes. */
export function footOf({ closing, annexes, imprint, notes }: Plan): Passage[] {
  return [...(closing ? [closing] : []), ...annexes, ...(imprint ? [imprint] : []), ...(notes ? [notes] : [])];
}

function branchesFrom(node: Part | Group | Measure): (Part | Group)[] {
  return node.type === 'measure' ? [] : [node, ...node.children.flatMap(branchesFrom)];
}

function measuresBelow(node: Part | Group | Measure): Measure[] {
  return node.type === 'measure' ? [node] : node.children.flatMap(measuresBelow);
}

function introsBelow(node: Part | Group | Measure): Passage[] {
  if (node.type === 'measure') return [];
  return [...(node.intro ? [node.intro] : []), ...node.children.flatMap(introsBelow)];
}
