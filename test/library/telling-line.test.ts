import { describe, expect, test } from 'vitest';
import { tellingLine } from '../../src/library/telling-line.ts';
import type { Target } from '../../src/model/records.ts';

const sentence = (n: number, text: string, title?: true) => ({ n, runs: [text], ...(title && { title }) });
const target = (text: string, n: number, date: string | null = null): Target => ({
  ...{ kind: date ? 'deadline' : 'ratio', text, date, sentence: n },
});
const measure = {
  ...{ title: '建平台', titleMade: false },
  paragraphs: [
    [sentence(1, '建平台。', true), sentence(2, '推动一网通办，提升服务。'), sentence(3, '覆盖率达到90%。')],
    [sentence(4, '由市大数据局会同各部门，2032年底前建成平台。')],
  ],
  targets: [target('90%', 3), target('2032年底前', 4, '2032-12-31')],
};

describe('a measure in a list is told by', () => {
  test.each([
    [
      'the sentence that names what the list is about',
      { about: ['市司法局', '各部门'] },
      '由市大数据局会同各部门，2032年底前建成平台。',
    ],
    ['the first of several that do', { about: ['服务', '平台'] }, '推动一网通办，提升服务。'],
    ['else the one that fixes a day', {}, '由市大数据局会同各部门，2032年底前建成平台。'],
    ['else the one that fixes anything', { targets: [target('90%', 3)] }, '覆盖率达到90%。'],
    ['else the first behind the title', { targets: [] }, '推动一网通办，提升服务。'],
    ['nothing that its title fixes', { targets: [target('建平台', 1)] }, '推动一网通办，提升服务。'],
  ])('%s', (_, { about, targets = measure.targets }: { about?: string[]; targets?: Target[] }, line) => {
    expect(tellingLine({ ...measure, targets }, about)).toBe(line);
  });

  test('what stands behind a title that is made of its first sentence', () => {
    const made = { title: '完善制度', titleMade: true, targets: [] };
    expect(tellingLine({ ...made, paragraphs: [[sentence(1, '完善制度，加强监督。')]] })).toBe('加强监督。');
    expect(tellingLine({ ...made, paragraphs: [[sentence(1, '完善制度。'), sentence(2, '加强监督。')]] })).toBe(
      '加强监督。',
    );
  });

  test('nothing where it holds a title only', () => {
    expect(tellingLine({ ...measure, targets: [], paragraphs: [[sentence(1, '建平台。', true)]] })).toBe('');
  });
});
