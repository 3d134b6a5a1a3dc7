import { describe, expect, test } from 'vitest';
import { createNumberer } from '../../../src/intake/docx/numbering.ts';
import { childAt, parseXml } from '../../../src/intake/xml.ts';

const xml = (text: string) => parseXml('test', Buffer.from(text));
const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/>${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

function numberAll(numbering: string, paragraphs: readonly string[], styles = ''): readonly string[] {
  const number = createNumberer(xml(`<w:numbering>${numbering}</w:numbering>`), xml(`<w:styles>${styles}</w:styles>`));
  return paragraphs.map((properties) => number(childAt(xml(`<w:pPr>${properties}</w:pPr>`), 'w:pPr')));
}

const inList = (id: number, depth = 0) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('createNumberer', () => {
  test('goes on counting in lists that share an abstract list, and restarts where one says so', () => {
    const numbering = `<w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1.')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    expect(numberAll(numbering, [inList(1), inList(2), inList(3), inList(3)])).toEqual(['1. ', '2. ', '1. ', '2. ']);
  });

  test('counts items through the document when their level never restarts', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2．', '<w:lvlRestart w:val="0"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    expect(numberAll(numbering, [inList(1), inList(1, 1), inList(1), inList(1, 1)])).toEqual([
      '一、',
      '1．',
      '二、',
      '2．',
    ]);
  });

  test('finds the list of a style, also through the style that it is based on', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>`;
    const style = (id: string, more: string) => `<w:style w:styleId="${id}">${more}</w:style>`;
    const listed = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>';
    const styles =
      style('H1', listed) +
      style('H2', listed) +
      style('H1b', '<w:basedOn w:val="H1"/>') +
      style('Loop', '<w:basedOn w:val="Loop"/>');
    const paragraphs = ['H1', 'H2', 'H2', 'H1b', 'Loop', 'None'].map((id) => `<w:pStyle w:val="${id}"/>`);
    expect(numberAll(numbering, paragraphs, styles)).toEqual(['一、', '（一）', '（二）', '二、', '', '']);
  });

  test('takes list and level each from the nearest style that says it', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1章　', '<w:pStyle w:val="H1"/><w:suff w:val="nothing"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>`;
    const style = (id: string, base: string, reference: string) =>
      `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:pPr><w:numPr>${reference}</w:numPr></w:pPr></w:style>`;
    const styles =
      style('H1', '', '<w:numId w:val="4"/>') +
      style('H2', 'H1', '<w:ilvl w:val="1"/>') +
      style('H2b', 'H2', '') +
      style('H3', 'H1', '<w:ilvl w:val="2"/>') +
      style('H3b', 'H3', '');
    const paragraphs = ['H1', 'H2', 'H2b', 'H3b'].map((id) => `<w:pStyle w:val="${id}"/>`);
    expect(numberAll(numbering, paragraphs, styles)).toEqual(['第一章　', '（一）', '（二）', '1. ']);
  });

  test('writes levels above in a label, in plain figures where the level is legal', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="nothing"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    expect(numberAll(numbering, [inList(1), inList(1, 1), inList(1, 1)])).toEqual(['一、', '1.1', '1.2']);
  });

  test('leaves paragraphs alone that are taken out of their list or name none that exists', () => {
    expect(numberAll('', [inList(0), inList(9), ''])).toEqual(['', '', '']);
  });
});
