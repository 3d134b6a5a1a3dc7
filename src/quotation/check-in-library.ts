/**
 * Checks a pasted text against a library that is too large to be fetched: a search names the plans in which its quotations may
 * stand, and the texts of these are fetched. Of a library of few plans all texts are.
 */
import limitAtATime from 'p-limit';
import { type AskedQuotation, askedOf } from './asked.ts';
import { createChecker, type Judgement } from './check.ts';
import { choosePlans, findLikelyPlans, type LikelyPlans, type SearchAnswer } from './likely-plans.ts';
import type { QuotableText } from './texts.ts';

/** What can be asked of a library. */
export interface CheckedLibrary {
  /** Its plans, where they are few. */
  readonly few?: readonly string[];
  ask(text: string): Promise<SearchAnswer>;
  textsOf(plan: string): Promise<readonly QuotableText[]>;
}

/** How far a check has come. */
export interface Progress {
  readonly step: 'asking' | 'fetching';
  readonly done: number;
  readonly all: number;
}

export interface CheckedQuotation extends Judgement {
  /** No other plan has it word for word. */
  readonly certain: boolean;
}

/** So many quotations are looked for at once. */
export const mostQuotations = 200;
/** So many are asked for, and so many files fetched, at a time. */
const atATime = { asking: 3, fetching: 6 } as const;

/** A text with more quotations than are looked for at once. */
export class TooManyQuotations extends Error {
  override readonly name = 'TooManyQuotations';
  readonly count: number;

  constructor(count: number) {
    super(`${count} quotations`);
    this.count = count;
  }
}

/** Judges the quotations of a pasted text, and tells how far it has come. */
export async function checkInLibrary(
  pasted: string,
  library: CheckedLibrary,
  tell: (progress: Progress) => void,
): Promise<CheckedQuotation[]> {
  const asked = library.few ? [] : askedOf(pasted);
  if (asked.length > mostQuotations) throw new TooManyQuotations(asked.length);
  const likely = await inTurn('asking', asked, (one) => findLikelyPlans(one, library.ask), tell);
  const plans = library.few ?? choosePlans(likely);
  const texts = await inTurn('fetching', plans, library.textsOf, tell);
  return createChecker(texts.flat())(pasted).map((judgement) => ({
    ...judgement,
    certain: library.few !== undefined || isCertain(judgement, { asked, likely, plans: new Set(plans) }),
  }));
}

async function inTurn<One, Found>(
  step: Progress['step'],
  all: readonly One[],
  find: (one: One) => Promise<Found>,
  tell: (progress: Progress) => void,
): Promise<Found[]> {
  const limit = limitAtATime(atATime[step]);
  let done = 0;
  const findOne = async (one: One): Promise<Found> => {
    const found = await find(one);
    done += 1;
    tell({ step, done, all: all.length });
    return found;
  };
  try {
    return await Promise.all(all.map((one) => limit(() => findOne(one))));
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
