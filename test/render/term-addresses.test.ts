/** Where the glossary has each term: in the order of their reading, on pages that hold so many explanations. */
import { expect, test } from 'vitest';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { termAddresses } from '../../src/render/terms.ts';
import { invented } from './invented.ts';

const [first] = invented.plans;

test('a long glossary has pages, and all explanations of a term stand on one', () => {
  const explaining = (terms: readonly string[]): EnrichedPlan => ({
    ...first!,
    definitions: terms.map((term) => ({
      ...{ term, place: 'jia/1.1', sentence: 1, termSpan: { start: 0, end: 1 }, span: { start: 1, end: 2 } },
    })),
  });
  const many = [
    explaining(['a', ...Array.from({ length: 50 }, () => 'b')]),
    explaining(Array.from({ length: 10 }, () => 'c')),
  ];
  expect([...termAddresses(many)]).toEqual([
    ['a', '/glossary/#a'],
    ['b', '/glossary/#b'],
    ['c', '/glossary/2/#c'],
  ]);
});
