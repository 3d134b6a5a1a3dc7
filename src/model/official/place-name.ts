/**
 * Where a measure stands in its document, as official documents say it: `第六部分第14项`, `第五部分第（四）项`,
 * `第七部分（二十）第54项`, `附件2第一部分第（三）项`. Tables keep the short label, `六 14`.
 */
import { writeNumeral } from './numerals.ts';

/** A measure as far as its place goes. */
export interface Placed {
  readonly ordinals: { readonly [Level in 'part' | 'group' | 'item']?: number | null | undefined };
  readonly label: string;
}

/** `附件2 二（一）`, `《甲市考核办法》 二`: the label of a measure of an annex */
const annexed = /^(?<annex>附\S*|《\S+》) /u;

/** Returns the label that a measure of an annex has within it; any other one as it is. */
export function labelInAnnex(label: string): string {
  return label.replace(annexed, '');
}

/** 附件第3项, not 附件3 */
function inAnnex(label: string, annex: string): string {
  return annex !== '' && /^\d+$/u.test(label) ? `第${label}项` : label;
}

/** Returns the name of the place; a measure that stands in no part keeps its label. */
export function officialPlace({ ordinals, label }: Placed): string {
  const { part = null, group = null, item = null } = ordinals;
  const annex = annexed.exec(label)?.groups?.['annex'] ?? '';
  if (part === null) return annex + inAnnex(labelInAnnex(label), annex);
  const own = item === null ? '' : `第${item}项`;
  const groupName = group === null ? '' : `（${writeNumeral(group)}）`;
  return `${annex}第${writeNumeral(part)}部分${own || !groupName ? groupName : `第${groupName}项`}${own}`;
}
