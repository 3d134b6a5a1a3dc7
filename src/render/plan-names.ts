/**
 * How pages call each plan: by its place, which keeps its 省, 市 where another place has the same name; two plans of one place by
 * the year too, then by what their titles are about, then by whatever differs. A draft says so wherever it is named. A name that an
 * editor has given stands, unless another plan has been given the same.
 */
import { statusNames } from '../model/labels.ts';
import { ownPlace, withoutKind } from '../model/official/kinds-of-place.ts';
import type { Plan } from '../model/plan.ts';

/** What a name is made of. */
export type NamedPlan = Pick<
  Plan,
  | 'id'
  | 'title'
  | 'shortName'
  | 'nameGiven'
  | 'genre'
  | 'region'
  | 'documentDate'
  | 'documentNumber'
  | 'period'
  | 'status'
>;

type Namer = (plan: NamedPlan) => string;

/** Each says more than the one before it; the last differs for any two plans. */
const namers: readonly Namer[] = [
  withStatus(({ shortName }) => shortName),
  withStatus(withYear),
  withStatus((plan) => `${withYear(plan)} ${subjectOf(plan)}`),
  withStatus((plan) => `${withYear(plan)} ${subjectOf(plan)}${plan.genre}`),
  withStatus((plan) => `${withYear(plan)} ${plan.documentNumber ?? plan.id}`),
  withStatus((plan) => `${withYear(plan)} ${plan.id}`),
  ({ id }) => id,
];

/** Returns the names by plan id; no two are the same. A place of several plans names one of them only by an editor. */
export function planNames(plans: readonly NamedPlan[]): Map<string, string> {
  const called = callPlaces(plans);
  const places = Map.groupBy(called, ({ shortName }) => shortName);
  return tellApart(
    called.map((plan) => {
      const isOneOfPlace = !plan.nameGiven && (places.get(plan.shortName)?.length ?? 0) > 1;
      const left = isOneOfPlace ? namers.slice(1) : namers;
      return { plan, left };
    }),
  );
}

/** Gives a short name back the kind that it left out where places differ by that alone: 邵阳 beside 邵阳县 is 邵阳市. */
function callPlaces(plans: readonly NamedPlan[]): readonly NamedPlan[] {
  const places = Map.groupBy(new Set(plans.map(placeOf)), withoutKind);
  return plans.map((plan) => {
    const { shortName } = plan;
    const place = placeOf(plan);
    const isCut = !plan.nameGiven && place !== shortName && withoutKind(place) === shortName;
    return isCut && (places.get(shortName)?.length ?? 0) > 1 ? { ...plan, shortName: place } : plan;
  });
}

function placeOf({ region }: NamedPlan): string {
  return ownPlace(region.name, region.level);
}

/** A plan with the namers that may name it; the first does. */
interface Naming {
  readonly plan: NamedPlan;
  readonly left: readonly Namer[];
}

/** Those that share a name, whichever namer gave it, go on to their next until none do; the only one to which it was given does not. */
function tellApart(namings: readonly Naming[]): Map<string, string> {
  const sharing = Map.groupBy(namings, nameOf);
  const further = namings.map((naming) => {
    const same = sharing.get(nameOf(naming)) ?? [];
    const isOwner = isGiven(naming) && same.filter(isGiven).length === 1;
    const goesOn = same.length > 1 && naming.left.length > 1 && !isOwner;
    return goesOn ? { ...naming, left: naming.left.slice(1) } : naming;
  });
  if (further.some((naming, index) => naming !== namings[index])) return tellApart(further);
  return new Map(namings.map((naming) => [naming.plan.id, nameOf(naming)]));
}

function isGiven({ plan, left }: Naming): boolean {
  return plan.nameGiven === true && left.length === namers.length;
}

function nameOf({ plan, left: [namer] }: Naming): string {
  return namer?.(plan) ?? plan.id;
}

function withStatus(namer: Namer): Namer {
  return (plan) => (plan.status === 'draft' ? `${namer(plan)}（${statusNames.draft}）` : namer(plan));
}

function withYear({ id, shortName, documentDate, period }: NamedPlan): string {
  return `${shortName} ${documentDate?.slice(0, 4) ?? period ?? id}`;
}

/** Of 养老三年行动方案 no subject, of 第八个五年规划 a part of it. */
const someYears = '(?<![第个一二两三四五六七八九十\\d])[一二两三四五六七八九十\\d]+年(?:行动)?';
const endOfSubject = new RegExp(`^关于|(?:工作)?(?:${someYears})?(?:工作)?的?$`, 'gu');

/** 青岚县2023年养老服务体系建设实施方案 → 养老服务体系建设 */
function subjectOf({ title, region, genre }: NamedPlan): string {
  const bare = [region.name, genre].reduce((rest, word) => rest.replace(word, ''), title);
  const undated = bare.replace(/[（(].*?[）)]|(?:\d{4}\s*[—-]\s*)?\d{4}\s*年度?|\s/gu, '');
  return undated.replace(endOfSubject, '') || title;
}
