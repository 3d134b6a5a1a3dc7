/**
 * Printed places → measures and annexes: 潍坊 五（四）, 聊城 18, 第七部分第54项, 附件1-1, 附表二 一（一）, 甲市数据条例第二章第十二条, 潍发〔2021〕26号
 * 五（四）, or the address of a measure, as somebody copies it from a document, a note or the browser.
 */
import type { CalledPlan, PlacesFile } from '../index-format/search-files.ts';
import { annexLabel, plainAnnexLabel } from '../model/official/annex-label.ts';
import { articleNumerals, hanNumerals, readNumeral } from '../model/official/numerals.ts';
import { foldText } from '../segment/fold.ts';
import type { SearchFiles } from './files.ts';
import type { KnownNames } from './known-names.ts';
import { namesOf } from './query.ts';

/** A place as it is asked for: some plan or any, and the printed numbers from the outermost on. */
interface Place {
  readonly plans: readonly string[];
  readonly numbers: readonly string[];
  /** The numbers may leave out levels: 第七部分第54项 leaves out the group. */
  readonly loose: boolean;
  /** They are those of an address. */
  readonly linked: boolean;
}

const numeral = `[${hanNumerals}]+`;
const figure = '\\d{1,3}';
/** `附件1-1`, `第二章第一节`, `第二部分`, `五`, `（四）`, `第54项`, `第十二条之一第二款` */
const levels = {
  annex: `(?<annex>${annexLabel})\\s*`,
  part: `第?(?<part>${numeral})(?<named>部分|、)?|第(?<chapter>${numeral}|${figure})章`,
  group: `第?[（(](?<group>${numeral})[）)]|第(?<section>${numeral}|${figure})节`,
  item: `第?(?<item>${figure})(?:项|条|款|[.．、])?`,
  article: `第(?<article>[${articleNumerals}]+|\\d{1,4})条(?:之(?<inserted>${numeral}))?(?:第${numeral}款)?(?:第?[（(]${numeral}[）)]项?)?`,
};
const { annex, part, group, item, article } = levels;
const printedPlace = new RegExp(`(?:${annex})?(?:${part})?(?:${group})?(?:${article}|${item})?$`, 'iu');
const address = /\/plans\/(?<plan>[^/?#\s]+)\/(?<number>(?:annex)?\d[\d~]*(?:-\d+)*)\/?(?:[?#]\S*)?$/u;

/** Returns the records of the measures and annexes that `raw` names by their place; none where it says anything else. */
export async function lookUpPlaces(raw: string, names: KnownNames, files: SearchFiles): Promise<number[]> {
  const place = await readPlace(raw.trim(), names);
  return place ? recordsAt(place, await files.places(place.plans)) : [];
}

/** Reads a place; undefined where the query is none. */
export async function readPlace(raw: string, names: KnownNames): Promise<Place | undefined> {
  return readAddress(raw) ?? (await readPrinted(raw, names));
}

function readAddress(raw: string): Place | undefined {
  const { plan: written, number = '' } = address.exec(raw)?.groups ?? {};
  if (written === undefined) return undefined;
  return { plans: [readWritten(written)], numbers: number.split('-'), loose: false, linked: true };
}

/** An address that was cut within a character is taken as it is written. */
function readWritten(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

async function readPrinted(raw: string, names: KnownNames): Promise<Place | undefined> {
  const found = printedPlace.exec(raw);
  const { annex, part, chapter = part, group, section = group, ...own } = found?.groups ?? {};
  const item = own['item'] ?? articleOf(own);
  const above = annex === undefined ? [] : [plainAnnexLabel(annex)];
  const numbers = [...above, ...[chapter, section].map(numberOf), item].filter((one) => one !== undefined);
  const bare = annex === undefined && group === undefined && !(chapter !== undefined && item !== undefined);
  const before = foldText(raw.slice(0, found?.index ?? 0));
  if (numbers.length === 0 || (bare && before === '')) return undefined;
  const plans = before === '' ? [] : await plansCalled(before, names);
  if (before !== '' && plans.length === 0) return undefined;
  return { plans, numbers, loose: leavesLevels(found?.groups ?? {}, item), linked: false };
}

/** 第54项 may leave out its part and its group, （四） its part; 二 may be the number of a group, 第二部分 is none. */
function leavesLevels({ named, part, chapter = part, group, section = group }: Groups, item?: string): boolean {
  if (item !== undefined) return chapter === undefined || section === undefined;
  return section === undefined ? part !== undefined && named === undefined : chapter === undefined;
}

/** 12 for 第十二条, 12-1 for 第十二条之一 */
function articleOf({ article, inserted }: Groups): string | undefined {
  return [article, inserted].map(numberOf).filter(Boolean).join('-') || undefined;
}

function numberOf(printed: string | undefined): string | undefined {
  const value = printed === undefined ? undefined : readNumeral(printed);
  return value === undefined ? undefined : String(value);
}

async function plansCalled(before: string, { plansLike }: KnownNames): Promise<string[]> {
  const calls = (plan: CalledPlan) => [...namesOf(plan), plan.documentNumber];
  return (await plansLike(before)).filter((plan) => calls(plan).includes(before)).map(({ id }) => id);
}

/** A record and its place, step by step. */
interface PlacedRecord {
  readonly record: number;
  readonly path: readonly string[];
}

/** What stands in an annex is meant where the annex is named, or where the document has no such place of its own. */
function recordsAt(place: Place, places: PlacesFile): number[] {
  const { plans, linked } = place;
  const asked =
    plans.length > 0 ? plans.flatMap((plan) => placesOf(plan, place, places)) : Object.values(places).flat();
  const placed = asked.map(([number, record, printed = number]) => ({
    record,
    path: linked ? number.split(/[./-]/u) : printed.split('.'),
  }));
  const own = recordsAmong(
    placed.filter(({ path }) => !path[0]?.startsWith('附')),
    place,
  );
  return own.length > 0 ? own : recordsAmong(placed, place);
}

/** An address may be that of any library: the ids of all but the first have it behind them. */
function placesOf(plan: string, { linked }: Place, places: PlacesFile): PlacesFile[string] {
  if (!linked) return places[plan] ?? [];
  const own = Object.entries(places).filter(([id]) => id === plan || id.startsWith(`${plan}@`));
  return own.flatMap(([, placed]) => placed);
}

function recordsAmong(placed: readonly PlacedRecord[], { numbers, loose }: Place): number[] {
  const within = placed.filter(({ path }) => numbers.every((number, at) => path[at] === number));
  const skipping = loose ? placed.filter(({ path }) => leavesOut(path, numbers)) : [];
  const isThere = within.some(({ path }) => path.length === numbers.length);
  return (isThere || skipping.length === 0 ? within : skipping).map(({ record }) => record);
}

/** Tells whether `numbers` are those of a place with levels left out: the last one stays, and the first of several. */
function leavesOut(place: readonly string[], numbers: readonly string[]): boolean {
  if (place.at(-1) !== numbers.at(-1)) return false;
  return numbers.length === 1 || (place[0] === numbers[0] && place.length > numbers.length);
}
