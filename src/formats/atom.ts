/** Feeds of what is new (Atom, RFC 4287): the same entries, with the same ids and days, whenever the library is built. */

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
export function writeFeed({ path, title, url, entries }: Feed, { name, permalink }: Publisher): string {
  const updated = entries[0]?.day ?? never;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>tag:fangan,2026:${escapeXml(encodeURI(path))}</id><title>${escapeXml(title)}</title>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(permalink(url))}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(permalink(`/${encodeURI(path)}`))}"/>`,
    `<author><name>${escapeXml(name)}</name></author>`,
    ...entries.slice(0, longest).map((entry) => writeEntry(entry, permalink)),
    '</feed>\n',
  ].join('\n');
}

function writeEntry({ id, kind, title, url, day, summary }: NewsRecord, permalink: Permalink): string {
  return [
    `<entry><id>tag:fangan,2026:${escapeXml(encodeURI(id))}:${kind}:${day}</id>`,
    `<title>${escapeXml(title)}</title><updated>${day}T00:00:00Z</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(permalink(url))}"/>`,
    `<summary>${escapeXml(summary)}</summary></entry>`,
  ].join('');
}
