/**
 * How pages call each plan: by its place; two plans of one place by the year too, then by what their titles are about, then
 * by whatever differs. A draft says so wherever it is named.
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
  withStatus(withYear),
  withStatus((plan) => `${withYear(plan)} ${subjectOf(plan)}`),
  withStatus((plan) => `${withYear(plan)} ${subjectOf(plan)}${plan.genre}`),
  withStatus((plan) => `${withYear(plan)} ${plan.documentNumber ?? plan.id}`),
  withStatus((plan) => `${withYear(plan)} ${plan.id}`),
];

/** Returns the names by plan id; no two are the same. */
export function planNames(plans: readonly NamedPlan[]): Map<string, string> {
  const places = [...Map.groupBy(plans, ({ shortName }) => shortName).values()];
  return new Map(
    places.flatMap((own) =>
      own.length > 1 ? tellApart(own, namers) : own.map((plan) => nameBy(withStatus(shortNameOf), plan)),
    ),
  );
}

function tellApart(plans: readonly NamedPlan[], [namer = idOf, ...rest]: readonly Namer[]): [string, string][] {
  return [...Map.groupBy(plans, namer).values()].flatMap((same) =>
    same.length > 1 && rest.length > 0 ? tellApart(same, rest) : same.map((plan) => nameBy(namer, plan)),
  );
}

function nameBy(namer: Namer, plan: NamedPlan): [string, string] {
  return [plan.id, namer(plan)];
}

function withStatus(namer: Namer): Namer {
  return (plan) => (plan.status === 'draft' ? `${namer(plan)}（${statusNames.draft}）` : namer(plan));
}

function withYear({ id, shortName, documentDate, period }: NamedPlan): string {
  return `${shortName} ${documentDate?.slice(0, 4) ?? period ?? id}`;
}

/** 青岚县2023年养老服务体系建设实施方案 → 养老服务体系建设 */
function subjectOf({ title, region, genre }: NamedPlan): string {
  const bare = [region.name, genre].reduce((rest, word) => rest.replace(word, ''), title);
  const undated = bare.replace(/[（(].*?[）)]|(?:\d{4}\s*[—-]\s*)?\d{4}\s*年度?|\s/gu, '');
  return undated.replace(/^关于|(?:工作)?的?$/gu, '') || title;
}

function shortNameOf({ shortName }: NamedPlan): string {
  return shortName;
}

function idOf({ id }: NamedPlan): string {
  return id;
}
