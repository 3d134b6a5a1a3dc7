/** A sentence four times as long takes about four times as long to read; what is quadratic would take sixteen. */
import { expect, test } from 'vitest';
import { findTargets } from '../../src/enrich/targets.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { growthOf } from '../growth.ts';

test.each(['建设停车场20个，', '2029年建设停车场20个，', '去年培训3次，今年6月底前培训5次，', '每月5日、15日前报送，'])(
  'a sentence of many clauses like %s',
  (clause) => {
    const read = (count: number) => {
      const text = clause.repeat(count);
      const sentences = splitSentences(text);
      return () => findTargets(text, sentences, { year: 2031 });
    };
    expect(growthOf(read, 1500)).toBeLessThan(9);
  },
);
