import { describe, expect, test } from 'vitest';
import { readOfd } from '../../../src/intake/ofd/read-ofd.ts';
import { readTextRuns } from '../../../src/intake/ofd/text-object.ts';
import { childAt, parseXml } from '../../../src/intake/xml.ts';
import { makeOfd } from '../fixtures/make-ofd.ts';

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
