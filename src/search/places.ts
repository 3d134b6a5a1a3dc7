/**
 * Printed places → measures: 潍坊 五（四）, 聊城 18, 第七部分第54项, 附件1 二（一）, 潍发〔2021〕26号五（四）, or the address of a measure, as
 * somebody copies it from a document, a note or the browser.
 */
import type { GuidePlan, PlacesFile, SearchGuide } from '../index-format/search-files.ts';
import { readNumeral } from '../model/official/numerals.ts';
import { foldText } from '../segment/fold.ts';
import type { SearchFiles } from './files.ts';
import { namesOf } from './query.ts';

/** A place as it is asked for: some plan or any, and the printed numbers from the outermost on. */
interface Place {
  readonly plans: readonly string[];
  readonly numbers: readonly string[];
  /** The numbers may leave out levels: 第七部分第54项 leaves out the group. */
  readonly loose: boolean;
}

const numeral = '[一二三四五六七八九十百零〇]+';
/** 五（四）, 七（二十）54, （四）3, 第七部分第54项, 第54项, 18, 附件1 二（一） */
const printedPlace = new RegExp(
  `(?:附件(?<annex>\\d{1,2})\\s*)?(?:第?(?<part>${numeral})(?:部分|、)?)?(?:第?[（(](?<group>${numeral})[）)])?(?:第?(?<item>\\d{1,3})(?:项|条|款|[.．、])?)?$`,
  'u',
);
const address = /\/plans\/(?<plan>[^/?#\s]+)\/(?<number>(?:annex)?\d+(?:-\d+)*)\/?(?:[?#]\S*)?$/u;

/** Returns the records of the measures that `raw` names by their place; none where it says anything else. */
export async function lookUpPlaces(raw: string, guide: SearchGuide, files: SearchFiles): Promise<number[]> {
  const place = readPlace(raw.trim(), guide.plans);
  return place ? recordsAt(place, await files.places()) : [];
}

/** Reads a place; undefined where the query is none. */
export function readPlace(raw: string, plans: readonly GuidePlan[]): Place | undefined {
  const linked = address.exec(raw)?.groups;
  if (linked) {
    const plan = decodeURIComponent(linked['plan'] ?? '');
    const own = plans.map(({ id }) => id).filter((id) => id === plan || id.startsWith(`${plan}@`));
    return { plans: own.length > 0 ? own : [plan], numbers: (linked['number'] ?? '').split('-'), loose: false };
  }
  const found = printedPlace.exec(raw);
  const { annex, part, group, item } = found?.groups ?? {};
  const before = raw.slice(0, found?.index ?? 0).trim();
  const named = plans.filter((plan) => before !== '' && callsOf(plan).includes(foldText(before))).map(({ id }) => id);
  const above = annex === undefined ? [] : [`annex${annex}`];
  const numbers = [...above, ...[part, group].map(numberOf), item].filter((one) => one !== undefined);
  const bare = annex === undefined && group === undefined && !(part !== undefined && item !== undefined);
  if (numbers.length === 0 || (before !== '' && named.length === 0) || (bare && named.length === 0)) return undefined;
  return { plans: named, numbers, loose: part === undefined || group === undefined };
}

function numberOf(printed: string | undefined): string | undefined {
  const value = printed === undefined ? undefined : readNumeral(printed);
  return value === undefined ? undefined : String(value);
}

function callsOf(plan: GuidePlan): string[] {
  return [...namesOf(plan), plan.documentNumber];
}

function recordsAt({ plans, numbers, loose }: Place, places: PlacesFile): number[] {
  const asked = plans.length > 0 ? plans.flatMap((plan) => places[plan] ?? []) : Object.values(places).flat();
  const wanted = numbers.join('.');
  const steps = (number: string): string => number.replace('/', '.');
  const exact = asked.filter(([number]) => steps(number) === wanted);
  const below = asked.filter(([number]) => steps(number).startsWith(`${wanted}.`));
  const skipping = loose ? asked.filter(([number]) => leavesOut(steps(number).split('.'), numbers)) : [];
  const found = [exact, skipping, below].find((list) => list.length > 0) ?? [];
  return found.map(([, record]) => record);
}

/** Tells whether `numbers` are those of a place with levels left out: the last one stays, and the first of several. */
function leavesOut(place: readonly string[], numbers: readonly string[]): boolean {
  if (place.at(-1) !== numbers.at(-1)) return false;
  return numbers.length === 1 || (place[0] === numbers[0] && place.length > numbers.length);
}
