/**
 * The words by which pages, the search and the ledger call things of a closed list: one word for one thing. A list that
 * grows without a word for the new member does not compile.
 */
import type { MediaType, ScanDoubt } from './document.ts';
import type { PassageKind, Role, Status, TargetKind } from './kinds.ts';

/** Roles beside the name of a unit. */
export const roleNames = {
  lead: '牵头',
  responsible: '责任',
  supporting: '配合',
} as const satisfies Record<Role, string>;

/** Roles as headings. */
export const roleTitles = {
  lead: '牵头单位',
  responsible: '责任单位',
  supporting: '配合单位',
} as const satisfies Record<Role, string>;

export const targetKindNames = {
  deadline: '时限',
  frequency: '频次',
  quantity: '数量',
  ratio: '比例',
} as const satisfies Record<TargetKind, string>;

export const statusNames = {
  issued: '已印发',
  draft: '征求意见稿',
} as const satisfies Record<Status, string>;

export const passageNames = {
  head: '文件头',
  contents: '目录',
  preamble: '导语',
  intro: '引言',
  closing: '结尾',
  annex: '附件',
  notes: '注释',
} as const satisfies Record<PassageKind, string>;

export const mediaNames = {
  text: '文本文件',
  docx: 'Word 文件',
  pdf: 'PDF 文件',
  html: '网页',
  ofd: 'OFD 文件',
  scan: '扫描件',
} as const satisfies Record<MediaType | 'scan', string>;

/** Why a recognised character should be compared with the picture. */
export const doubtNames = {
  unsure: '识别把握不大',
  'no-word': '与前后不成词',
  bracket: '括号或引号不成对',
  number: '序号不连续',
} as const satisfies Record<ScanDoubt['reason'], string>;

/** Stands where a measure has no topic. */
export const noTopic = '未归主题';

/** Says who vouches for matches: of one that an editor saw, and of the others once for all that stand together. */
export const reviewedName = '已核对';
export const foundByProgram = '由程序找出，供参考';

/** How lists call this library beside others. */
export const ownLibrary = '本库';
