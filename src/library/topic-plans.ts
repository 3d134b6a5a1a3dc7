/** Where the plans on a topic stand: on each page of the topic all, of very many only its own, and a list of their own. */
import type { TopicView } from '../render/views.ts';
import { findTopicComparison } from './comparisons.ts';
import type { PlanLink } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';
import { type TopicPage, topicPages } from './topic-pages.ts';

/** A plan on a topic. */
export interface TopicPlan {
  readonly plan: PlanLink;
  /** Its place on the pages of the topic. */
  readonly url: string;
  /** How much it has on the topic, in a word. */
  readonly note: string;
  /** The page of the comparison on which it stands. */
  readonly compareUrl: string | undefined;
}

export type TopicPlanPage = ListPage<TopicPlan>;

const namedAtMost = 150;
const plansOfPage = 500;

/** Returns where the plans of some pages of a topic stand. */
export function placesIn(topic: TopicView, pages: readonly TopicPage[]): TopicPlan[] {
  const compared = findTopicComparison(topic.id)?.pages;
  return pages.flatMap(({ url, entries }) =>
    entries.map(({ plan, measures, also }) => ({
      ...{ plan, url: `${url}#${plan.id}`, compareUrl: compared?.get(plan.id) },
      note: measures.length > 0 ? `${measures.length}项` : also.length > 0 ? '提到' : '未见',
    })),
  );
}

/** Returns the address of the list of the plans on a topic; `undefined` where each page of the topic names all. */
export function plansUrl({ url }: Pick<TopicView, 'url'>, plans: readonly unknown[]): string | undefined {
  return plans.length > namedAtMost ? `${url}plans/` : undefined;
}

/** Returns the pages of that list. */
export function topicPlanPages(topic: TopicView): readonly TopicPlanPage[] {
  const places = placesIn(topic, topicPages(topic));
  const url = plansUrl(topic, places);
  return url ? cutList(places, url, { most: plansOfPage }) : [];
}
