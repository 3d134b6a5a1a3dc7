/** The pages that list from which files the plans were read; the first is the page on the site itself. */
import type { PlanView } from '../render/views.ts';
import { loadLibrary } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

export type SourcePage = ListPage<PlanView>;

const plansOfPage = 150;

/** Returns the pages; a library without plans has one too. */
export function sourcePages(): SourcePage[] {
  return cutList(loadLibrary().plans, 'about/', { most: plansOfPage });
}
