/** What a page says of itself to browsers, crawlers and inspectors. */
import type { PlanRecord } from '../model/records.ts';
import { readSettings } from './index.ts';

/** Returns the name that pages, titles and metadata use. */
export function siteName(): string {
  return readSettings().name;
}

/** The sections of the site as its navigation names them, at the head of each page or at its foot. */
export const sections = [
  { id: 'topics', name: '主题', url: 'topics/', at: 'head' },
  { id: 'compare', name: '对照', url: 'compare/', at: 'head' },
  { id: 'plans', name: '方案', url: 'plans/', at: 'head' },
  { id: 'units', name: '单位', url: 'units/', at: 'head' },
  { id: 'targets', name: '指标', url: 'targets/', at: 'head' },
  { id: 'instruments', name: '依据文件', url: 'instruments/', at: 'foot' },
  { id: 'guides', name: '讲义', url: 'guides/', at: 'head' },
] as const;
/** What else the foot of each page leads to. */
export const furtherPages = [
  { name: '术语', url: 'glossary/' },
  { name: '各地', url: 'regions/' },
  { name: '更新', url: 'changes/' },
  { name: '关于本站', url: 'about/' },
  { name: '版权与许可', url: 'license/' },
  { name: '数据', url: 'data/' },
] as const;

export type SectionId = (typeof sections)[number]['id'];

/** A page with a text of its own (内容页); 国办发〔2017〕47号 annex asks for these tags. */
export interface ArticleTags {
  /** `2021-12-31`; left out where the document prints none. */
  readonly date?: string | undefined;
  readonly source: string;
  readonly author?: string | undefined;
  readonly keywords?: readonly string[];
  /** Address of the picture of its document; any other page shows that of the site. */
  readonly picture?: string;
}

/** Another form of a page. */
interface Alternate {
  readonly type: 'text/markdown' | 'application/akn+xml' | 'application/atom+xml' | 'application/json+oembed';
  /** Below the site root. */
  readonly url: string;
}

export interface PageDescription {
  /** Without the site's name. */
  readonly title: string;
  readonly description: string;
  readonly section?: SectionId | undefined;
  /** A content page; every other page is a list page (栏目页). */
  readonly article?: ArticleTags;
  /** What the page is about, as schema.org says it (JSON-LD). */
  readonly data?: readonly object[];
  /** Other forms of the same page, and feeds: `plans/…/index.md`. */
  readonly alternates?: readonly Alternate[];
  /** Not to be listed by crawlers (404, search). */
  readonly unlisted?: boolean;
}

/** Returns the tags of a page that shows a plan or a part of it. */
export function articleOf(plan: PlanRecord): ArticleTags {
  const body = plan.issuingBodies.join('、');
  return {
    date: plan.documentDate ?? undefined,
    source: body || plan.shortName,
    author: body || undefined,
    keywords: [plan.shortName, plan.genre],
    picture: `${plan.url}picture.png`,
  };
}
