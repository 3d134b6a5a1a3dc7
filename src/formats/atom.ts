/** Feeds of what is new (Atom, RFC 4287): the same entries, with the same ids and days, whenever the library is built. */

import type { FormerList } from '../ledger/lists.ts';
import type { NewsRecord } from '../model/records.ts';
import { escapeXml } from './escape.ts';
import type { Permalink, Publisher } from './markdown.ts';

export interface Feed {
  /** Path below the site root: `feeds/regions/潍坊.xml`. */
  readonly path: string;
  readonly title: string;
  /** Address of the page that lists the same. */
  readonly url: string;
  /** Newest first. */
  readonly entries: readonly NewsRecord[];
}

const longest = 50;
/** What a feed without entries was updated: the day of the standard, so that no build differs from another. */
const never = '2005-12-01';

/** Returns the text of a feed. */
export function writeFeed({ path, title, url, entries }: Feed, publisher: Publisher): string {
  const shown = entries.slice(0, longest).map((entry) => writeEntry(entry, publisher.permalink));
  return feedText({ path, title, url, updated: entries[0]?.day ?? never, entries: shown }, publisher);
}

/** Returns the text of the feed of a list that has gone: its only entry says so, as readers go on asking for it. */
export function writeEndedFeed(
  path: string,
  { url, title = '主题', successor, ended }: FormerList,
  publisher: Publisher,
): string {
  const { permalink } = publisher;
  const entry: Entry = {
    ...{ id: tagOf(`${path}:ended:${ended}`), title: `“${title}”的订阅不再更新`, day: ended, url },
    summary: successor
      ? `现在见“${successor.title}”：${permalink(successor.url)}`
      : '那一页说明原来列出的内容现在在哪里。',
  };
  const entries = [entryText(entry, permalink)];
  return feedText({ path, title: `${title}：不再更新`, url, updated: ended, entries }, publisher);
}

interface WrittenFeed extends Omit<Feed, 'entries'> {
  readonly updated: string;
  readonly entries: readonly string[];
}

function feedText({ path, title, url, updated, entries }: WrittenFeed, { name, permalink }: Publisher): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${tagOf(path)}</id><title>${escapeXml(title)}</title>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(permalink(url))}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(permalink(`/${encodeURI(path)}`))}"/>`,
    `<author><name>${escapeXml(name)}</name></author>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

function tagOf(name: string): string {
  return `tag:fangan,2026:${escapeXml(encodeURI(name))}`;
}

interface Entry extends Pick<NewsRecord, 'title' | 'url' | 'day' | 'summary'> {
  readonly id: string;
}

function writeEntry({ id, kind, ...news }: NewsRecord, permalink: Permalink): string {
  return entryText({ ...news, id: `${tagOf(id)}:${kind}:${news.day}` }, permalink);
}

function entryText({ id, title, url, day, summary }: Entry, permalink: Permalink): string {
  return [
    `<entry><id>${id}</id>`,
    `<title>${escapeXml(title)}</title><updated>${day}T00:00:00Z</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(permalink(url))}"/>`,
    `<summary>${escapeXml(summary)}</summary></entry>`,
  ].join('');
}
