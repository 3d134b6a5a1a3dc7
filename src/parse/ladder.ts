/**
 * Decides which lines open a provision: lines → their numbers. A number alone does not make one: the entries of a list
 * (…：1.…；2.…。) belong to the sentence that announces them, （1） is a level only where it carries headings. Figures without
 * a stop are told in bare-numbers.ts.
 */
import { figures, hanNumerals } from '../model/official/numerals.ts';
import type { SourceLine } from './lines.ts';
import { endsWithNote, opensNoteLine } from './notes.ts';
import {
  findArticles,
  findSystem,
  isAbove,
  type Numbering,
  type Rank,
  readNumbering,
  type System,
} from './numbering.ts';
import { findCutStarts, narrowestPaper } from './paper-edge.ts';
import { endsTitle } from './shapes.ts';
import { unmarkedOf } from './unmarked-numbers.ts';

/** The numbers of a document, by the line that each opens. */
export type Numbers = ReadonlyMap<SourceLine, Numbering>;

/** A line that may open a provision. */
interface Opening {
  readonly line: SourceLine;
  readonly numbering: Numbering;
  /** The printed line above it. */
  readonly above: SourceLine | undefined;
  /** The opening before it. */
  readonly before: Numbering | undefined;
  /** What stands behind its number; below it where a copy has set the number on a line of its own. */
  readonly text: string;
  /** The last ordinal of its rank, 0 where there is none. */
  readonly last: number;
  /** The lines from the opening before it to the line above. */
  readonly between: readonly SourceLine[];
  /** The label of a remark or a box that stands between the two. */
  readonly label: string | undefined;
}

/** `（1）规范权力运行。严格编制管理。`: a heading that its text follows */
const runInHeading = /^[^。；;]{2,40}[。：:]\s*\S/u;
const listEnd = /[；;、]$/u;
const announcement = /[：:]$/u;
const tasksAnnounced =
  /(?:[抓做]好|完成|开展|推进|落实|实施|采取)(?:以下|下列|如下)[^，。；：:]{0,10}(?:工作|任务|措施|举措|行动)[：:]$/u;
const opensTask = new RegExp(
  [
    '^(?:开展|推[进动行]|加[快强大]|建[立成设]|健全|完善|组织|制[定订]|落实|实施|优化|强化|提[升高]|深化|规范|做好|抓好|完成',
    '排查|整治|清理|新建|改[造建]|扩大|培育|引进|打造|探索|支持|鼓励|严格|全面|持续|积极|深入)',
  ].join('|'),
  'u',
);
/** `附注：` above its entries, or with the first of them behind it */
const remark = /^(?:附\s*注|备\s*注|備\s*註|注\s*[释釋]?|註\s*[释釋]?)\s*[:：]\s*(?<first>[1１]\s*[.．、].*)?$/u;
/** `专栏1　重点项目`: a box in a plan */
const box = new RegExp(
  `^[【［[]?[专專]\\s*[栏欄](?:\\s*[${figures}${hanNumerals}]{1,3}(?:[-—.]\\d{1,2})?(?![${figures}])|[】］\\]\\s:：]|$)[^。；]{0,60}$`,
  'u',
);

/** Returns the number of every line that opens a provision; a notice and the articles that it issues number each for itself. */
export function readNumbers(lines: readonly SourceLine[]): Numbers {
  const printed = lines.filter(({ blank }) => !blank);
  const cut = findCutStarts(lines);
  const articles = findArticles(printed.map(({ content }) => content.text));
  const below = articles + findPlanBelow(printed.slice(articles));
  const parts = [printed.slice(0, articles), printed.slice(articles, below), printed.slice(below)];
  return new Map(parts.flatMap((part) => [...readPart(part, cut)]));
}

/** Where below the last article a title opens a plan with 一、 and 二、; the number of lines where none does. */
function findPlanBelow(lines: readonly SourceLine[]): number {
  const last = lines.findLastIndex(({ content }) => readNumbering(content.text, 'statute')?.rank === 'item');
  const ordinals = lines.map(({ content }, index) => {
    const numbering = index > last && last >= 0 ? readNumbering(content.text, 'plan') : undefined;
    return numbering?.rank === 'part' ? numbering.ordinal : 0;
  });
  const first = ordinals.indexOf(1);
  const title = lines.findIndex(({ content }, index) => index > last && index < first && isTitle(content.text));
  return title >= 0 && ordinals.indexOf(2) > first ? title : lines.length;
}

function isTitle(text: string): boolean {
  return endsTitle(text) && !/[。；，：]/u.test(text);
}

function readPart(printed: readonly SourceLine[], cut: ReadonlySet<SourceLine>): Numbers {
  const system = findSystem(printed.filter((line) => !cut.has(line)).map(({ content }) => content.text));
  const openings = withoutCut(openingsOf(printed, system), cut);
  const lists = findLists(openings, printed);
  const asides = findAsides(openings);
  const points = findPoints(openings);
  const kept = openings.filter(
    (opening) =>
      !lists.has(opening) &&
      !asides.has(opening) &&
      (opening.numbering.rank !== 'point' || system === 'decimal' || points.has(opening)),
  );
  return new Map(kept.map(({ line, numbering }) => [line, numbering]));
}

/** Below a line that paper may have cut: a number that counts on, or a first one below a heading or with a second one below it. */
function withoutCut(openings: readonly Opening[], cut: ReadonlySet<SourceLine>): readonly Opening[] {
  return openings.filter((opening, index) => {
    const { line, numbering, last, before, between } = opening;
    if (!cut.has(line) || (last > 0 && numbering.ordinal === last + 1)) return true;
    const isBelow = before !== undefined && between.length === 1 && isAbove(before.rank, numbering.rank);
    return numbering.ordinal === 1 && (isBelow || (last !== 1 && hasSecond(openings.slice(index + 1), numbering, cut)));
  });
}

function hasSecond(below: readonly Opening[], { rank }: Numbering, cut: ReadonlySet<SourceLine>): boolean {
  const next = below.find(({ numbering }) => !isAbove(rank, numbering.rank));
  return next !== undefined && next.numbering.rank === rank && next.numbering.ordinal === 2 && !cut.has(next.line);
}

function openingsOf(lines: readonly SourceLine[], system: System): Opening[] {
  const unmarked = unmarkedOf[system](lines);
  const lasts = new Map<Rank, number>();
  let before: Numbering | undefined;
  let start = 0;
  let label: string | undefined;
  return lines.flatMap((line, index) => {
    const { text } = line.content;
    const numbering = readNumbering(text, system) ?? unmarked.get(line);
    if (!numbering) {
      if (remark.test(text) || box.test(text)) label = text;
      return [];
    }
    const last = lasts.get(numbering.rank) ?? 0;
    const opening = {
      line,
      numbering,
      text: text.slice(numbering.length) || (lines[index + 1]?.content.text ?? ''),
      above: lines[index - 1],
      before,
      last,
      between: lines.slice(start, index),
      label,
    };
    lasts.set(numbering.rank, numbering.ordinal);
    before = numbering;
    start = index;
    label = undefined;
    return [opening];
  });
}

/** Runs of siblings that a sentence announces and that end with ； but for the last one. */
function findLists(openings: readonly Opening[], lines: readonly SourceLine[]): ReadonlySet<Opening> {
  const places = new Map(lines.map((line, index) => [line, index]));
  const textOf = (from: Opening, to: Opening | undefined): string => {
    const end = to ? (places.get(to.line) ?? 0) : (places.get(from.line) ?? 0) + 1;
    return lines[end - 1]?.content.text ?? '';
  };
  return new Set(
    runsOf(openings).flatMap((run) => {
      const [first] = run;
      const announced = first !== undefined && announces(first);
      const inner = run.slice(0, -1).map((opening, index) => textOf(opening, run[index + 1]));
      const isList =
        announced && first?.numbering.rank !== 'part' && inner.length > 0 && inner.every((text) => listEnd.test(text));
      return isList && !areTasks(run) ? run : [];
    }),
  );
}

/** 重点抓好以下工作：1.开展普法；2.推进执法。 are tasks, as each entry says what is to be done; 应具备以下条件： and 职责如下： list none. */
function areTasks(run: readonly Opening[]): boolean {
  const announced = tasksAnnounced.test(run[0]?.above?.content.text ?? '');
  return (
    announced &&
    run.every(({ line, numbering }) => opensTask.test(line.content.text.slice(numbering.length).trimStart()))
  );
}

/** Tells whether a line opens a remark with entries: 附注： */
export function opensRemark(text: string): boolean {
  return remark.test(text);
}

/** The entries of a remark or a box count for themselves, whatever they stand below; lower numbers stand inside them. */
function findAsides(openings: readonly Opening[]): ReadonlySet<Opening> {
  const found = new Set<Opening>();
  let last: Numbering | undefined;
  for (const opening of openings) {
    const { numbering } = opening;
    if (!last || !isAbove(last.rank, numbering.rank))
      last = opensAside(opening) || followsOn(numbering, last) ? numbering : undefined;
    if (last) found.add(opening);
  }
  return found;
}

function followsOn({ rank, ordinal }: Numbering, last: Numbering | undefined): boolean {
  return last?.rank === rank && ordinal === last.ordinal + 1;
}

/** Groups below a part are its own, also below a box; those that count anew in the middle of groups are entries. */
function opensAside({ label = '', numbering, before }: Opening): boolean {
  const first = remark.exec(label)?.groups?.['first'] ? 2 : 1;
  const isEntry = isAbove('group', numbering.rank) || numbering.rank === before?.rank;
  return before !== undefined && label !== '' && isEntry && numbering.ordinal === first;
}

/** A sentence or a colon right above; a number's own line does so only with a colon. */
function announces({ above, before }: Opening): boolean {
  const text = above?.content.text ?? '';
  return announcement.test(text) || (before !== undefined && text.endsWith('。') && !opensLine(above));
}

/** Runs of neighbours with one rank that count from 1. */
function runsOf(openings: readonly Opening[]): Opening[][] {
  const runs: Opening[][] = [];
  for (const opening of openings) {
    const last = runs.at(-1)?.at(-1)?.numbering;
    if (followsOn(opening.numbering, last)) runs.at(-1)?.push(opening);
    else runs.push([opening]);
  }
  return runs;
}

/** （1） is a level right below a heading without text, where most of its run carry headings or say who answers for them. */
function findPoints(openings: readonly Opening[]): ReadonlySet<Opening> {
  return new Set(
    runsOf(openings)
      .filter(([first]) => first?.numbering.rank === 'point')
      .filter((run) => run.slice(0, 1).every(isBelowHeading) && (mostCarryHeadings(run) || haveNotes(run)))
      .flat(),
  );
}

/** Each says below or behind itself who answers, as far as the next one tells. */
function haveNotes([, ...others]: readonly Opening[]): boolean {
  const texts = others.map(({ above }) => above?.content.text ?? '');
  return texts.length > 0 && texts.every((text) => opensNoteLine(text) || endsWithNote(text));
}

/** Paper may have broken the heading, a copy set its number on a line of its own. */
function isBelowHeading({ before, between }: Opening): boolean {
  if (!before || !isAbove(before.rank, 'point')) return false;
  const texts = between.map(({ content }, index) => (index > 0 ? content.text : content.text.slice(before.length)));
  const isOne = between
    .slice(0, -1)
    .every(({ extent }, index) => texts[index] === '' || extent.width >= narrowestPaper);
  const heading = texts.join('');
  return isOne && heading !== '' && !/[。；：:]/u.test(heading);
}

function opensLine(line: SourceLine | undefined): boolean {
  return readNumbering(line?.content.text ?? '', 'plan') !== undefined;
}

function mostCarryHeadings(run: readonly Opening[]): boolean {
  const carrying = run.filter(({ text }) => runInHeading.test(text));
  return carrying.length > run.length / 2;
}
