import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/intake/docx/read-docx.ts';

type Options = ConstructorParameters<typeof Document>[0];
type Children = Options['sections'][number]['children'];

const numbering: Options['numbering'] = {
  config: [
    {
      reference: 'plan',
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '%1、' },
        { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
        { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
      ],
    },
    { reference: 'statute', levels: [{ level: 0, format: LevelFormat.JAPANESE_COUNTING, text: '第%1条　', start: 9 }] },
    { reference: 'dots', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] },
  ],
};

const listItem = (reference: string, level: number, text: string) =>
  new Paragraph({ numbering: { reference, level }, children: [new TextRun(text)] });
const paragraph = (...children: NonNullable<IParagraphOptions['children']>) => new Paragraph({ children });

describe('readDocx', () => {
  test('prints the numbers that Word counts by itself', async () => {
    const levels = [0, 1, 2, 2, 1, 2, 0, 1];
    const lines = await linesOf(levels.map((level) => listItem('plan', level, '甲')));
    expect(lines).toEqual(['一、甲', '（一）甲', '1. 甲', '2. 甲', '（二）甲', '1. 甲', '二、甲', '（一）甲']);
  });

  test('counts each list for itself, from its own start', async () => {
    const lines = await linesOf([
      listItem('statute', 0, '甲'),
      listItem('plan', 0, '乙'),
      listItem('statute', 0, '丙'),
      listItem('statute', 0, '丁'),
      listItem('dots', 0, '戊'),
    ]);
    expect(lines).toEqual(['第九条　甲', '一、乙', '第十条　丙', '第十一条　丁', '戊']);
  });

  test('joins runs and keeps what looks like code', async () => {
    expect(
      await linesOf([
        paragraph(new TextRun('推进{a}'), new TextRun({ text: '<b>&amp;', bold: true }), new TextRun('${x}')),
      ]),
    ).toEqual(['推进{a}<b>&amp;${x}']);
  });

  test('accepts tracked changes and says how many', async () => {
    const change = { id: 1, author: '甲', date: '2022-01-01T00:00:00Z' };
    const { text, findings } = await read([
      paragraph(
        new TextRun('保留'),
        new InsertedTextRun({ ...change, text: '新增' }),
        new DeletedTextRun({ ...change, id: 2, text: '旧文' }),
        new TextRun('。'),
      ),
    ]);
    expect(text).toBe('保留新增。');
    expect(findings).toMatchObject([
      { rule: 'docx-tracked-changes', severity: 'info', found: '删除 1 处（未收入），插入 1 处（已收入）' },
    ]);
  });

  test('leaves comments, headers and footers out, with a note', async () => {
    const { text, findings } = await read(
      [
        paragraph(
          new CommentRangeStart(0),
          new TextRun('正文。'),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
        ),
      ],
      { comments: { children: [{ id: 0, author: '甲', date: new Date(0), children: [new Paragraph('批注')] }] } },
      {
        headers: { default: new Header({ children: [new Paragraph('页眉')] }) },
        footers: { default: new Footer({ children: [paragraph(new TextRun({ children: [PageNumber.CURRENT] }))] }) },
      },
    );
    expect(text).toBe('正文。');
    expect(findings.map(({ rule, found }) => `${rule}：${found}`)).toEqual([
      'docx-comments：批注 1 条',
      expect.stringMatching(/^page-furniture：页眉/u),
    ]);
  });

  test('leaves a note to which nothing refers beside the text', async () => {
    const { text, leftOut } = await read([paragraph(new TextRun('正文'), new FootnoteReferenceRun(1))], {
      footnotes: { 1: { children: [new Paragraph('注文')] }, 2: { children: [new Paragraph('张三13812345678')] } },
    });
    expect(text).toContain('注文');
    expect(text).not.toContain('张三');
    expect(leftOut.filter(({ place }) => place === '不印出的注')).toEqual([
      { place: '不印出的注', text: expect.stringContaining('张三13812345678'), original: 'warn' },
    ]);
  });

  test('puts notes at the end, under their marks', async () => {
    const { text, anchors, notes } = await read(
      [paragraph(new TextRun('正文'), new FootnoteReferenceRun(1)), new Paragraph('末段')],
      { footnotes: { 1: { children: [new Paragraph('注文')] } } },
    );
    expect(text.split('\n')).toEqual(['正文[1]', '末段', expect.stringMatching(/^\[1\]\s*注文$/u)]);
    expect({ anchors, notes }).toEqual({ anchors: ['第1段', '第2段', '注释第1段'], notes: 3 });
    expect((await read([paragraph(new TextRun('正文'))])).notes).toBeUndefined();
  });

  test('reads a table of tasks with merged cells', async () => {
    const cell = (text: string, span = {}) =>
      new TableCell({ ...span, children: text.split('\n').map((line) => new Paragraph(line)) });
    const row = (...cells: TableCell[]) => new TableRow({ children: cells });
    const table = new Table({
      rows: [
        row(cell('序号'), cell('工作任务'), cell('牵头单位'), cell('配合单位')),
        row(cell('一、优化环境', { columnSpan: 4 })),
        row(cell('1'), cell('推进甲'), cell('市甲局'), cell('市乙局\n市丙局', { rowSpan: 2 })),
        row(cell('2'), cell('推进乙'), cell('市乙局')),
      ],
    });
    const { text, anchors } = await read([new Paragraph('附件'), table]);
    expect(text.split('\n')).toEqual([
      '附件',
      '一、优化环境',
      '1. 推进甲（牵头单位：市甲局；配合单位：市乙局、市丙局）',
      '2. 推进乙（牵头单位：市乙局；配合单位：市乙局、市丙局）',
    ]);
    expect(anchors).toEqual(['第1段', '表1第2行', '表1第3行', '表1第4行']);
  });

  test('refuses document type declarations', async () => {
    const parts = unzipSync(await pack([new Paragraph('甲')]));
    parts['word/document.xml'] = strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>');
    await expect(readDocx(zipSync(parts))).rejects.toMatchObject({ finding: { rule: 'file-damaged' } });
  });
});

async function linesOf(children: Children): Promise<readonly string[]> {
  return (await read(children)).text.split('\n');
}

async function read(children: Children, options: Partial<Options> = {}, section = {}) {
  return readDocx(await pack(children, options, section));
}

async function pack(children: Children, options: Partial<Options> = {}, section = {}): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({ ...(numbering && { numbering }), ...options, sections: [{ ...section, children }] }),
  );
}
