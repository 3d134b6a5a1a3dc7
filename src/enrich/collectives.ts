/**
 * Terms that count what they stand for (“三统一”, “四类事项”, “九个一”) and the lists that say what it is. A list explains a
 * term when it has as many items as the term's numeral says and stands where prose puts it: before the term, in quotes
 * before it, or in the clause beside it that repeats the term's noun.
 */
import { withoutRemarks } from '../model/official/brackets.ts';
import { readNumeral } from '../model/official/numerals.ts';
import type { Span } from '../model/printed.ts';

interface Collective {
  readonly count: number;
  /** `统一`, `事项`, `一` */
  readonly noun: string;
}

/** `三统一`, `四类事项`, `双公示`, but not `十四五` */
const collective =
  /^(?!十[一二三四五六]五)(?<numeral>[两双二三四五六七八九十]|[2-9]|1\d)(?:[个项张类种条]|大(?=..))?(?<noun>\p{Script=Han}{1,4})$/u;
/** How far from its term a list may stand, in characters. */
const reach = 300;
const quoted = /“(?<inner>[^“”]+)”/gu;
const clauseBreak = /[，,。；;：:\n]/u;
/** A verb between list and term: the list then belongs to it, not to the term. */
const verbAtEnd =
  /(?:落实|推行|实行|坚持|执行|开展|推进|实施|建立|完善|健全|做到|做好|实现|打造|构建|加强|强化|推动|深化|用好|突出|聚焦|围绕)$/u;

/** Returns the words that explain the quoted term at `at` (quotes included), or `undefined`. */
export function findList(text: string, sentences: readonly Span[], at: Span): Span | undefined {
  const term = readCollective(text.slice(at.start + 1, at.end - 1));
  const index = sentences.findIndex(({ start, end }) => start <= at.start && at.start < end);
  const sentence = sentences[index];
  if (!term || !sentence) return undefined;
  const following = sentences[index + 1];
  const before = { start: Math.max(sentence.start, at.start - reach), end: at.start };
  const after = { start: at.end, end: Math.min(sentence.end, at.end + reach) };
  return (
    listBefore(text, before, term) ??
    quotedListBefore(text, before, term) ??
    clauseBefore(text, before, term) ??
    clauseAfter(text, after, term) ??
    (following && index === 0 ? titleExplained(text, following, term) : undefined) ??
    namedParts(text, { ...after, end: Math.min(following?.end ?? sentence.end, at.end + reach) }, term)
  );
}

/** Says whether `list` has as many items as `term` counts, the last of which names the term's noun. */
export function isCountedBy(list: string, term: string): boolean {
  const read = readCollective(term);
  return read !== undefined && hasItems(list, read.count) && list.includes(read.noun);
}

function readCollective(term: string): Collective | undefined {
  const { numeral = '', noun } = collective.exec(term)?.groups ?? {};
  const count = readNumeral(numeral);
  return noun && count ? { count, noun } : undefined;
}

/** …、…、…“三统一” */
function listBefore(text: string, { start, end }: Span, { count, noun }: Collective): Span | undefined {
  const from = clauseStart(text, start, end);
  const list = text.slice(from, end);
  const isList = hasItems(list, count) && !/[“”]/u.test(list) && !verbAtEnd.test(list);
  return isList && (count > 2 || list.includes(noun)) ? { start: from, end } : undefined;
}

/** “…、…、…”“三有” */
function quotedListBefore(text: string, { start, end }: Span, { count }: Collective): Span | undefined {
  const lists = [...text.slice(start, end).matchAll(quoted)].filter(({ groups }) =>
    hasItems(groups?.['inner'] ?? '', count),
  );
  const list = lists.at(-1);
  return list && { start: start + list.index, end: start + list.index + list[0].length };
}

/** 完善实体、热线、网络平台功能，实现“三大平台”… */
function clauseBefore(text: string, { start, end }: Span, term: Collective): Span | undefined {
  const stop = clauseStart(text, start, end) - 1;
  if (stop <= start) return undefined;
  const from = clauseStart(text, start, stop);
  return namesEach(text.slice(from, stop), term) ? { start: from, end: stop } : undefined;
}

/** “三调”联动，推进行政调解与人民调解、司法调解…: every item has to hold the noun. */
function clauseAfter(text: string, { start, end }: Span, term: Collective): Span | undefined {
  const clause = clauseFrom(text, start + text.slice(start, end).search(clauseBreak) + 1, end);
  const items = clause ? itemsOf(text.slice(clause.start, clause.end), true) : [];
  return clause && items.length === term.count && items.every((item) => item.includes(term.noun)) ? clause : undefined;
}

/** The title names the term, the first clause of the text lists it: 落实“三项制度”。全面落实…公示、…记录、…审核制度。 */
function titleExplained(text: string, { start, end }: Span, term: Collective): Span | undefined {
  const clause = clauseFrom(text, start, end);
  return clause && namesEach(text.slice(clause.start, clause.end), term) ? clause : undefined;
}

/** “两个抓手”。既强调…“刚性抓手”…，又强调…“柔性抓手” */
function namedParts(text: string, { start, end }: Span, { count, noun }: Collective): Span | undefined {
  const parts = [...text.slice(start, end).matchAll(quoted)].filter(({ groups }) => groups?.['inner']?.endsWith(noun));
  const [first, last] = [parts[0], parts.at(-1)];
  if (noun.length < 2 || parts.length !== count || !first || !last) return undefined;
  return { start: clauseStart(text, start, start + first.index), end: start + last.index + last[0].length };
}

function namesEach(clause: string, { count, noun }: Collective): boolean {
  if (!hasItems(clause, count) || /[“”]/u.test(clause)) return false;
  return noun.length > 1
    ? (itemsOf(clause).at(-1)?.includes(noun) ?? false)
    : itemsOf(clause, true).every((item) => item.includes(noun));
}

function clauseStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && !clauseBreak.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function clauseFrom(text: string, start: number, end: number): Span | undefined {
  const length = text.slice(start, end).search(clauseBreak);
  return start > 0 && length > 0 ? { start, end: start + length } : undefined;
}

function hasItems(list: string, count: number): boolean {
  return itemsOf(list).length === count || itemsOf(list, true).length === count;
}

/** Items between 、; `joined` also parts them at 和, 与, 及. What stands in brackets parts nothing. */
function itemsOf(list: string, joined = false): string[] {
  const flat = withoutRemarks(list);
  const items = flat.split(joined ? /、|以及|[和与及]/u : '、').map((item) => item.trim());
  return items.length > 1 && items.every(Boolean) ? items : [];
}
