import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/intake/pdf/read-pdf.ts';
import { makePdf, type PlacedText } from '../fixtures/make-pdf.ts';

const body = '为深入贯彻落实党中央、国务院的决策部署，结合我市实际，制定';
/** A page of `count` full lines between 740 and 100 points. */
const fullLines = (count: number): PlacedText[] =>
  Array.from({ length: count }, (_, row) => ({ text: body.slice(0, 28), x: 72, y: 740 - row * 28 }));

describe('readPdf', () => {
  test('joins the lines of a paragraph and keeps headings apart', async () => {
    const { text, anchors } = await readPdf(
      makePdf([
        [
          { text: '一、总体要求', x: 104, y: 700 },
          { text: body.slice(0, 26), x: 104, y: 672 },
          { text: '本方案。', x: 72, y: 644 },
          { text: '（一）指导思想。', x: 104, y: 616 },
        ],
      ]),
    );
    expect(text.split('\n')).toEqual(['一、总体要求', `${body.slice(0, 26)}本方案。`, '（一）指导思想。']);
    expect(anchors).toEqual(['第1页', '第1页', '第1页']);
  });

  test('joins a paragraph across pages and takes off page numbers, heads and feet', async () => {
    const pages = [1, 2, 3].map((number) => [
      { text: '某市人民政府公报', x: 220, y: 800, size: 10 },
      ...fullLines(20).map((line, row) => ({ ...line, text: `${'甲乙丙丁'[number]}${row}${line.text.slice(3)}` })),
      { text: `— ${number} —`, x: 260, y: 50, size: 14 },
    ]);
    const { text, findings } = await readPdf(makePdf(pages));
    expect(text).not.toMatch(/公报|—|\n/u);
    expect(findings).toMatchObject([
      { rule: 'page-furniture', severity: 'info', found: expect.stringContaining('6 行') },
    ]);
  });

  test('tells what the file holds beside the text', async () => {
    const pages = [1, 2].map((number) => [
      { text: '机密★1年', x: 220, y: 800, size: 10 },
      ...fullLines(5).map((line, row) => ({
        ...line,
        text: `${'子丑寅'[number]}${'甲乙丙丁戊'[row]}${line.text.slice(2)}`,
      })),
    ]);
    const { leftOut } = await readPdf(makePdf(pages, { author: '李某某', remark: '此件不予公开' }));
    expect(leftOut.map(({ place, text, original }) => `${place}：${text}/${original}`)).toEqual([
      '第1页页眉页脚：机密★1年/publish',
      '第2页页眉页脚：机密★1年/publish',
      '第1页注释：此件不予公开/warn',
      '第2页注释：此件不予公开/warn',
      '作者：李某某/warn',
      '文件属性：1.7/publish',
    ]);
  });

  test('keeps the 版记 and numbers that are no page numbers', async () => {
    const { text } = await readPdf(
      makePdf([[...fullLines(3), { text: '2022', x: 72, y: 100 }, { text: '抄送：市委办公室。', x: 72, y: 60 }]]),
    );
    expect(text.split('\n').filter(Boolean).slice(-2)).toEqual(['2022', '抄送：市委办公室。']);
  });

  test('reads characters in the order of the page, not of the file', async () => {
    const { text } = await readPdf(
      makePdf([
        [
          { text: '第二行的工作。', x: 72, y: 650 },
          { text: '行，', x: 104, y: 700 },
          { text: '第一', x: 72, y: 700 },
        ],
      ]),
    );
    expect(text.split('\n').filter(Boolean)).toEqual(['第一行，', '第二行的工作。']);
  });

  test.each(['UniGB-UCS2-H', 'GBK-EUC-H'])(
    'reads fonts that name the character map %s and nothing else',
    async (encoding) => {
      const { text } = await readPdf(
        makePdf([[{ text: '结合我市实际，2022年“㎡”', x: 72, y: 700 }]], { encoding, toUnicode: false }),
      );
      expect(text).toBe('结合我市实际，2022年“㎡”');
    },
  );

  test('puts ordinary characters for radical signs', async () => {
    expect((await readPdf(makePdf([[{ text: '⼀、⼯作要求的⻓期', x: 72, y: 700 }]]))).text).toBe('一、工作要求的长期');
  });

  test('reports a character that a simplified text does not use', async () => {
    const { findings } = await readPdf(makePdf([[...fullLines(4), { text: '入戶', x: 72, y: 600 }]]));
    expect(findings).toMatchObject([{ rule: 'character-rare', severity: 'warning', found: '戶', column: 2 }]);
  });

  test.each([
    ['a scan', makePdf([[], []], { image: true }), 'scan-only', '此文件是扫描件，没有文字层'],
    [
      'a scan with a stamp',
      makePdf([[{ text: '印章', x: 72, y: 72 }]], { image: true }),
      'scan-only',
      '此文件是扫描件，没有文字层',
    ],
    [
      'fonts that do not name their characters',
      makePdf([fullLines(2)], { toUnicode: false }),
      'text-garbled',
      'Adobe-GB1-UCS2',
    ],
    ['a file that breaks off', makePdf([fullLines(9)]).subarray(0, 900), 'file-truncated', 'PDF 没有结尾'],
  ])('refuses %s', async (_, bytes, rule, found) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ finding: { rule, found: expect.stringContaining(found) } });
  });

  test('names the pages of a document that are scans', async () => {
    const { findings } = await readPdf(makePdf([fullLines(5), [], fullLines(5)], { image: true }));
    expect(findings).toMatchObject([
      { rule: 'page-without-text', found: '第 2 页' },
      { rule: 'picture-unread', found: '2 幅：第1页；第3页' },
    ]);
  });

  test('leaves out text beyond the page, and names it', async () => {
    const beyond = { text: '页外机要', x: 700, y: 500 };
    const ghost = { text: '透明', x: 72, y: 400, invisible: true };
    const { text, findings, leftOut } = await readPdf(makePdf([[...fullLines(2), beyond, ghost]]));
    expect(text).not.toContain('页外');
    expect(findings).toMatchObject([
      { rule: 'text-invisible', found: '第 1 页，2 字不是印出来的' },
      { rule: 'text-invisible', found: '第1页“页外机要”不显示' },
    ]);
    expect(leftOut).toContainEqual({ place: '第1页不显示的文字', text: '页外机要', original: 'warn' });
  });

  test.each([
    ['drawn before a line that begins alike', [{ text: '甲市', x: 700, y: 700 }], '甲市法治政府建设', '甲市'],
    ['that the right edge cuts', [{ text: '甲市法治政府建设', x: 500, y: 700 }], '甲市法治政府', '建设'],
    ['that the left edge cuts', [{ text: '甲市法治政府建设', x: -40, y: 700 }], '法治政府建设', '甲市'],
    ['beside a script that runs the other way', [{ text: 'شىنجاڭ 123', x: 72, y: 700 }], '透明', '机密'],
  ])('names text beyond the page %s', async (_, placed, printed, beyond) => {
    const secret = beyond === '机密' ? [{ text: beyond, x: 700, y: 660 }] : [];
    const title = { text: '甲市法治政府建设', x: 72, y: 620 };
    const ghost = { text: '透明', x: 72, y: 400, invisible: true };
    const { text, findings, leftOut } = await readPdf(makePdf([[...placed, ...secret, title, ghost]]));
    expect(text).toContain(printed);
    expect(findings.filter(({ rule }) => rule === 'text-invisible')).toMatchObject([
      { found: '第 1 页，2 字不是印出来的' },
      { found: `第1页“${beyond}”不显示` },
    ]);
    expect(leftOut).toContainEqual({ place: '第1页不显示的文字', text: beyond, original: 'warn' });
  });

  test('says nothing of a page whose words all stand on it, with marks that print nothing', async () => {
    const { findings, leftOut } = await readPdf(makePdf([[{ text: '甲\u200b市法治\u00ad政府', x: 72, y: 700 }]]));
    expect(findings).toEqual([]);
    expect(leftOut.map(({ place }) => place)).toEqual(['文件属性']);
  });

  test('leaves out what stands in a layer that is switched off', async () => {
    const layers = (['on', 'off'] as const).map((layer, row) => ({
      text: layer === 'on' ? '征求意见' : '内部批示',
      x: 72,
      y: 500 - row * 40,
      layer,
    }));
    const { text, findings, leftOut } = await readPdf(makePdf([[...fullLines(2), ...layers]]));
    expect(text.split('\n').at(-1)).toBe('征求意见');
    expect(findings).toMatchObject([{ rule: 'text-invisible', found: '第1页“内部批示”不显示' }]);
    expect(leftOut).toContainEqual({ place: '第1页不显示的文字', text: '内部批示', original: 'warn' });
  });

  test.each([
    ['a note written on the page', '/Subtype /FreeText', '已办'],
    ['a stamp', '/Subtype /Stamp /AP << /N 200002 0 R >>', '已办'],
    ['a filled form', '/Subtype /Widget /FT /Tx /T (a) /V <feff5df2529e>', '已办'],
  ])('names the words of %s', async (_, annotation, found) => {
    const { findings } = await readPdf(makePdf([fullLines(2)], { remark: '已办', annotation }));
    expect(findings).toMatchObject([{ rule: 'annotation-unread', severity: 'warning', found: `第1页“${found}”` }]);
  });

  test('names the files that hang on the document and on its pages', async () => {
    const pinned = { remark: '见附件', annotation: '/Subtype /FileAttachment /FS 200005 0 R' };
    const { findings } = await readPdf(makePdf([fullLines(2)], { attached: '任务分工表.docx', ...pinned }));
    expect(findings).toMatchObject([
      { rule: 'attachment-unread', severity: 'warning', found: '1 个：“任务分工表.docx”' },
    ]);
  });

  test('leaves the bytes as they were', async () => {
    const bytes = makePdf([fullLines(1)]);
    await readPdf(bytes);
    expect(bytes).toEqual(makePdf([fullLines(1)]));
  });
});
