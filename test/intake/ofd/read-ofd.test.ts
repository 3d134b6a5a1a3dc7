import { describe, expect, test } from 'vitest';
import { readOfd } from '../../../src/intake/ofd/read-ofd.ts';
import { readTextRuns } from '../../../src/intake/ofd/text-object.ts';
import { childAt, parseXml } from '../../../src/intake/xml.ts';
import { makeOfd } from '../fixtures/make-ofd.ts';

const textObject = (text: string, y: number) =>
  `<TextObject Boundary="24 ${y} 99 8" Size="5"><TextCode X="0" Y="5" DeltaX="g ${text.length} 5">${text}</TextCode></TextObject>`;

describe('readOfd', () => {
  test('reads text by page and position', () => {
    const { text, anchors } = readOfd(
      makeOfd([
        [
          { text: '二的&<b>', x: 24, y: 40 },
          { text: '一', x: 24, y: 30 },
        ],
        [{ text: '三', x: 24, y: 30 }],
      ]),
    );
    expect(text.split('\n')).toEqual(['一', '二的&<b>', '三']);
    expect(anchors).toEqual(['第1页', '第1页', '第2页']);
  });

  test.each([
    ['an OFD without text', makeOfd([[]]), 'scan-only'],
    ['an encrypted OFD', makeOfd([[]], { 'Doc_0/Encryptions.xml': '<a/>' }), 'file-encrypted'],
    [
      'an OFD without its document',
      makeOfd([], { 'OFD.xml': '<OFD><DocBody><DocRoot>../x.xml</DocRoot></DocBody></OFD>' }),
      'file-damaged',
    ],
    ['XML that is none', makeOfd([], { 'OFD.xml': '<OFD><DocBody' }), 'file-damaged'],
  ])('refuses %s', (_, bytes, rule) => {
    expect(() => readOfd(bytes)).toThrow(expect.objectContaining({ finding: expect.objectContaining({ rule }) }));
  });

  test('tells what the file holds beside the text', () => {
    const root = `<OFD><DocBody><DocInfo><Author>李某某</Author><CustomDatas><CustomData Name="密级">机密</CustomData></CustomDatas></DocInfo><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>`;
    const annotation = `<PageAnnot><Annot><Appearance><TextObject><TextCode>批</TextCode><TextCode>注</TextCode></TextObject></Appearance></Annot></PageAnnot>`;
    const bytes = makeOfd([[{ text: '一', x: 24, y: 30 }]], {
      'OFD.xml': root,
      'Doc_0/Annots/Page_0/Annotation.xml': annotation,
      'Doc_0/Tpls/Tpl_0/Content.xml': '<Page><TextObject><TextCode>模板文字</TextCode></TextObject></Page>',
    });
    const { text, leftOut } = readOfd(bytes);
    expect(text).toBe('一');
    expect(leftOut.map(({ place, text: lines, original }) => `${place}：${lines}/${original}`)).toEqual([
      '作者：李某某/warn',
      '文件属性：李某某\n机密\nDoc_0/Document.xml\n密级\n密级：机密/publish',
      '注释：批注/warn',
      '模板：模板文字/publish',
    ]);
  });

  test('reads the template on which a page lies', () => {
    const bytes = makeOfd([[{ text: '一、甲', x: 24, y: 30 }]], {
      'Doc_0/Document.xml':
        '<Document><CommonData><TemplatePage ID="5" BaseLoc="Tpls/T.xml"/><TemplatePage ID="6" BaseLoc="Tpls/U.xml"/></CommonData><Pages><Page BaseLoc="P.xml"/></Pages></Document>',
      'Doc_0/P.xml': `<Page><Template TemplateID="5"/><Content><Layer>${textObject('一、甲', 30)}</Layer></Content></Page>`,
      'Doc_0/Tpls/T.xml': `<Page><Content><Layer>${textObject('责任单位：市司法局', 50)}</Layer></Content></Page>`,
      'Doc_0/Tpls/U.xml': `<Page><Content><Layer>${textObject('没有用到', 50)}</Layer></Content></Page>`,
    });
    const { text, leftOut } = readOfd(bytes);
    expect(text.split('\n').filter(Boolean)).toEqual(['一、甲', '责任单位：市司法局']);
    expect(leftOut.filter(({ place }) => place === '模板').map((left) => left.text)).toContain('没有用到');
  });

  test('leaves a slanted or pale mark out, and names it', () => {
    const mark = { x: 30, y: 20, attributes: 'CTM="0.7 -0.7 0.7 0.7 0 90"' };
    const lines = ['一', '二', '三'].map((text, row) => ({ text, x: 24, y: 40 + row * 10 }));
    for (const form of [mark, { x: 30, y: 45, attributes: 'Alpha="60" CTM="2 0 0 2 0 0"' }]) {
      const { text, findings } = readOfd(makeOfd([[{ text: '样稿', ...form }, ...lines]]));
      expect(text.replace(/\s/gu, '')).toBe('一二三');
      expect(findings).toEqual([{ rule: 'page-rotated', severity: 'info', found: '第1页“样稿”' }]);
    }
  });

  test.each([
    [33, '每年2次', ['第1页“每年12次…”里的“1”']],
    [36, '每年12次', []],
  ])('leaves out what a line at %i strikes', (y, rest, struck) => {
    const line = `<ofd:PathObject Boundary="35.2 ${y} 6 1"><ofd:AbbreviatedData>M 0 0 L 5.6 0</ofd:AbbreviatedData></ofd:PathObject>`;
    const { text, findings } = readOfd(makeOfd([[{ text: '每年12次', x: 24, y: 30 }]], {}, line));
    expect(text).toBe(rest);
    expect(findings.map(({ found }) => found)).toEqual(struck);
  });

  test('sets a dropped capital before its first line', () => {
    const capital = '<TextObject Boundary="24 40 20 20" Size="17"><TextCode X="0" Y="15">为</TextCode></TextObject>';
    const lines = ['深入贯彻落实中央决策部署结', '合我市实际推进依法行政要求'].map((text, row) => ({
      text,
      x: 42,
      y: 40 + row * 9,
    }));
    const below = ['制定本方案坚持统筹推进落实有', '关工作。'].map((text, row) => ({ text, x: 24, y: 58 + row * 9 }));
    const { text } = readOfd(makeOfd([[...lines, ...below]], {}, capital));
    expect(text.replace(/\n/gu, '')).toBe(`为${[...lines, ...below].map((line) => line.text).join('')}`);
  });

  test('reads columns of upright characters under a level title', () => {
    const column = (text: string, x: number) => [...text].map((sign, row) => ({ text: sign, x, y: 50 + row * 6 }));
    const columns = [...column('一、总体要求坚持统筹推进', 160), ...column('建立健全依法决策机制完善', 150)];
    const { text } = readOfd(makeOfd([[{ text: '甲市依法行政方案', x: 60, y: 20 }, ...columns]]));
    expect(text.split('\n').filter(Boolean)).toEqual([
      '甲市依法行政方案',
      '一、总体要求坚持统筹推进',
      '建立健全依法决策机制完善',
    ]);
  });

  test('reads turned text upright', () => {
    const turned = ['附件', '1.清单。'].map((text, row) => ({
      text,
      x: 40 + row * 12,
      y: 200,
      attributes: 'CTM="0 -1 1 0 0 0"',
    }));
    expect(readOfd(makeOfd([turned])).text.split('\n')).toEqual(['附件', '1.清单。']);
  });

  test('reads a ruled table by its cells', () => {
    const path = (data: string) =>
      `<ofd:PathObject Boundary="20 30 120 60"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
    const lines =
      [0, 20, 40].map((y) => path(`M 0 ${y} L 100 ${y}`)).join('') +
      [0, 50, 100].map((x) => path(`M ${x} 0 L ${x} 40`)).join('');
    const cells = [
      ['任务', '责任单位'],
      ['公开年报', '市政府办'],
    ].flatMap((row, index) => row.map((text, column) => ({ text, x: 22 + column * 50, y: 34 + index * 20 })));
    expect(readOfd(makeOfd([cells], {}, lines)).text).toBe('1. 公开年报（责任单位：市政府办）');
  });

  test('reads a table without ruling lines by its cells', () => {
    const cells = [
      ['任务', '责任单位', '时限'],
      ['公开年报', '市政府办', '长期'],
    ].flatMap((row, index) => row.map((text, column) => ({ text, x: 22 + column * 50, y: 34 + index * 10 })));
    expect(readOfd(makeOfd([cells])).text).toBe('1. 公开年报（责任单位：市政府办；时限：长期）');
  });

  test('names glyphs that no character is given for, and the documents of a file', () => {
    const glyphs = `<ofd:TextObject Boundary="0 0 9 9"><ofd:CGTransform><ofd:Glyphs>12 34 56</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="5"></ofd:TextCode></ofd:TextObject>`;
    const root =
      '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>';
    const { findings } = readOfd(makeOfd([[{ text: '甲', x: 20, y: 30 }]], { 'OFD.xml': root }, glyphs));
    expect(findings.slice(0, 2).map(({ rule, found }) => `${rule}：${found}`)).toEqual([
      'ofd-documents：第 1 份 1 页、第 2 份 1 页',
      'font-unreadable：第 1 页 3 字、第 2 页 3 字',
    ]);
  });

  const drawn = (text: string, attributes = '') =>
    `<ofd:TextObject Boundary="20 60 180 8" Size="5" ${attributes}><ofd:TextCode X="0" Y="5">${text}</ofd:TextCode></ofd:TextObject>`;
  const readWith = (content: string, more: Readonly<Record<string, string>> = {}) => {
    const { text, findings, leftOut } = readOfd(makeOfd([[{ text: '甲市方案', x: 20, y: 30 }]], more, content));
    return { text, leftOut, findings: findings.map(({ rule, found }) => `${rule}：${found}`) };
  };

  test('names pictures larger than a seal', () => {
    expect(readWith('<ofd:ImageObject Boundary="10 60 100 50"/>').findings).toEqual(['picture-unread：1 幅：第1页']);
    expect(readWith('<ofd:ImageObject Boundary="10 60 42 42"/>').findings).toEqual([]);
  });

  test.each([
    ['wholly transparent', 'Alpha="0"'],
    ['neither filled nor outlined', 'Fill="false"'],
  ])('says of text that it is %s', (_, attributes) => {
    const { text, findings } = readWith(drawn('乙', attributes));
    expect({ text, findings }).toEqual({
      text: '甲市方案\n乙',
      findings: ['text-invisible：第 1 页，1 字不是印出来的'],
    });
  });

  test('leaves out what is not shown, names it and withholds the original', () => {
    const { text, findings, leftOut } = readWith(drawn('机要', 'Visible="false"'));
    expect({ text, findings }).toEqual({ text: '甲市方案', findings: ['text-invisible：第1页“机要”不显示'] });
    expect(leftOut).toContainEqual({ place: '第1页不显示的文字', text: '机要', original: 'withhold' });
  });

  const unit = (id: number, content: string) =>
    `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`;
  const composite = (id: number, attributes: string) =>
    `<ofd:CompositeObject ID="90" ResourceID="${id}" ${attributes}/>`;
  const resources = (...units: readonly string[]) => ({
    'Doc_0/Document.xml':
      '<Document><CommonData><DocumentRes>Res/a.xml</DocumentRes></CommonData><Page BaseLoc="Pages/Page_0/Content.xml"/></Document>',
    'Doc_0/Res/a.xml': `<ofd:Res><ofd:CompositeGraphicUnits>${units.join('')}</ofd:CompositeGraphicUnits></ofd:Res>`,
  });

  test('reads what graphics draw where they stand on the page', () => {
    const more = resources(unit(7, drawn('流程')), unit(8, drawn('没有用到')));
    const below = composite(7, 'Boundary="0 30 200 99"');
    expect(readWith(below + drawn('再看'), more)).toMatchObject({ text: '甲市方案\n再看\n流程', findings: [] });
    const above = composite(7, 'Boundary="0 -20 200 99" CTM="0.5 0 0 0.5 0 0"');
    expect(readWith(above, more).text).toBe('流程\n甲市方案');
  });

  test('reads graphics within graphics, not those that are not shown', () => {
    const more = resources(unit(7, composite(8, 'Boundary="0 20 99 99"')), unit(8, drawn('里层')));
    expect(readWith(composite(7, 'Boundary="0 0 200 99"'), more).text).toBe('甲市方案\n里层');
    expect(readWith(composite(7, 'Boundary="0 0 200 99" Visible="false"'), more).text).toBe('甲市方案');
  });

  test('draws a graphic once that stands in itself, any depth of others, and names what it does not draw', () => {
    const all = 'Boundary="0 0 200 99"';
    const itself = resources(unit(7, drawn('流程') + composite(7, all)));
    const read = { text: '甲市方案\n流程', findings: ['picture-unread：1 幅：第1页'] };
    expect(readWith(composite(7, all), itself)).toMatchObject(read);
    expect(readWith(composite(9, all) + drawn('流程'), itself)).toMatchObject(read);
    const chain = Array.from({ length: 9 }, (_, level) =>
      unit(level, level < 8 ? composite(level + 1, all) : drawn('流程')),
    );
    expect(readWith(composite(0, all), resources(...chain))).toMatchObject({ text: '甲市方案\n流程', findings: [] });
  });

  test('says of what a graphic draws beyond its bounds that it is not printed', () => {
    const findings = ['text-invisible：第 1 页，2 字不是印出来的'];
    const more = resources(unit(7, drawn('流程')));
    expect(readWith(composite(7, 'Boundary="0 0 200 59"'), more).findings).toEqual(findings);
    expect(readWith(composite(7, 'Boundary="0 0 19 99"'), more).findings).toEqual(findings);
    expect(readWith(composite(7, 'Boundary="0 0 200 59" CTM="1 0 0 1 0 -99"'), more).findings).toEqual(findings);
    expect(readWith(composite(7, 'Boundary="0 0 200 61"'), more).findings).toEqual([]);
    expect(readWith(composite(7, 'Boundary="0 0 200 59" CTM="1 0 0 1 0 -10"'), more).findings).toEqual([]);
  });

  test('reads the graphics of a page', () => {
    const page = '<ofd:PageRes>Res.xml</ofd:PageRes>';
    const more = {
      'Doc_0/Pages/Page_0/Res.xml': `<Res>${unit(7, drawn('流程'))}</Res>`,
      'Doc_0/Pages/Page_1/Res.xml': `<Res>${unit(7, drawn('别页'))}</Res>`,
    };
    expect(readWith(page + composite(7, 'Boundary="0 0 200 99"'), more).text).toBe('甲市方案\n流程');
  });

  test('leaves a mark out that a transparent graphic draws', () => {
    const mark = composite(7, 'Boundary="-10 -20 200 99" CTM="2 0 0 2 0 -60" Alpha="60"');
    expect(readWith(mark + drawn('再看'), resources(unit(7, drawn('样稿'))))).toMatchObject({
      text: '甲市方案\n再看',
      findings: ['page-rotated：第1页“样稿”'],
    });
  });

  test('names the words of notes, and files that hang on the document', () => {
    const note = `<ofd:PageAnnot><ofd:Annot Type="Stamp"><ofd:Appearance>${drawn('已办')}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`;
    const listed = `<ofd:Attachments><ofd:Attachment ID="1" Name="任务分工表" Format="docx"><ofd:FileLoc>Attach/1.docx</ofd:FileLoc></ofd:Attachment><ofd:Attachment ID="2" Name="表.xls" Format="xls"><ofd:FileLoc>Attach/2.xls</ofd:FileLoc></ofd:Attachment><ofd:Attachment ID="3"><ofd:FileLoc>Attach/3.zip</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`;
    const more = { 'Doc_0/Attachs/Attachments.xml': listed, 'Doc_0/Annots/Page_0/Annotation.xml': note };
    expect(readWith('', more).findings).toEqual([
      'annotation-unread：第1页“已办”',
      'attachment-unread：3 个：“任务分工表.docx”、“表.xls”、“3.zip”',
    ]);
  });

  test('names pages without text', () => {
    expect(readOfd(makeOfd([[{ text: '一', x: 24, y: 30 }], []])).findings).toMatchObject([
      { rule: 'page-without-text', found: '第 2 页' },
    ]);
  });
});

describe('readTextRuns', () => {
  const runsOf = (attributes: string, codes: string) => {
    const object = childAt(
      parseXml('test', Buffer.from(`<TextObject ${attributes}>${codes}</TextObject>`)),
      'TextObject',
    );
    return object ? readTextRuns(object).map(({ text, x, y, size }) => [text, x, y, size]) : [];
  };

  test('moves by single and repeated steps', () => {
    expect(
      runsOf('Boundary="10 20 9 9" Size="4"', '<TextCode X="1" Y="3" DeltaX="4 g 2 5">甲乙丙丁</TextCode>'),
    ).toEqual([
      ['甲', 11, 23, 4],
      ['乙', 15, 23, 4],
      ['丙', 20, 23, 4],
      ['丁', 25, 23, 4],
    ]);
  });

  test('applies the matrix, and goes on from the last place when a code names none', () => {
    expect(
      runsOf(
        'Boundary="0 0 9 9" CTM="2 0 0 2 1 1" Size="3"',
        '<TextCode X="1" Y="2">甲</TextCode><TextCode Y="5">乙</TextCode>',
      ),
    ).toEqual([
      ['甲', 3, 5, 6],
      ['乙', 3, 11, 6],
    ]);
  });

  test('bounds the steps that a file may ask for', () => {
    expect(
      runsOf('Boundary="0 0 9 9" Size="3"', '<TextCode X="1" Y="2" DeltaX="g 999999999 1">甲</TextCode>'),
    ).toHaveLength(1);
  });
});
