/** Reads the rules of a style sheet (CSS Syntax 3) as far as they decide what a page shows: selectors and declarations. */

/** Properties and their values, in the order in which they are written; `!important` stands in the value. */
export type Declarations = ReadonlyMap<string, string>;

export interface StyleRule {
  readonly selectors: readonly string[];
  readonly declarations: Declarations;
}

/** What hides text, what writes text, and what says how lists and lines are set. */
const telling =
  /^(?:display|visibility|opacity|content|color|background|background-color|background-image|position|left|right|top|text-indent|text-align|margin-left|margin-top|clip|font|font-size|text-decoration|text-decoration-line|list-style|list-style-type|white-space|counter-reset|counter-increment|mso-element)$/u;
/** Groups of rules that count on a screen of any width. */
const shownGroup = /^@(?:media\s+(?:all|screen|only\s+screen)\s*$|supports\b|layer\b|charset\b|document\b)/iu;
const deepest = 4;
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/su;
const brace = new RegExp(`${quoted.source}|[{}]`, 'gsu');
const declaration = new RegExp(`(?:${quoted.source}|\\([^()]*\\)|[^;"'(])+`, 'gsu');

/** Returns the rules of a sheet that tell something, in its order. */
export function readRules(sheet: string): readonly StyleRule[] {
  return rulesIn(withoutComments(sheet), deepest);
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

function rulesIn(sheet: string, depth: number): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  for (let at = 0, open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', at)) {
    const prelude = sheet.slice(sheet.slice(at, open).lastIndexOf(';') + at + 1, open).trim();
    const close = findClose(sheet, open);
    const body = sheet.slice(open + 1, close);
    at = close + 1;
    if (prelude.startsWith('@')) {
      if (depth > 0 && shownGroup.test(prelude)) rules.push(...rulesIn(body, depth - 1));
      continue;
    }
    const declarations = readDeclarations(body);
    if (declarations.size > 0) rules.push({ selectors: prelude.split(',').map((one) => one.trim()), declarations });
  }
  return rules;
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
