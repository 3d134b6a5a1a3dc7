/** Numbers of provisions inside a run of text: which count on, and what only looks like one. */
import { expect, test } from 'vitest';
import type { Printed } from '../../src/model/printed.ts';
import { countNumbers, startCounting } from '../../src/parse/inner-numbers.ts';

const printed = (text: string): Printed => ({ text, pieces: [{ at: 0, source: 0, length: text.length }] });

/** The lines with `|` before each number that counts, `‖` where no stop stands before it. */
function marked(...lines: readonly string[]): string[] {
  const counts = startCounting();
  return lines.map((line) => {
    const found = countNumbers(printed(line), counts);
    const starts = [0, ...found.map(({ at }) => at)];
    const signs = ['', ...found.map(({ glued }) => (glued ? '‖' : '|'))];
    return starts.map((start, index) => `${signs[index]}${line.slice(start, starts[index + 1])}`).join('');
  });
}

test('a gap between two 汉字 that was taken out sets a number apart', () => {
  const text = '一、普法要做到人人知晓二、复议要做到件件有回音、三、监督';
  const places = [0, text.indexOf('二'), text.indexOf('三')];
  const pieces = places.map((at, index) => ({
    at,
    source: at + index,
    length: (places[index + 1] ?? text.length) - at,
  }));
  expect(countNumbers({ text, pieces }, startCounting()).map(({ at }) => at)).toEqual(places.slice(0, 2));
  expect(countNumbers(printed(text), startCounting()).map(({ at }) => at)).toEqual([0]);
});

test.each([
  '|一、普法。宣传。|二、复议。办理。',
  '|一、普法‖（一）宣传。|（二）培训。|二、复议‖（三）受理。',
  '|一、普法‖（一）宣传。|（二）培训。|二、复议‖（一）受理。',
  '|（一）甲。|（二）乙。',
  '|（1）甲。|（2）乙。|（3）丙。',
  '|⑴甲。|⑵乙。',
  '|1.甲做好。|2.乙做好。|3.丙做好。',
  // what follows a number that a copy lost, up to three of them
  '|一、普法。|五、复议。',
  '|一、普法。六、复议。',
  '|一、普法。|三、复议。八、监督。',
  '二、乙。三、丙。',
  // 条 go on through the chapters, of which the first may be lost
  '|第一条 甲。|第二条 乙。|第二条之一 丙。|第三条 丁。',
  '|第一章 总则‖第一条 甲。|第二章 管理‖第二条 乙。',
  '|第二章 总则‖第一条 甲。',
  '|第一部分 总体‖第二部分 任务‖一、普法。',
  // behind a heading; one of more than 40 characters is none
  '甲市方案‖一、普法。|二、复议。',
  '甲市方案：|一、普法。|二、复议。',
  `|一、${'普'.repeat(40)}‖（一）宣传。`,
  `|一、${'普'.repeat(41)}（一）宣传。`,
  '|一、普法‖1.宣传2.培训二、复议1.受理',
  '|一、普法。宣传。|二、注意事项‖1.受理事项。|2.办理。',
  '|一、普法。依照前款（一）、（二）办理。|二、复议。',
  // behind a note
  '|一、普法（责任单位：甲局）|二、复议（责任单位：乙局）',
  '|一、普法。责任单位：甲局|二、复议。责任单位：乙局',
  '|一、普法。责任单位：甲局 |二、复议。 责任单位：乙局 |三、监督。',
  // behind a gap, but where a clause goes on
  '|一、普法要做到人人知晓 ‖二、复议要做到件件有回音 ‖（一）受理',
  '|一、普法、 二、复议， 三、监督',
  // the items of an article count for themselves
  '|第一条 甲如下：|1.乙。|2.丙。|3.丁。|第二条 戊。|第三条 己：|1.庚。|2.辛。|第四条 壬。',
  // figures with stops
  '甲方案‖1 总则‖1.1 目的为了甲。|1.2 依据根据乙。|2 体系‖2.1 部门市长任。|2.1.1 甲局。',
  // a table of contents, and the text below it
  '目录‖一、普法‖二、复议‖三、监督‖一、普法‖（一）宣传。|二、复议。',
  // a name with 规 is none of the wording of a citation
  '|第一条 甲。|第二章规划‖第二条 乙。|第三条规范甲。第四条规定的事项。',
  // the title of another document right above its first article, behind a note or a sentence
  '|一、普法。（甲局负责）乙市河道管理办法‖第一章总则‖第一条 甲。|第二条 乙。',
  '|一、普法。乙市河道管理办法‖第一条 甲。|第二条 乙。',
  '|一、普法。乙市河道管理第一条 甲。',
  // right behind the title of an annex, whatever it is called
  '|一、普法。附件甲市评价指标‖一、基础‖（一）甲。|（二）乙。',
  '|一、普法。附件甲市评价。指标一、基础',
  // what signs the text above lets its numbers start again, a list of annexes does not
  '|一、普法。甲市人民政府2031年3月5日甲市护林工作方案为护林，制定本方案。|一、丙事。|二、丁事。',
  '|一、普法。附件1.名单一、甲。',
])('%s', (expected) => {
  expect(marked(expected.replace(/[|‖]/gu, ''))).toEqual([expected]);
});

test.each([
  ['a citation', '|一、普法。依照第三条第（一）项、第（二）项办理。|二、复议。'],
  ['an article that somebody cites', '|第一条 甲。|第二条 乙。|第三条 违反第二条规定的，罚款。|第四条 丙。'],
  ['sectors', '|一、普法。发展一、二、三产业。|二、复议。'],
  ['a sum', '投资1.5亿元。|1.甲做好。|2.乙做好。'],
  ['what stands in brackets', '|一、普法。（甲局（乙局）。二、丙）|二、复议。'],
  ['what stands in a quote', '|一、普法。《甲。二、乙》二、复议。'],
  ['what stands in a quote that ends', '|一、普法。改为“甲。二、乙。三、丙”。|二、复议。'],
  ['what stands in a quote without an end', '|一、普法。改为“甲。二、乙。'],
])('%s counts for nothing', (_, expected) => {
  expect(marked(expected.replace(/[|‖]/gu, ''))).toEqual([expected]);
});

test('a quote that is not closed before the next one opens is a slip and holds nothing', () => {
  expect(marked('开展“甲’整治，方案如下：一、坚持“乙”。宣传。二、复议。')).toEqual([
    '开展“甲’整治，方案如下：|一、坚持“乙”。宣传。|二、复议。',
  ]);
});

test('what one line counts the next one goes on with', () => {
  expect(marked('一、普法', '宣传。二、复议。')).toEqual(['|一、普法', '宣传。|二、复议。']);
  expect(marked('一、甲', '二、乙', '（一）丙。（二）丁。')).toEqual(['|一、甲', '|二、乙', '|（一）丙。|（二）丁。']);
});

test('the title of another document stands above its first number', () => {
  const text = '一、普法。二、复议。乙县护林工作方案为护林，制定本方案。一、巡护。二、防火。';
  const found = countNumbers(printed(text), startCounting());
  expect(found.map(({ at, rank }) => [rank, text.slice(at, at + 2)])).toEqual([
    ['part', '一、'],
    ['part', '二、'],
    ['part', '一、'],
    ['part', '二、'],
  ]);
  expect(found.map(({ title }) => title)).toEqual([undefined, undefined, text.indexOf('乙县'), undefined]);
});

test.each([
  ['part', '一、甲。'],
  ['group', '（一）甲。'],
  ['item', '1.甲。'],
  ['point', '（1）甲。'],
  ['item', '第一条 甲。'],
  ['section', '第一节 甲'],
  ['book', '第一编 甲'],
  ['division', '第一部分 甲'],
])('the rank %s: %s', (rank, text) => {
  expect(countNumbers(printed(text), startCounting())).toEqual([{ at: 0, rank, glued: false }]);
});
