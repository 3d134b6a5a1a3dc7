/**
 * Checks a pasted text against a library that is too large to be fetched: a search names the plans in which its quotations may
 * stand, and the texts of these are fetched. Of a library that is not so large all texts are, where asking costs more or does
 * not find every quotation word for word.
 */
import limitAtATime from 'p-limit';
import type { Traditional } from '../search/files.ts';
import { holdsUnsimplified } from '../segment/gb2312.ts';
import { type AskedQuotation, askedOf } from './asked.ts';
import { createChecker, type Judgement } from './check.ts';
import { choosePlans, findLikelyPlans, type LikelyPlans, type SearchAnswer } from './likely-plans.ts';
import type { QuotableText } from './texts.ts';

/** What can be asked of a library. */
export interface CheckedLibrary {
  /** Its plans, where all their texts may be fetched. */
  readonly all?: readonly string[];
  ask(text: string): Promise<SearchAnswer>;
  /** Fetches the texts of plans. */
  textsOf(plans: readonly string[]): Promise<readonly QuotableText[]>;
  /** Fetches what tells traditional characters. */
  traditional(): Promise<Traditional>;
}

export interface CheckedQuotation extends Judgement {
  /** No other plan has it word for word. */
  readonly certain: boolean;
}

/** So many quotations are looked for at once. */
export const mostQuotations = 200;
/** So many are asked for at a time; each takes several questions. */
const atATime = 3;

/** What asking for a quotation costs, in plans whose texts are fetched: some 55 requests and 170 KiB, of a plan one and 43 KB. */
export const costOfAsking = 10;

/** A text with more quotations than are looked for at once. */
export class TooManyQuotations extends Error {
  override readonly name = 'TooManyQuotations';
  readonly count: number;

  constructor(count: number) {
    super(`${count} quotations`);
    this.count = count;
  }
}

/** Judges the quotations of a pasted text; `tell` hears how many of them have been asked for. */
export async function checkInLibrary(
  pasted: string,
  library: CheckedLibrary,
  tell: (done: number, all: number) => void = () => {},
): Promise<CheckedQuotation[]> {
  const { all } = library;
  const asked = askedOf(pasted);
  if (all && all.length <= asked.length * costOfAsking) return checkAgainstAll(pasted, all, library);
  const found = await checkBySearch(pasted, asked, library, tell);
  const isSettled = found.every(({ verdict, certain }) => verdict === 'exact' && certain);
  return all && !isSettled ? checkAgainstAll(pasted, all, library) : found;
}

async function checkAgainstAll(
  pasted: string,
  all: readonly string[],
  library: CheckedLibrary,
): Promise<CheckedQuotation[]> {
  const judgements = await judge(pasted, all, library);
  return judgements.map((judgement) => ({ ...judgement, certain: true }));
}

/** What tells traditional characters is fetched where there may be some; it changes no verdict on a sentence without. */
async function judge(
  pasted: string,
  plans: readonly string[],
  { textsOf, traditional }: CheckedLibrary,
): Promise<readonly Judgement[]> {
  const texts = await textsOf(plans);
  const maybe = holdsUnsimplified(pasted) || texts.some(({ sentences }) => sentences.some(holdsUnsimplified));
  return createChecker(texts, maybe ? await traditional() : undefined)(pasted);
}

async function checkBySearch(
  pasted: string,
  asked: readonly AskedQuotation[],
  library: CheckedLibrary,
  tell: (done: number, all: number) => void,
): Promise<CheckedQuotation[]> {
  if (asked.length > mostQuotations) throw new TooManyQuotations(asked.length);
  const likely = await findAllPlans(asked, library.ask, tell);
  const plans = choosePlans(likely);
  const judgements = await judge(pasted, plans, library);
  const looked = { asked, likely, plans: new Set(plans) };
  return judgements.map((judgement) => ({ ...judgement, certain: isCertain(judgement, looked) }));
}

async function findAllPlans(
  asked: readonly AskedQuotation[],
  ask: CheckedLibrary['ask'],
  tell: (done: number, all: number) => void,
): Promise<LikelyPlans[]> {
  const limit = limitAtATime(atATime);
  let done = 0;
  try {
    return await limit.map(asked, async (one) => {
      const found = await findLikelyPlans(one, ask);
      done += 1;
      tell(done, asked.length);
      return found;
    });
  } finally {
    limit.clearQueue();
  }
}

/** What was asked of the search, what it named for each, and the plans whose texts were fetched. */
interface Looked {
  readonly asked: readonly AskedQuotation[];
  readonly likely: readonly LikelyPlans[];
  readonly plans: ReadonlySet<string>;
}

/** What was asked for a quotation is the shortest that holds it: a sentence holds what is marked in it. */
function isCertain({ start, end }: Judgement, { asked, likely, plans }: Looked): boolean {
  const [shortest] = [...asked.entries()]
    .filter(([, one]) => one.start <= start && one.end >= end)
    .toSorted(([, a], [, b]) => a.end - a.start - (b.end - b.start));
  const found = likely[shortest?.[0] ?? -1];
  if (!found?.complete) return false;
  return !found.whole || found.plans.every((plan) => plans.has(plan));
}
