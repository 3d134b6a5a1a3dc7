/**
 * Reads the rules of a style sheet (CSS Syntax 3, CSS Nesting 1) as far as they decide what a page shows: selectors and
 * declarations.
 */
import { isForScreens } from './media.ts';

/** Properties and their values, in the order in which they are written; `!important` stands in the value. */
export type Declarations = ReadonlyMap<string, string>;

export interface StyleRule {
  /** A list, as it is written. */
  readonly selector: string;
  readonly declarations: Declarations;
}

/** What hides text, what writes text, and what says how lists and lines are set. */
const telling =
  /^(?:display|visibility|opacity|content|color|background|background-color|background-image|position|left|right|top|text-indent|text-align|margin-left|margin-top|clip|font|font-size|text-decoration|text-decoration-line|list-style|list-style-type|white-space|counter-reset|counter-increment|counter-set|quotes|mso-element)$/u;
/** Groups of rules that count on every screen. */
const shownGroup = /^@(?:supports|layer|document)\b/iu;
/** Groups and rules in one another. */
const deepest = 6;
const longestNested = 100_000;
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/su;
const brace = new RegExp(`${quoted.source}|[{}]`, 'gsu');
const declaration = new RegExp(`(?:${quoted.source}|\\([^()]*\\)|[^;"'(])+`, 'gsu');

/** Returns the rules of a sheet that tell something, in its order. */
export function readRules(sheet: string): readonly StyleRule[] {
  return rulesIn(withoutComments(sheet), undefined, deepest);
}

/** Returns the declarations of a rule or of a `style` attribute that tell something. */
export function readDeclarations(body: string): Declarations {
  const pairs = [...body.matchAll(declaration)].flatMap(([text]): readonly (readonly [string, string])[] => {
    const colon = text.indexOf(':');
    const name = text.slice(0, Math.max(0, colon)).trim().toLowerCase();
    return telling.test(name) ? [[name, text.slice(colon + 1).trim()]] : [];
  });
  return new Map(pairs);
}

/** Returns the rules in the body of a group, or of the rule with `selector`. */
function rulesIn(body: string, selector: string | undefined, depth: number): readonly StyleRule[] {
  const { blocks, text } = cutBlocks(body);
  const declarations = selector === undefined ? new Map<string, string>() : readDeclarations(text);
  const inner = blocks.flatMap((block): readonly StyleRule[] => {
    if (depth === 0) return [];
    if (block.prelude.startsWith('@')) return isShown(block.prelude) ? rulesIn(block.body, selector, depth - 1) : [];
    return rulesIn(block.body, nest(block.prelude, selector), depth - 1);
  });
  return selector === undefined || declarations.size === 0 ? inner : [{ selector, declarations }, ...inner];
}

function isShown(prelude: string): boolean {
  const media = /^@media\b(?<query>.*)$/isu.exec(prelude)?.groups?.['query'];
  return media === undefined ? shownGroup.test(prelude) : isForScreens(media);
}

/** `& span` in `.a` is `.a span`, `span` there as well. */
function nest(prelude: string, around: string | undefined): string {
  if (around === undefined) return prelude;
  if (prelude.length * around.length > longestNested) return '';
  const own = listOf(prelude).map((one) => (one.includes('&') ? one : `& ${one}`));
  return own.flatMap((one) => listOf(around).map((outer) => one.replaceAll('&', outer))).join(', ');
}

const listed = new RegExp(`(?:${quoted.source}|\\((?:[^()]|\\([^()]*\\))*\\)|[^,"'(])+`, 'gsu');

function listOf(selector: string): readonly string[] {
  return (selector.match(listed) ?? []).map((one) => one.trim());
}

interface Block {
  readonly prelude: string;
  readonly body: string;
}

/** Returns what stands in braces, and what is left without it. */
function cutBlocks(body: string): { readonly blocks: readonly Block[]; readonly text: string } {
  const blocks: Block[] = [];
  const rest: string[] = [];
  let at = 0;
  for (let open = findOpen(body, at); open >= 0; open = findOpen(body, at)) {
    const start = body.slice(at, open).lastIndexOf(';') + at + 1;
    const close = findClose(body, open);
    rest.push(body.slice(at, start));
    blocks.push({ prelude: body.slice(start, open).trim(), body: body.slice(open + 1, close) });
    at = close + 1;
  }
  return { blocks, text: [...rest, body.slice(at)].join(' ') };
}

/** A brace in the strings of a declaration opens nothing. */
function findOpen(body: string, from: number): number {
  brace.lastIndex = from;
  for (let found = brace.exec(body); found; found = brace.exec(body)) if (found[0] === '{') return found.index;
  return -1;
}

function findClose(sheet: string, open: number): number {
  let depth = 0;
  brace.lastIndex = open;
  for (let found = brace.exec(sheet); found; found = brace.exec(sheet)) {
    if (found[0] === '{') depth += 1;
    if (found[0] === '}') depth -= 1;
    if (depth === 0) return found.index;
  }
  return sheet.length;
}

function withoutComments(sheet: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = sheet.indexOf('/*'); open >= 0; open = sheet.indexOf('/*', at)) {
    kept.push(sheet.slice(at, open));
    const close = sheet.indexOf('*/', open + 2);
    at = close < 0 ? sheet.length : close + 2;
  }
  return [...kept, sheet.slice(at)].join(' ').replace(/<!--|-->/gu, ' ');
}
