/** The pages of what each plan alone says: its measures with sentences whose wording no other plan has. */
import type { Link, MeasureView, OutlineEntry, PlanView, SentenceView } from '../render/views.ts';
import { loadLibrary, measuresOf } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';
import { holds } from './outline.ts';
import { sentenceLink } from './sentences.ts';

export interface LocalPage {
  readonly plan: PlanView;
  readonly pages: readonly ListPage<MeasureView>[];
  readonly page: ListPage<MeasureView>;
}

const linksOfPage = 450;

/** Returns the pages of all plans; one that says nothing alone has a page too. */
export function localPages(): LocalPage[] {
  return loadLibrary().plans.flatMap((plan) => {
    const pages = cutList(
      measuresOf(plan).filter((measure) => ownSentences(measure).length > 0),
      plan.localUrl,
      { most: linksOfPage, weigh: (measure) => 1 + ownSentences(measure).length },
    );
    return pages.map((page) => ({ plan, pages, page }));
  });
}

/** Returns the links to the sentences of a measure that no other plan has. */
export function localLinks(measure: MeasureView): Link[] {
  return ownSentences(measure).map((sentence) => sentenceLink(measure, sentence));
}

/** Returns measures by the parts of their plan. */
export function byPart(
  { outline }: PlanView,
  measures: readonly MeasureView[],
): [OutlineEntry | undefined, MeasureView[]][] {
  return [
    ...Map.groupBy(measures, ({ inPlanUrl }) => outline.find((entry) => holds(entry, `#${inPlanUrl.split('#')[1]}`))),
  ];
}

function ownSentences({ paragraphs }: MeasureView): SentenceView[] {
  return paragraphs.flat().filter(({ local }) => local);
}
