/** A folder as an Excel file, opened again by another program. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { sheetFile } from '../../../src/browser/basket/sheet-file.ts';

test('an Excel file has a row for each passage under its heading, its texts as they stand, its address as a link', async () => {
  const file = await sheetFile([
    { title: '甲　一', text: '第一句。\n=SUM(A1)', note: '', citation: '《甲方案》一', url: 'https://a.cn/p/' },
    { heading: '复议' },
    { title: '乙　二', text: '又一句 <b>&。', note: '答复用', citation: '《乙方案》二', url: 'https://a.cn/q/' },
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await file.arrayBuffer());
  const sheet = book.getWorksheet('资料夹');
  const rows = sheet?.getSheetValues().slice(1);
  expect(rows?.map((row) => (Array.isArray(row) ? Array.from(row.slice(1), (value) => value ?? '') : row))).toEqual([
    ['小标题', '措施', '原文', '引注', '笔记', '地址'],
    ['', '甲　一', '第一句。\n=SUM(A1)', '《甲方案》一', '', { text: 'https://a.cn/p/', hyperlink: 'https://a.cn/p/' }],
    [
      '复议',
      '乙　二',
      '又一句 <b>&。',
      '《乙方案》二',
      '答复用',
      { text: 'https://a.cn/q/', hyperlink: 'https://a.cn/q/' },
    ],
  ]);
  expect(sheet?.autoFilter).toBe('A1:F3');
});
