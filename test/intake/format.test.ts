/** What a file is, and why it is none that can be read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/intake/faults.ts';
import { detectFormat, readsAsText } from '../../src/intake/format.ts';
import { makeDocx, paragraph, run } from './fixtures/make-docx.ts';
import { makePdf } from './fixtures/make-pdf.ts';

const word = makeDocx(paragraph(run('甲。')));

function findingOf(file: string, bytes: Uint8Array): unknown {
  try {
    return detectFormat(file, bytes).media;
  } catch (error) {
    return error instanceof Refusal ? error.finding : error;
  }
}

/** A zip with a comment at its end. */
function withComment(zip: Uint8Array, comment: string): Uint8Array {
  const file = Buffer.concat([zip, Buffer.from(comment)]);
  file.writeUInt16LE(Buffer.byteLength(comment), zip.length - 2);
  return file;
}

describe('a package', () => {
  test.each([10, 20, 40, 60, 80, 99])('cut at %i %% is a damaged archive, whatever it held', (percent) => {
    const cut = word.subarray(0, Math.floor((word.length * percent) / 100));
    expect(findingOf('a.docx', cut)).toMatchObject({
      rule: 'file-truncated',
      found: '压缩包残缺：末尾的目录不在或不全',
    });
  });

  test.each([
    ['xl/workbook.xml', 'Excel 表格'],
    ['ppt/presentation.xml', 'PowerPoint 演示文稿'],
    ['content.xml', 'ODT 等 OpenDocument 文件'],
    ['甲.docx', '压缩包，里面没有 Word 或 OFD 文档'],
  ])('with %s is no document: %s', (part, found) => {
    expect(findingOf('a.docx', zipSync({ [part]: strToU8('x') }))).toMatchObject({ rule: 'format-unknown', found });
  });

  test('is what its parts are, not what a comment says', () => {
    const other = withComment(zipSync({ 'a.txt': strToU8('x') }), 'word/document.xml');
    expect(findingOf('a.docx', other)).toMatchObject({ rule: 'format-unknown' });
    expect(findingOf('a.docx', withComment(word, '由某系统导出'))).toBe('docx');
  });
});

test.each(['constructor', '__proto__', 'toString'])('an ending .%s is unknown', (ending) => {
  expect(findingOf(`a.${ending}`, Buffer.from('文字'))).toMatchObject({
    rule: 'format-unknown',
    found: `.${ending.toLowerCase()}`,
  });
});

describe('a page', () => {
  test.each(['<html><p>甲', '\ufeff\r\n<!DOCTYPE html>', '<?xml version="1.0"?>\n<!-- 甲 -->\n<HTML lang="zh">'])(
    'is one whatever its name: %j',
    (start) => {
      const { media, findings } = detectFormat('a.txt', Buffer.from(start));
      expect(media).toBe('html');
      expect(findings).toMatchObject([{ rule: 'format-mismatch', found: '后缀 .txt，内容是 HTML' }]);
    },
  );

  test.each(['<htmlx>', '甲<html>', '<p>甲', '&lt;html>'])('does not begin with %s', (start) => {
    expect(detectFormat('a.md', Buffer.from(start)).media).toBe('text');
  });

  test.each([
    'MIME-Version: 1.0\r\n',
    'From: <Saved by Blink>\r\n',
    '\r\nSubject: =?gb2312?B?1LPPqg==?=\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\nMIME-Version: 1.0\r\n',
  ])('with its pictures in one file: %j', (start) => {
    expect(findingOf('a.html', Buffer.from(start))).toMatchObject({
      rule: 'format-unknown',
      found: '网页存档（MHTML）',
    });
  });

  test('named as one is no mistake', () => {
    expect(detectFormat('a.htm', Buffer.from('<html>')).findings).toEqual([]);
  });
});

describe('an older file of an office', () => {
  const ole = (...streams: readonly string[]) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...streams.map((name) => Buffer.from(name, 'utf16le'))]);
  const word97 = { rule: 'format-old', found: '旧版 Word 或 WPS 文件' };

  test.each([
    ['a text', ole('WordDocument'), word97],
    ['a text with a sheet in it', ole('Workbook', 'WordDocument'), word97],
    ['a sheet', ole('Workbook'), { rule: 'format-unknown', found: '旧版 Excel 表格' }],
    ['slides', ole('PowerPoint Document'), { rule: 'format-unknown', found: '旧版 PowerPoint 演示文稿' }],
    [
      'XML of Word 2003',
      Buffer.from('\ufeff<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
      { rule: 'format-old', found: 'Word 的 XML 文件' },
    ],
    [
      'all parts in one XML',
      Buffer.from('<?xml version="1.0"?><pkg:package>'),
      { rule: 'format-old', found: 'Word 的 XML 文件' },
    ],
  ])('is named for what it is: %s', (_, bytes, finding) => {
    expect(findingOf('a.doc', bytes)).toMatchObject(finding);
  });
});

describe('readsAsText', () => {
  test.each([
    ['a.txt', Buffer.from('文字'), true],
    ['a.md', Buffer.from('文字'), true],
    ['a.html', Buffer.from('<p>文字'), false],
    ['a.txt', makePdf([]), false],
    ['a.md', word, false],
    ['a.xyz', Buffer.from('文字'), false],
  ])('%s', (file, bytes, isText) => {
    expect(readsAsText(file, bytes)).toBe(isText);
  });
});
