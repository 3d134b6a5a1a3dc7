import { expect, test } from 'vitest';
import { basketMarkdown, basketText, type ShownEntry } from '../../../src/browser/basket/export.ts';

const shown: readonly ShownEntry[] = [
  { heading: '复议' },
  {
    title: '甲　一',
    text: '第一句。\n- 第*二*句。',
    note: '答复用',
    citation: '《甲方案》一',
    url: 'https://a.cn/p/#s1',
  },
  { title: '乙　二', text: '又一句。', note: '', citation: '《乙方案》二', url: 'https://a.cn/q/' },
];

test('the text has each passage with its source under it, then the note', () => {
  expect(basketText(shown)).toBe(
    '复议\n\n第一句。\n- 第*二*句。\n——《甲方案》一\n答复用\n\n又一句。\n——《乙方案》二\n',
  );
});

test('the Markdown quotes passages, links sources and escapes marks', () => {
  expect(basketMarkdown(shown)).toBe(
    [
      '## 复议',
      '> 第一句。\n> \\- 第\\*二\\*句。',
      '——[《甲方案》一](https://a.cn/p/#s1)',
      '答复用',
      '> 又一句。',
      '——[《乙方案》二](https://a.cn/q/)\n',
    ].join('\n\n'),
  );
});
