import { describe, expect, test } from 'vitest';
import { BuildError } from '../../src/model/issue.ts';
import { readTopicLabels } from '../../src/topics/labels.ts';

const known = { measures: new Set(['jia/1', 'jia/2']), topics: new Set(['petitions']) };

function entry(measure: string, topic: string, reason = '说的是接访'): string {
  return `- measure: ${measure}\n  topic: ${topic}\n  reason: ${reason}\n`;
}

describe('readTopicLabels', () => {
  test('reads entries in order', () => {
    expect(readTopicLabels(entry('jia/1', 'petitions') + entry('jia/2', 'petitions', '同上'), known)).toEqual([
      { measure: 'jia/1', topic: 'petitions', reason: '说的是接访' },
      { measure: 'jia/2', topic: 'petitions', reason: '同上' },
    ]);
  });

  test.each(['', '[]\n'])('takes %j for a file without entries', (text) => {
    expect(readTopicLabels(text, known)).toEqual([]);
  });

  test('lets labels of a plan that is left out wait', () => {
    const text = entry('bing/1', 'petitions') + entry('jia/1', 'petitions');
    expect(readTopicLabels(text, known, new Set(['bing'])).map(({ measure }) => measure)).toEqual(['jia/1']);
  });

  test('names every fault with its line in one run', () => {
    const text = entry('jia/9', 'petitions') + entry('jia/1', 'bridges') + entry('jia/1', 'petitions');
    const read = () => readTopicLabels(text, known);
    expect(read).toThrow(BuildError);
    expect(read).toThrow(
      /^labels\.yaml:1 {2}发现 ?jia\/9.*\nlabels\.yaml:4 {2}发现 ?bridges.*\nlabels\.yaml:7 {2}发现 ?第 4 行已有的 jia\/1/u,
    );
  });
});
