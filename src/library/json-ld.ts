/** Pages as schema.org describes them (JSON-LD): documents as Legislation, and where a page stands as BreadcrumbList. */
import type { MeasureView, PlanView } from '../render/views.ts';
import { permalink } from './addresses.ts';

const context = 'https://schema.org';

/** Describes a plan. */
export function planData(plan: PlanView, site: URL | undefined): object {
  return { '@context': context, ...legislation(plan, site) };
}

/** Describes a measure as a part of its plan, whose page describes the plan. */
export function measureData(measure: MeasureView, plan: PlanView, site: URL | undefined): object {
  return {
    ...{ '@context': context, '@type': 'Legislation', '@id': permalink(measure.url, site), name: measure.title },
    isPartOf: { '@id': permalink(plan.url, site) },
  };
}

/** Describes the way from the front page to this one. */
export function trailData(
  trail: readonly { readonly url: string; readonly name: string }[],
  site: URL | undefined,
): object {
  const items = trail.map(({ url, name }, index) => ({
    ...{ '@type': 'ListItem', position: index + 1, name },
    item: permalink(url, site),
  }));
  return { '@context': context, '@type': 'BreadcrumbList', itemListElement: items };
}

function legislation(plan: PlanView, site: URL | undefined): object {
  return {
    ...{ '@type': 'Legislation', '@id': permalink(plan.url, site), url: permalink(plan.url, site) },
    ...{ name: plan.title, inLanguage: 'zh-CN', legislationType: plan.genre },
    ...(plan.documentNumber && { legislationIdentifier: plan.documentNumber }),
    ...(plan.documentDate && { legislationDate: plan.documentDate }),
    ...(plan.status === 'issued' && { legislationLegalForce: 'https://schema.org/InForce' }),
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: plan.region.name },
    legislationPassedBy: plan.issuingBodies.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    spatialCoverage: plan.region.name,
  };
}
