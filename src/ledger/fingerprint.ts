/**
 * Fingerprints: how the ledger remembers a text without keeping it. The hash tells whether a text is the same, the
 * sketch how much of it is left: one-permutation min-hashing (Li, Owen, Zhang 2012) over pairs of characters, an
 * estimate of their Jaccard similarity with a standard error below 0.09.
 *
 * Texts are folded first: width, case, spaces and punctuation do not count.
 */
import { createHash } from 'node:crypto';
import { foldText } from '../segment/fold.ts';

export interface Fingerprint {
  /** 16 hex digits. */
  readonly hash: string;
  /** Two hex digits for each of 32 bins; `00` is an empty one. */
  readonly sketch: string;
}

const bins = 32;
const unused = 0xffffffff;

/** Returns the fingerprint of a text. */
export function takeFingerprint(text: string): Fingerprint {
  const folded = foldText(text);
  const hash = createHash('sha256').update(folded).digest('hex').slice(0, 16);
  return { hash, sketch: [...leastOfBins(folded)].map(sketchDigits).join('') };
}

/** Returns the part of two texts (0–1) that is common: 1 for the same text, else an estimate; 0 where nothing is known. */
export function estimateLikeness(a: Fingerprint, b: Fingerprint): number {
  if (a.hash === b.hash) return 1;
  let [used, equal] = [0, 0];
  for (let at = 0; at < 2 * bins; at += 2) {
    const [digitsA, digitsB] = [a.sketch.slice(at, at + 2), b.sketch.slice(at, at + 2)];
    if (digitsA === '00' && digitsB === '00') continue;
    used += 1;
    if (digitsA === digitsB) equal += 1;
  }
  return used === 0 ? 0 : equal / used;
}

/** Says whether a fingerprint stems from a text with at least two letters. */
export function isTelling({ sketch }: Fingerprint): boolean {
  return /[^0]/u.test(sketch);
}

function leastOfBins(folded: string): Uint32Array {
  const least = new Uint32Array(bins).fill(unused);
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const value = mix((folded.charCodeAt(at) << 16) | folded.charCodeAt(at + 1));
    const bin = value % bins;
    least[bin] = Math.min(least[bin] ?? unused, value);
  }
  return least;
}

function sketchDigits(least: number): string {
  const value = least === unused ? 0 : 1 + (mix(least) % 255);
  return value.toString(16).padStart(2, '0');
}

/** The finalizer of MurmurHash3: every bit of the result depends on every bit of `value`. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
