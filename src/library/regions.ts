/** The places whose plans the library holds, and what a citizen asks of each. */
import { slugOf } from '../model/addresses.ts';
import { lookUp } from '../model/look-up.ts';
import type { MeasureView, PlanView, TargetView, TopicView, UnitView } from '../render/views.ts';
import { madeOf, onlyQuestion, question } from './asked.ts';
import { plansElsewhereOn } from './elsewhere.ts';
import { latestFirst } from './grouped-pages.ts';
import { loadLibrary, measuresOf, targetsOf } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';
import { unitsOfPlan } from './unit-pages.ts';

export interface RegionView {
  readonly name: string;
  readonly slug: string;
  readonly url: string;
  /** Newest first. */
  readonly plans: readonly PlanView[];
  readonly measureCount: number;
}

/** Returns the regions in the order of their names, those with most measures first among equals. */
export function listRegions(): readonly RegionView[] {
  const named = loadLibrary().plans.filter(({ region }) => slugOf(region.name) !== '');
  const bySlug = Map.groupBy(named, ({ region }) => slugOf(region.name));
  return [...bySlug]
    .map(([slug, plans]) => ({
      name: plans[0]?.region.name ?? slug,
      slug,
      url: `regions/${encodeURIComponent(slug)}/`,
      plans: plans.toSorted((a, b) => (b.documentDate ?? '').localeCompare(a.documentDate ?? '')),
      measureCount: plans.reduce((sum, { measureCount }) => sum + measureCount, 0),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** One of the pages of a region; the first tells of the whole region, each of some of its plans. */
export interface RegionPage {
  readonly region: RegionView;
  readonly pages: readonly ListPage<PlanView>[];
  readonly page: ListPage<PlanView>;
}

/** So many plans make a page, with their units and what those in force promised; ten targets have the room of a plan. */
const plansOfPage = 80;
const targetWeight = 0.1;

/** Returns the pages of all regions. */
export function regionPages(): RegionPage[] {
  return listRegions().flatMap((region) => {
    const pages = cutList(latestFirst(region.plans), region.url, {
      most: plansOfPage,
      weigh: (plan) => 1 + (isIssued(plan) ? targetWeight * plan.targetCount : 0),
    });
    return pages.map((page) => ({ region, pages, page }));
  });
}

/** What is promised by a day. */
export interface DatedPromise extends TargetView {
  readonly date: string;
}

/** What some plans promised with a day, the earliest first. */
export function datedPromises(plans: readonly Pick<PlanView, 'id' | 'status'>[]): readonly DatedPromise[] {
  return plans
    .filter(isIssued)
    .flatMap(({ id }) => targetsOf(id))
    .flatMap(({ date, ...target }) => (date ? [{ ...target, date }] : []))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A draft promises nothing. */
function isIssued({ status }: Pick<PlanView, 'status'>): boolean {
  return status === 'issued';
}

/** A name that units of several plans have, with these. */
export interface NamedUnits {
  readonly name: string;
  /** Those with most measures first. */
  readonly units: readonly UnitView[];
}

/** Returns the units of some plans by their names, those with most measures first; collectives (各部门) are nobody. */
export function namedUnits(plans: readonly Pick<PlanView, 'id'>[]): readonly NamedUnits[] {
  const units = plans.flatMap(({ id }) => unitsOfPlan(id)).filter(({ collective }) => !collective);
  const measures = (own: readonly UnitView[]) => own.reduce((sum, { measureCount }) => sum + measureCount, 0);
  return [...Map.groupBy(units, ({ name }) => name)]
    .map(([name, own]) => ({ name, units: own.toSorted((a, b) => b.measureCount - a.measureCount) }))
    .sort((a, b) => measures(b.units) - measures(a.units));
}

/** Measures for which no other plan, of any library, has a counterpart. */
export function ownMeasures({ plans }: RegionView): readonly MeasureView[] {
  return plans
    .flatMap(measuresOf)
    .filter(
      ({ counterpartCount, elsewhere, topicLinks }) => counterpartCount === 0 && !elsewhere && topicLinks.length > 0,
    );
}

export interface MissingTopic {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** So many other plans have it. */
  readonly count: number;
  /** The first of them, by their short names: `甲、乙等`. The page of the topic names all. */
  readonly named: string;
}

const namedAtMost = 6;

/** Topics that at least half of the other plans have and none of the region's, in whatever library, those that most have first. */
export function missingTopics({ slug }: Pick<RegionView, 'slug'>): readonly MissingTopic[] {
  return missingIn(slug);
}

const regionsBySlug = onlyQuestion('regions', () => new Map(listRegions().map((region) => [region.slug, region])));

const missingIn = question('missing-topics', (slug: string): readonly MissingTopic[] => {
  const { name: place, plans } = lookUp(regionsBySlug(), slug, 'region');
  const own = new Set(plans.map(({ id }) => id));
  const { plans: all, topics } = loadLibrary();
  const others = all.filter(({ id }) => !own.has(id));
  return topics
    .map(({ id, name, url, cells }) => ({ id, name, url, holders: holdersIn(cells) }))
    .filter(({ holders: { size } }) => size > 0 && size >= others.length / 2)
    .filter(({ id, holders }) => holders.isDisjointFrom(own) && !hasElsewhere(place, id))
    .map(({ holders, ...topic }) => ({
      ...topic,
      count: holders.size,
      named: nameFirst(others.filter(({ id }) => holders.has(id))),
    }))
    .sort((a, b) => b.count - a.count);
});

function hasElsewhere(place: string, id: string): boolean {
  return plansElsewhereOn({ id }).some(({ region }) => region.name === place);
}

function nameFirst(plans: readonly PlanView[]): string {
  const names = plans.slice(0, namedAtMost).map(({ shortName }) => shortName);
  return `${names.join('、')}${plans.length > namedAtMost ? '等' : ''}`;
}

/** The plans that have a topic, gone through once for all regions. */
const holdersIn = madeOf(
  (cells: TopicView['cells']): ReadonlySet<string> =>
    new Set(cells.flatMap(({ plan, measures }) => (measures.length > 0 ? plan : []))),
);
