/**
 * The tree that parse makes of a document: 部分 (part) / 任务组 (group) / 措施 (measure), with the head before it and
 * passages between. Reading the tree from top to bottom gives back every character of the source once, in order.
 */
import type { MediaType } from './document.ts';
import type { PassageKind, Status } from './kinds.ts';
import type { Printed, Span } from './printed.ts';

/** What a block of the head is; GB/T 9704—2012 §7.2 and §7.3 name most of them. */
export type HeadKind =
  | 'masthead' // 发文机关标志 …文件
  | 'number' // 发文字号
  | 'title'
  | 'addressees' // 主送机关
  | 'notice' // 现将……印发给你们
  | 'signature' // 发文机关署名
  | 'date' // 成文日期
  | 'annotation' // 附注 （此件公开发布）, and what a page sets around the text
  | 'plan-title' // the title again, before the 导语
  | 'contents' // 目录
  | 'preamble'; // 导语

export interface HeadBlock {
  readonly type: 'head';
  readonly kind: HeadKind;
  readonly content: Printed;
}

/** Running text that belongs to no measure; addressable and searchable like one. */
export interface Passage {
  readonly type: 'passage';
  /** `weifang-2021/preamble` */
  readonly id: string;
  readonly kind: PassageKind;
  readonly headings: readonly string[];
  readonly content: Printed;
  readonly sentences: readonly Span[];
  /** Responsibility notes of an introduction, which hold for the measures below it. */
  readonly notes?: readonly Span[];
  /** `附件1`, where an annex that numbers measures prints one. */
  readonly label?: string;
  /** What an annex numbers as measures; it stands right below this text of its opening. */
  readonly children?: readonly (Part | Group | Measure)[];
}

/** The levels of the tree, as pages show them. */
export type Level = 'part' | 'group' | 'item';

export interface Ordinals {
  readonly part?: number;
  readonly group?: number;
  readonly item?: number;
}

/** 措施: the smallest numbered provision; the unit of linking, search and citation. */
export interface Measure {
  readonly type: 'measure';
  /** `weibin-2022-draft/7.20.54` */
  readonly id: string;
  /**
   * `7.20.54`: printed ordinals joined by dots, levels that do not exist left out; 第二部分 一、 only where 一、 starts again.
   * In an annex `annex1/2.1`.
   */
  readonly number: string;
  /** `七（二十）54`, `附件1 二（一）`, `《甲市考核办法》 二` where an annex has a title and no label */
  readonly label: string;
  readonly level: Level;
  readonly ordinals: Ordinals;
  /** Titles of the levels above, from the top. */
  readonly headings: readonly string[];
  /** The number as printed, `54．`. */
  readonly num: Printed;
  readonly title: string;
  /** The title is not printed as a heading but shortened from the first sentence. */
  readonly titleMade: boolean;
  /** From the measure's own heading to its last sentence, without number and note. */
  readonly content: Printed;
  readonly sentences: readonly Span[];
  /** The responsibility note with its brackets. */
  readonly note?: Printed;
}

/** 任务组: a numbered heading with measures below it, of whatever level stands below a part. */
export interface Group {
  readonly type: 'group';
  /** `7.20`, made like the number of a measure. */
  readonly number: string;
  readonly num: Printed;
  readonly heading: Printed;
  readonly intro?: Passage;
  readonly children: readonly (Part | Group | Measure)[];
}

/** 部分: a 一、 level, or a 编 or 章 above it, with something numbered below it. */
export interface Part {
  readonly type: 'part';
  readonly number: string;
  readonly num: Printed;
  readonly heading: Printed;
  readonly intro?: Passage;
  readonly children: readonly (Part | Group | Measure)[];
}

export interface Region {
  readonly name: string;
  readonly level: string;
}

/** The genre of a document whose title names none. */
export const unnamedGenre = '文件';

/** What a document says of itself. */
export interface PlanFacts {
  readonly title: string;
  /** `潍坊`, `卫滨`: how pages and queries call the plan's place. */
  readonly shortName: string;
  /** An editor has given the short name. */
  readonly nameGiven?: boolean;
  readonly genre: string;
  readonly issuingBodies: readonly string[];
  readonly documentNumber?: string;
  /** `2021-12-31` */
  readonly documentDate?: string;
  readonly status: Status;
  readonly period?: string;
  readonly region: Region;
  readonly addressees: readonly string[];
}

/**
 * Returns the year that 年底前 means in a plan: 2022年工作要点 of 2021 is for 2022; a document of 2023 that speaks of 2022
 * in its title (2022年考评通报) reports on that year, and its own days fall in 2023. One without a day is of the year of its
 * number.
 */
export function ownYear({ period, documentDate, documentNumber }: PlanFacts): number | undefined {
  const single = period?.length === 4 ? Number(period) : 0;
  const numbered = Number(/\d{4}/u.exec(documentNumber ?? '')?.[0] ?? 0);
  return Math.max(single, Number(documentDate?.slice(0, 4) ?? 0)) || numbered || undefined;
}

export interface Plan extends PlanFacts {
  readonly type: 'plan';
  readonly id: string;
  readonly source: { readonly file: string; readonly sha256: string; readonly media: MediaType };
  readonly head: readonly HeadBlock[];
  /** The head's text as passages: `head` (what is not prose), `contents` (目录) and `preamble` (notice and 导语). */
  readonly headPassages: readonly Passage[];
  readonly children: readonly (Part | Group | Measure)[];
  readonly closing?: Passage;
  /** `weifang-2021/annex1`, `weifang-2021/annex1/2.1` */
  readonly annexes: readonly Passage[];
  /** 版记 below the annexes, and what a page sets below the whole. */
  readonly imprint?: Passage;
  /** 脚注 and 尾注, which paper sets at the foot of its pages, below everything else. */
  readonly notes?: Passage;
}
