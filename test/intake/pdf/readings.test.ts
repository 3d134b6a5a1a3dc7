/** Readings in small type above the characters of a PDF are left out and named. */
import { expect, test } from 'vitest';
import { readPdf } from '../../../src/intake/pdf/read-pdf.ts';
import { makePdf, type PlacedText } from '../fixtures/make-pdf.ts';

const base: PlacedText = { text: '学习宪法，推进普法。', x: 72, y: 700 };
const before: PlacedText = { text: '甲市方案', x: 72, y: 760 };
const read = async (text: string, form: Partial<PlacedText> = {}) => {
  const above = { text, x: 104, y: 715, size: 7, ...form };
  const { text: lines, leftOut, findings } = await readPdf(makePdf([[before, above, base]]));
  return {
    lines: lines.split('\n').filter((line) => line !== ''),
    left: leftOut.filter(({ place }) => place === '第1页注音').map((left) => left.text),
    findings: findings.map(({ rule, severity, found }) => `${rule} ${severity} ${found}`),
  };
};

test.each(['xiànfǎ', 'xiàn fǎ', 'xian fa', 'zhuang', 'nǚ', 'ㄒㄧㄢˋ'])('%s above its characters', async (text) => {
  expect(await read(text)).toEqual({
    lines: ['甲市方案', '学习宪法，推进普法。'],
    left: [text],
    findings: [`reading-left-out info 第1页“${text}”`],
  });
});

test.each<[string, string, Partial<PlacedText>]>([
  ['no reading', 'draft', {}],
  ['a reading and a word', 'xiàn text', {}],
  ['Chinese', '宪法', {}],
  ['a figure', '12', {}],
  ['nearly as large as the text', 'xian fa', { size: 10.8 }],
  ['further away', 'xian fa', { y: 727 }],
  ['beside the line', 'xian fa', { x: 300 }],
  ['of more syllables than characters', 'a a a a a a a a a', { size: 4 }],
])('a line that is %s stays', async (_, text, form) => {
  const { lines, left } = await read(text, form);
  expect(lines.join('')).toContain(text.replace(/^a a.*/u, 'a'));
  expect(left).toEqual([]);
});
