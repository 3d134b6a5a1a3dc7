/**
 * What an entry of the folder names, spelt as its id. The id of a measure or passage stands for it; the others have signs
 * that no name of a file may hold: `weifang-2021/5.4#s3` a sentence, `…#s3-5` three, `…#d3` the duty that a sentence fixes,
 * `…#d` one without a target, `…|…` two measures side by side, `#reconsideration` a topic.
 */
import type { SentenceSpan } from '../citation.ts';

/** What is taken into the folder. */
export type Taken =
  | { readonly kind: 'text'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'sentences'; readonly id: string; readonly span: SentenceSpan }
  | { readonly kind: 'duty'; readonly id: string; readonly sentence?: number | undefined }
  | { readonly kind: 'pair'; readonly a: string; readonly b: string };

/** Returns the id under which the folder keeps it. */
export function takenId(taken: Taken): string {
  if (taken.kind === 'topic') return `#${taken.id}`;
  if (taken.kind === 'pair') return `${taken.a}|${taken.b}`;
  if (taken.kind === 'duty') return `${taken.id}#d${taken.sentence ?? ''}`;
  if (taken.kind === 'text') return taken.id;
  const [first, last] = taken.span;
  return `${taken.id}#s${first === last ? first : `${first}-${last}`}`;
}

const parts = /^(?<id>[^#|]+)(?:#s(?<first>[1-9]\d*)(?:-(?<last>[1-9]\d*))?|#d(?<fixed>[1-9]\d*)?|\|(?<b>[^#|]+))$/u;

/** Reads an id of an entry; what is spelt otherwise is a text that no library has. */
export function readTaken(spelt: string): Taken {
  if (spelt.startsWith('#')) return { kind: 'topic', id: spelt.slice(1) };
  const { id, first, last, fixed, b } = parts.exec(spelt)?.groups ?? {};
  if (id === undefined) return { kind: 'text', id: spelt };
  if (b !== undefined) return { kind: 'pair', a: id, b };
  if (first !== undefined) return { kind: 'sentences', id, span: [Number(first), Number(last ?? first)] };
  return { kind: 'duty', id, sentence: fixed === undefined ? undefined : Number(fixed) };
}

/** Returns the duty at an address, which ends with the number of its sentence where it has one. */
export function dutyAt(id: string, url: string): string {
  const sentence = /#s(?<n>\d+)$/u.exec(url)?.groups?.['n'];
  return takenId({ kind: 'duty', id, sentence: sentence === undefined ? undefined : Number(sentence) });
}

/** Returns the plan to which a text belongs. */
export function planOfText(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Returns the ids of the texts that an entry is made from; a topic is made from none. */
export function textsOfTaken(taken: Taken): readonly string[] {
  if (taken.kind === 'pair') return [taken.a, taken.b];
  return taken.kind === 'topic' ? [] : [taken.id];
}
