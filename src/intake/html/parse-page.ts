/**
 * Parses a page within bounds: the parser's time grows with the depth of the tree times its size, and what walks the
 * tree calls itself, so a page whose elements really nest too deeply is refused as soon as they do.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { Refusal } from '../faults.ts';
import { limits } from '../limits.ts';
import type { HtmlNode, HtmlParent } from './nodes.ts';

/** `<%@ page language="java" %>`, `<%=count%>` in a page saved from its server's folder: what the server would have run */
const serverCode = /<%[@=!#\s-](?:(?!<%|%>)[\s\S])*%>/gu;

/** Returns the tree of a page; tags in comments and attributes are no elements, code for its server is no text. */
export function parsePage(source: string): DefaultTreeAdapterTypes.Document {
  if (source.length > limits.htmlCharacters) {
    const expected = `不超过 ${limits.htmlCharacters} 字`;
    throw new Refusal({ rule: 'file-too-large', found: `网页源码 ${source.length} 字`, expected });
  }
  const depths = new WeakMap<HtmlParent, number>();
  const sink = (parent: HtmlParent, child: HtmlNode) => {
    if (!('childNodes' in child)) return;
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > limits.htmlNesting) throw tooDeep();
    depths.set(child, depth);
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      sink(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      sink(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
    setTemplateContent(template, content) {
      depths.set(content, depths.get(template) ?? 0);
      defaultTreeAdapter.setTemplateContent(template, content);
    },
  };
  return parse(
    source.replace(serverCode, (code) => code.replace(/\S/gu, ' ')),
    { treeAdapter },
  );
}

function tooDeep(): Refusal {
  return new Refusal({ rule: 'file-too-deep', found: `嵌套超过 ${limits.htmlNesting} 层`, expected: '正常的网页' });
}
