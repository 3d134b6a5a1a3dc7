/**
 * What the site's pages read from `content/generated/`: the public records plus the marked-up text, the place in the
 * plan and the links that a page shows. Plain JSON; addresses are below the site root, without the base path. Each type
 * stands with the code that makes it.
 */

export type { AlikeSentence } from './alike.ts';
export type { ChangesView, ChangeView, EditionLinks } from './changes.ts';
export type { DutyElsewhere, DutySource, ElsewhereTarget } from './charged-elsewhere.ts';
export type { ComparedCell, ComparedRow, ComparedRun } from './compared-rows.ts';
export type { CorrectionView } from './corrections.ts';
export type { CounterpartView } from './counterparts.ts';
export type { TermView } from './glossary.ts';
export type { FormerListView, GonePage, GoneView } from './gone.ts';
export type { Run, SentenceView, TextMark } from './inlines.ts';
export type { InstrumentView } from './instruments.ts';
export type { LessonBlockView, LessonView } from './lessons.ts';
export type { ElsewherePlan, ElsewhereTopic, LibraryView } from './libraries.ts';
export type { MeasureView } from './measures.ts';
export type { OutlineEntry } from './outline.ts';
export type { PlanPageView } from './page-views.ts';
export type { FormerPairView, PairView } from './pairs.ts';
export type { PassageView } from './passages.ts';
export type { Link } from './places.ts';
export type { PlanView } from './plans.ts';
export type { RedactionView } from './redactions.ts';
export type { SiteView } from './site.ts';
export type { DutyUnit, TargetView } from './targets.ts';
export type { ComparisonPage, TopicComparisonView } from './topic-comparisons.ts';
export type { TopicCell, TopicLink, TopicView } from './topics.ts';
export type { UnitView, WorkLineView } from './units.ts';
