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

test('a comparison is one entry that says what it compares', () => {
  const pair = { ...shown[2]!, heading: undefined, lead: '对照：甲一与乙*二', text: '甲一：甲文。\n乙二：乙文。' };
  const entry = { ...pair, title: pair.lead, note: '', citation: '《甲》一；《乙》二', url: 'https://a.cn/' };
  expect(basketText([entry])).toBe('对照：甲一与乙*二\n甲一：甲文。\n乙二：乙文。\n——《甲》一；《乙》二\n');
  expect(basketMarkdown([entry])).toBe(
    '**对照：甲一与乙\\*二**\n\n> 甲一：甲文。\n> 乙二：乙文。\n\n——[《甲》一；《乙》二](https://a.cn/)\n',
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
