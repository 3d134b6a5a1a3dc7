import { describe, expect, test } from 'vitest';
import { readTopicLabels, settleTopicLabels } from '../../src/topics/labels.ts';

const known = { measures: new Set(['jia/1', 'jia/2']), topics: new Set(['petitions']) };

function entry(measure: string, topic: string, reason = '说的是接访'): string {
  return `- measure: ${measure}\n  topic: ${topic}\n  reason: ${reason}\n`;
}

function settle(text: string, leftOut?: ReadonlySet<string>) {
  return settleTopicLabels(readTopicLabels(text).entries, known, leftOut);
}

describe('topic labels', () => {
  test('are read in their order', () => {
    expect(settle(entry('jia/1', 'petitions') + entry('jia/2', 'petitions', '同上'))).toEqual({
      values: [
        { measure: 'jia/1', topic: 'petitions', reason: '说的是接访' },
        { measure: 'jia/2', topic: 'petitions', reason: '同上' },
      ],
      faults: [],
    });
  });

  test.each(['', '[]\n'])('are none in a file of %j', (text) => {
    expect(readTopicLabels(text)).toEqual({ entries: [], faults: [] });
  });

  test('of a plan that is left out wait', () => {
    const { values, faults } = settle(entry('bing/1', 'petitions') + entry('jia/1', 'petitions'), new Set(['bing']));
    expect(values.map(({ measure }) => measure)).toEqual(['jia/1']);
    expect(faults).toEqual([]);
  });

  test('that cannot be followed are all told with their line, and the others kept', () => {
    const { values, faults } = settle(
      entry('jia/9', 'petitions') +
        entry('jia/1', 'bridges') +
        entry('jia/1', 'petitions') +
        entry('jia/2', 'petitions'),
    );
    expect(values.map(({ measure }) => measure)).toEqual(['jia/2']);
    expect(faults.map(({ line, found }) => `${line} ${found}`)).toEqual([
      '1 jia/9',
      '4 bridges',
      '7 第 4 行已有的 jia/1',
    ]);
  });
});
