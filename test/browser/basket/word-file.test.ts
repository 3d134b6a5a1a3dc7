import { Packer } from 'docx';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { wordDocument } from '../../../src/browser/basket/word-file.ts';

test('a Word file has headings, quotations with a numbered note that cites them, and the notes of the reader', async () => {
  const file = wordDocument([
    { heading: '复议' },
    { title: '甲', text: '第一句。\n第二句。', note: '答复用', citation: '《甲方案》一', url: 'https://a.cn/p/' },
    {
      title: '乙',
      lead: '对照：甲与乙',
      text: '又一句 <b>。',
      note: '',
      citation: '《乙方案》二',
      url: 'https://a.cn/q/',
    },
  ]);
  const { value } = await mammoth.convertToHtml(
    { buffer: await Packer.toBuffer(file) },
    { styleMap: ["p[style-name='Quote'] => blockquote:fresh"] },
  );
  expect(value.replace(/ id="[^"]*"/gu, '').replace(/ href="#[^"]*"/gu, '')).toBe(
    [
      '<h1>复议</h1>',
      '<blockquote>第一句。</blockquote><blockquote>第二句。<sup><a>[1]</a></sup></blockquote>',
      '<p>答复用</p>',
      '<p><strong>对照：甲与乙</strong></p>',
      '<blockquote>又一句 &lt;b&gt;。<sup><a>[2]</a></sup></blockquote>',
      '<ol><li><p>《甲方案》一，<a href="https://a.cn/p/">https://a.cn/p/</a> <a>↑</a></p></li>',
      '<li><p>《乙方案》二，<a href="https://a.cn/q/">https://a.cn/q/</a> <a>↑</a></p></li></ol>',
    ].join(''),
  );
});
