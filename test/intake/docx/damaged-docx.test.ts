/** Word files that no program writes: hidden text, missing references, numbers that are none, other encodings. */
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/intake/docx/read-docx.ts';
import { mainPart, makeDocx, paragraph, part, run } from '../fixtures/make-docx.ts';

const linesOf = async (body: string, more = {}) => (await readDocx(makeDocx(body, more))).text.split('\n');
const refusalOf = (bytes: Uint8Array) =>
  readDocx(bytes).then(
    () => undefined,
    (error) => error.finding,
  );

describe('hidden text', () => {
  const styles = part(
    'w:styles',
    `<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
     <w:style w:styleId="Below"><w:basedOn w:val="Secret"/></w:style>
     <w:style w:styleId="Shown"><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>`,
  );

  test.each([
    ['of its own', paragraph(run('隐。', '<w:vanish/>') + run('显。'))],
    ['by its character style', paragraph(run('隐。', '<w:rStyle w:val="Secret"/>') + run('显。'))],
    ['by a style below', paragraph(run('隐。', '<w:rStyle w:val="Below"/>') + run('显。'))],
    [
      'by its paragraph’s style',
      paragraph(run('隐。') + run('显。', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Secret"/>'),
    ],
  ])('%s stays out, with a warning', async (_, body) => {
    const { text, leftOut, findings } = await readDocx(makeDocx(body, { 'word/styles.xml': styles }));
    expect(text).toBe('显。');
    expect(findings).toMatchObject([{ rule: 'docx-hidden-text', severity: 'warning', found: '隐。' }]);
    expect(leftOut).toContainEqual({ place: '隐藏文字', text: '隐。', original: 'withhold' });
  });

  test.each([
    ['vanish is off', run('显。', '<w:vanish w:val="false"/>')],
    ['a style that shows again is based on a hiding one', run('显。', '<w:rStyle w:val="Shown"/>')],
  ])('is not seen where %s', async (_, inner) => {
    const { text, findings } = await readDocx(makeDocx(paragraph(inner), { 'word/styles.xml': styles }));
    expect({ text, findings }).toEqual({ text: '显。', findings: [] });
  });

  test('takes its paragraph along when the mark is hidden too, and counts no number for it', async () => {
    const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const hidden = paragraph(run('隐。', '<w:vanish/>'), `${inList}<w:rPr><w:vanish/></w:rPr>`);
    const body = paragraph(run('甲。'), inList) + hidden + paragraph(run('乙。'), inList);
    expect(await linesOf(body, { 'word/numbering.xml': numbering('1') })).toEqual(['1. 甲。', '2. 乙。']);
  });

  test.each([
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['tiny', '<w:sz w:val="7"/>'],
  ])('that is only %s stays, with a warning', async (_, properties) => {
    const { text, findings } = await readDocx(makeDocx(paragraph(run('小。', properties) + run('显。'))));
    expect(text).toBe('小。显。');
    expect(findings).toMatchObject([{ rule: 'docx-faint-text', severity: 'warning', found: '小。' }]);
  });

  test.each([
    ['small', run('字。', '<w:sz w:val="8"/>')],
    ['white on a coloured ground', run('字。', '<w:color w:val="FFFFFF"/><w:shd w:fill="C00000"/>')],
  ])('%s characters are no hidden text', async (_, inner) => {
    expect((await readDocx(makeDocx(paragraph(inner)))).findings).toEqual([]);
  });
});

describe('what a Word file holds beside its text', () => {
  test('is told with its place', async () => {
    const author = 'w:id="1" w:author="王某某"';
    const bytes = makeDocx(
      paragraph(
        run('甲。') +
          `<w:del ${author}><w:r><w:delText>删去的。</w:delText></w:r></w:del><w:r><w:instrText>HYPERLINK "tel:1"</w:instrText></w:r>`,
      ) +
        paragraph('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="图说"/></wp:inline></w:drawing></w:r>'),
      {
        'word/header1.xml': part('w:hdr', paragraph(run('页') + run('眉'))),
        'word/comments.xml': part(
          'w:comments',
          `<w:comment ${author}>${paragraph(run('批'))}${paragraph(run('注'))}</w:comment>`,
        ),
        'docProps/core.xml':
          '<cp:coreProperties><dc:title>题</dc:title><dc:creator>李某某</dc:creator></cp:coreProperties>',
        'customXml/item1.xml': '<a><b secret="密级：机密">值</b></a>',
        'word/embeddings/表.xlsx': 'PK',
      },
    );
    const { text, leftOut } = await readDocx(bytes);
    expect(text).toBe('甲。\n');
    expect(leftOut.map(({ place, text: line, original }) => `${place}/${line}/${original}`)).toEqual([
      '作者/王某某/warn',
      '作者/李某某/warn',
      '修订/删去的。/warn',
      '域和图形/HYPERLINK "tel:1"/publish',
      '图片说明等/王某某\n图说/publish',
      '页眉/页眉/publish',
      '批注/批\n注/warn',
      '文件属性/题\n李某某/publish',
      '自定义数据/值/publish',
      '自定义数据的属性/密级：机密/publish',
      '嵌入的文件/表.xlsx/warn',
    ]);
  });

  test('names the property whose value it gives', async () => {
    const custom = '<Properties><property name="密级"><vt:lpwstr>内部</vt:lpwstr></property></Properties>';
    const { leftOut } = await readDocx(makeDocx(paragraph(run('甲。')), { 'docProps/custom.xml': custom }));
    expect(leftOut).toContainEqual({ place: '文件属性', text: '内部\n密级：内部', original: 'publish' });
  });

  test.each(['Administrator', '微软用户', 'WPS_1234567', 'Un-named'])('knows that %s is nobody', async (name) => {
    const core = `<cp:coreProperties><dc:creator>${name}</dc:creator></cp:coreProperties>`;
    const { leftOut } = await readDocx(makeDocx(paragraph(run('甲。')), { 'docProps/core.xml': core }));
    expect(leftOut.filter(({ place }) => place === '作者')).toEqual([]);
  });
});

describe('references that lead nowhere', () => {
  test.each([
    [
      'a picture',
      `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    ],
    ['an old picture', '<w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'],
    ['an embedded object', '<w:r><w:object><v:shape><v:imagedata r:id="rId9"/></v:shape></w:object></w:r>'],
  ])('%s', async (_, inner) => {
    expect(await linesOf(paragraph(run('甲。') + inner))).toEqual(['甲。']);
  });

  test('a link keeps its words', async () => {
    expect(await linesOf(paragraph(`<w:hyperlink r:id="rId9">${run('甲。')}</w:hyperlink>`))).toEqual(['甲。']);
  });

  test('a note that is not there', async () => {
    expect(await linesOf(paragraph(`${run('甲。')}<w:r><w:footnoteReference w:id="7"/></w:r>`))).toEqual(['甲。']);
  });
});

function numbering(start: string, format = 'decimal', level = '0'): string {
  return part(
    'w:numbering',
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  );
}

describe('numbers of lists', () => {
  const listed = (level: string) =>
    paragraph(run('甲。'), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

  test.each(['abc', '1e400', '-1', '1.5', ''])('a start of %j counts from 1, with a warning', async (start) => {
    const { text, findings } = await readDocx(makeDocx(listed('0'), { 'word/numbering.xml': numbering(start) }));
    expect(text).toBe('1. 甲。');
    expect(findings).toMatchObject([{ rule: 'docx-number', severity: 'warning', found: `w:start ${start}` }]);
  });

  test.each(['toString', '__proto__', 'constructor'])('the format %s prints 1, 2, 3', async (format) => {
    expect(await linesOf(listed('0'), { 'word/numbering.xml': numbering('1', format) })).toEqual(['1. 甲。']);
  });

  test('a level beyond the ninth is the ninth', async () => {
    const { text, findings } = await readDocx(
      makeDocx(listed('99999999'), { 'word/numbering.xml': numbering('4', 'decimal', '8').replace('%1', '%9') }),
    );
    expect(text).toBe('4. 甲。');
    expect(findings).toMatchObject([{ rule: 'docx-number', found: 'w:ilvl 99999999' }]);
  });
});

describe('XML', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

  test('in UTF-16 is read, also in parts beside the text', async () => {
    const main = utf16(mainPart(paragraph(run('甲。'), '<w:pStyle w:val="A"/>')).replace('UTF-8', 'UTF-16'));
    const styles = utf16(part('w:styles', '<w:style w:styleId="A"/>'));
    expect(await linesOf('', { 'word/document.xml': main, 'word/styles.xml': styles })).toEqual(['甲。']);
    expect(await linesOf('', { 'word/document.xml': Buffer.from(main).swap16() })).toEqual(['甲。']);
  });

  test.each([
    ['that ends within a tag', mainPart(paragraph(run('甲。'))).slice(0, -5), /^残缺：“<\/w:.+”没有写完$/u],
    [
      'without its end tags',
      mainPart(paragraph('')).replace('</w:body></w:document>', ''),
      /^残缺：<w:body> 没有结束$/u,
    ],
    ['that is empty', '', /^残缺：里面没有内容$/u],
    ['in an encoding that nobody knows', mainPart('').replace('UTF-8', 'KLINGON'), /^不是 KLINGON 编码的文字（.+）$/u],
  ])('%s is refused in our words', async (_, xml, found) => {
    expect(await refusalOf(makeDocx('', { 'word/document.xml': xml }))).toMatchObject({
      rule: 'file-damaged',
      found: expect.stringMatching(new RegExp(`^word/document\\.xml ${found.source.slice(1)}`, 'u')),
    });
  });
});

test('a table wider than Word allows is refused', async () => {
  const row = (cells: number) => `<w:tbl><w:tr>${`<w:tc>${paragraph(run('甲'))}</w:tc>`.repeat(cells)}</w:tr></w:tbl>`;
  expect(await linesOf(row(63))).toEqual([Array(63).fill('甲').join('\t')]);
  expect(await refusalOf(makeDocx(row(64)))).toMatchObject({ rule: 'table-too-wide', found: '表格有一行 64 格' });
});

test('a part that the archive holds only in part is refused', async () => {
  const parts = unzipSync(makeDocx(paragraph(run('甲。'))));
  const whole = zipSync(parts, { level: 0 });
  const at = Buffer.from(whole).indexOf('甲');
  const changed = Uint8Array.from(whole);
  changed.set(Buffer.from('乙'), at);
  expect(await refusalOf(changed)).toMatchObject({
    rule: 'file-damaged',
    found: 'word/document.xml 残缺或被改动，与校验值不符',
  });
});
