/** Reads the MDX that the pages of plans are written in: components, and text in string expressions. */
import type { Run } from '../../src/render/views.ts';

export interface MdxNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | true>>;
  readonly children: readonly (MdxNode | string)[];
}

const string = '"(?:[^"\\\\]|\\\\.)*"';
const attribute = `(?<name>\\w+)(?:=(?:"(?<quoted>[^"]*)"|\\{(?<value>${string}|\\d+)\\}))?`;
const tag = `<(?<close>/?)(?<tag>[A-Z]\\w*)(?<attributes>(?: ${attribute.replace(/\?<\w+>/gu, '?:')})*)\\s*(?<alone>/?)>`;
const token = new RegExp(`${tag}|\\{(?<text>${string})\\}`, 'gu');

/** Returns the components of a page in order; what stands between them is layout. */
export function readMdx(page: string): MdxNode[] {
  const root: OpenNode = { tag: '', attributes: {}, children: [] };
  const open = [root];
  for (const { groups = {} } of page.matchAll(token)) {
    const parent = open.at(-1)!;
    if (groups['text']) parent.children.push(JSON.parse(groups['text']));
    else if (groups['close']) open.pop();
    else {
      const node = { tag: groups['tag']!, attributes: readAttributes(groups['attributes']!), children: [] };
      parent.children.push(node);
      if (!groups['alone']) open.push(node);
    }
  }
  return root.children.filter((child) => typeof child !== 'string');
}

interface OpenNode extends MdxNode {
  readonly children: (OpenNode | string)[];
}

function readAttributes(text: string): MdxNode['attributes'] {
  const found = [...text.matchAll(new RegExp(attribute, 'gu'))].map(({ groups = {} }) => {
    const { name, quoted, value } = groups;
    return [name!, quoted ?? (value === undefined ? true : JSON.parse(value))];
  });
  return Object.fromEntries(found);
}

/** Returns every node with this tag, from the top. */
export function findNodes(nodes: MdxNode['children'], name: string): MdxNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return [...(node.tag === name ? [node] : []), ...findNodes(node.children, name)];
  });
}

/** Returns what stands in a sentence or note as the runs that it was written from. */
export function runsOf({ children }: MdxNode): Run[] {
  return children.map((child) => {
    if (typeof child === 'string') return child;
    const mark = { type: child.tag.toLowerCase(), ...child.attributes };
    return { mark, children: runsOf(child) } as unknown as Run;
  });
}

/** Returns what a page prints: the numbers and texts, in order. */
export function printedText(children: MdxNode['children']): string {
  return children
    .map((child) =>
      typeof child === 'string' ? child : String(child.attributes['num'] ?? '') + printedText(child.children),
    )
    .join('');
}
