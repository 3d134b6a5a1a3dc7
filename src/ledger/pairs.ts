/**
 * Reads `ledger/pairs.txt`: the pairs of measures whose comparison once had a page of its own, a line a pair, the two ids
 * with a tab between. Their addresses go on answering; new pairs are compared in the browser and have no page.
 */
import { BuildError } from '../model/issue.ts';

/** Two measures of different plans, by id, the smaller id first. */
export interface PublishedPair {
  readonly a: string;
  readonly b: string;
}

/** Returns the pairs of a file; throws a BuildError that names every line of another form. */
export function readPublishedPairs(text: string, file = 'ledger/pairs.txt'): PublishedPair[] {
  const lines = text.split(/\r?\n/u).map((line, index) => ({ line, number: index + 1, ids: line.split('\t') }));
  const written = lines.filter(({ line }) => line !== '');
  const faults = written.filter(({ ids: [a = '', b = '', ...more] }) => a === '' || a >= b || more.length > 0);
  if (faults.length > 0) {
    const places = faults.map(
      ({ line, number }) => `${file}:${number}：发现“${line}”，应为两个措施编号，以制表符隔开，小的在前。`,
    );
    throw new BuildError(places.join('\n'), '台账由程序写成，请从版本库取回这些行。');
  }
  return written.map(({ ids: [a = '', b = ''] }) => ({ a, b }));
}
