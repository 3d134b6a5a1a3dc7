/**
 * A page saved as a whole has its style sheets in a folder beside it. The library takes the page alone, so `add` reads it
 * with these sheets as well, and says where they change the text.
 */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { toIssue } from '../../src/intake/faults.ts';
import { limits } from '../../src/intake/limits.ts';
import type { Issue } from '../../src/model/issue.ts';

const link = /<link\b[^<>]*>/giu;
const href = /\bhref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]+))/iu;
const media = /\smedia\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/iu;

/** Returns the page with the sheets that stand below its folder in the places where it names them; nothing without any. */
export async function bringSheets(path: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (bytes.length > limits.htmlCharacters) return undefined;
  const page = Buffer.from(bytes).toString('latin1');
  const sheets = new Map<string, string>();
  for (const [tag] of page.matchAll(link)) {
    const sheet = /stylesheet/iu.test(tag) ? await readSheet(path, tag) : undefined;
    if (sheet !== undefined) sheets.set(tag, `<style${media.exec(tag)?.[0] ?? ''}>${sheet}</style>`);
  }
  const whole = page.replace(link, (tag) => sheets.get(tag) ?? tag);
  return sheets.size === 0 ? undefined : Buffer.from(whole, 'latin1');
}

/** Below the folder of the page; an address on the net is not asked. */
async function readSheet(path: string, tag: string): Promise<string | undefined> {
  const { double, single, bare } = href.exec(tag)?.groups ?? {};
  const folder = dirname(path);
  const [address = ''] = (double ?? single ?? bare ?? '').split(/[?#]/u);
  const file = join(folder, decodeAddress(Buffer.from(address, 'latin1').toString()));
  const isBelow = !/^(?:[a-z]+:|\/)/iu.test(address) && !relative(folder, file).startsWith('..');
  try {
    return isBelow && (await stat(file)).isFile() ? await readFile(file, 'latin1') : undefined;
  } catch {
    return undefined;
  }
}

/** What is no UTF-8 (%B7%BD of a page in GBK) stays as it is written. */
function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Says where the text read with sheets differs from the one read without. */
export function compareSheets(file: string, plain: string, styled: string): readonly Issue[] {
  const [hidden] = linesOnlyIn(plain, styled);
  const [shown] = linesOnlyIn(styled, plain);
  if (hidden === undefined && shown === undefined) return [];
  const found = `照样式表是“${cut(shown)}”，不照是“${cut(hidden)}”`;
  const expected = '与浏览器显示的一样；收入的没有照样式表，请把浏览器里的文字复制到 .txt 文件再收';
  return [toIssue(file, { rule: 'html-sheet-unread', severity: 'warning', found, expected })];
}

function linesOnlyIn(text: string, other: string): readonly string[] {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => line.trim() !== '' && !known.has(line));
}

function cut(line = ''): string {
  return line.slice(0, longestQuote);
}

const longestQuote = 40;
