/** Which measure one side of a comparison asks for: by its id, by its former address, or as a reader types it. */
import { plainForm, typedWords } from '../typed-words.ts';
import type { ChosenText } from './chosen-texts.ts';

/** A line of `compare/plans.json`. */
export type PlanChoice = readonly [id: string, name: string];

/** A line of `compare/elsewhere.json`: a plan of another library, and the place of this among all, from 1. */
export type ElsewhereChoice = readonly [id: string, name: string, library: number];

/** One side as the form or the address gives it; an address with an id names no plan beside it. */
export interface AskedSide {
  readonly plan: string;
  readonly measure: string;
}

/** What the library has of a side. */
export interface FoundSide {
  readonly plan?: PlanChoice | undefined;
  readonly measure?: ChosenText | undefined;
}

export interface ChosenLibrary {
  readonly plans: readonly PlanChoice[];
  /** Reads the texts of a plan. */
  textsOf(plan: string): Promise<readonly ChosenText[]>;
  /** How the address of a pair's page calls a measure or a plan. */
  nameOf(id: string): string;
}

/** Finds what a side asks for; the texts of no other plan are read. */
export async function findSide({ plan: called, measure }: AskedSide, library: ChosenLibrary): Promise<FoundSide> {
  const plan = called ? findPlan(library.plans, called) : planIn(measure, library);
  if (!plan) return {};
  const measures = await readMeasures(plan, library);
  const own = measures.find(({ id }) => id === measure || library.nameOf(id) === measure);
  return { plan, measure: own ?? findNamed(measures, measureName, withoutPlan(measure, plan)) };
}

/** Returns the measures of a plan. */
export async function readMeasures([id]: PlanChoice, { textsOf }: ChosenLibrary): Promise<readonly ChosenText[]> {
  return (await textsOf(id)).filter(({ ordinals }) => ordinals !== undefined);
}

/** Returns the plan that a reader calls so. */
export function findPlan(plans: readonly PlanChoice[], called: string): PlanChoice | undefined {
  return findNamed(plans, ([, name]) => name, called);
}

/** How a reader finds a measure among those of its plan: 五（四）发挥行政复议效能. */
export function measureName({ label, title }: ChosenText): string {
  return `${label}${title}`;
}

/** The plan whose measure an id, a former address or both names in one line begin with: of two names the longer. */
function planIn(measure: string, { plans, nameOf }: ChosenLibrary): PlanChoice | undefined {
  const begins = ([id, name]: PlanChoice): boolean =>
    [`${id}/`, `${nameOf(id)}~`, `${name} `].some((start) => measure.startsWith(start));
  return plans.filter(begins).sort(([, a], [, b]) => b.length - a.length)[0];
}

function withoutPlan(measure: string, [, name]: PlanChoice): string {
  return measure.startsWith(`${name} `) ? measure.slice(name.length + 1) : measure;
}

/** The one with this name, or the only one that has all words of it. */
function findNamed<One>(all: readonly One[], nameOf: (one: One) => string, called: string): One | undefined {
  const words = typedWords(called);
  if (words.length === 0) return undefined;
  const fitting = all.filter((one) => words.every((word) => plainForm(nameOf(one)).includes(word)));
  return all.find((one) => nameOf(one) === called.trim()) ?? (fitting.length === 1 ? fitting[0] : undefined);
}
