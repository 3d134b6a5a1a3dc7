/** What Word prints and mammoth alone would pass over. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/intake/docx/read-docx.ts';
import { mainPart, makeDocx, paragraph, part, run } from '../fixtures/make-docx.ts';

const read = (body: string, more = {}) => readDocx(makeDocx(body, more));
const linesOf = async (body: string, more = {}) => (await read(body, more)).text.split('\n');
const findingsOf = async (body: string, more = {}) =>
  (await read(body, more)).findings.map(({ rule, found }) => `${rule}：${found}`);

const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const shape = (text: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const oldShape = (text: string) => `<w:pict><v:oval><v:textbox>${box(text)}</v:textbox></v:oval></w:pict>`;
const alternatives = (choice: string, fallback: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback && `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent></w:r>`;
const equation = (inner: string) => `<m:oMath>${inner}</m:oMath>`;
const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const field = (code: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const form = (data: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const picture = (name: string) =>
  `<w:r><w:drawing><wp:inline>${name}<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const ruby = (base: string, reading: string) =>
  `<w:r><w:ruby><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;

test('a break to the next page ends a line', async () => {
  expect(await linesOf(paragraph(`${run('甲')}<w:r><w:br w:type="page"/></w:r>${run('乙')}`))).toEqual(['甲', '乙']);
});

describe('the header of the first page', () => {
  const header = (text: string) => part('w:hdr', paragraph(run(text)));
  const target = (id: string, part: string) => `<Relationship Id="${id}" Type="x" Target="${part}"/>`;
  const withHeaders = (first: string, usual: string, titlePage = '<w:titlePg/>') => {
    const references = ['first', 'default'].map((type) => `<w:headerReference w:type="${type}" r:id="${type}"/>`);
    return read(`${paragraph(run('方案'))}<w:sectPr>${references.join('')}${titlePage}</w:sectPr>`, {
      'word/header1.xml': header(first),
      'word/header2.xml': header(usual),
      'word/_rels/document.xml.rels': `<Relationships>${target('first', 'header1.xml')}${target('default', '/word/header2.xml')}</Relationships>`,
    });
  };

  test('opens the text where that page alone has it', async () => {
    const { text, findings } = await withHeaders('云政办发〔2026〕5号', '云溪县方案');
    expect(text).toBe('云政办发〔2026〕5号\n方案');
    expect(findings).toMatchObject([{ rule: 'page-furniture', found: '云溪县方案' }]);
  });

  test.each([
    ['all pages have it', '云溪县方案', '云溪县方案', '<w:titlePg/>'],
    ['it numbers the page', '第 1 页', '云溪县方案', '<w:titlePg/>'],
    ['the section has no page of its own', '云溪县', '云溪县方案', ''],
    ['that is switched off', '云溪县', '云溪县方案', '<w:titlePg w:val="0"/>'],
  ])('stays a header where %s', async (_, first, usual, titlePage) => {
    expect((await withHeaders(first, usual, titlePage)).text).toBe('方案');
  });
});

describe('WordArt in a header', () => {
  const read = async (type: string, word: string) => {
    const art = `<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="${word}"/></v:shape></w:pict></w:r>`;
    const { text, findings } = await readDocx(
      makeDocx(
        `${paragraph(run('方案'))}<w:sectPr><w:headerReference w:type="${type}" r:id="h"/><w:titlePg/></w:sectPr>`,
        {
          'word/header1.xml': part('w:hdr', paragraph(art)),
          'word/_rels/document.xml.rels':
            '<Relationships><Relationship Id="h" Type="x" Target="header1.xml"/></Relationships>',
        },
      ),
    );
    return { text, findings: findings.map(({ rule, severity, found }) => [rule, severity, found]) };
  };

  test.each(['default', 'first'])('is a watermark: left out and named, on %s pages', async (type) => {
    const findings = [['page-rotated', 'info', '征求意见稿']];
    expect(await read(type, ' 征求意见稿 ')).toEqual({ text: '方案', findings });
  });

  test('says nothing without words', async () => {
    expect((await read('default', ' ')).findings).toEqual([]);
  });
});

test('a row that begins further in than its table has its cells under their names', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const row = (before: string, ...cells: readonly string[]) => `<w:tr>${before}${cells.map(cell).join('')}</w:tr>`;
  const rows = (before: string) =>
    row('', '序号', '任务', '牵头单位', '时限') + row('', '1', '甲', '乙局', '长期') + row(before, '丙局', '6月底');
  const table = (before: string) => `<w:tbl>${rows(before)}</w:tbl>`;
  expect(await linesOf(table('<w:trPr><w:gridBefore w:val="2"/></w:trPr>'))).toEqual([
    '1. 甲（牵头单位：乙局；时限：长期）',
    '（牵头单位：丙局；时限：6月底）',
  ]);
});

describe('one paragraph is', () => {
  const capital = (kind: string) => paragraph(run('为'), `<w:framePr w:dropCap="${kind}" w:lines="3"/>`);

  test.each(['drop', 'margin'])('a capital (%s) with the paragraph behind it', async (kind) => {
    expect(await linesOf(paragraph(run('方案')) + capital(kind) + paragraph(run('落实要求。')))).toEqual([
      '方案',
      '为落实要求。',
    ]);
  });

  test('a capital in a cell with the paragraph behind it', async () => {
    const cell = `<w:tc>${capital('drop')}${paragraph(run('落实。'))}</w:tc>`;
    expect(await linesOf(`<w:tbl><w:tr>${cell}<w:tc>${paragraph(run('甲'))}</w:tc></w:tr></w:tbl>`)).toEqual([
      '为落实。\t甲',
    ]);
  });

  test('a heading with the text that runs on behind its hidden mark', async () => {
    const heading = paragraph(run('优化服务。'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>');
    expect(await linesOf(heading + paragraph(run('推进网办。')) + paragraph(run('乙')))).toEqual([
      '优化服务。推进网办。',
      '乙',
    ]);
  });

  test('no other frame', async () => {
    expect(await linesOf(paragraph(run('为'), '<w:framePr w:w="9"/>') + paragraph(run('甲')))).toEqual(['为', '甲']);
  });
});

describe('in its place stands', () => {
  test.each([
    ['a hyphen that breaks no line', `${run('24')}<w:r><w:noBreakHyphen/></w:r>${run('25')}`, '24-25'],
    ['nothing for a hyphen that is not printed', `${run('甲')}<w:r><w:softHyphen/></w:r>${run('乙')}`, '甲乙'],
    [
      'the box that a content control prints',
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`,
      '☒',
    ],
    ['the result of a simple field', `<w:fldSimple w:instr="REF x">${run('第三条')}</w:fldSimple>`, '第三条'],
    ['what an EQ field draws', field('eq \\o\\ac(○,1)'), '①'],
    ['a circled number above 20', field(' EQ \\o(○,36)'), '㊱'],
    ['a circled number and how the field is set', field('EQ \\o\\ac(○,1) \\* MERGEFORMAT'), '①'],
    ['raised text of a stated height', field('EQ \\s\\up 8(2)'), '²'],
    ['the base of a phonetic guide', field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(yún),云)'), '云'],
    ['a root drawn by a field', field('EQ \\r(3,x)'), '³√x'],
    ['a square root drawn by a field', field('EQ \\r(2)'), '√2'],
    ['all that a field sets above one another', field('EQ \\o(\\s\\up 9(甲),乙)'), '甲乙'],
    ['a fraction drawn by a field', field('EQ \\f(1,3)'), '1/3'],
    ['a fraction drawn by a simple field', '<w:fldSimple w:instr="EQ \\f(1,3)"></w:fldSimple>', '1/3'],
    [
      'what a form has chosen',
      form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>'),
      '乙',
    ],
    [
      'the first choice of a form',
      form('<w:ddList><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>'),
      '甲',
    ],
    ['a ticked box', form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), '☑'],
    ['a box without tick', form('<w:checkBox><w:checked w:val="0"/></w:checkBox>'), '☐'],
    ['an equation', equation(m('95%')), '95%'],
    [
      'a sum',
      equation(
        `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('1')}</m:sub><m:sup>${m('n')}</m:sup><m:e>${m('x')}</m:e></m:nary>`,
      ),
      '∑₁ⁿx',
    ],
    ['a fraction', equation(`<m:f><m:num>${m('1')}</m:num><m:den>${m('a+b')}</m:den></m:f>`), '1/(a+b)'],
    ['a power', equation(`<m:sSup><m:e>${m('10')}</m:e><m:sup>${m('5')}</m:sup></m:sSup>`), '10⁵'],
    ['a power of words', equation(`<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('年数')}</m:sup></m:sSup>`), 'x^年数'],
    ['a root', equation(`<m:rad><m:e>${m('2')}</m:e></m:rad>`), '√2'],
    ['a bracket', equation(`<m:d><m:e>${m('1')}</m:e></m:d>`), '(1)'],
    ['the base of ruby', ruby('云溪', 'yun'), '云溪'],
    ['a raised figure', `${run('10')}${run('5', '<w:vertAlign w:val="superscript"/>')}`, '10⁵'],
    ['a lowered figure', `${run('CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}`, 'CO₂'],
    ['a raised word', `${run('甲')}${run('注', '<w:vertAlign w:val="superscript"/>')}`, '甲注'],
    ['a box to tick', field('FORMCHECKBOX'), '☐'],
    ['text in another direction', `<w:dir w:val="ltr">${run('甲')}</w:dir>`, '甲'],
  ])('%s', async (_, inner, text) => {
    expect(await linesOf(paragraph(run('前') + inner + run('后。')))).toEqual([`前${text}后。`]);
  });

  test.each([
    ['a shape', `<w:r>${shape('框')}</w:r>`],
    ['an old shape', `<w:r>${oldShape('框')}</w:r>`],
    ['a choice without fallback', alternatives(shape('框'), '')],
    ['two drawings of one shape', alternatives(shape('框'), oldShape('框'))],
    [
      'words of a drawing',
      `<w:r><w:drawing><a:txBody><a:p><a:r><a:t>框</a:t></a:r></a:p></a:txBody></w:drawing></w:r>`,
    ],
  ])('the text of %s, once', async (_, inner) => {
    expect(await linesOf(paragraph(run('甲。') + inner) + paragraph(run('乙。')))).toEqual(['甲。', '框', '乙。']);
  });

  test('the dots of a table of contents', async () => {
    const entry = (inner: string) => paragraph(inner, '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>');
    const body =
      entry(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、总体要求')}<w:r><w:tab/></w:r>${run('1')}`,
      ) +
      entry(`${run('二、任务')}<w:r><w:tab/></w:r>${run('2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      paragraph(`${run('甲')}<w:r><w:tab/></w:r>${run('乙。')}`);
    expect(await linesOf(body)).toEqual(['一、总体要求……1', '二、任务……2', '甲 乙。']);
  });
});

describe('the report names', () => {
  test.each([
    ['struck text', run('1', '<w:strike/>'), 'text-struck：“每年1…”里的“1”'],
    ['text struck twice', run('1', '<w:dstrike/>'), 'text-struck：“每年1…”里的“1”'],
    ['readings above characters', ruby('云', 'yun'), 'reading-left-out：yun'],
    ['a formula of a field that is not read', field('EQ \\b\\lc\\{(甲)'), 'docx-field-empty：EQ \\b\\lc\\{(甲)'],
    ['readings of a phonetic guide', field('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(yún),云)'), 'reading-left-out：yún'],
    ['equations', equation(m('a')), 'docx-equation：a'],
    ['a field without result', field('AUTONUM \\* Arabic'), 'docx-field-empty：AUTONUM \\* Arabic'],
    ['a simple field without result', '<w:fldSimple w:instr="DATE"/>', 'docx-field-empty：DATE'],
    [
      'a picture by its description',
      picture('<wp:docPr name="图1" descr="组织架构"/>'),
      'picture-unread：1 幅：组织架构',
    ],
    ['a picture without a name', picture(''), 'picture-unread：1 幅：没有名称的图片'],
    [
      'an embedded object',
      '<w:r><w:object><v:shape><v:imagedata r:id="a"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
      'picture-unread：1 幅：嵌入的 Excel.Sheet.12',
    ],
    [
      'a picture of older programs',
      '<w:r><w:pict><v:shape><v:imagedata o:title="印章"/></v:shape></w:pict></w:r>',
      'picture-unread：1 幅：印章',
    ],
    ['an unknown sign', '<w:r><w:sym w:font="怪体" w:char="F001"/></w:r>', 'docx-symbol：F001 in font 怪体'],
    [
      'WordArt',
      '<w:r><w:pict><v:shape><v:textpath string="征求意见稿"/></v:shape></w:pict></w:r>',
      'docx-drawing-text：征求意见稿',
    ],
  ])('%s', async (_, inner, found) => {
    expect(await findingsOf(paragraph(run('每年') + inner))).toEqual([found]);
  });

  test('words of a diagram', async () => {
    const more = { 'word/diagrams/data1.xml': part('a:x', '<a:t>流程图</a:t>') };
    expect(await findingsOf(paragraph(run('甲。')), more)).toEqual(['docx-drawing-text：流程图']);
  });

  test('nothing where a field prints nothing', async () => {
    expect(await findingsOf(paragraph(run('甲。') + field('XE "词"') + field('HYPERLINK "x"')))).toEqual([]);
  });
});

test('struck text is a deletion: it stays out and is kept beside the text', async () => {
  const { text, leftOut } = await read(paragraph(run('每年培训') + run('1', '<w:strike/>') + run('2次。')));
  expect(text).toBe('每年培训2次。');
  expect(leftOut).toEqual([{ place: '删除线文字', text: '1', original: 'warn' }]);
  expect(await linesOf(paragraph(run('不删。', '<w:strike w:val="0"/>')))).toEqual(['不删。']);
});

test('the names of a part may have any prefix, or none', async () => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const numbering = part(
    'w:numbering',
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  );
  const main = mainPart(paragraph(run('甲。'), list));
  for (const xml of [
    main.replaceAll(/(?<=[</ ])w:/gu, 'ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    main
      .replaceAll(/(?<=[<][/]?)w:/gu, '')
      .replace('xmlns:w=', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w='),
    main.replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ),
  ])
    expect(await linesOf('', { 'word/document.xml': xml, 'word/numbering.xml': numbering })).toEqual(['一、甲。']);
});

test('a paragraph that names an unknown list has the number of its style; 0 has none', async () => {
  const more = {
    'word/styles.xml': part(
      'w:styles',
      '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
    ),
    'word/numbering.xml': part(
      'w:numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>',
    ),
  };
  const styled = (list: string) =>
    paragraph(run('甲。'), `<w:pStyle w:val="S"/><w:numPr><w:numId w:val="${list}"/></w:numPr>`);
  expect(await linesOf(styled('5') + styled('0') + styled('3'), more)).toEqual(['1. 甲。', '甲。', '2. 甲。']);
});

describe('a file within the file', () => {
  const rels = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rA" Type="x" Target="${target}"/></Relationships>`;
  const body = `${paragraph(run('一、甲'))}<w:altChunk r:id="rA"/>${paragraph(run('二、乙'))}`;
  const withChunk = (target: string, content: string | Uint8Array) => ({
    'word/_rels/document.xml.rels': rels(target),
    [`word/${target}`]: content,
  });

  test.each([
    ['a web page', 'a.htm', '<html><body><p>（一）丙</p></body></html>'],
    ['plain text', 'a.txt', '（一）丙'],
    ['a Word file', 'a.docx', makeDocx(paragraph(run('（一）丙')))],
  ])('%s is read in its place', async (_, target, content) => {
    const { text, findings } = await read(body, withChunk(target, content));
    expect(text.split('\n')).toEqual(['一、甲', '（一）丙', '二、乙']);
    expect(findings).toEqual([]);
  });

  test('is read in its cell', async () => {
    const cells = `<w:tbl><w:tr><w:tc>${paragraph(run('甲'))}</w:tc><w:tc><w:altChunk r:id="rA"/></w:tc></w:tr></w:tbl>`;
    expect(await linesOf(cells, withChunk('a.txt', '丙'))).toEqual(['甲\t丙']);
  });

  test('that a master document names is named', async () => {
    expect(await findingsOf(`${paragraph(run('甲。'))}<w:subDoc r:id="c"/>`)).toEqual(['docx-chunk-unread：word/']);
  });

  test('has its notes below it', async () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const note = part('w:footnotes', `<w:footnote w:id="1">${paragraph(run('注文'))}</w:footnote>`);
    const inner = makeDocx(paragraph(run('片段') + reference), { 'word/footnotes.xml': note });
    const { text, notes } = await read(body, withChunk('a.docx', inner));
    expect(text).toBe('一、甲\n片段[1]\n[1] 注文\n二、乙');
    expect(notes).toBeUndefined();
  });

  test('of another kind, or that is not there, is named', async () => {
    expect(await findingsOf(body, withChunk('a.rtf', '{\\rtf}'))).toEqual(['docx-chunk-unread：word/a.rtf']);
    expect(await findingsOf(body, { 'word/_rels/document.xml.rels': rels('b.htm') })).toEqual([
      'docx-chunk-unread：word/b.htm',
    ]);
  });

  test('that holds itself comes to an end', async () => {
    const inner = (depth: number): Uint8Array =>
      makeDocx(body, withChunk('a.docx', depth === 0 ? makeDocx(paragraph(run('底'))) : inner(depth - 1)));
    expect(await findingsOf(body, withChunk('a.docx', inner(5)))).toEqual(['docx-chunk-unread：word/a.docx']);
  });
});

/** Ways in which a Word file prints characters. */
const forms: readonly ((text: string) => string)[] = [
  (text) => paragraph(run(text)),
  (text) => paragraph(run(text.slice(0, 1)) + run(text.slice(1), '<w:b/>')),
  (text) => paragraph(`<w:fldSimple w:instr="REF x">${run(text)}</w:fldSimple>`),
  (text) => paragraph(field('REF x', run(text))),
  (text) => paragraph(equation(`<m:f><m:num>${m(text.slice(0, 1))}</m:num><m:den>${m(text.slice(1))}</m:den></m:f>`)),
  (text) => paragraph(ruby(text, 'a')),
  (text) => paragraph(`<w:r>${shape(text)}</w:r>`),
  (text) => paragraph(alternatives(shape(text), oldShape(text))),
  (text) => paragraph(`<w:ins>${run(text)}</w:ins><w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
  (text) => `<w:sdt><w:sdtContent>${paragraph(run(text))}</w:sdtContent></w:sdt>`,
  (text) =>
    `<w:tbl><w:tr><w:tc>${paragraph(run(text.slice(0, 1)))}</w:tc><w:tc>${paragraph(run(text.slice(1)))}</w:tc></w:tr></w:tbl>`,
  (text) =>
    `<w:tbl><w:tr><w:tc>${paragraph(run(text.slice(0, 1)))}<w:tbl><w:tr><w:tc>${paragraph(run(text.slice(1)))}</w:tc><w:tc>${paragraph('')}</w:tc></w:tr></w:tbl></w:tc><w:tc>${paragraph('')}</w:tc></w:tr></w:tbl>`,
];

test('every character that a file prints stands in the text once, in its order', async () => {
  const kinds = fc.array(fc.nat({ max: forms.length - 1 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(kinds, async (chosen) => {
      const texts = chosen.map((_, index) => String.fromCharCode(0x4e00 + index * 2, 0x4e01 + index * 2));
      const body = chosen.map((kind, index) => forms[kind]?.(texts[index] ?? '') ?? '').join('');
      const { text, findings } = await read(body);
      expect(text.replace(/[^\p{Script=Han}]/gu, '')).toBe(texts.join(''));
      expect(findings.filter(({ rule }) => rule === 'text-lost')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a character that is not read is reported with what stands around it', async () => {
  const unknown = paragraph(`${run('甲')}<w:unheardOf>${run('乙丙')}</w:unheardOf>`);
  expect(await findingsOf(unknown + paragraph(run('丁')))).toEqual(['text-lost：“甲乙丙”']);
});
