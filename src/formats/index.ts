/**
 * formats: a library → the files that programs, feed readers and archives read beside the pages. Paths are below the
 * site root; `plans/<plan>/index.md` stands beside `plans/<plan>/index.html`.
 */
import type { FormerList } from '../ledger/lists.ts';
import { permalinkOf, slugOf } from '../model/addresses.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import { roles } from '../model/kinds.ts';
import { lookUp } from '../model/look-up.ts';
import type { LibraryRecords, NewsRecord } from '../model/records.ts';
import type { AddressHistory } from '../render/context.ts';
import { planAkomaNtoso } from './akoma-ntoso.ts';
import { type Feed, writeEndedFeed, writeFeed } from './atom.ts';
import { writeCard, writeOEmbed } from './cards.ts';
import { writeLlms } from './llms.ts';
import { measureMarkdown, type Permalink, planMarkdown } from './markdown.ts';
import { planWord } from './word.ts';

/**
 * Yields path and text of each file when its turn comes; news come newest first. `name` is that of the site, `root`
 * its origin and base path, where the build knows them.
 */
export function* writeFormats(
  { plans }: { readonly plans: readonly EnrichedPlan[] },
  records: LibraryRecords,
  { news, formerLists }: Pick<AddressHistory, 'news' | 'formerLists'>,
  { name, root }: { readonly name: string; readonly root?: string | undefined },
): Generator<[path: string, text: string]> {
  const permalink: Permalink = (url) => permalinkOf(root, url);
  const publisher = { name, permalink };
  const byId = new Map(records.plans.map((record) => [record.id, record]));
  for (const plan of plans) {
    const record = lookUp(byId, plan.plan.id, 'plan');
    const folder = folderOf(record.url);
    yield [`${folder}index.md`, planMarkdown(plan, record, permalink)];
    yield [`${folder}akn.xml`, planAkomaNtoso(plan, record)];
  }
  for (const record of records.measures) {
    const plan = lookUp(byId, record.plan, 'plan');
    const folder = folderOf(record.url);
    yield [`${folder}index.md`, measureMarkdown(record, plan, permalink)];
    yield [`${folder}card.htm`, writeCard(record, plan)];
    yield [`${folder}oembed.json`, writeOEmbed(record, plan, publisher)];
  }
  for (const feed of listFeeds(records, news, name)) yield [feed.path, writeFeed(feed, publisher)];
  for (const list of formerLists)
    if (hadFeed(list)) yield [feedOf(list.url), writeEndedFeed(feedOf(list.url), list, publisher)];
  yield ['llms.txt', writeLlms(records, publisher)];
}

/** Yields path and bytes of the Word file of each plan. */
export function* writeWordFiles(
  { plans }: { readonly plans: readonly EnrichedPlan[] },
  records: LibraryRecords,
  root?: string,
): Generator<[path: string, bytes: Uint8Array]> {
  const permalink: Permalink = (url) => permalinkOf(root, url);
  const byId = new Map(records.plans.map((record) => [record.id, record]));
  for (const plan of plans) {
    const record = lookUp(byId, plan.plan.id, 'plan');
    yield [`${folderOf(record.url)}plan.docx`, planWord(plan, record, permalink)];
  }
}

/** `/plans/%E7%94%B2/` → `plans/甲/` */
function folderOf(url: string): string {
  return url.split('/').filter(Boolean).map(decodeURIComponent).join('/').concat('/');
}

/** `/topics/publicity/` → `feeds/topics/publicity.xml` */
function feedOf(url: string): string {
  return `feeds/${folderOf(url).replace(/\/$/u, '')}.xml`;
}

/** Topics, places and units had one, lines of work none. */
function hadFeed({ url }: FormerList): boolean {
  return /^\/(?:topics|regions|units)\/[^/]+\/$/u.test(url);
}

/** One for the library, for each region, each topic, each unit that is one. */
function listFeeds(
  { plans, topics, units, measures }: LibraryRecords,
  news: readonly NewsRecord[],
  site: string,
): Feed[] {
  const planOf = new Map(measures.map((measure) => [measure.id, measure.plan]));
  const placesOf = Map.groupBy(news.keys(), (place) => news[place]?.id);
  const newsOf = (list: readonly string[]): readonly NewsRecord[] => {
    const touched = new Set(list.flatMap((id) => [id, planOf.get(id) ?? id]));
    const places = [...touched].flatMap((id) => placesOf.get(id) ?? []);
    return places.sort((a, b) => a - b).flatMap((place) => news[place] ?? []);
  };
  const regions = Map.groupBy(
    plans.filter(({ region }) => slugOf(region.name) !== ''),
    ({ region }) => region.name,
  );
  return [
    feed(site, 'feeds/library.xml', '/changes/', news),
    ...[...regions].map(([name, list]) => {
      const ids = new Set(list.map(({ id }) => id));
      const own = news.filter(({ plan }) => ids.has(plan));
      return feed(name, `feeds/regions/${slugOf(name)}.xml`, '/changes/', own);
    }),
    ...topics.map(({ name, url, measures: list }) => feed(name, feedOf(url), url, newsOf(list))),
    ...units
      .filter(({ collective }) => !collective)
      .map(({ name, url, ...parts }) => feed(name, feedOf(url), url, newsOf(roles.flatMap((role) => parts[role])))),
  ];
}

function feed(name: string, path: string, url: string, entries: readonly NewsRecord[]): Feed {
  return { path, title: `${name}：新收入与改动`, url, entries };
}
