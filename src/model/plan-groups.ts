/** What plans are grouped by, and the addresses of groups: by places in any library, by years and levels in a large one. */
import { slugOf } from './addresses.ts';
import type { PlanRecord } from './records.ts';

/** What plans are grouped by. */
export const groupings = ['year', 'level', 'region'] as const;
export type Grouping = (typeof groupings)[number];

/** A table of more columns cannot be taken in; a library of more plans is looked over by groups. */
export const mostColumns = 30;

/** The group of plans of which something is not written. */
export const unknownGroup = '未写明';

/** Plans of other libraries leave out what is not known of them. */
interface GroupedPlan extends Pick<PlanRecord, 'region'> {
  readonly documentDate?: string | null | undefined;
  readonly period?: string | null | undefined;
}

/** The name of the group of a plan. */
export const groupNameIn: Readonly<Record<Grouping, (plan: GroupedPlan) => string>> = {
  year: ({ documentDate, period }) => documentDate?.slice(0, 4) ?? period ?? unknownGroup,
  level: ({ region }) => region.level || unknownGroup,
  region: ({ region }) => region.name || unknownGroup,
};

/** Returns the address of a group below the site root; plans of no known place have no page. */
export function groupUrl(by: Grouping, name: string): string | undefined {
  const slug = slugOf(name);
  const hasPage = slug !== '' && !(by === 'region' && name === unknownGroup);
  return hasPage ? `${by}s/${encodeURIComponent(slug)}/` : undefined;
}
