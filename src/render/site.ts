/** Makes `site.json`: all that pages list, save measures and their targets. */
import type { RecordedPages } from '../ledger/pages.ts';
import type { RenderContext } from './context.ts';
import type { DataFileView } from './data-files.ts';
import { type TermView, termViews } from './glossary.ts';
import { type FormerListView, formerListViews, type GoneView, goneViews } from './gone.ts';
import { type InstrumentView, instrumentViews } from './instruments.ts';
import { type FormerPairView, formerPairViews } from './pairs.ts';
import { type PlanView, planViews } from './plans.ts';
import type { TopicView } from './topics.ts';
import { type UnitView, unitViews, type WorkLineView, workLineViews } from './units.ts';

/** `site.json`: everything but what many pages do without. */
export interface SiteView {
  readonly plans: readonly PlanView[];
  readonly themes: readonly string[];
  readonly topics: readonly TopicView[];
  readonly units: readonly UnitView[];
  readonly workLines: readonly WorkLineView[];
  readonly terms: readonly TermView[];
  readonly instruments: readonly InstrumentView[];
  readonly measureCount: number;
  readonly gone: readonly GoneView[];
  readonly formerPairs: readonly FormerPairView[];
  readonly formerLists: readonly FormerListView[];
  /** What lists ever had. */
  readonly recordedPages: readonly RecordedPages[];
  readonly dataFiles: readonly DataFileView[];
}

/** What else is published, and the topics, from which a data file is made too. */
interface Published {
  /** Paths. */
  readonly calendars: ReadonlySet<string>;
  readonly dataFiles: readonly DataFileView[];
  readonly topics: readonly TopicView[];
}

/** Returns the view of the whole library. */
export function siteView(context: RenderContext, { calendars, dataFiles, topics }: Published): SiteView {
  return {
    plans: planViews(context, calendars),
    themes: [...new Set(context.topics.map(({ theme }) => theme))],
    topics,
    units: unitViews(context, calendars),
    workLines: workLineViews(context),
    terms: termViews(context),
    instruments: instrumentViews(context),
    gone: goneViews(context),
    formerPairs: formerPairViews(context),
    formerLists: formerListViews(context),
    recordedPages: context.recordedPages,
    measureCount: context.records.measures.length,
    dataFiles,
  };
}
