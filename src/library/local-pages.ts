/** The pages of what each plan alone says: its measures with sentences whose wording no other plan has. */
import type { Link, MeasureView, OutlineEntry, PlanView } from '../render/views.ts';
import { findOwnMeasure, loadLibrary } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';
import { holds } from './outline.ts';
import { sentenceLink } from './sentences.ts';

type LocalMeasure = PlanView['localMeasures'][number];

export interface LocalPage {
  readonly plan: PlanView;
  readonly pages: readonly ListPage<LocalMeasure>[];
  readonly page: ListPage<LocalMeasure>;
}

/** Some 27 screens of a phone. */
const linksOfPage = 350;

/** Returns the pages of all plans; one that says nothing alone has a page too. */
export function localPages(): LocalPage[] {
  return loadLibrary().plans.flatMap((plan) => {
    const pages = cutList(plan.localMeasures, plan.localUrl, {
      most: linksOfPage,
      weigh: ([, sentences]) => 1 + sentences,
    });
    return pages.map((page) => ({ plan, pages, page }));
  });
}

/** Returns the links to the sentences of a measure that no other plan has. */
export function localLinks(measure: MeasureView): Link[] {
  const own = measure.paragraphs.flat().filter(({ local }) => local);
  return own.map((sentence) => sentenceLink(measure, sentence));
}

/** Returns the measures of a page by the parts of their plan. */
export function byPart({ plan: { outline }, page }: LocalPage): [OutlineEntry | undefined, MeasureView[]][] {
  const measures = page.entries.map(([id]) => findOwnMeasure(id));
  return [
    ...Map.groupBy(measures, ({ inPlanUrl }) => outline.find((entry) => holds(entry, `#${inPlanUrl.split('#')[1]}`))),
  ];
}
