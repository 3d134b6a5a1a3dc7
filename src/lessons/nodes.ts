/** Walks the tree of a Markdown text; no recursion, since a text may be nested as deep as it is long. */
import type { MdastNode } from 'satteri';

/** Returns a node and all below it, those nearer to it first. */
export function listNodes(root: MdastNode): MdastNode[] {
  const nodes = [root];
  for (const node of nodes) for (const child of childrenOf(node)) nodes.push(child);
  return nodes;
}

/** Returns what a node is made of. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}
