/**
 * Finds an article that a page keeps in a script until a browser shows it: a string of JSON (Next, Nuxt) or of JavaScript,
 * mostly HTML, with far more sentences than the page shows.
 */
import { defaultTreeAdapter } from 'parse5';
import { openingNumber } from '../../model/official/level-numbers.ts';
import { type Finding, Refusal } from '../faults.ts';
import { findMainContent, type MainContent } from './main-content.ts';
import {
  allElementsOf,
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isSilent,
  isText,
} from './nodes.ts';
import { parsePage } from './parse-page.ts';

export interface ScriptedArticle {
  /** Absent where the page shows its article itself. */
  readonly article?: MainContent;
  readonly findings: readonly Finding[];
}

interface Candidate {
  readonly script: HtmlElement;
  readonly html: string;
  /** Without tags and spaces. */
  readonly words: string;
}

interface Quoted {
  readonly text: string;
  /** Where its marks stand. */
  readonly open: number;
  readonly close: number;
}

const marks = new Set(['"', "'", '`']);
const escaped = /\\(?:u\{(?<long>[0-9a-f]{1,6})\}|u(?<code>[0-9a-f]{4})|x(?<byte>[0-9a-f]{2})|(?<sign>.))/gisu;
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: '', f: '', '\n': '' };

const tag = /<[^<>]*>/gu;

const shortestArticle = 100;
const fewestSentences = 2;
/** So many times the sentences that the page shows. */
const plainly = 3;
/** Characters in sentences; a page that shows as many has an article. */
const shownArticle = 300;

/** Puts an article that `page` keeps in a script in the place of that script; refuses a page where several may be it. */
export function takeScripted(page: HtmlParent): ScriptedArticle {
  const candidates = listCandidates(page);
  if (candidates.length === 0) return { findings: [] };
  const main = findMainContent(page);
  const inside = main?.inside ?? 0;
  const visible = squeeze([...elementsOf(page)].flatMap(ownTexts).join(''));
  const unseen = dropRepeated(candidates).filter(({ words }) => !visible.includes(longestSentence(words)));
  const [best, second] = unseen;
  if (!best || best.words.length <= inside) return { findings: [] };
  const found = `${nameOf(best.script)} 里 ${best.words.length} 字，开头是“${best.words.slice(0, 20)}”`;
  if (inside >= shownArticle || showsArticle(page, main))
    return { findings: [{ ...scripted, found, expected: '网页显示的文字；未收入正文' }] };
  const isPlain = best.words.length > plainly * Math.max(inside, second?.words.length ?? 0);
  if (!isPlain) throw new Refusal({ rule: 'html-scripted', found, expected: saveShown });
  const element = insertInstead(best, titleIn(page));
  const article = { nodes: [element], known: false, inside: best.words.length, total: best.words.length + inside };
  return { article, findings: [{ ...scripted, found, expected: '网页显示的正文；正文取自脚本，请与原网页核对' }] };
}

/** A short one: in a container that an editor fills, or with a number before a line. */
function showsArticle(page: HtmlParent, main: MainContent | undefined): boolean {
  const isFilled = main?.known === true && main.inside > 0;
  return (isFilled && !asksToWait(textsIn(main.nodes).join(''))) || isNumbered(textsIn(page.childNodes));
}

function isNumbered(texts: readonly string[]): boolean {
  const lines = texts.flatMap((text) => text.split('\n').map((line) => line.trim()));
  return lines.some((line) => {
    const number = openingNumber(line);
    return number !== '' && /\p{L}/u.test(line.slice(number.length));
  });
}

/** Texts that the page shows, links left out. */
function textsIn(nodes: readonly HtmlNode[]): readonly string[] {
  const isClosed = (element: HtmlElement) => isSilent(element) || element.tagName === 'a';
  const shown = allElementsOf({ childNodes: nodes }, isClosed).filter((element) => !isClosed(element));
  return [{ childNodes: nodes }, ...shown].flatMap(ownTexts);
}

const scripted = { rule: 'html-scripted', severity: 'warning' } as const;

/** What pages show until their scripts have run: 加载中…, 您的浏览器不支持JavaScript */
const waiting =
  /(?:(?:正在|数据|页面|内容)*(?:加载|载入)(?:中|数据|页面|内容)*|请稍[候后等]|loading|(?:[您你]的)?浏览器(?:不支持|禁用|未(?:开启|启用)).{0,30}|请(?:开启|启用|打开).{0,20}(?:脚本|javascript).{0,20}|we'?re sorry but .{0,80}javascript.{0,80})/giu;
const longestWaiting = 5000;

function asksToWait(text: string): boolean {
  if (text.length > longestWaiting) return false;
  const rest = text.replace(waiting, '');
  return rest !== text && !/\p{L}/u.test(rest);
}

/** Refuses a page that shows no `text`, or only that one has to wait, before its scripts have run. */
export function refuseBlank(page: HtmlParent, text: string): void {
  if (/\S/u.test(text) && !asksToWait(text)) return;
  if (![...allElementsOf(page, () => false)].some(({ tagName }) => tagName === 'script')) return;
  throw new Refusal({ rule: 'html-scripted', found: '没有文字的网页，文字要等脚本取来', expected: saveShown });
}

const saveShown = '网页显示出来以后的文字；请在浏览器里选中正文，复制到 .txt 文件';

/** The longest first. */
function listCandidates(page: HtmlParent): readonly Candidate[] {
  const scripts = [...allElementsOf(page, () => false)].filter(({ tagName }) => tagName === 'script');
  const candidates = scripts.flatMap((script) =>
    stringsIn(script).flatMap((html) => {
      if (!html.includes('。')) return [];
      const words = squeeze(html.replace(tag, '').replace(/&[a-z]+;|&#\d+;/giu, ''));
      const isArticle = words.length >= shortestArticle && words.split('。').length > fewestSentences;
      return isArticle && !looksLikeCode(html) ? [{ script, html, words }] : [];
    }),
  );
  return candidates.toSorted((a, b) => b.words.length - a.words.length).slice(0, mostCandidates);
}

const mostCandidates = 50;

/** Strings of a script; those that `+` joins are one, and so is JSON within JSON. */
function stringsIn(script: HtmlElement): readonly string[] {
  const source = ownTexts(script).join('');
  const strings: string[] = [];
  let end = -1;
  for (const { text: written, open, close } of listQuoted(source)) {
    const text = decodeEscapes(written);
    const isJoined = end >= 0 && /^\s*\+\s*$/u.test(source.slice(end, open));
    if (isJoined) strings.push((strings.pop() ?? '') + text);
    else strings.push(text);
    end = close + 1;
  }
  return strings.flatMap((text) => (/^\s*[[{]/u.test(text) ? listQuoted(text).map(decodeQuoted) : [text]));
}

/** A mark that nothing closes opens no string, nor does any like it up to where the search for its end has come. */
function listQuoted(source: string): readonly Quoted[] {
  const found: Quoted[] = [];
  const searched = new Map<string, number>();
  for (let at = 0; at < source.length; at += 1) {
    const mark = source[at] ?? '';
    if (!marks.has(mark) || at < (searched.get(mark) ?? 0)) continue;
    const close = endOfQuoted(source, at, mark);
    if (source[close] === mark) {
      found.push({ text: source.slice(at + 1, close), open: at, close });
      at = close;
    } else searched.set(mark, close);
  }
  return found;
}

/** The place of the mark that closes the one at `open`, or of the first sign that no such string holds. */
function endOfQuoted(source: string, open: number, mark: string): number {
  let at = open + 1;
  while (at < source.length && source[at] !== mark && !(mark === "'" && source[at] === '\n'))
    at += source[at] === '\\' ? 2 : 1;
  return at;
}

function decodeQuoted({ text }: Quoted): string {
  return decodeEscapes(text);
}

function decodeEscapes(text: string): string {
  return text.replace(escaped, (_, long?: string, code?: string, byte?: string, sign?: string) => {
    const hex = long ?? code ?? byte;
    if (hex !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
    return controls[sign ?? ''] ?? sign ?? '';
  });
}

/** A stray quotation mark in a script turns its strings inside out. */
function looksLikeCode(text: string): boolean {
  return /\bfunction\s*\(|=>|\bvar\s|\breturn\b|\}\s*;/u.test(text.replace(tag, ''));
}

/** One text may stand in the data several times, or as a part of another. */
function dropRepeated(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    ({ words }, index) => !candidates.slice(0, index).some((other) => other.words.includes(words)),
  );
}

function longestSentence(words: string): string {
  return words.split('。').reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

/** The string that the name of the tab begins with. */
function titleIn(page: HtmlParent): string {
  const elements = [...allElementsOf(page, () => false)];
  const tab =
    elements.filter(({ tagName }) => tagName === 'title').map((tab) => ownTexts(tab).join('').trim())[0] ?? '';
  const strings = elements.filter(({ tagName }) => tagName === 'script').flatMap(stringsIn);
  const named = strings.filter((text) => text.length >= shortestTitle && tab.startsWith(text.trim()));
  return named.reduce((longest, one) => (one.length > longest.length ? one : longest), '').trim();
}

const shortestTitle = 8;

function insertInstead({ script, html, words }: Candidate, title: string): HtmlElement {
  const body = /<[a-z][^<>]*>/iu.test(html) ? html : html.replace(/&/gu, '&amp;').replace(/\n+/gu, '<br>');
  const parsed = [...allElementsOf(parsePage(body), () => false)].find(({ tagName }) => tagName === 'body');
  const element = defaultTreeAdapter.createElement('div', script.namespaceURI, []);
  if (title !== '' && !words.includes(squeeze(title))) {
    const head = defaultTreeAdapter.createElement('h1', script.namespaceURI, []);
    defaultTreeAdapter.insertText(head, title);
    defaultTreeAdapter.appendChild(element, head);
  }
  for (const child of [...(parsed?.childNodes ?? [])]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.appendChild(element, child);
  }
  if (script.parentNode) defaultTreeAdapter.insertBefore(script.parentNode, element, script);
  return element;
}

function nameOf(script: HtmlElement): string {
  const id = attribute(script, 'id') || attribute(script, 'type');
  return id === '' ? '<script>' : `<script ${attribute(script, 'id') ? 'id' : 'type'}="${id}">`;
}

function ownTexts({ childNodes }: { readonly childNodes: readonly HtmlNode[] }): readonly string[] {
  return childNodes.flatMap((node) => (isText(node) ? [node.value] : []));
}

function squeeze(text: string): string {
  return text.replace(/[\s\u200b]/gu, '');
}
