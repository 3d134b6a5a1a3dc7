/**
 * How pages call each plan: by its place, which keeps its 市 where another place has the same name; two plans of one place by
 * the year too, then by what their titles are about, then by whatever differs. A draft says so wherever it is named.
 */
import { statusNames } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';

/** What a name is made of. */
export type NamedPlan = Pick<
  Plan,
  'id' | 'title' | 'shortName' | 'genre' | 'region' | 'documentDate' | 'documentNumber' | 'period' | 'status'
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

/** Returns the names by plan id; no two are the same. A place of several plans is never enough to name one. */
export function planNames(plans: readonly NamedPlan[]): Map<string, string> {
  const called = callPlaces(plans);
  const places = Map.groupBy(called, ({ shortName }) => shortName);
  return tellApart(
    called.map((plan) => {
      const left = (places.get(plan.shortName)?.length ?? 0) > 1 ? namers.slice(1) : namers;
      return { plan, left };
    }),
  );
}

const kindOfPlace = /[市县区州盟旗]$/u;

/** Gives a short name back the end that it left out where places differ by that alone: 邵阳 beside 邵阳县 is 邵阳市. */
function callPlaces(plans: readonly NamedPlan[]): readonly NamedPlan[] {
  const places = Map.groupBy(new Set(plans.map(({ region }) => region.name)), (name) => name.replace(kindOfPlace, ''));
  return plans.map((plan) => {
    const { shortName, region } = plan;
    const isCut = region.name !== shortName && region.name.replace(kindOfPlace, '') === shortName;
    return isCut && (places.get(shortName)?.length ?? 0) > 1 ? { ...plan, shortName: region.name } : plan;
  });
}

/** A plan with the namers that may name it; the first does. */
interface Naming {
  readonly plan: NamedPlan;
  readonly left: readonly Namer[];
}

/** Those that share a name, whichever namer gave it, go on to their next until none do. */
function tellApart(namings: readonly Naming[]): Map<string, string> {
  const sharing = Map.groupBy(namings, nameOf);
  const further = namings.map((naming) => {
    const isShared = (sharing.get(nameOf(naming))?.length ?? 0) > 1 && naming.left.length > 1;
    return isShared ? { ...naming, left: naming.left.slice(1) } : naming;
  });
  if (further.some((naming, index) => naming !== namings[index])) return tellApart(further);
  return new Map(namings.map((naming) => [naming.plan.id, nameOf(naming)]));
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

/** 青岚县2023年养老服务体系建设实施方案 → 养老服务体系建设; the three years of a 三年行动方案 are no subject. */
function subjectOf({ title, region, genre }: NamedPlan): string {
  const bare = [region.name, genre].reduce((rest, word) => rest.replace(word, ''), title);
  const undated = bare.replace(/[（(].*?[）)]|(?:\d{4}\s*[—-]\s*)?\d{4}\s*年度?|\s/gu, '');
  return undated.replace(/^关于|(?:工作)?(?:[一二三四五六七八九十]+年)?(?:工作)?的?$/gu, '') || title;
}
