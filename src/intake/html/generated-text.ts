/** The text that style sheets set before and behind elements (CSS Generated Content 3), with the counters in it. */
import { defaultTreeAdapter } from 'parse5';
import { writeCounter } from './list-numbers.ts';
import { ancestorsOf, attribute, type HtmlElement, type HtmlParent } from './nodes.ts';
import type { Declarations } from './style-rules.ts';

/** The counters of each name, the innermost last (CSS Lists 3 §4). */
export type Counters = Map<string, Counter[]>;

interface Counter {
  /** What it counts in, from the element on that sets it. */
  readonly scope: HtmlParent | null;
  value: number;
}

export function createCounters(): Counters {
  return new Map();
}

/** Elements that have no inside. */
const empty = new Set(['br', 'hr', 'img', 'input']);
const part =
  /"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|(?<call>[a-z-]+)\((?<inner>[^()]*)\)|(?<word>[a-z-]+)/giu;
const words: Readonly<Record<string, string>> = { 'open-quote': '“', 'close-quote': '”' };

/** Tells whether content says something; signs of icon fonts, bullets and blanks do not. */
export function writesWords(content: string): boolean {
  return /[\p{L}\p{N}《》（）【】〔〕“”、，。：；]/u.test(stringsOf(content).join(''));
}

/** Sets counters for what stands in `scope` and moves them on: `counter-increment: part 2 item`. */
export function count(scope: HtmlParent | null, declarations: Declarations, counters: Counters): void {
  for (const [name, value] of readCounters(declarations.get('counter-reset'), 0)) {
    const own = openCounters(name, scope, counters);
    if (own.at(-1)?.scope === scope) own.pop();
    own.push({ scope, value });
  }
  for (const [name, step] of readCounters(declarations.get('counter-increment'), 1))
    counterIn(scope, name, counters).value += step;
  for (const [name, value] of readCounters(declarations.get('counter-set'), 0))
    counterIn(scope, name, counters).value = value;
}

function counterIn(scope: HtmlParent | null, name: string, counters: Counters): Counter {
  const own = openCounters(name, scope, counters);
  const last = own.at(-1) ?? { scope, value: 0 };
  if (own.length === 0) own.push(last);
  return last;
}

/** Returns the counters of `name` that count in `scope`, without those whose part of the page has ended. */
function openCounters(name: string, scope: HtmlParent | null, counters: Counters): Counter[] {
  const own = counters.get(name) ?? [];
  counters.set(name, own);
  const around = new Set<HtmlParent | null>(own.length > 0 ? partsAround(scope) : []);
  while (own.length > 0 && !around.has(own.at(-1)?.scope ?? null)) own.pop();
  return own;
}

function partsAround(scope: HtmlParent | null): readonly (HtmlParent | null)[] {
  if (!scope || !('tagName' in scope)) return [scope];
  const above = ancestorsOf(scope);
  return [scope, ...above, above.at(-1)?.parentNode ?? scope.parentNode];
}

/** Puts what a sheet writes at one side of an element into it; returns it where it is not read. */
export function insertContent(
  element: HtmlElement,
  side: 'before' | 'after',
  declarations: Declarations,
  counters: Counters,
): readonly string[] {
  const content = declarations.get('content')?.replace(/\s*!\s*important$/iu, '');
  if (content === undefined || empty.has(element.tagName)) return [];
  if (element.tagName === 'q') leaveQuotes(element);
  if (/^(?:none|normal)$/iu.test(content) || isFolded(declarations)) return [];
  count(element, declarations, counters);
  if (isUnseen(declarations)) return [];
  const text = writeContent(content, element, counters);
  if (text === undefined) return [content];
  if (!writesWords(`"${text}"`)) return [];
  const [first] = element.childNodes;
  if (side === 'before' && first) defaultTreeAdapter.insertTextBefore(element, text, first);
  else defaultTreeAdapter.insertText(element, text);
  return [];
}

/** What a sheet writes stands for the marks of `<q>`. */
function leaveQuotes(element: HtmlElement): void {
  const style = `${attribute(element, 'style')};quotes:none`;
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value: style }];
}

function isFolded(declarations: Declarations): boolean {
  return /^none/iu.test(declarations.get('display') ?? '');
}

function isUnseen(declarations: Declarations): boolean {
  const said = (name: string, value: RegExp) => value.test(declarations.get(name) ?? '');
  return said('visibility', /^hidden/iu) || said('font-size', /^0\D*$/u);
}

/** `counters()`, pictures and what nobody knows are not read. */
function writeContent(content: string, element: HtmlElement, counters: Counters): string | undefined {
  const parts = [...shownOf(content).matchAll(part)].map(({ groups = {} }) => {
    const { double, single, call, inner = '', word = '' } = groups;
    if (call === 'attr') return attribute(element, inner.trim().toLowerCase());
    if (call === 'counter') {
      const [name = '', style = 'decimal'] = inner.split(',').map((one) => one.trim());
      const value = openCounters(name, element, counters).at(-1)?.value ?? 0;
      return name === 'list-item' || Number.isNaN(value) ? undefined : writeCounter(value, style.toLowerCase());
    }
    if (call !== undefined) return call === 'url' ? '' : undefined;
    return readEscapes(double ?? single ?? words[word] ?? '');
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** Behind a stroke stands what is read aloud instead: `"★" / "要点"`. */
function shownOf(content: string): string {
  return content.replace(shown, (_, kept: string | undefined) => kept ?? '');
}

const shown = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\))|\/.*$/gsu;

function stringsOf(content: string): readonly string[] {
  return [...shownOf(content).matchAll(part)].map(({ groups = {} }) =>
    readEscapes(groups['double'] ?? groups['single'] ?? ''),
  );
}

/** `\4e00` is 一; private characters are signs of an icon font. */
function readEscapes(text: string): string {
  return text
    .replace(
      /\\(?:(?<code>[0-9a-f]{1,6})\s?|(?<sign>.))/giu,
      (_, code: string | undefined, sign: string | undefined) =>
        code === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/\p{Co}/gu, '');
}

/** What `reversed(…)` counts is not read: it has no number. */
function readCounters(value: string | undefined, usual: number): readonly (readonly [string, number])[] {
  const named = (value ?? '').matchAll(
    /reversed\(\s*(?<reversed>[\w-]+)\s*\)|(?<name>[\p{L}_-][\p{L}\p{N}_-]*)(?:\s+(?<number>-?\d{1,6}))?/giu,
  );
  const pairs = [...named].map(({ groups = {} }) => {
    const { reversed, name = '', number } = groups;
    return reversed === undefined ? ([name, Number(number ?? usual)] as const) : ([reversed, Number.NaN] as const);
  });
  return pairs.filter(([name]) => name !== 'none' && name !== 'important');
}
