/** How texts print figures, as sources of patterns: 1,200, 15—20, 三十. Texts are read in simplified characters. */
import type { TargetKind } from '../model/kinds.ts';

export const numeral = '[一二两三四五六七八九十百千]{1,6}';
/** 320, 1,200, 1 200 */
export const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ \\u00a0\\u2009]\\d{3})+(?!\\d)|\\d{1,12})(?:\\.\\d{1,4})?';
export const dash = '\\s{0,8}[—–\\-－~～至到]{1,4}\\s{0,8}';
/** 15—20, 2至3 */
export const range = `${number}(?:${dash}${number})?`;
export const figure = `(?:${range}|${numeral})`;
/** 不少于20家, 至少20家, 20家以上: how much at least or at most */
export const bounded = /^\p{Script=Han}{0,2}(?:[少低高大小多短长][于於]|超过|至少|最少)|以[上下内]$/u;

/** A figure's wording with what stands before and behind it in its sentence. */
export interface Figure {
  readonly kind: TargetKind;
  readonly before: string;
  readonly wording: string;
  readonly behind: string;
}
