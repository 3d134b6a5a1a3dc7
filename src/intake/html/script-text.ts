/**
 * Finds an article that a page keeps in a script until a browser shows it: a string of JSON (Next, Nuxt) or of JavaScript,
 * mostly HTML, with far more sentences than the page shows.
 */
import { defaultTreeAdapter } from 'parse5';
import { type Finding, Refusal } from '../faults.ts';
import { findMainContent, type MainContent } from './main-content.ts';
import { allElementsOf, attribute, elementsOf, type HtmlElement, type HtmlParent, isText } from './nodes.ts';
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

const quoted = /"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\\n]|\\.)*)'|`(?<template>(?:[^`\\]|\\.)*)`/gsu;
const escaped = /\\(?:u\{(?<long>[0-9a-f]{1,6})\}|u(?<code>[0-9a-f]{4})|x(?<byte>[0-9a-f]{2})|(?<sign>.))/gisu;
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: '', f: '', '\n': '' };

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
  const inside = findMainContent(page)?.inside ?? 0;
  const visible = squeeze([...elementsOf(page)].flatMap(ownTexts).join(''));
  const unseen = dropRepeated(candidates).filter(({ words }) => !visible.includes(longestSentence(words)));
  const [best, second] = unseen;
  if (!best || best.words.length <= inside) return { findings: [] };
  const found = `${nameOf(best.script)} 里 ${best.words.length} 字，开头是“${best.words.slice(0, 20)}”`;
  if (inside >= shownArticle) return { findings: [{ ...scripted, found, expected: '网页显示的文字；未收入正文' }] };
  const isPlain = best.words.length > plainly * Math.max(inside, second?.words.length ?? 0);
  if (!isPlain) throw new Refusal({ rule: 'html-scripted', found, expected: saveShown });
  const element = insertInstead(best, titleIn(page));
  const article = { nodes: [element], inside: best.words.length, total: best.words.length + inside };
  return { article, findings: [{ ...scripted, found, expected: '网页显示的正文；正文取自脚本，请与原网页核对' }] };
}

const scripted = { rule: 'html-scripted', severity: 'warning' } as const;

/** What pages show until their scripts have run: 加载中…, 您的浏览器不支持JavaScript */
const waiting =
  /^(?:\P{L}*(?:(?:正在|数据|页面|内容)*(?:加载|载入)(?:中|数据|页面|内容)*|请稍[候后等]|loading|(?:[您你]的)?浏览器(?:不支持|禁用|未(?:开启|启用)).{0,30}|请(?:开启|启用|打开).{0,20}(?:脚本|javascript).{0,20}|we'?re sorry but .{0,80}javascript.{0,80}))+\P{L}*$/iu;

/** Refuses a page that shows no `text`, or only that one has to wait, before its scripts have run. */
export function refuseBlank(page: HtmlParent, text: string): void {
  if (/\S/u.test(text) && !waiting.test(text.trim())) return;
  if (![...allElementsOf(page, () => false)].some(({ tagName }) => tagName === 'script')) return;
  throw new Refusal({ rule: 'html-scripted', found: '没有文字的网页，文字要等脚本取来', expected: saveShown });
}

const saveShown = '网页显示出来以后的文字；请在浏览器里选中正文，复制到 .txt 文件';

/** The longest first. */
function listCandidates(page: HtmlParent): readonly Candidate[] {
  const scripts = [...allElementsOf(page, () => false)].filter(({ tagName }) => tagName === 'script');
  const candidates = scripts.flatMap((script) =>
    stringsIn(script).flatMap((html) => {
      const words = squeeze(html.replace(/<[^>]*>|&[a-z]+;|&#\d+;/giu, ''));
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
  for (const found of source.matchAll(quoted)) {
    const { index, 0: whole } = found;
    const text = innerText(found);
    const isJoined = end >= 0 && /^\s*\+\s*$/u.test(source.slice(end, index));
    if (isJoined) strings.push((strings.pop() ?? '') + text);
    else strings.push(text);
    end = index + whole.length;
  }
  return strings.flatMap((text) => (/^\s*[[{]/u.test(text) ? [...text.matchAll(quoted)].map(innerText) : [text]));
}

function innerText({ groups = {} }: RegExpExecArray): string {
  return decodeEscapes(groups['double'] ?? groups['single'] ?? groups['template'] ?? '');
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
  return /\bfunction\s*\(|=>|\bvar\s|\breturn\b|\}\s*;/u.test(text.replace(/<[^>]*>/gu, ''));
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
  const body = /<[a-z][^>]*>/iu.test(html) ? html : html.replace(/&/gu, '&amp;').replace(/\n+/gu, '<br>');
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

function ownTexts({ childNodes }: HtmlElement): readonly string[] {
  return childNodes.flatMap((node) => (isText(node) ? [node.value] : []));
}

function squeeze(text: string): string {
  return text.replace(/[\s\u200b]/gu, '');
}
