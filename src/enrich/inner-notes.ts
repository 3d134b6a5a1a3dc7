/**
 * Finds who answers inside a measure's text: notes in brackets (`…制度（牵头单位：市司法局）。`, `…减免。（甲海关负责）`), heads
 * between sentences (`责任单位：市司法局。`) and sentences that say it in running text (duty-sentences.ts). In an article (第三条)
 * of a statute sentences alone say it (article-actors.ts).
 */
import { isArticle } from '../model/articles.ts';
import { matchesIn } from '../model/matches-in.ts';
import { bracketStep } from '../model/official/brackets.ts';
import { genreOf } from '../model/official/genres.ts';
import { labelInAnnex } from '../model/official/place-name.ts';
import { leadSigns, namesBeforeRule, officeWord, roleWord, saysWhoAnswers } from '../model/official/responsibility.ts';
import { isUnitName } from '../model/official/unit-names.ts';
import type { Measure } from '../model/plan.ts';
import type { Span } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { findArticleActors } from './article-actors.ts';
import { findDutySentences, outside } from './duty-sentences.ts';
import { looksBack, opensNextSteps } from './looking-back.ts';
import { findSubjects } from './subjects.ts';

/** `责任单位：市司法局。` between sentences, `，牵头单位：市司法局。` at the end of one */
const between = new RegExp(
  [
    `(?:(?<=^|[。；\\n])\\s*${roleWord}${officeWord}(?:\\s*[:：]|[为是]|包括|有(?![权关]))`,
    `(?<=[，,])${roleWord}${officeWord}\\s*[:：])[^。\\n]{1,200}(?:。|(?=\\n|$))`,
  ].join('|'),
  'gu',
);
/** Beside names: 甲局★ */
const signs = new RegExp(`[${leadSigns}]`, 'gu');
/** No note is longer, however many units it names. */
const longest = 400;
/** 职责分工, 成员单位及职责 */
const dutyList = /职责|分工/u;
/** What makes rules: 条例, 办法, 规定; a document of articles whose genre is not told does too. */
const statute = /(?:条例|办法|规定|规则|细则|法|决定|^文件)$/u;

/** 居民委员会|协助, 会同|市公安局: the word for a part */
const partWord = /(?:牵头|负责|协助|配合|协同|参与|参加)$|会同/u;
/** What tells what was done. */
const report = /报告|总结|公报|答复/u;

/** Where a text stands: the label and headings of its measure, the genre of its document. */
export interface NotePlace {
  readonly label: string;
  readonly genre: string;
  /** Titles of the levels above and its own, in simplified characters. */
  readonly headings: readonly string[];
}

/** Returns where a measure of a document of this genre stands; an annex has a genre of its own (附件 甲市考核办法). */
export function notePlaceOf({ label, headings, title }: Measure, genre: string): NotePlace {
  const own = labelInAnnex(label);
  const read = [...headings, title].map(simplify);
  const annex = own === label ? undefined : genreOf(read[0] ?? '');
  return { label: own, genre: annex ?? genre, headings: read };
}

/** Where the text of a measure tells who answers for it. */
export interface InnerUnits {
  readonly notes: readonly Span[];
  /** The units that its sentences begin with (市城管局要优化审批); they count where no note says who answers. */
  readonly acting: readonly Span[];
}

/** Returns where the text of a measure holds notes, and with which units its sentences begin. */
export function findInnerUnits(place: NotePlace, text: string): InnerUnits {
  const simplified = simplify(text);
  if (isArticle(place) && statute.test(place.genre)) return actorsIn(simplified);
  return { notes: notesIn(simplified, place), acting: actingIn(simplified, place) };
}

function notesIn(text: string, { headings }: NotePlace): Span[] {
  const notes = bracketsIn(text).filter(
    (span) => saysWhoAnswers(text.slice(span.start, span.end)) || isBareNote(text, span),
  );
  const heads = outside(notes, [...matchesIn(text, between)].map(spanOf));
  const sentences = outside(
    [...notes, ...heads],
    findDutySentences(
      text,
      headings.some((heading) => dutyList.test(heading)),
    ),
  );
  return [...heads, ...notes, ...sentences].sort((a, b) => a.start - b.start);
}

/** The units that sentences begin with; what looks back gives nobody a task. */
function actingIn(text: string, { genre, headings }: NotePlace): Span[] {
  const tellsPast = report.test(genre) && !opensNextSteps(headings.slice(0, -1));
  return tellsPast || looksBack(headings) ? [] : findSubjects(text);
}

/** Who acts in an article: with the word for their part (居民委员会协助, 市数据局会同市公安局) as in a note, or by their names alone. */
function actorsIn(article: string): InnerUnits {
  const tellsPart = ({ start, end }: Span): boolean => partWord.test(article.slice(start, end));
  const { notes = [], acting = [] } = Object.groupBy(findArticleActors(article), (span) =>
    tellsPart(span) ? 'notes' : 'acting',
  );
  return { notes, acting };
}

/** `管网30公里。（市住建局）改造…`: names alone behind a sentence, or on a line of their own */
function isBareNote(text: string, { start, end }: Span): boolean {
  const names = namesBeforeRule(text.slice(start + 1, end - 1))
    .replace(signs, '')
    .split(/[、，,；;\s]+/u);
  const before = text.slice(0, start).trimEnd();
  const isLine = text.slice(before.length, start).includes('\n') && /^\s*\n/u.test(text.slice(end));
  return (isLine || /[。！？；]$/u.test(before.slice(-1))) && names.every(isUnitName);
}

function spanOf({ 0: found, index }: RegExpExecArray): Span {
  return { start: index, end: index + found.length };
}

/** The outermost brackets of a text. */
function bracketsIn(text: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const step = bracketStep(text.charAt(at));
    if (step > 0 && depth === 0) start = at;
    if (step < 0 && depth === 1 && at - start < longest) found.push({ start, end: at + 1 });
    depth = Math.max(0, depth + step);
  }
  return found;
}
