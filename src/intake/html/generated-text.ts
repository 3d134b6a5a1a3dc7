/** The text that style sheets set before and behind elements (CSS Generated Content 3), with the counters in it. */
import { defaultTreeAdapter } from 'parse5';
import { writeCounter } from './list-numbers.ts';
import { attribute, type HtmlElement } from './nodes.ts';
import type { Declarations } from './style-rules.ts';

/** Values by name, as they stand at an element. */
export type Counters = Map<string, number>;

/** Elements that have no inside. */
const empty = new Set(['br', 'hr', 'img', 'input']);
const part =
  /"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|(?<call>[a-z-]+)\((?<inner>[^()]*)\)|(?<word>[a-z-]+)/giu;
const words: Readonly<Record<string, string>> = { 'open-quote': '“', 'close-quote': '”' };

/** Tells whether content says something; signs of icon fonts, bullets and blanks do not. */
export function writesWords(content: string): boolean {
  return /[\p{L}\p{N}《》（）【】〔〕“”、，。：；]/u.test(stringsOf(content).join(''));
}

/** Sets counters anew and moves them on: `counter-increment: part 2 item`. */
export function count(declarations: Declarations, counters: Counters): void {
  for (const [name, value] of readCounters(declarations.get('counter-reset'), 0)) counters.set(name, value);
  for (const [name, step] of readCounters(declarations.get('counter-increment'), 1))
    counters.set(name, (counters.get(name) ?? 0) + step);
}

/** Puts what a sheet writes at one side of an element into it; returns it where it is not read. */
export function insertContent(
  element: HtmlElement,
  side: 'before' | 'after',
  declarations: Declarations,
  counters: Counters,
): readonly string[] {
  const content = declarations.get('content');
  count(declarations, counters);
  if (content === undefined || empty.has(element.tagName) || isUnseen(declarations)) return [];
  const text = writeContent(content, element, counters);
  if (text === undefined) return [content];
  if (!writesWords(`"${text}"`)) return [];
  const [first] = element.childNodes;
  if (side === 'before' && first) defaultTreeAdapter.insertTextBefore(element, text, first);
  else defaultTreeAdapter.insertText(element, text);
  return [];
}

function isUnseen(declarations: Declarations): boolean {
  const said = (name: string, value: RegExp) => value.test(declarations.get(name) ?? '');
  return said('display', /^none/iu) || said('visibility', /^hidden/iu) || said('font-size', /^0\D*$/u);
}

/** `counters()`, pictures and what nobody knows are not read. */
function writeContent(content: string, element: HtmlElement, counters: Counters): string | undefined {
  const parts = [...content.matchAll(part)].map(({ groups = {} }) => {
    const { double, single, call, inner = '', word = '' } = groups;
    if (call === 'attr') return attribute(element, inner.trim().toLowerCase());
    if (call === 'counter') {
      const [name = '', style = 'decimal'] = inner.split(',').map((one) => one.trim());
      return writeCounter(counters.get(name) ?? 0, style);
    }
    if (call !== undefined) return call === 'url' ? '' : undefined;
    return readEscapes(double ?? single ?? words[word] ?? '');
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}

function stringsOf(content: string): readonly string[] {
  return [...content.matchAll(part)].map(({ groups = {} }) => readEscapes(groups['double'] ?? groups['single'] ?? ''));
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

function readCounters(value: string | undefined, usual: number): readonly (readonly [string, number])[] {
  const named = (value ?? '').matchAll(/(?<name>[a-z_][\w-]*)(?:\s+(?<number>-?\d{1,6}))?/giu);
  const pairs = [...named].map(({ groups = {} }) => [groups['name'] ?? '', Number(groups['number'] ?? usual)] as const);
  return pairs.filter(([name]) => name !== 'none' && name !== 'important');
}
