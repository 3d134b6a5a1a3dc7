/** The comparison of a topic as a Word file, opened again by another program. */
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { comparisonWord } from '../../src/formats/word.ts';
import type { TopicComparisonView } from '../../src/render/topic-comparisons.ts';

const link = { url: '/plans/jia/1/', label: '一', title: '普法' };
const view: TopicComparisonView = {
  topic: 'publicity',
  url: '/compare/topic/publicity/',
  pages: [
    {
      number: 1,
      url: '/compare/topic/publicity/',
      columns: [
        {
          plan: 'jia',
          planName: '甲市',
          measures: [link],
          alone: [{ n: 2, runs: [{ text: '仅甲<有>。', kind: 'added' }] }],
        },
        { plan: 'yi', planName: '乙市', measures: [{ ...link, label: '二', title: '讲法' }], alone: [] },
      ],
      rows: [
        {
          same: false,
          cells: [
            {
              n: 1,
              label: '一',
              runs: [
                { text: '每年', kind: 'same' },
                { text: '一次。', kind: 'different' },
              ],
            },
            {
              n: 1,
              runs: [
                { text: '每年', kind: 'same' },
                { text: '两次。', kind: 'different' },
              ],
            },
          ],
        },
        { same: true, cells: [{ n: 3, runs: [{ text: '检查。', kind: 'same' }] }, null] },
      ],
    },
  ],
};

test('a comparison has like sentences in one row, what differs underlined, and then what only one has', async () => {
  const buffer = Buffer.from(comparisonWord(view, '普法', (url) => `https://fangan.example${url}`));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: ['u => u'] });
  const cells = (row: string[]): string => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  expect(value.replace(/<\/?(?:p|thead|tbody|strong)>|<p [^>]*>/gu, '').replaceAll('th>', 'td>')).toBe(
    [
      '对照：普法地址：https://fangan.example/compare/topic/publicity/',
      '点线是各有说法，实线是仅此处有，没有线的是共有表述。',
      '<h1>相近的句子</h1><table>',
      cells(['甲市一 普法', '乙市二 讲法']),
      cells(['一 每年<u>一次。</u>', '每年<u>两次。</u>']),
      cells(['检查。', '']),
      '</table><h1>只有一地写到的句子</h1><table>',
      cells(['甲市', '乙市']),
      cells(['<u>仅甲&lt;有&gt;。</u>', '']),
      '</table>',
    ].join(''),
  );
});
