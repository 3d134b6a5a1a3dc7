/**
 * Joins what a narrow column has cut where a document is signed: the day (`2031年3月` / `5日`) and the name of the body
 * above it (`青澜市水务` / `局`).
 */
import { isSigningDay } from '../model/official/dates.ts';
import { joinPrinted, type Printed } from '../model/printed.ts';
import { opensWithPlace } from './leading-place.ts';
import { endsTitle, endsWithBody, saysAbout } from './shapes.ts';
import { splitSignedDay } from './signed-day.ts';

interface Line {
  readonly content: Printed;
  readonly blank: boolean;
}

const numeral = '[\\d〇○零一二三四五六七八九十]';
/** `2031年`, `青澜市水务局 2031年3月5` */
const opensDay = new RegExp(`${numeral}{4}\\s*年(?:\\s*${numeral}{1,3}\\s*(?:月(?:\\s*${numeral}{1,3})?)?)?$`, 'u');
/** `5日`, `3月5日`, `日` */
const restOfDay = new RegExp(`^(?:${numeral}{0,3}\\s*月\\s*)?${numeral}{0,3}\\s*日?[）)]?$`, 'u');
/** A day has lost its year, its month and its figures to lines of their own. */
const mostLines = 4;
/** `局`, `设局`, `委员会` */
const longestRest = 4;
const longestName = 30;
const onlyName = /^\p{Script=Han}+$/u;

/** Returns the lines with each such day and name on one line. */
export function joinCutSignatures<L extends Line>(lines: readonly L[]): L[] {
  return joinNames(joinDays(lines));
}

function joinDays<L extends Line>(lines: readonly L[]): L[] {
  const joined: L[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const rest = opensDay.test(line.content.text) ? countRests(line, lines.slice(at + 1, at + mostLines)) : 0;
    joined.push(rest === 0 ? line : join(line, lines.slice(at + 1, at + rest + 1)));
    at += rest;
  }
  return joined;
}

/** How many of the lines below go on with a day that a line opens. */
function countRests<L extends Line>(line: L, below: readonly L[]): number {
  const end = below.findIndex(({ blank, content }) => blank || !restOfDay.test(content.text));
  const rests = end < 0 ? below : below.slice(0, end);
  const last = rests.findIndex((_, index) => endsWithDay(join(line, rests.slice(0, index + 1)).content));
  return last + 1;
}

function endsWithDay(content: Printed): boolean {
  return isSigningDay(content.text) || splitSignedDay(content) !== undefined;
}

function joinNames<L extends Line>(lines: readonly L[]): L[] {
  const joined: L[] = [];
  let isSigned = false;
  for (const line of lines.toReversed()) {
    const below = joined.at(-1);
    if (isSigned && below && isOneName(line.content.text, below.content.text))
      joined[joined.length - 1] = join(line, [below]);
    else joined.push(line);
    isSigned = isSigningDay(line.content.text) || (isSigned && (line.blank || isPartOfNames(line.content.text)));
  }
  return joined.toReversed();
}

function isPartOfNames(text: string): boolean {
  return text.length <= longestName && (opensWithPlace(text) || endsWithBody(text));
}

/** 青澜市水务|局, 青澜市住房和城乡建|设局; not 附件清单|财政局 */
function isOneName(above: string, below: string): boolean {
  if (below.length > longestRest || above.length > longestName || ![above, below].every((text) => onlyName.test(text)))
    return false;
  return opensWithPlace(above) && !endsWithBody(above) && endsWithBody(above + below) && !isTitle(above);
}

function isTitle(text: string): boolean {
  return endsTitle(text) || saysAbout(text);
}

function join<L extends Line>(first: L, others: readonly L[]): L {
  return { ...first, content: joinPrinted([first, ...others].map(({ content }) => content)) };
}
